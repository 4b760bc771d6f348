import { expect, test } from 'vitest';
import type { Evaluation } from '../../core/evaluate.ts';
import type { Finding, Severity, SpaceKind } from '../../core/plan/evaluation.ts';
import { countsOf, verdictOf } from './verdict.ts';

const finding = (severity: Severity, space: SpaceKind | null): Finding => ({
  rule: 'rule',
  severity,
  space,
  message: 'message',
  fix: 'fix',
  sources: [],
  fixes: [],
});

const evaluationWith = (...findings: Finding[]) =>
  ({ plan: { model: 'overlay' }, problems: [], models: { overlay: { findings } } }) as unknown as Evaluation;

test.each([
  ['Fits', 'ok', []],
  ['Fits', 'ok', [finding('warning', 'nodeSubnet'), finding('info', null)]],
  ['Does not fit: node subnet', 'error', [finding('error', 'nodeSubnet'), finding('breaks', 'podCidr')]],
  // Two findings about one space name it once.
  [
    'Does not fit: pod CIDR and 1 more',
    'error',
    [finding('error', 'podCidr'), finding('error', 'podCidr'), finding('error', 'serviceCidr')],
  ],
  ['Does not fit', 'error', [finding('error', null)]],
  ['Fits, and breaks later: pod CIDR', 'breaks', [finding('breaks', 'podCidr')]],
])('%s', (text, status, findings) => {
  expect(verdictOf(evaluationWith(...findings))).toEqual({ status, text });
});

test('a plan with values that cannot be read is not said to fit without a word of them', () => {
  const read = (path: string) =>
    verdictOf({ ...evaluationWith(), problems: [{ path, text: 'x', message: 'x is no number' }] });
  expect(read('pools[0].count')).toEqual({ status: 'warning', text: 'Fits as far as read' });
  for (const path of ['name', 'answers.os']) expect(read(path)).toEqual({ status: 'ok', text: 'Fits' });
});

test('findings are counted by severity, worst first', () => {
  const findings = [finding('info', null), finding('error', null), finding('info', null)];
  expect(countsOf(findings).map(({ text }) => text)).toEqual(['1 error', '2 notes']);
});
