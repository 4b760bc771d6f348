import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrix } from '../facts/matrix.ts';
import { sourceById } from '../facts/sources.ts';
import { cidr } from '../ip/cidr.ts';
import { type ModelId, modelById, models } from '../models/index.ts';
import { evaluateModel } from '../plan/evaluate-model.ts';
import type { PlanInput } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { endsOf, type Origin, origins, type Target, targetsFrom } from './endpoints.ts';
import type { PacketPath } from './hop.ts';
import { pathOf } from './path.ts';

const input: PlanInput = {
  vnet: ['10.20.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/22' },
    { name: 'pods', role: 'pods', cidr: '10.20.8.0/22' },
    { name: 'apps', role: 'other', cidr: '10.20.4.0/24' },
  ],
  serviceCidr: '172.20.0.0/16',
  pools: [{ name: 'system', mode: 'System', count: 3, maxPods: 30 }],
  internalLoadBalancers: 1,
  connected: [
    { name: 'datacenter', kind: 'onPremises', cidr: '192.168.0.0/16' },
    { name: 'hub', kind: 'peered', cidr: '10.30.0.0/16' },
  ],
};
const given = (model: ModelId, plan: PlanInput = input) => {
  const read = readPlan({ ...plan, model }, '2026-11-21').plan;
  return { plan: read, evaluation: evaluateModel(read, modelById(model)) };
};
const pairs = origins.flatMap((from) => targetsFrom(from).map((to) => [from, to] as const));
const everyPath = models.flatMap(({ id, dataplanes }) => {
  const { plan: read, evaluation } = given(id);
  const ends = endsOf(read, evaluation);
  return dataplanes.flatMap((dataplane) =>
    pairs.map(([from, to]) => ({
      id,
      dataplane,
      ends,
      path: pathOf(read, evaluation, from, to, dataplane),
    })),
  );
});

/** Who is seen as the source: the pod, its node, the client, or the public IP; "no" where nothing arrives. */
type Seen = 'pod' | 'node' | 'client' | 'public' | 'no';
const podSubnet = ['pod', 'pod', 'pod', 'pod', 'public', 'client'] as const;
const table: Readonly<Record<ModelId, readonly Seen[]>> = {
  // Another node's pod, VM of the VNet, peered VNet, on-premises, internet; then the pod's own IP from outside.
  kubenet: ['pod', 'node', 'node', 'node', 'public', 'no'],
  'node-subnet': ['pod', 'pod', 'node', 'node', 'public', 'client'],
  overlay: ['pod', 'node', 'node', 'node', 'public', 'no'],
  'pod-subnet-dynamic': podSubnet,
  'pod-subnet-static': podSubnet,
};

function expected(model: ModelId, from: Origin, to: Target): Seen {
  const [otherNode, vm, peered, onPremises, internet, podIp] = table[model] as readonly Seen[];
  if (from === 'pod')
    return (
      {
        'same-node-pod': 'pod',
        'other-node-pod': otherNode,
        'cluster-ip': otherNode,
        vm,
        'peered-vm': peered,
        'on-premises': onPremises,
        internet,
      } as Readonly<Record<string, Seen>>
    )[to] as Seen;
  if (from === 'internet' || to === 'cluster-ip') return 'no';
  return to === 'load-balancer' ? 'node' : (podIp as Seen);
}

test('every pair of every model and data plane shows the documented source address', () => {
  for (const { id, dataplane, ends, path } of everyPath) {
    const name = `${id} ${dataplane} ${path.from} to ${path.to}`;
    if (!ends) throw new Error(name);
    const client = { vm: ends.vm, 'peered-vm': ends.peered, 'on-premises': ends.onPremises };
    const want = expected(id, path.from, path.to);
    expect(path.refused === null, name).toBe(want !== 'no');
    const seen = {
      pod: ends.pod.address,
      node: ends.node.address,
      client: client[path.from as keyof typeof client]?.address,
      public: null,
      no: undefined,
    };
    expect(path.seen?.address, name).toBe(seen[want]);
    if (want === 'public') expect(path.seen?.name).toBe('public IP of the outbound type');
  }
});

test('the paths say what rows M10 to M15 of the feature matrix say', () => {
  const cell = (row: string, model: ModelId) => {
    const found = matrix.find(({ id }) => id === row)?.cells[model];
    if (!found) throw new Error(row);
    return found;
  };
  const seen = { node: /^The node IP/, pod: /^The pod IP/ };
  for (const { id } of models) {
    const [, vm, peered, onPremises, , podIp] = table[id];
    expect(cell('M13', id).text).toMatch(seen[vm as 'node' | 'pod']);
    for (const beyond of [peered, onPremises])
      expect(cell('M14', id).text).toMatch(seen[beyond as 'node' | 'pod']);
    for (const row of ['M10', 'M11'])
      expect(cell(row, id).text).toBe(podIp === 'no' ? 'Only the pod can start it' : 'Both ways');
    expect(cell('M12', id).verdict).toBe(podIp === 'no' ? 'no' : 'yes');
    expect(cell('M15', id).text).toBe('The public IP of the outbound type');
  }
});

/** The places that a path leads by, each with the translations there. */
const marked = ({ hops }: PacketPath) =>
  hops
    .map(({ place, translations }) => [place, ...translations.map(({ kind }) => kind)].join(' '))
    .join(', ');

const between: Readonly<Record<ModelId, string>> = {
  kubenet: 'routeTable',
  'node-subnet': 'vnet',
  overlay: 'overlay',
  'pod-subnet-dynamic': 'vnet',
  'pod-subnet-static': 'vnet',
};
const carriers = {
  vm: ['vm', 'vnet'],
  'peered-vm': ['peered', 'peering'],
  'on-premises': ['onPremises', 'gateway'],
  internet: ['internet', 'outbound'],
} as const;

function expectedPlaces(model: ModelId, from: Origin, to: Target): string {
  const onward = `${between[model]}, remoteNode, remote`;
  if (from === 'pod') {
    if (to === 'same-node-pod') return 'pod, node, neighbour';
    if (to === 'other-node-pod') return `pod, node, ${onward}`;
    if (to === 'cluster-ip') return `pod, node DNAT, ${onward}`;
    const [end, carrier] = carriers[to as keyof typeof carriers];
    // Where the internet sees the public IP, the node has translated before if it does so beyond the VNet.
    const seen = expected(model, from, to === 'internet' ? 'on-premises' : to);
    const node = seen === 'node' ? 'node SNAT' : 'node';
    return `pod, ${node}, ${carrier}${to === 'internet' ? ' SNAT' : ''}, ${end}`;
  }
  const [end, carrier] = carriers[from];
  if (expected(model, from, to) === 'no') return end;
  return to === 'pod'
    ? `${end}, ${carrier}, node, pod`
    : `${end}, ${carrier}, loadBalancer, node DNAT SNAT, ${onward}`;
}

test('every path leads by the documented places, and translates where it is documented', () => {
  for (const { id, dataplane, path } of everyPath)
    expect(marked(path), `${id} ${dataplane} ${path.from} to ${path.to}`).toBe(
      expectedPlaces(id, path.from, path.to),
    );
});

test('every hop and every refusal but those of the plan itself cites registered sources', () => {
  for (const { path } of everyPath) {
    expect(path.hops.length).toBeGreaterThan(0);
    for (const { sources } of path.hops) for (const id of sources) expect(sourceById(id).id).toBe(id);
    for (const id of path.refused?.sources ?? []) expect(sourceById(id).id).toBe(id);
    if (path.refused) expect(path.refused.sources.length).toBeGreaterThan(0);
  }
});

test('addresses change only where a translation says so', () => {
  for (const { path } of everyPath)
    for (const [index, hop] of path.hops.entries()) {
      const last = path.hops[index - 1];
      if (!last) continue;
      const of = (kind: string) => hop.translations.find((translation) => translation.kind === kind);
      expect(hop.source).toBe(of('SNAT')?.to ?? last.source);
      expect(hop.destination).toBe(of('DNAT')?.to ?? last.destination);
    }
});

const third = ({ hops }: PacketPath) => hops[2];
const toOtherNode = (model: ModelId) => {
  const { plan, evaluation } = given(model);
  return pathOf(plan, evaluation, 'pod', 'other-node-pod', 'azure');
};

test('kubenet carries pods between nodes by a route per node, counted against 400', () => {
  expect(third(toOtherNode('kubenet'))).toMatchObject({
    place: 'routeTable',
    route: { prefix: '10.244.1.0/24', nextHop: 'VirtualAppliance 10.20.0.5' },
    sentence: expect.stringMatching(/ 4 of 400 /),
  });
});

test('overlay carries them by a routing domain of its own, the flat models by the VNet', () => {
  expect(third(toOtherNode('overlay'))).toMatchObject({
    place: 'overlay',
    route: { prefix: '10.244.0.0/16' },
  });
  for (const id of ['node-subnet', 'pod-subnet-dynamic', 'pod-subnet-static'] as const)
    expect(third(toOtherNode(id))).toMatchObject({ place: 'vnet', route: { prefix: '10.20.0.0/16' } });
});

test('the service address is replaced by kube-proxy, or by eBPF programs of Cilium', () => {
  const { plan, evaluation } = given('overlay');
  const by = (dataplane: 'azure' | 'cilium') =>
    pathOf(plan, evaluation, 'pod', 'cluster-ip', dataplane).hops[1]?.translations[0]?.by;
  expect(by('azure')).toBe('kube-proxy');
  expect(by('cilium')).toBe("Cilium's eBPF programs");
});

test('kubenet on the Cilium data plane is refused', () => {
  const { plan, evaluation } = given('kubenet');
  expect(pathOf(plan, evaluation, 'pod', 'vm', 'cilium').refused?.rule).toBe('data-plane-not-offered');
});

test('a host inside the pod CIDR is out of reach of overlay pods, and its neighbours are not', () => {
  const to = (range: string) => {
    const connected = [{ name: 'datacenter', kind: 'onPremises', cidr: range }];
    const { plan, evaluation } = given('overlay', { ...input, connected });
    return pathOf(plan, evaluation, 'pod', 'on-premises', 'azure').refused?.rule;
  };
  expect(to('10.244.8.0/24')).toBe('pod-cidr-overlaps-connected');
  expect(to('10.244.0.0/15')).toBeUndefined();
});

test('a host that is not hidden lies in its network, and a VM in the VNet', () => {
  for (const { ends } of everyPath) {
    expect(ends?.vm.address).toBe('10.20.4.4');
    expect(cidr('10.30.0.0/16').includes(cidr(`${ends?.peered.address}/32`).first)).toBe(true);
    expect(cidr('192.168.0.0/16').includes(cidr(`${ends?.onPremises.address}/32`).first)).toBe(true);
  }
});

test('every pair of any plan has a way or a reason', () => {
  fc.assert(
    fc.property(
      randomPlan,
      fc.constantFrom(...models),
      fc.constantFrom(...pairs),
      (plan, { id }, [from, to]) => {
        const { plan: read, evaluation } = given(id, plan);
        const path = pathOf(read, evaluation, from, to, 'azure');
        expect(path.refused === null).toBe(path.seen !== null);
        if (path.refused) expect(path.refused.because).toMatch(/\.$/);
      },
    ),
    { numRuns: 25 },
  );
});
