import { aksReservedRanges, azureForbiddenRanges, reservedPerSubnet } from '../facts/limits.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { outermost } from '../ip/space.ts';
import { type ModelId, modelById } from '../models/index.ts';
import { covering, type MapBlock, type NamedRange, type RangeBlock } from './address-map-blocks.ts';
import { partsOf, plannedShares } from './address-map-parts.ts';
import { poolDemands } from './demand.ts';
import type { ModelEvaluation, Space, SpaceKind } from './evaluation.ts';
import { layOut, vnetOf } from './placement.ts';
import type { Plan, Subnet } from './plan.ts';
import { spaceNeeds } from './spaces.ts';

/** A range that is drawn on a scale of its own. */
export interface MapSpace {
  readonly kind: 'vnet' | 'podCidr' | 'serviceCidr';
  readonly cidr: string;
  readonly first: number;
  readonly addresses: number;
  /** Pod and service CIDR: whether it lies over addresses of the VNet. */
  readonly overlapsVnet: boolean;
  /** In address order, covering all of the range once. */
  readonly blocks: readonly MapBlock[];
}

/** A range that has no place of its own on the map. */
export interface Unmapped {
  readonly name: string;
  readonly space: SpaceKind | null;
  readonly cidr: string | null;
  /** Addresses planned in it. */
  readonly addresses: number;
  readonly why: 'noRoom' | 'outsideVnet' | 'overlaps';
  /** Name of the subnet that it overlaps. */
  readonly over?: string;
}

export interface AddressMap {
  readonly spaces: readonly MapSpace[];
  readonly unmapped: readonly Unmapped[];
}

/** Ranges that lie beside the VNet. */
export const isBeside = (space: SpaceKind): space is 'podCidr' | 'serviceCidr' =>
  space === 'podCidr' || space === 'serviceCidr';

/**
 * Who has which addresses of the VNet, the pod CIDR and the service CIDR: the evaluation of a model, put
 * in address order. Inside a subnet the sizes of the parts are exact and their places a convention, see
 * `partsOf`.
 */
export function addressMap(plan: Plan, evaluation: ModelEvaluation): AddressMap {
  const vnet = outermost(vnetOf(plan));
  const beside = evaluation.spaces.filter(({ space }) => isBeside(space));
  const wanted = [
    ...evaluation.spaces.filter(({ space }) => !isBeside(space)).map(wantedSpace),
    ...otherSubnets(plan, evaluation),
  ];
  const { placed, unmapped } = sorted(wanted, vnet);
  const blocking = blockingRanges(plan, beside);
  return {
    spaces: [
      ...vnet.map((prefix): MapSpace => {
        const inside = placed.filter(({ block }) => prefix.contains(block));
        const subnets = inside.map(({ range }) => range);
        return {
          ...extent(prefix),
          kind: 'vnet',
          overlapsVnet: false,
          blocks: covering(
            prefix,
            subnets,
            inside.map(({ block }) => block),
            blocking,
          ),
        };
      }),
      ...beside.flatMap((space) => besideSpace(space, vnet)),
    ],
    unmapped,
  };
}

interface Wanted {
  readonly name: string;
  readonly space: SpaceKind | null;
  readonly cidr: string | null;
  readonly total: number;
  readonly range: (block: Cidr) => RangeBlock;
}

const extent = (block: Cidr) => ({
  cidr: block.toString(),
  first: block.first,
  addresses: block.size,
});

const wantedSpace = (space: Space): Wanted => ({
  name: space.name,
  space: space.space,
  cidr: space.cidr,
  total: space.planned.total,
  range: (block) => rangeOf(space, block),
});

const rangeOf = (space: Space, block: Cidr): RangeBlock => ({
  ...extent(block),
  kind: 'range',
  name: space.name,
  space: space.space,
  placed: space.placed,
  parts: partsOf(block.first, block.size, plannedShares(space), space.planned.azureReserved),
  overflow: Math.max(0, space.planned.total - block.size),
});

function besideSpace(space: Space, vnet: readonly Cidr[]): readonly MapSpace[] {
  if (space.cidr === null || !isBeside(space.space)) return [];
  const block = cidr(space.cidr);
  return [
    {
      ...extent(block),
      kind: space.space,
      overlapsVnet: vnet.some((prefix) => prefix.overlaps(block)),
      blocks: [rangeOf(space, block)],
    },
  ];
}

/** Subnets of the plan that the model draws nothing from, with the place they have in the VNet. */
function otherSubnets(plan: Plan, { model, spaces }: ModelEvaluation): readonly Wanted[] {
  if (plan.vnetOwner === 'aks') return [];
  const drawnFrom = spaces.filter(({ space }) => !isBeside(space));
  const rest = plan.subnets.map((subnet, index) => ({ subnet, index }));
  for (const space of drawnFrom) {
    const at = rest.findIndex(
      ({ subnet }) => subnet.name === space.name && (subnet.cidr ?? space.cidr) === space.cidr,
    );
    if (at >= 0) rest.splice(at, 1);
  }
  const open = rest.some(({ subnet }) => subnet.cidr === null && subnet.role === 'other');
  const chosen = open ? chosenPlaces(plan, model) : [];
  return rest
    .filter(({ subnet }) => subnet.cidr !== null || subnet.role === 'other')
    .map(({ subnet, index }) => wantedOther(subnet, subnet.cidr ?? chosen[index] ?? null));
}

/** The evaluation names the places of the cluster's own subnets alone. */
function chosenPlaces(plan: Plan, id: ModelId): readonly (string | null)[] {
  const model = modelById(id);
  return layOut(plan, model, spaceNeeds(plan, model, poolDemands(plan, model))).subnets;
}

function wantedOther({ name, cidr: given, usedAddresses }: Subnet, place: string | null): Wanted {
  const total = usedAddresses + reservedPerSubnet.value;
  return {
    name,
    space: null,
    cidr: place,
    total,
    range: (block) => ({
      ...extent(block),
      kind: 'range',
      name,
      space: null,
      placed: given === null ? 'chosen' : 'given',
      parts: partsOf(
        block.first,
        block.size,
        [{ use: 'others', addresses: usedAddresses }],
        reservedPerSubnet.value,
      ),
      overflow: Math.max(0, total - block.size),
    }),
  };
}

/** Subnets that can be drawn, and those that cannot: without room, outside the VNet, or over another. */
function sorted(wanted: readonly Wanted[], vnet: readonly Cidr[]) {
  const placed: { readonly block: Cidr; readonly range: RangeBlock }[] = [];
  const unmapped: Unmapped[] = [];
  for (const { name, space, cidr: text, total, range } of wanted) {
    const left = { name, space, cidr: text, addresses: total };
    const block = text === null ? null : cidr(text);
    const over = block && placed.find((other) => other.block.overlaps(block));
    if (block === null) unmapped.push({ ...left, why: 'noRoom' });
    else if (!vnet.some((prefix) => prefix.contains(block))) unmapped.push({ ...left, why: 'outsideVnet' });
    else if (over) unmapped.push({ ...left, why: 'overlaps', over: over.range.name });
    else placed.push({ block, range: range(block) });
  }
  return { placed, unmapped };
}

const besideNames = { podCidr: 'Pod CIDR', serviceCidr: 'Service CIDR' } as const;

/** Everything that keeps a subnet out, what the plan itself says first. */
function blockingRanges(plan: Plan, beside: readonly Space[]): readonly NamedRange[] {
  const kept = (name: string, texts: readonly string[]) => texts.map((text) => ({ name, block: cidr(text) }));
  return [
    ...beside.flatMap(({ space, cidr: text }) =>
      text !== null && isBeside(space) ? kept(besideNames[space], [text]) : [],
    ),
    ...kept('Kept by Azure', azureForbiddenRanges.value),
    ...kept('Kept by AKS', aksReservedRanges.value),
    ...plan.connected.flatMap((network) => (network.cidr === null ? [] : kept(network.name, [network.cidr]))),
  ];
}
