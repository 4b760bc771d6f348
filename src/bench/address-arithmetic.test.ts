import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksInside, world } from '../core/ip/testing/small-world.ts';
import { byBareLoop, byCidrTools, byIpCidr, byPlanner, rangesOf } from './address-arithmetic.ts';

const ways = { byCidrTools, byIpCidr, byBareLoop };
const taken = fc.array(fc.constantFrom(...blocksInside(world).map(String)), { maxLength: 6 });
const vnet = fc.constantFrom(...blocksInside(world).map(String));

test.each(Object.entries(ways))('%s answers as the planner does in every small world', (_, way) => {
  fc.assert(
    fc.property(vnet, taken, (space, blocks) => {
      const ranges = { vnet: space, taken: blocks };
      expect(way(ranges)).toEqual(byPlanner(ranges));
    }),
    { numRuns: 200 },
  );
});

test('the ranges that are measured overlap, lie outside and leave free space, and change from step to step', () => {
  const answer = byPlanner(rangesOf(40));
  expect(answer.overlapping).toBeGreaterThan(0);
  expect(answer.inside).toBeLessThan(40);
  expect(answer.free.length).toBeGreaterThan(10);
  for (const way of Object.values(ways)) expect(way(rangesOf(200, 3))).toEqual(byPlanner(rangesOf(200, 3)));
  expect(byPlanner(rangesOf(40, 1))).not.toEqual(answer);
});
