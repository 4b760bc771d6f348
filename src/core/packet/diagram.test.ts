import { expect, test } from 'vitest';
import { type ModelId, modelById, models } from '../models/index.ts';
import { evaluateModel } from '../plan/evaluate-model.ts';
import type { PlanInput } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { type Diagram, overlap, type Point, type Rect } from './diagram.ts';
import { layOutDiagram, NARROWEST, WIDE } from './diagram-layout.ts';
import { type DrawnWay, wayOf } from './diagram-way.ts';
import { origins, targetsFrom } from './endpoints.ts';
import { pathOf } from './path.ts';
import { type Topology, topologyOf } from './topology.ts';

const usual: PlanInput = {
  vnet: ['10.20.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/22' },
    { name: 'pods', role: 'pods', cidr: '10.20.8.0/22' },
    { name: 'apps', role: 'other', cidr: '10.20.4.0/24' },
  ],
  pools: [{ name: 'system', mode: 'System', count: 3, maxPods: 30 }],
  internalLoadBalancers: 1,
  connected: [
    { name: 'datacenter', kind: 'onPremises', cidr: '192.168.0.0/16' },
    { name: 'hub', kind: 'peered', cidr: '10.30.0.0/16' },
  ],
};
const long = 'a-name-of-forty-characters-for-this-test';
const plans: Readonly<Record<string, PlanInput>> = {
  usual,
  'a single node and nothing connected': { pools: [{ name: 'one', mode: 'System', count: 1 }] },
  'names of forty characters and addresses of fifteen': {
    vnet: ['172.116.0.0/16', '192.168.100.0/22', '100.100.100.0/22'],
    subnets: [
      { name: long, role: 'nodes', cidr: '172.116.112.0/22' },
      { name: `${long}-pods`, role: 'pods', cidr: '172.116.116.0/22' },
      { name: `${long}-apps`, role: 'other', cidr: '172.116.120.0/24' },
    ],
    podCidr: '100.112.100.0/16',
    pools: [{ name: long, mode: 'User', count: 5, maxPods: 30 }],
    internalLoadBalancers: 3,
    connected: [
      { name: long, kind: 'onPremises', cidr: '192.168.128.0/24' },
      { name: long, kind: 'peered', cidr: '172.131.128.0/24' },
    ],
  },
  'nothing fits': {
    vnet: ['10.0.0.0/28'],
    pools: [{ name: 'system', mode: 'System', count: 100, maxPods: 250 }],
  },
};
/** As wide as text is in the widest of the page's fonts. */
const measure = (text: string, strong = false) =>
  [...text].reduce((sum, character) => sum + (character === '.' ? 3.9 : strong ? 8 : 7.7), 0);
const widths = [NARROWEST, WIDE, 1000];
const pairs = origins.flatMap((from) => targetsFrom(from).map((to) => [from, to] as const));

function given(input: PlanInput, model: ModelId) {
  const { plan } = readPlan({ ...input, model }, '2026-11-21');
  const evaluation = evaluateModel(plan, modelById(model));
  const topology = topologyOf(plan, evaluation) as Topology;
  const byDataplane = modelById(model).dataplanes.map((dataplane) =>
    pairs.map(([from, to]) => pathOf(plan, evaluation, from, to, dataplane)),
  );
  return { topology, byDataplane };
}

const everyDiagram = Object.entries(plans).flatMap(([name, input]) =>
  models.flatMap(({ id }) => {
    const { topology, byDataplane } = given(input, id);
    const paths = byDataplane[0] ?? [];
    return widths.map((width) => ({
      name: `${name}, ${id}, ${width} px`,
      model: id,
      width,
      topology,
      paths,
      byDataplane,
      diagram: layOutDiagram(topology, width, measure),
    }));
  }),
);

const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Every two of a list, in its order. */
const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((item, index) => items.slice(index + 1).map((other) => [item, other] as const));

test('boxes are disjoint or one lies in the other, and all lie on the canvas', () => {
  for (const { name, diagram } of everyDiagram) {
    const { enclosures, places, width, height } = diagram;
    const boxes = [...enclosures, ...places];
    const crossing = pairsOf(boxes).filter(([a, b]) => overlap(a, b) && !holds(a, b));
    const over = pairsOf(places).filter(([a, b]) => overlap(a, b));
    const outside = boxes.filter((box) => !holds({ x: 0, y: 0, width, height }, box));
    expect({ crossing, over, outside }, name).toEqual({ crossing: [], over: [], outside: [] });
  }
});

test('labels lie in their box, and over no other label and no box in it', () => {
  for (const { name, diagram } of everyDiagram) {
    const boxes = [...diagram.enclosures, ...diagram.places];
    const wrong = boxes.flatMap((box) =>
      box.labels.filter(
        (label) =>
          !holds(box, label) ||
          measure(label.text, label.strong) > label.width + 1e-9 ||
          boxes.some((other) => other !== box && !holds(other, box) && overlap(label, other)),
      ),
    );
    const meeting = pairsOf(boxes.flatMap(({ labels }) => labels)).filter(([a, b]) => overlap(a, b));
    const marked = diagram.places.filter(
      ({ marks, labels, ...box }) =>
        marks && (!holds(box, marks) || labels.some((label) => overlap(label, marks))),
    );
    expect({ wrong, meeting, marked }, name).toEqual({ wrong: [], meeting: [], marked: [] });
  }
});

test('a network whose name is its kind is titled by it once', () => {
  const titled = (name: string, kind: 'onPremises' | 'peered') => {
    const { topology } = given({ connected: [{ name, kind, cidr: '192.168.0.0/16' }] }, 'overlay');
    return topology[kind].title;
  };
  expect(titled('on-premises', 'onPremises')).toEqual(['On-premises']);
  expect(titled('datacenter', 'onPremises')).toEqual(['On-premises datacenter', 'On-premises']);
  expect(titled('hub', 'peered')).toEqual(['Peered VNet hub', 'Peered VNet']);
});

test('an address is never cut', () => {
  for (const { name, topology, diagram } of everyDiagram)
    for (const box of diagram.places) {
      const lines = topology.places.get(box.id)?.lines ?? [];
      for (const wording of lines.map((line) => line.at(-1) ?? '').filter((text) => /^[\d.]+$/.test(text)))
        expect(
          box.labels.map(({ text }) => text),
          name,
        ).toContain(wording);
    }
});

test('every place of the plan is drawn once, and every hop of every path has its place', () => {
  for (const { name, topology, byDataplane, diagram } of everyDiagram) {
    const drawn = diagram.places.map(({ id }) => id);
    expect(drawn.toSorted(), name).toEqual([...topology.places.keys()].toSorted());
    for (const { hops } of byDataplane.flat())
      for (const { place } of hops) expect(drawn, name).toContain(place);
  }
});

const segments = (points: readonly Point[]): readonly Rect[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] as Point;
    const x = Math.min(point.x, before.x);
    const y = Math.min(point.y, before.y);
    return { x, y, width: Math.abs(point.x - before.x), height: Math.abs(point.y - before.y) };
  });

/** What is wrong with a way over a diagram. */
function faults(
  { enclosures, places }: Diagram,
  { legs, badges }: DrawnWay,
  hops: readonly { place: string }[],
) {
  const found: string[] = [];
  for (const { hop, points } of legs) {
    const ends = [hops[hop]?.place, hops[hop + 1]?.place];
    const touched = segments(points);
    for (const segment of touched) {
      if (segment.width > 0 && segment.height > 0) found.push(`leg ${hop} is aslant`);
      for (const box of places) {
        // The way ends on the border of its places, and a line through a box would lie in it by more.
        const inside = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
        if (overlap(segment, inside)) found.push(`leg ${hop} runs through ${box.id}`);
        if (!ends.includes(box.id) && overlap(segment, box)) found.push(`leg ${hop} touches ${box.id}`);
      }
      for (const label of enclosures.flatMap(({ labels }) => labels))
        if (overlap(segment, label)) found.push(`leg ${hop} runs through "${label.text}"`);
      for (const badge of badges)
        if (overlap(segment, badge)) found.push(`leg ${hop} runs under ${badge.hop}`);
    }
    const [first, last] = [points[0], points.at(-1)];
    for (const [index, point] of [first, last].entries()) {
      const box = places.find(({ id }) => id === ends[index]);
      if (!box || !point || !onBorder(box, point)) found.push(`leg ${hop} does not end at ${ends[index]}`);
    }
  }
  return found;
}

const onBorder = (box: Rect, { x, y }: Point): boolean => {
  const beside = x === box.x || x === box.x + box.width;
  const below = y === box.y || y === box.y + box.height;
  return (beside && y > box.y && y < box.y + box.height) || (below && x > box.x && x < box.x + box.width);
};

test('a way leads from place to place over streets: through no label, number or other place', () => {
  for (const { name, model, width, paths, diagram } of everyDiagram) {
    // The widest has the arrangement of the one before, and static blocks that of dynamic allocation.
    if (width > WIDE || model === 'pod-subnet-static') continue;
    // Paths by the same places are drawn alike.
    const different = new Map(paths.map((path) => [path.hops.map(({ place }) => place).join(), path]));
    for (const path of different.values()) {
      const way = wayOf(diagram, path);
      const { hops, refused } = path;
      const found = {
        legs: way.legs.map(({ hop }) => hop),
        badges: way.badges.map(({ hop }) => hop),
        stops: way.stop !== null,
        faults: faults(diagram, way, hops),
      };
      expect(found, `${name}, ${path.from} to ${path.to}`).toEqual({
        legs: hops.slice(1).map((_, index) => index),
        badges: hops.map((_, index) => index),
        stops: refused !== null,
        faults: [],
      });
    }
  }
});
