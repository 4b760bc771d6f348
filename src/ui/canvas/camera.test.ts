import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { address } from '../../core/ip/address.ts';
import { mapOf } from '../../core/map/map.ts';
import { addressAt, between, cameraOn, panned, settled, windowOf, zoomedAbout } from './camera.ts';
import { mapLayouts } from './map-detail.ts';

const evaluation = evaluate({ vnet: ['10.0.0.0/8'] }, '2026-11-21');
const [space] = mapOf(evaluation.plan, evaluation.models.overlay).spaces;
if (!space) throw new Error('no space');
const stage = { space, size: { width: 900, height: 480 } };
const layouts = fc.constantFrom(...mapLayouts);

test('switching the layout at any aligned window keeps the place', () => {
  const window = fc
    .record({ prefix: fc.integer({ min: 8, max: 32 }), at: fc.nat({ max: 2 ** 24 - 1 }) })
    .map(({ prefix, at }) => {
      const addresses = 2 ** (32 - prefix);
      return { first: space.first + Math.floor(at / addresses) * addresses, addresses };
    });
  fc.assert(
    fc.property(window, (given) => {
      const strip = windowOf(stage, cameraOn(stage, 'strip', given));
      const grid = windowOf(stage, cameraOn(stage, 'grid', strip));
      expect(strip).toEqual(given);
      expect(grid.first).toBeLessThanOrEqual(given.first);
      expect(grid.first + grid.addresses).toBeGreaterThanOrEqual(given.first + given.addresses);
    }),
    // A single address in the corner of the plane, and the last of all.
    {
      examples: [
        [{ first: space.first, addresses: 1 }],
        [{ first: space.first + 2 ** 24 - 1, addresses: 1 }],
      ],
      numRuns: 400,
    },
  );
});

test('what is under the pointer stays there when the picture is zoomed', () => {
  fc.assert(
    fc.property(
      layouts,
      fc.integer({ min: 100, max: 800 }),
      fc.integer({ min: 60, max: 420 }),
      fc.integer({ min: 1, max: 4 }),
      (layout, x, y, factor) => {
        const from = cameraOn(stage, layout, { first: address('10.64.0.0'), addresses: 2 ** 20 });
        const before = addressAt(stage, from, { x, y });
        const after = addressAt(stage, zoomedAbout(stage, from, 2 ** factor, { x, y }), { x, y });
        if (before === null || after === null) return;
        // A strip is cut into other rows, so its place there is that of the row.
        const close = layout === 'grid' ? 2 ** 12 : 2 ** 17;
        expect(Math.abs(after - before)).toBeLessThanOrEqual(close);
      },
    ),
  );
});

test('25 steps lead from a /8 to a single address, and as many back', () => {
  for (const layout of mapLayouts) {
    let camera = cameraOn(stage, layout, space);
    const middle = { x: 450, y: 240 };
    for (let step = 0; step < 25; step++) camera = settled(stage, zoomedAbout(stage, camera, 2, middle));
    expect(windowOf(stage, camera).addresses).toBe(1);
    for (let step = 0; step < 27; step++) camera = settled(stage, zoomedAbout(stage, camera, 0.5, middle));
    expect(windowOf(stage, camera)).toEqual({ first: space.first, addresses: space.addresses });
  }
});

test('the picture never leaves the space', () => {
  fc.assert(
    fc.property(
      layouts,
      fc.integer({ min: -9000, max: 9000 }),
      fc.integer({ min: -9000, max: 9000 }),
      (layout, dx, dy) => {
        const from = cameraOn(stage, layout, { first: address('10.64.0.0'), addresses: 2 ** 20 });
        const { first, addresses } = windowOf(stage, panned(stage, from, dx, dy));
        expect(first).toBeGreaterThanOrEqual(space.first);
        expect(first + addresses).toBeLessThanOrEqual(space.first + space.addresses);
      },
    ),
  );
});

test('a flight begins and ends where it should', () => {
  for (const layout of mapLayouts) {
    const from = cameraOn(stage, layout, space);
    const to = cameraOn(stage, layout, { first: address('10.64.0.0'), addresses: 2 ** 12 });
    expect(windowOf(stage, between(from, to, 0))).toEqual(windowOf(stage, from));
    expect(between(from, to, 1)).toBe(to);
    const halfway = windowOf(stage, between(from, to, 0.5)).addresses;
    expect(halfway).toBeGreaterThan(2 ** 15);
    expect(halfway).toBeLessThan(2 ** 20);
  }
});
