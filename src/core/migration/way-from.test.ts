import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { azFaults } from '../export/testing/az-faults.ts';
import { type ModelId, models } from '../models/index.ts';
import type { PlanInput } from '../plan/plan.ts';
import { commandsOf } from './command.ts';
import type { NetworkState, Start, WayKind } from './way.ts';
import { wayFrom } from './way-from.ts';

type Network = Omit<NetworkState, 'vnetOwner'>;

/** Every network that a cluster can run: the Cilium data plane comes with its own engine. */
const networks: readonly Network[] = models.flatMap(({ id, dataplanes, policies }) =>
  dataplanes.flatMap((dataplane) =>
    policies
      .filter((policy) => (policy === 'cilium') === (dataplane === 'cilium'))
      .map((networkPolicy): Network => ({ model: id, dataplane, networkPolicy })),
  ),
);

const nameOf = ({ model, dataplane, networkPolicy }: Network) => `${model}/${dataplane}/${networkPolicy}`;

const evaluated = (network: Network, more: PlanInput = {}): Evaluation =>
  evaluate({ vnet: ['10.0.0.0/12'], ...network, vnetOwner: 'own', ...more }, '2026-11-21');

const goals = new Map<string, Evaluation>();

/** The evaluation of a plan for the network; plans that say no more are evaluated once. */
function goal(network: Network, more?: PlanInput): Evaluation {
  if (more) return evaluated(network, more);
  const known = goals.get(nameOf(network)) ?? evaluated(network);
  goals.set(nameOf(network), known);
  return known;
}

const from = (network: Network): Start => ({ ...network, vnetOwner: 'own' });

/**
 * What the pages say of a change of the model, by the numbers of the facts: X01 and X02 in place, X10 by
 * new pools; for the rest they say that it is not supported.
 */
const modelTable: Readonly<Record<ModelId, Readonly<Record<ModelId, WayKind>>>> = {
  kubenet: {
    kubenet: 'stay',
    'node-subnet': 'rebuild',
    overlay: 'inPlace', // X01
    'pod-subnet-dynamic': 'rebuild', // X11
    'pod-subnet-static': 'rebuild', // X11
  },
  'node-subnet': {
    kubenet: 'rebuild',
    'node-subnet': 'stay',
    overlay: 'inPlace', // X02
    'pod-subnet-dynamic': 'rebuild', // X11
    'pod-subnet-static': 'rebuild', // X11
  },
  overlay: {
    kubenet: 'rebuild', // X13
    'node-subnet': 'rebuild', // X13
    overlay: 'stay',
    'pod-subnet-dynamic': 'rebuild', // X11, X13
    'pod-subnet-static': 'rebuild', // X11, X13
  },
  'pod-subnet-dynamic': {
    kubenet: 'rebuild',
    'node-subnet': 'rebuild',
    overlay: 'rebuild', // X03
    'pod-subnet-dynamic': 'stay',
    'pod-subnet-static': 'newPools', // X10
  },
  'pod-subnet-static': {
    kubenet: 'rebuild',
    'node-subnet': 'rebuild',
    overlay: 'rebuild', // X03
    'pod-subnet-dynamic': 'newPools', // X10
    'pod-subnet-static': 'stay',
  },
};

/** X04 to X07 in place; X12 is not described. Engines: P01 to P04, all of them in place. */
const dataplaneTable = {
  azure: { azure: 'stay', cilium: 'inPlace' },
  cilium: { azure: 'rebuild', cilium: 'stay' },
} as const;

const weights: readonly WayKind[] = ['stay', 'inPlace', 'newPools', 'rebuild'];

function expectedKind(start: Network, end: Network): WayKind {
  const engine: WayKind = start.networkPolicy === end.networkPolicy ? 'stay' : 'inPlace';
  const parts = [modelTable[start.model][end.model], dataplaneTable[start.dataplane][end.dataplane], engine];
  return weights[Math.max(...parts.map((part) => weights.indexOf(part)))] ?? 'stay';
}

const pairs = networks.flatMap((start) =>
  networks.map((end) => [nameOf(start), nameOf(end), start, end] as const),
);

test('there are 18 networks, so 324 pairs', () => {
  expect(networks).toHaveLength(18);
  expect(pairs).toHaveLength(324);
});

describe('the kind of way is what the pages say', () => {
  test.each(pairs)('%s to %s', (_start, _end, start, end) => {
    expect(wayFrom(goal(end), from(start)).kind).toBe(expectedKind(start, end));
  });
});

const network = (text: string): Network => {
  const [model, dataplane, networkPolicy] = text.split('/');
  return { model, dataplane, networkPolicy } as Network;
};

const stagesOf = (start: string, end: string): readonly string[] =>
  wayFrom(goal(network(end)), from(network(start))).stages.map(({ id }) => id);

const rebuilt = ['build-beside', 'move-workloads', 'switch-traffic', 'remove-old'];

test.each([
  // 5.3, the recipe in full
  ['kubenet/azure/calico', 'overlay/cilium/cilium', ['remove-policy-engine', 'to-overlay', 'to-cilium']],
  // X08
  ['kubenet/azure/none', 'overlay/cilium/cilium', ['to-overlay', 'to-cilium']],
  [
    'kubenet/azure/calico',
    'overlay/azure/calico',
    ['remove-policy-engine', 'to-overlay', 'install-policy-engine'],
  ],
  ['kubenet/azure/none', 'overlay/azure/none', ['to-overlay']],
  // X09: with an engine the second order keeps policies in force for longer
  ['node-subnet/azure/none', 'overlay/cilium/cilium', ['to-overlay', 'to-cilium']],
  ['node-subnet/azure/azure', 'overlay/cilium/cilium', ['to-cilium', 'to-overlay']],
  ['node-subnet/cilium/cilium', 'overlay/cilium/cilium', ['to-overlay']],
  // X04 to X07
  ['node-subnet/azure/calico', 'node-subnet/cilium/cilium', ['to-cilium']],
  ['overlay/azure/none', 'overlay/cilium/cilium', ['to-cilium']],
  ['pod-subnet-dynamic/azure/azure', 'pod-subnet-dynamic/cilium/cilium', ['to-cilium']],
  ['pod-subnet-static/azure/none', 'pod-subnet-static/cilium/cilium', ['to-cilium']],
  // X10, with the data plane changed where the page names the mode
  ['pod-subnet-dynamic/azure/none', 'pod-subnet-static/azure/none', ['new-pools']],
  ['pod-subnet-dynamic/azure/none', 'pod-subnet-static/cilium/cilium', ['to-cilium', 'new-pools']],
  ['pod-subnet-static/azure/none', 'pod-subnet-dynamic/cilium/cilium', ['new-pools', 'to-cilium']],
  ['pod-subnet-static/cilium/cilium', 'pod-subnet-dynamic/cilium/cilium', ['new-pools']],
  // P01 to P03
  ['overlay/azure/none', 'overlay/azure/calico', ['install-policy-engine']],
  ['overlay/azure/azure', 'overlay/azure/none', ['remove-policy-engine']],
  ['overlay/azure/azure', 'overlay/azure/calico', ['remove-policy-engine', 'install-policy-engine']],
  // X03, X11 to X13
  ['pod-subnet-dynamic/azure/none', 'overlay/azure/none', rebuilt],
  ['overlay/cilium/cilium', 'overlay/azure/none', rebuilt],
  ['overlay/azure/none', 'kubenet/azure/none', rebuilt],
  ['overlay/azure/none', 'overlay/azure/none', []],
])('the stages from %s to %s', (start, end, stages) => {
  expect(stagesOf(start, end)).toEqual(stages);
});

test('every stage of every way has what a person needs to do it', () => {
  for (const [, , start, end] of pairs) {
    const { stages, cautions } = wayFrom(goal(end), from(start));
    expect(cautions.every((text) => text.endsWith('.'))).toBe(true);
    for (const stage of stages) {
      expect(stage.prerequisites.length).toBeGreaterThan(0);
      expect(stage.verification.length).toBeGreaterThan(0);
      expect(stage.traffic).not.toBe('');
      expect(stage.sources.length).toBeGreaterThan(0);
      const commands = commandsOf([...stage.steps, ...stage.verification]);
      expect(commands.filter(({ program }) => program === 'az').flatMap(azFaults)).toEqual([]);
    }
  }
});

test('a cluster does not move to another VNet', () => {
  const end = goal(network('overlay/azure/none'));
  const way = wayFrom(end, { ...from(network('overlay/azure/none')), vnetOwner: 'aks' });
  expect(way.kind).toBe('rebuild'); // X15
  expect(way.because).toBe('A cluster cannot be moved to another VNet.');
});

test('only the moves to Overlay and Cilium, and the end of the old cluster, cannot be undone', () => {
  const final = new Set(
    pairs.flatMap(([, , start, end]) =>
      wayFrom(goal(end), from(start)).stages.flatMap(({ id, noReturn }) => (noReturn === null ? [] : [id])),
    ),
  );
  expect([...final].sort()).toEqual(['remove-old', 'to-cilium', 'to-overlay']);
});

test('while pools are reimaged, nodes with their surge take addresses of the ranges of today', () => {
  const pools = [{ name: 'system', mode: 'System', count: 10, maxPods: 30, maxSurge: 2 }];
  const end = goal(network('overlay/azure/none'), { pools });
  const { stages } = wayFrom(end, from(network('node-subnet/azure/none')));
  // 12 nodes hold maxPods - 1 each, their own address among them; 12 blocks of 256 in the pod CIDR
  expect(stages[0]?.addresses).toEqual([
    { where: 'node subnet nodes of today', needs: 12 * 29, of: null },
    { where: 'pod CIDR', needs: 12 * 256, of: 65_536 },
  ]);
});

test('new pools stand beside the old ones, under names that the service takes', () => {
  const pools = [
    { name: 'system', mode: 'System', count: 3 },
    { name: 'twelveletter', count: 2 },
    { name: 'win22x', os: 'Windows', count: 2 },
  ];
  const end = goal(network('pod-subnet-static/azure/none'), { pools });
  const way = wayFrom(end, from(network('pod-subnet-dynamic/azure/none')));
  const commands = commandsOf(way.stages[0]?.steps ?? []);
  const added = commands
    .filter(({ words }) => words.join(' ') === 'aks nodepool add')
    .map(({ flags }) => flags.find(({ flag }) => flag === '--name')?.values[0]);
  expect(added).toEqual(['systemv2', 'twelvelettv2', 'win2v2']);
  expect(way.stages[0]?.addresses[0]).toMatchObject({ needs: 2 * 7 });
});

test('what nobody said of today is assumed, and said', () => {
  const unknown = { dataplane: null, networkPolicy: null, vnetOwner: null };
  const way = wayFrom(goal(network('overlay/cilium/cilium')), { model: 'kubenet', ...unknown });
  expect(way.stages.map(({ id }) => id)).toEqual(['remove-policy-engine', 'to-overlay', 'to-cilium']);
  expect(way.cautions[0]).toBe(
    'The answers name the model of today alone; the way takes the Azure data plane, an unknown policy engine and the VNet of the plan for it.',
  );
  expect(wayFrom(goal(network('overlay/azure/calico')), { model: 'overlay', ...unknown }).kind).toBe('stay');
});

test('a model that stays says how each of its sizes grows', () => {
  const growth = (end: string) => wayFrom(goal(network(end)), from(network(end))).growth.map(({ id }) => id);
  expect(growth('overlay/azure/none')).toEqual([
    'pod-cidr',
    'node-subnet',
    'vnet',
    'service-cidr',
    'max-pods',
    'max-surge',
  ]);
  expect(growth('node-subnet/azure/none')).not.toContain('pod-cidr');
  expect(growth('pod-subnet-dynamic/azure/none')).toContain('pod-subnet');
});
