import { scanAddress } from '../ip/address.ts';
import { modelById } from '../models/index.ts';
import { addressMap } from '../plan/address-map.ts';
import type { RangeBlock } from '../plan/address-map-blocks.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { ConnectedNetwork, Plan } from '../plan/plan.ts';
import type { PreviewSettings } from './cluster.ts';
import { type Ends, endsOf, type WireEnd } from './endpoints.ts';
import type { PlaceId } from './hop.ts';

/** Ways to say the same, the fullest first: the first that has room is shown. */
export type Wording = readonly [string, ...string[]];

export interface Place {
  readonly id: PlaceId;
  /** A machine, or a rule that carries packets on. */
  readonly kind: 'machine' | 'route';
  readonly title: Wording;
  readonly lines: readonly Wording[];
  /** It may put other addresses in place of those of a packet. */
  readonly translates: boolean;
}

/** A network, or a range of addresses in one, that holds places. */
export interface Enclosure {
  readonly id: string;
  readonly title: Wording;
  /** Its range; empty where it has none. */
  readonly range: string;
  readonly places: readonly PlaceId[];
}

/** The pods of one node, which lie together wherever the model puts them. */
export interface PodGroup extends Enclosure {
  readonly column: 'node' | 'remoteNode';
}

export interface SubnetEnclosure extends Enclosure {
  readonly pods: readonly PodGroup[];
}

/** What a packet can come by in the network of a plan, each thing where its address lies. */
export interface Topology {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly onPremises: Enclosure;
  readonly peered: Enclosure;
  readonly internet: Enclosure;
  readonly vnet: Enclosure;
  readonly subnets: readonly SubnetEnclosure[];
  /** null where pods have addresses of the VNet. */
  readonly podCidr: (Enclosure & { readonly pods: readonly PodGroup[] }) | null;
}

/** "Peered VNet hub"; the kind alone where there is no network of it, or where its name says no more. */
const enclosureTitle = (kind: string, network: ConnectedNetwork | null): Wording =>
  network === null || network.name.toLowerCase() === kind.toLowerCase()
    ? [kind]
    : [`${kind} ${network.name}`, kind];

/** null where the plan has no node that runs pods. */
export function topologyOf(
  plan: Plan,
  evaluation: ModelEvaluation,
  settings: PreviewSettings = {},
): Topology | null {
  const ends = endsOf(plan, evaluation, settings);
  if (!ends) return null;
  const beside = modelById(evaluation.model).podSpace === 'podCidr';
  const groups = podGroups(ends);
  const { peeredNetwork, onPremisesNetwork } = ends;
  return {
    places: placesOf(plan, evaluation, ends),
    onPremises: {
      id: 'network:on-premises',
      title: enclosureTitle('On-premises', onPremisesNetwork),
      range: onPremisesNetwork?.cidr ?? '',
      places: ['onPremises'],
    },
    peered: {
      id: 'network:peered',
      title: enclosureTitle('Peered VNet', peeredNetwork),
      range: peeredNetwork?.cidr ?? '',
      places: ['peered'],
    },
    internet: { id: 'network:internet', title: ['Internet'], range: '', places: ['internet'] },
    vnet: { id: 'vnet', title: ['VNet'], range: plan.vnet.join(', '), places: ['vnet'] },
    subnets: subnetsOf(plan, evaluation, ends, beside ? [] : groups),
    podCidr: beside
      ? {
          id: 'podCidr',
          title: ['Pod CIDR'],
          range: plan.podCidr,
          places: overlayOf(evaluation),
          pods: groups,
        }
      : null,
  };
}

const overlayOf = ({ model }: ModelEvaluation): readonly PlaceId[] =>
  model === 'overlay' ? ['overlay'] : [];

const podGroups = ({ remoteNode, range, remoteRange }: Ends): readonly PodGroup[] => [
  {
    id: 'pods:node',
    column: 'node',
    title: ['Pods of node 1', 'Node 1'],
    range: range ?? '',
    places: ['pod', 'neighbour'],
  },
  ...(remoteNode
    ? [
        {
          id: 'pods:remoteNode',
          column: 'remoteNode',
          title: ['Pods of node 2', 'Node 2'],
          range: remoteRange ?? '',
          places: ['remote'],
        } as const,
      ]
    : []),
];

const addressed = ({ address }: WireEnd, otherwise: string): Wording => [address ?? otherwise];

function placesOf(plan: Plan, evaluation: ModelEvaluation, ends: Ends): ReadonlyMap<PlaceId, Place> {
  const places: Place[] = [];
  const add = (id: PlaceId, kind: Place['kind'], title: Wording, lines: readonly Wording[]) =>
    places.push({ id, kind, title, lines, translates: id === 'node' || id === 'outbound' });
  const host = (id: PlaceId, title: Wording, end: WireEnd, otherwise: string) =>
    add(id, 'machine', title, [addressed(end, otherwise)]);
  host('pod', [ends.pod.name], ends.pod, 'no address left');
  host('neighbour', [ends.neighbour.name], ends.neighbour, 'no address left');
  add('node', 'machine', ['Node 1'], [[ends.node.name], addressed(ends.node, 'no address left')]);
  if (ends.remoteNode) {
    host('remote', [ends.remote.name], ends.remote, 'no address left');
    const { remoteNode } = ends;
    add('remoteNode', 'machine', ['Node 2'], [[remoteNode.name], addressed(remoteNode, 'no address left')]);
  }
  host('loadBalancer', ['Internal load balancer', 'Internal LB'], ends.frontEnd, 'none planned');
  host('vm', ['VM'], ends.vm, 'no address left');
  host('peered', ['VM'], ends.peered, 'no range given');
  host('onPremises', ['Host'], ends.onPremises, 'no range given');
  add('internet', 'machine', ['Host'], [['any public address', 'public address']]);
  add('vnet', 'route', ['VNet system routes', 'VNet routes'], [[plan.vnet.join(', ')]]);
  add('peering', 'route', ['VNet peering', 'Peering'], []);
  add('gateway', 'route', ['VPN or ExpressRoute gateway', 'Gateway'], []);
  add('outbound', 'machine', ['Outbound load balancer', 'Outbound LB'], [['public IP']]);
  if (evaluation.model === 'overlay')
    add('overlay', 'route', ['Overlay routing of Azure', 'Overlay routing'], [[plan.podCidr]]);
  if (evaluation.model === 'kubenet') {
    const { remoteRange, remoteNode } = ends;
    const to = remoteNode?.address ?? null;
    add(
      'routeTable',
      'route',
      ['Route table'],
      [remoteRange && to ? [`${remoteRange} to ${to}`, remoteRange] : ['a route per node']],
    );
  }
  return new Map(places.map((place) => [place.id, place]));
}

interface Drawn {
  readonly title: Wording;
  readonly range: string;
  readonly places: PlaceId[];
  readonly pods: PodGroup[];
}

/** The subnets that something of the diagram has its address in, those of nodes and pods first. */
function subnetsOf(
  plan: Plan,
  evaluation: ModelEvaluation,
  ends: Ends,
  groups: readonly PodGroup[],
): readonly SubnetEnclosure[] {
  const ranges = addressMap(plan, evaluation).spaces.flatMap(({ kind, blocks }) =>
    kind === 'vnet' ? blocks.flatMap((block) => (block.kind === 'range' ? [block] : [])) : [],
  );
  const drawn = new Map<string, Drawn>();
  const at = ({ address }: WireEnd, otherwise: Wording): Drawn => {
    const range = address === null ? undefined : holderOf(ranges, address);
    const title: Wording = range ? [`Subnet ${range.name}`, range.name] : otherwise;
    const key = range?.cidr ?? otherwise[0];
    const known = drawn.get(key) ?? { title, range: range?.cidr ?? '', places: [], pods: [] };
    drawn.set(key, known);
    return known;
  };
  const node = at(ends.node, ['Node subnet']);
  node.places.push('node');
  if (ends.remoteNode) at(ends.remoteNode, ['Node subnet']).places.push('remoteNode');
  if (evaluation.model === 'kubenet') node.places.push('routeTable');
  for (const group of groups) {
    const [first] = group.places;
    at(first === 'remote' ? ends.remote : ends.pod, ['Pod subnet']).pods.push(group);
  }
  (ends.frontEnd.address === null ? node : at(ends.frontEnd, ['Node subnet'])).places.push('loadBalancer');
  at(ends.vm, ['Rest of the VNet', 'Rest']).places.push('vm');
  return [...drawn].map(([key, subnet]) => ({ id: `subnet:${key}`, ...subnet }));
}

function holderOf(ranges: readonly RangeBlock[], text: string): RangeBlock | undefined {
  const address = scanAddress(text);
  if (address === null) return undefined;
  return ranges.find(({ first, addresses }) => first <= address && address < first + addresses);
}
