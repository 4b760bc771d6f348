import { describe, expect, test } from 'vitest';
import {
  exhaustedBatch,
  nodePodBlock,
  overlayAssignable,
  podBatch,
  podBatchBuffer,
} from '../facts/arithmetic.ts';
import {
  largestStaticPodSubnet,
  maxPodsRange,
  overlayPodsPerCluster,
  vnetAddressLimit,
  windowsMaxPods,
} from '../facts/limits.ts';
import { clusterMaxNodes } from '../facts/node-limits.ts';
import { sizeOf } from '../ip/size.ts';
import { modelById } from '../models/index.ts';
import { podPool } from '../models/pod-subnet-dynamic.ts';
import { staticBlocks } from '../models/pod-subnet-static.ts';
import type { PlanInput } from './plan.ts';
import { errorsOf, evaluated, findingOf, inNodeSubnet, spaceOf } from './testing/evaluated.ts';

describe('overlay', () => {
  test.each([
    [13, 2048],
    [14, 1024],
    [15, 512],
    [16, 256],
    [17, 128],
    [18, 64],
    [19, 32],
    [20, 16],
    [21, 8],
    [22, 4],
    [23, 2],
    [24, 1],
  ])('a pod CIDR /%i serves %i nodes', (prefix, nodes) => {
    const plan = { ...inNodeSubnet('10.1.0.0/19', '10.1.0.0/16'), podCidr: `100.64.0.0/${prefix}` };
    const { capacity } = evaluated('overlay', plan);
    expect(capacity).toMatchObject({ maxNodesWithoutSurge: nodes, boundBy: 'podCidr' });
  });

  test('5,000 nodes need a /11, and a /12 serves 4,096', () => {
    const plan = (podCidr: string) => ({ ...inNodeSubnet('10.1.0.0/19', '10.1.0.0/16'), podCidr });
    expect(evaluated('overlay', plan('100.64.0.0/11')).capacity.maxNodesWithoutSurge).toBe(5000);
    expect(evaluated('overlay', plan('100.64.0.0/12')).capacity.maxNodesWithoutSurge).toBe(4096);
  });

  test('a maximum of five nodes counts 1,280 of the 1,024 in a /22', () => {
    const result = evaluated('overlay', {
      podCidr: '100.64.0.0/22',
      pools: [{ count: 1, maxPods: 30, autoscale: { min: 1, max: 5 } }],
    });
    expect(spaceOf(result, 'podCidr').aksCheck).toEqual({
      preallocated: 1280,
      available: 1024,
      refused: true,
    });
  });

  test('1,000 nodes fit a /22 with one surge node, not with ten per cent', () => {
    const plan = (maxSurge: number | string): PlanInput => ({
      ...inNodeSubnet('10.1.0.0/22', '10.1.0.0/16'),
      podCidr: '100.64.0.0/12',
      pools: [
        { count: 999, maxSurge },
        { name: 'more', count: 1, maxSurge },
      ],
    });
    expect(findingOf(evaluated('overlay', plan(1)), 'no-room-for-upgrade')).toBeUndefined();
    expect(findingOf(evaluated('overlay', plan('10%')), 'no-room-for-upgrade')?.severity).toBe('breaks');
  });

  test('has its documented limits', () => {
    const overlay = modelById('overlay');
    expect(overlay.maxNodes.value).toBe(clusterMaxNodes.value);
    expect(clusterMaxNodes.value).toBe(5000);
    expect(overlayPodsPerCluster.value).toBe(200_000);
    expect(maxPodsRange.value.max).toBe(250);
    expect(overlay.defaultMaxPods.value).toBe(250);
    expect(windowsMaxPods.value).toBe(110);
    expect(overlayAssignable.value).toEqual({ Linux: 256, Windows: 253 });
    expect(sizeOf(nodePodBlock.value)).toBe(256);
  });
});

describe('dynamic allocation', () => {
  test.each([
    [0, 16],
    [8, 16],
    [9, 32],
    [16, 32],
    [24, 32],
    [25, 48],
    [32, 48],
    [36, 48],
    [40, 48],
    [41, 64],
    [48, 64],
    [56, 64],
    [105, 128],
    [110, 128],
    [120, 128],
    [121, 144],
    [200, 208],
    [232, 240],
    [250, 250],
  ])('a node with %i pods holds %i addresses and one of its own', (pods, pool) => {
    expect(podPool(pods, 250)).toBe(pool);
    const result = evaluated('pod-subnet-dynamic', {
      pools: [{ count: 1, maxPods: 250, podsPerNode: pods }],
    });
    expect(spaceOf(result, 'podSubnet').held).toBe(pool + 1);
  });

  test('agrees with the address manager for other batches and buffers', () => {
    expect(podPool(10, Number.POSITIVE_INFINITY, 1, 0.5)).toBe(11);
    expect(podPool(10, Number.POSITIVE_INFINITY, 16, 0)).toBe(16);
    expect(podPool(13, Number.POSITIVE_INFINITY, 1, 0)).toBe(13);
    expect(podPool(0, 100)).toBe(16);
    expect(podPool(500, 250)).toBe(250);
  });

  test('asks for single addresses once the subnet is exhausted', () => {
    expect(podPool(25, 250, exhaustedBatch.value, exhaustedBatch.value)).toBe(26);
  });

  test('takes batches of 16, one more when fewer than 8 are free', () => {
    expect(podBatch.value).toBe(16);
    expect(podBatch.value * podBatchBuffer.value).toBe(8);
    expect(podPool(0, 250)).toBe(16);
  });

  test('holds no more than maxPods in a full node, and plans the batch all the same', () => {
    const space = spaceOf(
      evaluated('pod-subnet-dynamic', { pools: [{ count: 1, maxPods: 30 }] }),
      'podSubnet',
    );
    expect(space.held).toBe(31);
    expect(space.planned.pods).toBe(49);
  });

  test('is bound by the 65,536 addresses of a VNet', () => {
    expect(vnetAddressLimit.value).toBe(65_536);
  });
});

describe('static blocks', () => {
  test.each([
    { maxPods: 10, blocks: 1, waste: 5 },
    { maxPods: 15, blocks: 1, waste: 0 },
    { maxPods: 16, blocks: 2, waste: 15 },
    { maxPods: 30, blocks: 2, waste: 1 },
    { maxPods: 31, blocks: 2, waste: 0 },
    { maxPods: 32, blocks: 3, waste: 15 },
    { maxPods: 47, blocks: 3, waste: 0 },
    { maxPods: 110, blocks: 7, waste: 1 },
    { maxPods: 250, blocks: 16, waste: 5 },
  ])('maxPods $maxPods takes $blocks blocks and wastes $waste', ({ maxPods, blocks, waste }) => {
    expect(staticBlocks(maxPods)).toBe(blocks);
    expect(blocks * 16 - 1 - maxPods).toBe(waste);
    const result = evaluated('pod-subnet-static', { pools: [{ count: 3, maxPods }] });
    expect(spaceOf(result, 'podSubnet').held).toBe(3 * blocks * 16);
  });

  test('take a pod subnet of at most a /12, a million addresses', () => {
    expect(sizeOf(largestStaticPodSubnet.value)).toBe(1_048_576);
    const plan = (cidr: string): PlanInput => ({
      vnet: ['10.0.0.0/8'],
      serviceCidr: '172.20.0.0/16',
      subnets: [{ name: 'pods', role: 'pods', cidr }],
    });
    expect(errorsOf(evaluated('pod-subnet-static', plan('10.32.0.0/11')))).toEqual([
      'static-pod-subnet-too-large',
    ]);
    expect(errorsOf(evaluated('pod-subnet-static', plan('10.32.0.0/12')))).toEqual([]);
  });
});
