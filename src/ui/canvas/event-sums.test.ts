import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { modelIds } from '../../core/models/index.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { eventOf } from './event-steps.ts';
import { eventSum } from './event-sums.ts';
import type { EventKind } from './map-detail.ts';

const sums = (kind: EventKind, input: PlanInput) => {
  const { plan, models } = evaluate(input, '2026-11-21');
  return Object.fromEntries(
    modelIds.map((model) => [model, eventSum(eventOf(kind, plan, models[model], 'user')?.steps ?? [])]),
  );
};

test('a node more is summed up for every model, whatever comes in batches', () => {
  const pools = [{ name: 'user', count: 3, maxPods: 30 }];
  expect(sums('addNode', { vnet: ['10.20.0.0/16'], podCidr: '10.244.0.0/16', pools })).toEqual({
    kubenet: 'takes 1 of node subnet nodes, 256 of pod CIDR',
    'node-subnet': 'takes 29 of node subnet nodes',
    overlay: 'takes 1 of node subnet nodes, 256 of pod CIDR',
    'pod-subnet-dynamic': 'takes 1 of node subnet nodes, 31 of pod subnet pods',
    'pod-subnet-static': 'takes 1 of node subnet nodes, 32 of pod subnet pods',
  });
});

test('an event that is refused says so in the code of the service', () => {
  const input = {
    vnet: ['10.20.0.0/24'],
    subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28' }],
    pools: [{ name: 'user', count: 10, maxSurge: 2 }],
    kubernetesVersion: '1.34',
  };
  expect(sums('upgrade', input).overlay).toBe('stops with InsufficientSubnetSize');
  expect(sums('autoscale', input).overlay).toBe('takes no address');
});
