import type { PlaceId } from './hop.ts';
import type { Enclosure, PodGroup, SubnetEnclosure, Topology } from './topology.ts';

/** Something to place: a place, or an enclosure with rows of cells, each a stack of things. */
export type Item = PlaceId | Frame;
export interface Frame {
  readonly enclosure: Enclosure;
  readonly rows: readonly Row[];
  readonly bare?: boolean;
}
export type Row = readonly (readonly Item[])[];

const framed = (enclosure: Enclosure): Frame => ({
  enclosure,
  rows: [[enclosure.places]],
});

/** Networks outside the VNet, with what leads to each. */
export function outsideRows({ onPremises, peered, internet }: Topology, wide: boolean): readonly Row[] {
  const networks: readonly (readonly [Enclosure, PlaceId])[] = [
    [onPremises, 'gateway'],
    [peered, 'peering'],
    [internet, 'outbound'],
  ];
  return wide
    ? [networks.map(([network]) => [framed(network)]), networks.map(([, way]) => [way])]
    : networks.map(([network, way]) => [[framed(network)], [way]]);
}

/** Subnets of others beside the routes, and below them those of the cluster. */
export function vnetFrame({ vnet, subnets }: Topology, wide: boolean): Frame {
  const [first = [], ...rest] = subnets
    .filter((subnet) => !ofCluster(subnet))
    .map((other) => [framed(other)]);
  const beside: readonly Row[] = wide
    ? [[first, ['vnet'], rest.flat()]]
    : [[first, ['vnet']], ...rest.map((cell): Row => [cell])];
  const cluster = subnets.filter(ofCluster).map((subnet): Row => [[subnetFrame(subnet, wide)]]);
  return { enclosure: vnet, rows: [...beside, ...cluster] };
}

const ofCluster = ({ places, pods }: SubnetEnclosure): boolean =>
  pods.length > 0 || places.includes('node') || places.includes('remoteNode');

function subnetFrame(subnet: SubnetEnclosure, wide: boolean): Frame {
  const only = (...ids: readonly PlaceId[]) => ids.filter((id) => subnet.places.includes(id));
  const nodes = only('node', 'remoteNode');
  const between = only('routeTable', 'loadBalancer', 'vm');
  const rows: Row[] = [];
  if (wide) {
    if (nodes.length + between.length > 0) rows.push([only('node'), between, only('remoteNode')]);
  } else {
    if (nodes.length > 0) rows.push([only('node'), only('remoteNode')]);
    if (between.length > 0) rows.push(between.map((id) => [id]));
  }
  if (subnet.pods.length > 0) rows.push(podsRow(subnet.pods, [], wide));
  return { enclosure: subnet, rows };
}

export function podCidrFrame(podCidr: NonNullable<Topology['podCidr']>, wide: boolean): Frame {
  const { places, pods } = podCidr;
  return {
    enclosure: podCidr,
    rows: wide || places.length === 0 ? [podsRow(pods, places, wide)] : [podsRow(pods, [], wide), [places]],
  };
}

function podsRow(pods: readonly PodGroup[], between: readonly PlaceId[], wide: boolean): Row {
  const of = (column: PodGroup['column']): readonly Item[] =>
    pods
      .filter((group) => group.column === column)
      .map((group) => ({ enclosure: group, rows: group.places.map((id) => [[id]]), bare: !wide }));
  return wide ? [of('node'), between, of('remoteNode')] : [of('node'), of('remoteNode')];
}
