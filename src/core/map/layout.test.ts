import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cidr } from '../ip/cidr.ts';
import { blocksInside } from '../ip/testing/small-world.ts';
import { modelIds } from '../models/index.ts';
import { smallCluster } from '../plan/testing/small-clusters.ts';
import { blockOf } from './block.ts';
import { type MapRect, type MapWindow, type Rect, rectAt } from './layout.ts';
import { gridAddressAt, gridBox, gridExtent, gridFit, gridLayout, gridWindow } from './layout-grid.ts';
import { stripAddressAt, stripLayout, stripRows } from './layout-strip.ts';
import type { MapSpaceNode } from './node.ts';
import { largePlan, mapped, rangeNamed, spaceNamed } from './testing/mapped.ts';

const size = { width: 1200, height: 720 };

function emptySpace(text: string): MapSpaceNode {
  const { first, size: addresses } = cidr(text);
  const owner = { pool: null, node: null, space: null, name: null, held: false };
  const block = blockOf({ ...owner, id: text, kind: 'space', use: 'space', label: text, first, addresses });
  return Object.assign(block, { spaceKind: 'vnet', overlapsVnet: false } as const) as MapSpaceNode;
}

const overlaps = (a: Rect, b: Rect): boolean => {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 1e-6 && h > 1e-6;
};

/** Pairs of rectangles of one depth that lie over each other; marks may. */
const overlapping = (rects: readonly MapRect[]) =>
  rects.flatMap((rect, index) =>
    rects
      .slice(index + 1)
      .filter((other) => other.depth === rect.depth && !other.tiny && !rect.tiny && overlaps(rect, other))
      .map((other) => `${rect.node.id} ${other.node.id}`),
  );

const areaOf = (rects: readonly MapRect[]): ReadonlyMap<string, number> => {
  const areas = new Map<string, number>();
  for (const { node, w, h } of rects) areas.set(node.id, (areas.get(node.id) ?? 0) + w * h);
  return areas;
};

const whole = (space: MapSpaceNode): MapWindow => ({ first: space.first, addresses: space.addresses });

describe('the grid', () => {
  test.each([
    ['10.1.4.0/24', 16, 16],
    ['10.1.4.0/25', 16, 8],
    ['10.1.4.0/26', 8, 8],
  ])('fills %s with cells, each beside the one before', (text, w, h) => {
    const space = emptySpace(text);
    expect(gridExtent(space)).toEqual({ w, h });
    const view = { x: 0, y: 0, scale: 1 };
    const places = Array.from({ length: space.addresses }, (_, i) => {
      const cell = gridBox(space, { first: space.first + i, addresses: 1 });
      return { x: cell.x + cell.w / 2, y: cell.y + cell.h / 2 };
    });
    for (const [i, { x, y }] of places.entries()) {
      expect(gridAddressAt(space, view, { x, y })).toBe(space.first + i);
      const before = places[i - 1];
      if (before) expect(Math.abs(x - before.x) + Math.abs(y - before.y)).toBe(1);
      expect(x > 0 && x < w && y > 0 && y < h).toBe(true);
    }
  });

  test('shows every prefix as a square or as two side by side', () => {
    for (const text of ['10.1.4.0/24', '10.1.4.0/25']) {
      const space = emptySpace(text);
      for (const block of blocksInside(cidr(text))) {
        const { w, h } = gridBox(space, { first: block.first, addresses: block.size });
        expect(w * h).toBe(block.size);
        expect([0.5, 1, 2]).toContain(w / h);
      }
    }
  });

  test('keeps the place when the layout changes', () => {
    const space = emptySpace('10.0.0.0/8');
    for (const text of [
      '10.0.0.0/8',
      '10.0.0.0/9',
      '10.20.0.0/16',
      '10.20.8.0/21',
      '10.255.0.8/29',
      '10.1.2.3/32',
    ]) {
      const { first, size: addresses } = cidr(text);
      const view = gridFit(space, { first, addresses }, size);
      expect(gridWindow(space, view, size)).toEqual({ first, addresses });
    }
  });

  test('draws a plan without overlaps, with areas that follow the addresses', () => {
    fc.assert(
      fc.property(smallCluster, fc.constantFrom(...modelIds), (input, model) => {
        for (const space of mapped(input, model).map.spaces) {
          const view = gridFit(space, whole(space), size);
          const rects = gridLayout(space, view, size);
          expect(overlapping(rects)).toEqual([]);
          const areas = areaOf(rects);
          for (const { node, tiny } of rects) {
            const exact = node.addresses * view.scale ** 2;
            const area = areas.get(node.id) ?? 0;
            // Specks at the ends of a run are left out.
            if (!tiny) expect(area <= exact + 0.01 && area > exact * 0.9).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the strip', () => {
  test('has rows of one power of two that start at its multiples', () => {
    const space = emptySpace('10.0.0.0/16');
    expect(stripRows(space, whole(space), size)).toMatchObject({ length: 4096, height: 45, y: 0, count: 16 });
    const moved = { first: space.first + 1024, addresses: 32_768 };
    expect(stripRows(space, moved, size)).toEqual({
      length: 2048,
      height: 45,
      first: space.first,
      y: -22.5,
      count: 17,
    });
    const single = { first: space.first + 7, addresses: 1 };
    expect(stripRows(space, single, size)).toMatchObject({ length: 1, height: 720, count: 1 });
  });

  test('finds the address that it draws at a place', () => {
    const space = emptySpace('10.0.0.0/16');
    fc.assert(
      fc.property(
        fc.nat(65_535),
        fc.nat(65_535),
        fc.integer({ min: 1, max: 65_536 }),
        (host, at, addresses) => {
          const window = { first: space.first + Math.min(at, 65_536 - addresses), addresses };
          const rows = stripRows(space, window, size);
          const behind = space.first + host - rows.first;
          const row = Math.floor(behind / rows.length);
          const column = (behind - row * rows.length + 0.5) / rows.length;
          const place = { x: column * size.width, y: rows.y + (row + 0.5) * rows.height };
          expect(stripAddressAt(space, window, size, place)).toBe(space.first + host);
        },
      ),
    );
    expect(stripAddressAt(space, whole(space), size, { x: 0, y: -1 })).toBe(null);
  });

  test('draws a plan without overlaps, with areas that follow the addresses', () => {
    fc.assert(
      fc.property(smallCluster, fc.constantFrom(...modelIds), (input, model) => {
        for (const space of mapped(input, model).map.spaces) {
          const rects = stripLayout(space, whole(space), size);
          expect(overlapping(rects)).toEqual([]);
          const each = (size.width * size.height) / space.addresses;
          const areas = areaOf(rects);
          for (const { node, tiny } of rects) {
            if (!tiny) expect(areas.get(node.id)).toBeCloseTo(node.addresses * each, 4);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Windows on the way down to one address. */
const zooms = (space: MapSpaceNode, address: number): readonly MapWindow[] =>
  Array.from({ length: 33 }, (_, prefix) => 2 ** (32 - prefix))
    .filter((addresses) => addresses <= space.addresses)
    .map((addresses) => ({ first: address - (address % addresses), addresses }));

test('what is drawn is bounded at every zoom, with 5,000 nodes of every model', () => {
  for (const model of modelIds) {
    for (const space of mapped(largePlan, model).map.spaces) {
      for (const window of zooms(space, space.first + Math.floor(space.addresses / 300))) {
        const grid = gridLayout(space, gridFit(space, window, size), size);
        const strip = stripLayout(space, window, size);
        for (const rects of [grid, strip]) {
          expect(rects.length).toBeGreaterThan(0);
          expect(rects.length).toBeLessThanOrEqual(1200);
          const places = rects.map(({ node, x, y }) => `${node.id} ${x} ${y}`);
          expect(new Set(places).size).toBe(places.length);
          for (const { x, y, w, h, tiny } of rects) {
            const inside = x >= 0 && y >= 0 && x + w <= size.width + 1e-6 && y + h <= size.height + 1e-6;
            if (!tiny) expect(inside).toBe(true);
          }
        }
      }
    }
  }
});

test('a /29 in a /8 is a mark that can be found, and never opened', () => {
  const space = spaceNamed(mapped(largePlan, 'overlay').map, 'vnet');
  const all = [
    stripLayout(space, whole(space), size),
    gridLayout(space, gridFit(space, whole(space), size), size),
  ];
  for (const rects of all) {
    const mark = rects.find(({ node }) => node.name === 'tiny');
    expect(mark).toMatchObject({ tiny: true, expanded: false, main: true });
    expect(mark && mark.w >= 4 && mark.h >= 4).toBe(true);
    expect(rectAt(rects, { x: (mark?.x ?? 0) + 2, y: (mark?.y ?? 0) + 2 })?.node.name).toBe('tiny');
  }
});

test('at the last zoom the leaves are drawn with their own address', () => {
  const { map } = mapped(largePlan, 'node-subnet');
  const { first } = rangeNamed(map, 'nodes');
  const rects = stripLayout(spaceNamed(map, 'vnet'), { first, addresses: 64 }, size);
  const own = rects.find(({ node }) => node.label === 'address of user1 1')?.node;
  expect(own).toMatchObject({ first: first + 4, addresses: 1, use: 'nodes' });
  expect(rects.filter(({ node }) => node.kind === 'pod').length).toBeGreaterThan(30);
});
