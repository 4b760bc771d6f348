import { nodePodBlock } from '../facts/arithmetic.ts';
import { reservedPerSubnet } from '../facts/limits.ts';
import { formatAddress } from '../ip/address.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { subtract } from '../ip/space.ts';
import { modelById } from '../models/index.ts';
import { addressMap } from '../plan/address-map.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { ConnectedKind, ConnectedNetwork, Plan } from '../plan/plan.ts';
import {
  type PreviewCluster,
  type PreviewNode,
  type PreviewPod,
  type PreviewSettings,
  previewCluster,
} from './cluster.ts';

/** Where packets start and end. A pod's packet goes to a neighbour; from outside it goes to the pod itself. */
export const origins = ['pod', 'vm', 'peered-vm', 'on-premises', 'internet'] as const;
export type Origin = (typeof origins)[number];

export const targets = [
  'same-node-pod',
  'other-node-pod',
  'pod',
  'vm',
  'peered-vm',
  'on-premises',
  'internet',
  'cluster-ip',
  'load-balancer',
] as const;
export type Target = (typeof targets)[number];

/** Where packets from `from` may be sent, the first being the usual one. */
export const targetsFrom = (from: Origin): readonly Target[] =>
  from === 'pod'
    ? targets.filter((target) => target !== 'pod' && target !== 'load-balancer')
    : ['pod', 'load-balancer', 'cluster-ip'];

/** One end of a packet: an address of the plan, or only its name where the plan has none. */
export interface WireEnd {
  readonly name: string;
  readonly address: string | null;
}

/** Who takes part in the journeys of a plan. */
export interface Ends {
  readonly pod: WireEnd;
  readonly neighbour: WireEnd;
  readonly remote: WireEnd;
  readonly node: WireEnd;
  /** null where no second node has an address and room for a pod. */
  readonly remoteNode: WireEnd | null;
  /** The part of the pod CIDR that the node and the remote node have for themselves. */
  readonly range: string | null;
  readonly remoteRange: string | null;
  readonly nodeCount: number;
  readonly vm: WireEnd;
  readonly peered: WireEnd;
  readonly onPremises: WireEnd;
  readonly peeredNetwork: ConnectedNetwork | null;
  readonly onPremisesNetwork: ConnectedNetwork | null;
  readonly frontEnd: WireEnd;
  readonly service: WireEnd;
}

/** null where the plan has no node that runs pods. */
export function endsOf(plan: Plan, evaluation: ModelEvaluation, settings: PreviewSettings = {}): Ends | null {
  const cluster = previewCluster(plan, evaluation, settings);
  if (cluster.podCount === 0) return null;
  const { name, address, node } = cluster.pod(0);
  const other = podElsewhere(cluster, node.name);
  const remoteNode = other?.node ?? otherNode(cluster, node.name);
  const peered = kindOf(plan, 'peered') ?? kindOf(plan, 'otherCluster');
  const onPremises = kindOf(plan, 'onPremises');
  const frontEnd = cluster.frontEnds(1)[0] ?? null;
  const inPodCidr = modelById(evaluation.model).podSpace === 'podCidr';
  return {
    pod: { name, address },
    neighbour: { name: 'api', address: beside(node, address) },
    remote: other
      ? { name: other.name, address: other.address }
      : { name: 'web', address: remoteNode ? beside(remoteNode, null) : null },
    node: { name: node.name, address: node.address },
    remoteNode: remoteNode && { name: remoteNode.name, address: remoteNode.address },
    range: inPodCidr ? nodeRange(node) : null,
    remoteRange: inPodCidr && remoteNode ? nodeRange(remoteNode) : null,
    nodeCount: cluster.nodeCount,
    vm: { name: 'a VM of the VNet', address: vmAddress(plan, evaluation, frontEnd) },
    peered: hostOf(plan, evaluation, peered, 'a VM of a peered VNet'),
    onPremises: hostOf(plan, evaluation, onPremises, 'a host on-premises'),
    peeredNetwork: peered,
    onPremisesNetwork: onPremises,
    frontEnd: { name: 'front end of web-service', address: frontEnd },
    service: { name: 'cluster IP of web-service', address: cluster.clusterIp(0) },
  };
}

const nodeRange = ({ pods }: PreviewNode): string | null =>
  pods && `${formatAddress(pods.first)}/${nodePodBlock.value}`;

const kindOf = (plan: Plan, kind: ConnectedKind) =>
  plan.connected.find((network) => network.kind === kind) ?? null;

/** Pods stand on the nodes in turn, so the second is elsewhere unless the pods were told. */
const asked = 100;

function podElsewhere({ podCount, pod }: PreviewCluster, name: string): PreviewPod | null {
  for (let index = 1; index < Math.min(podCount, asked); index++) {
    const candidate = pod(index);
    if (candidate.node.name !== name && candidate.address !== null && candidate.node.address !== null)
      return candidate;
  }
  return null;
}

/** Distance of a second pod of the preview from the first, in addresses. */
const apart = 3;

/** Another pod address of the node. */
function beside({ pods }: PreviewNode, taken: string | null): string | null {
  if (!pods) return null;
  const candidates = [pods.first + apart, pods.first + pods.addresses - 1].map(formatAddress);
  return pods.addresses > apart ? (candidates.find((candidate) => candidate !== taken) ?? null) : null;
}

function otherNode({ nodeCount, node }: PreviewCluster, name: string): PreviewNode | null {
  for (let index = 0; index < Math.min(nodeCount, 2); index++) {
    const candidate = node(index);
    if (candidate.name !== name && candidate.address !== null && beside(candidate, null) !== null)
      return candidate;
  }
  return null;
}

/** The first address that Azure leaves in a range and that nobody else has, if there is one. */
function firstHost(block: Cidr, taken: string | null = null): string | null {
  const own = block.first + reservedPerSubnet.value - 1;
  const free = [own, own + 1].find((address) => formatAddress(address) !== taken && address < block.last);
  return free === undefined ? null : formatAddress(free);
}

/** In another subnet of the plan, else where the next subnet would be. */
function vmAddress(plan: Plan, evaluation: ModelEvaluation, taken: string | null): string | null {
  const blocks = addressMap(plan, evaluation).spaces.flatMap((space) =>
    space.kind === 'vnet' ? space.blocks : [],
  );
  const candidates = [
    ...blocks.flatMap((block) => (block.kind === 'range' && block.space === null ? [block.cidr] : [])),
    ...blocks.flatMap((block) => (block.kind === 'free' ? [block.largest] : [])),
  ];
  for (const range of candidates) {
    const address = firstHost(cidr(range), taken);
    if (address !== null) return address;
  }
  return null;
}

/** A host of a connected network that nothing of the cluster hides; its first where all are hidden. */
function hostOf(
  plan: Plan,
  { model, spaces }: ModelEvaluation,
  network: ConnectedNetwork | null,
  name: string,
): WireEnd {
  if (network?.cidr == null) return { name, address: null };
  const hidden = [
    ...plan.vnet.map(cidr),
    ...spaces.flatMap(({ cidr: range }) => (range === null ? [] : [cidr(range)])),
    ...(modelById(model).podSpace === 'podCidr' ? [cidr(plan.podCidr)] : []),
  ];
  const block = cidr(network.cidr);
  const open = subtract([block], hidden)[0] ?? block;
  return { name: `a host of ${network.name}`, address: firstHost(open) };
}
