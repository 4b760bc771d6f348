import { cidr } from '../ip/cidr.ts';
import { modelById } from '../models/index.ts';
import { addressMap, type MapSpace } from '../plan/address-map.ts';
import type { MapBlock, RangeBlock } from '../plan/address-map-blocks.ts';
import { type PoolDemand, poolDemands } from '../plan/demand.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import { type SpaceNeed, spaceNeeds } from '../plan/spaces.ts';
import { blockOf, type Fields, one } from './block.ts';
import type { LargeMap, MapBlockNode, MapSpaceNode } from './node.ts';
import { type Drawing, insideRange } from './subnet-blocks.ts';

/** The whole plan as one model lays it out, from address spaces down to single addresses. */
export function mapOf(plan: Plan, evaluation: ModelEvaluation): LargeMap {
  const { spaces, unmapped } = addressMap(plan, evaluation);
  const drawingOf = drawings(plan, evaluation);
  return {
    spaces: spaces.map((space) => spaceNode(space, drawingOf)),
    unmapped,
    connected: plan.connected.flatMap(({ name, kind, cidr: range }) => {
      if (range === null) return [];
      const { first, size } = cidr(range);
      return [{ name, kind, cidr: range, first, addresses: size }];
    }),
  };
}

type DrawingOf = (range: RangeBlock) => Drawing;

/** Finds who draws from a range by the range's kind and name, which pools are grouped by. */
function drawings(plan: Plan, evaluation: ModelEvaluation): DrawingOf {
  const model = modelById(evaluation.model);
  const demands = poolDemands(plan, model);
  const names = poolNames(plan);
  const nameOf = new Map<PoolDemand, string>(
    demands.map((demand, index) => [demand, names[index] as string]),
  );
  const needs: readonly SpaceNeed[] = spaceNeeds(plan, model, demands);
  return ({ space, name }) => ({
    model,
    pools: (needs.find((need) => need.space === space && need.name === name)?.pools ?? []).map((demand) => ({
      demand,
      pool: nameOf.get(demand) as string,
    })),
    dnsServiceIp: plan.dnsServiceIp,
  });
}

function spaceNode(space: MapSpace, drawingOf: DrawingOf): MapSpaceNode {
  const { kind, cidr: text, first, addresses, overlapsVnet, blocks } = space;
  const fields: Fields = {
    id: `${kind}:${text}`,
    kind: 'space',
    use: 'space',
    label: `${spaceNames[kind]} ${text}`,
    first,
    addresses,
    pool: null,
    node: null,
    space: kind === 'vnet' ? null : kind,
    name: null,
    held: kind !== 'vnet',
  };
  const [only] = blocks;
  const node =
    kind !== 'vnet' && only?.kind === 'range'
      ? blockOf(fields, (owner) => insideRange(only, drawingOf(only), owner))
      : blockOf(fields, () => {
          const names = distinct(blocks.map(nameOf));
          return blocks.map((block, index) =>
            one(block.addresses, () => vnetBlock(block, `${fields.id}/${names[index]}`, drawingOf)),
          );
        });
  // The space is one prefix, so its cidr is never null.
  return Object.assign(node, { spaceKind: kind, overlapsVnet }) as MapSpaceNode;
}

const spaceNames = { vnet: 'VNet', podCidr: 'Pod CIDR', serviceCidr: 'Service CIDR' } as const;

/** Free runs and what is in the way have their place as a name. */
const nameOf = (block: MapBlock): string =>
  block.kind === 'range' ? block.name : `${block.kind}:${block.first}`;

function vnetBlock(block: MapBlock, id: string, drawingOf: DrawingOf): MapBlockNode {
  const { first, addresses } = block;
  const fields = { id, first, addresses, pool: null, node: null, space: null, name: null, held: false };
  if (block.kind === 'free') {
    return blockOf({ ...fields, kind: 'free', use: 'free', label: `free, largest ${block.largest}` });
  }
  const { name } = block;
  if (block.kind === 'blocked') {
    return blockOf({ ...fields, kind: 'blocked', use: 'blocked', label: name, name });
  }
  const subnet: Fields = {
    ...fields,
    kind: 'subnet',
    use: 'subnet',
    label: name,
    space: block.space,
    name,
    held: block.space !== null,
  };
  return blockOf(subnet, (owner) => insideRange(block, drawingOf(block), owner));
}

/** Names of the pools as the map writes them, each once. */
export const poolNames = (plan: Plan): readonly string[] => distinct(plan.pools.map(({ name }) => name));

/** The names, each told apart from those before it by a number where it has to be. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let times = 2; taken.has(own); times++) own = `${name}~${times}`;
    taken.add(own);
    return own;
  });
}
