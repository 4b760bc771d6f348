import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { fieldPath, issuesOf } from './issues.ts';

const issues = (input: PlanInput) => issuesOf(evaluate(input, '2026-11-21'));

test.each([
  ['serviceCidr', 'serviceCidr'],
  // One field holds every prefix
  ['vnet[1]', 'vnet'],
  ['pools[2].count', 'pools[2].count'],
  // The autoscaler has a field for each of its bounds, and none of its own
  ['pools[2].autoscale', 'pools[2].autoscale.max'],
  ['pools[2].autoscale.min', 'pools[2].autoscale.min'],
  // A row that is no object
  ['connected[0]', 'connected[0].name'],
  ['pools', 'pools'],
  ['pools[0].colour', null],
  ['answers.os', null],
  ['asOf', null],
])('the field of %s is %s', (path, field) => {
  expect(fieldPath(path)).toBe(field);
});

test('a field shows what is wrong with its text', () => {
  const { of, pathsOfRow } = issues({ pools: [{}, { count: '-3' }] });
  expect(of('pools[1].count')?.message).toContain('"-3"');
  expect(pathsOfRow('pools[1]')).toBe('pools[1].count');
  expect(pathsOfRow('pools[0]')).toBe('');
});

test('a field shows findings that stop or break the plan, and no others', () => {
  const { of } = issues({
    model: 'kubenet',
    dataplane: 'cilium',
    subnets: [{ role: 'nodes', cidr: '10.224.0.0/28' }],
  });
  expect(of('dataplane')?.severity).toBe('error');
  expect(of('subnets[0].cidr')?.severity).not.toBe('info');
});

test('a field shows each text in it that cannot be read, for no other place does', () => {
  const two = issues({ vnet: ['10.20.0.1/16', '10.0.0.0/33'] }).of('vnet')?.message;
  expect(two).toMatch(/^"10\.20\.0\.1\/16" .*\? "10\.0\.0\.0\/33" [^()]*\.$/);
  const five = issues({ vnet: ['a', 'b', 'c', 'd', 'e'] }).of('vnet')?.message;
  expect(five).toMatch(/"a" .*"b" .*"c" .*\(2 more cannot be read\)$/);
});

test('of several findings at one field it shows one, and says how many more the list has', () => {
  const { of } = issues({ model: 'kubenet', networkPolicy: 'azure', pools: [{ count: 300 }] });
  expect(of('networkPolicy')?.message).toMatch(/^kubenet has no Azure NPM.* \(1 more in the findings\)$/);
});

test('what no field shows is kept for the message above them, except the name that the header shows', () => {
  const { elsewhere } = issues({ colour: 'blue', answers: { os: 'beos' }, name: 7 });
  expect(elsewhere.map(({ path }) => path)).toEqual(['colour', 'answers.os']);
});

test('the issues of one evaluation are one object', () => {
  const evaluation = evaluate({}, '2026-11-21');
  expect(issuesOf(evaluation)).toBe(issuesOf(evaluation));
});
