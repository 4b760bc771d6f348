import { expect, test } from 'vitest';
import { writeLink } from '../../state/permalink.ts';
import { readPlanB } from './plan-b.ts';

const today = '2026-11-21';
const link = writeLink({ plan: { name: 'other', vnet: ['10.40.0.0/18'] }, unknown: [] });

test('nothing pasted is no plan and no error', () => {
  expect(readPlanB('  ', today)).toEqual({ error: null });
});

test('a whole link and its fragment are the same plan', () => {
  const whole = readPlanB(`https://planner.example/app/${link}`, today);
  expect(whole).toMatchObject({ name: 'Plan B, other', notes: [] });
  expect(whole).toEqual(readPlanB(link.slice(1), today));
});

test('what cannot be read is named, and the rest counts', () => {
  const read = readPlanB('#v=1&vnet=10.40.0.0/18&internalLoadBalancers=zwei&ring=1', today);
  if ('error' in read) throw new Error('it was refused');
  expect(read.evaluation.plan.vnet).toEqual(['10.40.0.0/18']);
  const said = read.notes.map(({ message }) => message).join('\n');
  expect(said).toContain('zwei');
  expect(said).toContain('ring=1');
});

test('a text that holds no plan is refused with the reason', () => {
  expect(readPlanB('https://planner.example/', today)).toEqual({
    error: expect.stringContaining('holds no plan'),
  });
});
