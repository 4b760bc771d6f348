import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import type { Rect } from '../../core/map/layout.ts';
import { mapOf } from '../../core/map/map.ts';
import { modelIds } from '../../core/models/index.ts';
import type { Measure } from '../map/strip-layout.ts';
import { cameraOn, rectsOf } from './camera.ts';
import { handleBox, handlePlaces } from './handle-places.ts';
import { placeLabels, touch } from './labels.ts';
import { mapLayouts } from './map-detail.ts';
import { runRects } from './run-rects.ts';
import { blockAround } from './window.ts';

const measure: Measure = (text, strong) => text.length * (strong ? 7 : 6.6);
const evaluation = evaluate(
  {
    vnet: ['10.0.0.0/12'],
    subnets: [
      { name: 'nodes', role: 'nodes', cidr: '10.0.0.0/22' },
      { name: 'pods', role: 'pods', cidr: '10.0.16.0/20' },
      { name: 'a-subnet-with-a-name-of-forty-characters', role: 'other', cidr: '10.0.4.0/29' },
      { name: 'links', role: 'other', cidr: '10.5.7.8/29' },
    ],
    pools: [
      { name: 'system', count: 3, maxPods: 30 },
      { name: 'user', count: 25, maxPods: 30 },
    ],
    connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '10.8.0.0/14' }],
  },
  '2026-11-21',
);

type Shown = typeof shown extends fc.Arbitrary<infer Each> ? Each : never;
const shown = fc.record({
  model: fc.constantFrom(...modelIds),
  space: fc.nat({ max: 2 }),
  layout: fc.constantFrom(...mapLayouts),
  prefix: fc.integer({ min: 12, max: 32 }),
  at: fc.nat({ max: 8191 }),
  width: fc.integer({ min: 300, max: 1400 }),
});

/** A picture and what is drawn on it. */
function drawn({ model, space: index, layout, prefix, at, width }: Shown) {
  const { spaces } = mapOf(evaluation.plan, evaluation.models[model]);
  const space = spaces[index % spaces.length];
  if (!space) throw new Error('no space');
  const stage = { space, size: { width, height: 480 } };
  const window = blockAround({ first: space.first + (at % space.addresses), addresses: 1 });
  const camera = cameraOn(stage, layout, { ...window, addresses: 2 ** (32 - prefix) });
  return { stage, camera, rects: rectsOf(stage, camera) };
}

const isIn = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w + 1e-6 &&
  inner.y + inner.h <= outer.y + outer.h + 1e-6;

test('labels stay inside their block, or on free ground beside it, and never lie over each other', () => {
  let beside = 0;
  fc.assert(
    fc.property(shown, (given) => {
      const { stage, rects } = drawn(given);
      const picture = { x: 0, y: 0, w: stage.size.width, h: stage.size.height };
      const labels = placeLabels(rects, stage.size, measure);
      for (const [place, a] of labels.entries()) {
        expect(isIn(a, picture)).toBe(true);
        if (!isIn(a, a.rect)) {
          beside++;
          const near = { x: a.x - 4, y: a.y - 4, w: a.w + 8, h: a.h + 8 };
          expect(a.rect.depth === 1 && touch(near, a.rect)).toBe(true);
          const others = rects.filter(({ node, depth }) => depth === 1 && node.kind !== 'free');
          expect(others.some((other) => touch(a, other))).toBe(false);
        }
        for (const line of a.lines) expect(measure(line, a.tag)).toBeLessThanOrEqual(a.w);
        for (const b of labels.slice(place + 1)) expect(touch(a, b)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
  expect(beside).toBeGreaterThan(5);
});

const whole = { model: 'overlay', space: 0, prefix: 12, at: 0, width: 900 } as const;

test('a subnet of eight addresses in a space of a million is named beside its mark, in both layouts', () => {
  for (const layout of mapLayouts) {
    const { stage, rects } = drawn({ ...whole, layout });
    const label = placeLabels(rects, stage.size, measure).find(({ rect }) => rect.node.name === 'links');
    expect(label?.rect.tiny).toBe(true);
    expect(label?.lines).toEqual(['links  10.5.7.8/29']);
  }
});

test('a name beside a mark never stands behind another mark', () => {
  const neighbours = evaluate(
    {
      vnet: ['10.20.0.0/16'],
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.20.5.0/26' },
        { name: 'apps', role: 'other', cidr: '10.20.4.0/24' },
      ],
    },
    '2026-11-21',
  );
  const [space] = mapOf(neighbours.plan, neighbours.models.overlay).spaces;
  if (!space) throw new Error('no space');
  const stage = { space, size: { width: 364, height: 400 } };
  const rects = rectsOf(stage, cameraOn(stage, 'strip', space));
  const labels = placeLabels(rects, stage.size, measure);
  const at = (name: string) => labels.find(({ rect }) => rect.node.name === name);
  const [apps, nodes] = [at('apps'), at('nodes')];
  if (!apps || !nodes) throw new Error('no name');
  expect(apps.x + apps.w).toBeLessThanOrEqual(apps.rect.x);
  expect(nodes.x).toBeGreaterThanOrEqual(nodes.rect.x + nodes.rect.w);
});

test('what is free in a subnet is not labelled where the name of the subnet has no room', () => {
  const row = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  const crowded = evaluate(
    {
      vnet: ['10.20.0.0/19'],
      subnets: row.map((name, at) => ({
        name: `subnet-${name}`,
        role: 'other',
        cidr: `10.20.${at >> 1}.${(at % 2) * 128}/25`,
      })),
    },
    '2026-11-21',
  );
  const [space] = mapOf(crowded.plan, crowded.models.overlay).spaces;
  if (!space) throw new Error('no space');
  const namedAt = (width: number) => {
    const stage = { space, size: { width, height: 400 } };
    const labels = placeLabels(rectsOf(stage, cameraOn(stage, 'strip', space)), stage.size, measure);
    const of = (kind: string, depth: number) =>
      labels.filter(({ rect }) => rect.node.kind === kind && rect.depth === depth).length;
    return { names: of('subnet', 1), free: of('free', 2) };
  };
  expect(namedAt(290)).toEqual({ names: 1, free: 0 });
  expect(namedAt(364)).toEqual({ names: 9, free: 8 });
});

test('the handles of a mark leave the name beside it where it is', () => {
  for (const layout of mapLayouts) {
    const { stage, camera, rects } = drawn({ ...whole, layout });
    const words = placeLabels(rects, stage.size, measure);
    const label = words.find(({ rect }) => rect.node.name === 'links');
    if (!label) throw new Error('no name');
    const places = handlePlaces(runRects(stage, camera, [label.rect.node]), stage.size, words);
    if (!places) throw new Error('no handles');
    const clear = [places.move, places.resize].map(handleBox);
    const left = placeLabels(rects, stage.size, measure, { clear });
    expect(left.find(({ rect }) => rect.node.name === 'links')).toEqual(label);
  }
});

test('the handles of a subnet are apart, inside the picture, and cover no word', () => {
  let drawnHandles = 0;
  fc.assert(
    fc.property(shown, fc.nat({ max: 9 }), (given, which) => {
      const { stage, camera, rects } = drawn(given);
      const subnets = rects.filter(({ node, depth }) => depth === 1 && node.kind === 'subnet');
      const subnet = subnets[which % subnets.length];
      if (!subnet) return;
      const words = placeLabels(rects, stage.size, measure);
      const places = handlePlaces(runRects(stage, camera, [subnet.node]), stage.size, words);
      if (!places) return;
      drawnHandles++;
      const boxes = [handleBox(places.move), handleBox(places.resize)] as const;
      const picture = { x: 0, y: 0, w: stage.size.width, h: stage.size.height };
      expect(boxes.every((box) => isIn(box, picture))).toBe(true);
      expect(touch(...boxes)).toBe(false);
      const clear = placeLabels(rects, stage.size, measure, { clear: boxes });
      expect(clear.some((word) => boxes.some((box) => touch(word, box)))).toBe(false);
    }),
    { numRuns: 60 },
  );
  expect(drawnHandles).toBeGreaterThan(20);
});
