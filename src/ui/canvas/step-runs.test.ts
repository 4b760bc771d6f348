import { expect, test } from 'vitest';
import type { MapStep, StepChange } from '../../core/map/event.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';
import { absentRuns, runsIn } from './step-runs.ts';

const space = { spaceKind: 'vnet', first: 0, addresses: 256 } as MapSpaceNode;
const change = (first: number, kind: StepChange['space'] = 'nodeSubnet'): StepChange => ({
  space: kind,
  name: 'nodes',
  addresses: 1,
  blocks: [{ first, addresses: 1 }],
});
const step = (taken: readonly StepChange[], released: readonly StepChange[] = []) =>
  ({ taken, released }) as unknown as MapStep;

const steps = [step([change(1)]), step([change(2), change(9)]), step([], [change(1)])];
const firsts = (at: number) => absentRuns(space, steps, at).map(({ first }) => first);

test('what is taken later is not there yet, and what was given back no longer', () => {
  expect(firsts(0)).toEqual([2, 9]);
  expect(firsts(1)).toEqual([]);
  expect(firsts(2)).toEqual([1]);
});

test('what was there before all and is given back later is there until then', () => {
  const drain = [step([]), step([], [change(5)]), step([change(5)])];
  expect([0, 1, 2].map((at) => absentRuns(space, drain, at).length)).toEqual([0, 1, 0]);
});

test('a change in the pod CIDR is not on the VNet, though addresses are the same', () => {
  expect(runsIn(space, [change(7, 'podCidr')])).toEqual([]);
  expect(runsIn({ ...space, spaceKind: 'podCidr' }, [change(7, 'podCidr')])).toHaveLength(1);
});
