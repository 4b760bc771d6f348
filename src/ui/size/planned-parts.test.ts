import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plannedParts } from './planned-parts.ts';

test('the parts add up to what is planned, and none of them is 0', () => {
  const part = fc.nat(3);
  const parts = fc.record({
    nodes: part,
    surgeNodes: part,
    pods: part,
    surgePods: part,
    internalLoadBalancers: part,
    others: part,
    azureReserved: fc.constantFrom(0, 5),
  });
  fc.assert(
    fc.property(parts, (given) => {
      const total = Object.values(given).reduce((sum, value) => sum + value, 0);
      const shown = plannedParts({
        ...given,
        required: total - given.azureReserved,
        total,
        smallestPrefix: 29,
      });
      expect(shown.reduce((sum, { value }) => sum + value, 0)).toBe(total);
      expect(shown.every(({ value }) => value > 0)).toBe(true);
    }),
  );
});
