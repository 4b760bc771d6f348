import type { SpaceKind } from '../plan/evaluation.ts';
import type { StepChange } from './event.ts';
import type { LargeMap, MapBlockNode } from './node.ts';

/** Nodes of a pool on the map, and of each the addresses from one to another. */
export interface Where {
  readonly pool: string;
  readonly surge: boolean;
  /** Nodes with index from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Addresses of each node in the pod subnet that were there before, and those that are there after. */
  readonly part: { readonly before: number; readonly after: number } | null;
}

/** So many blocks of one step are named; more would be one picture. */
const most = 64;

/** Where the addresses of some nodes are in a space. */
export function blocksOf(
  map: LargeMap,
  space: SpaceKind,
  name: string,
  { pool, surge, from, to, part }: Where,
): StepChange['blocks'] {
  const group = poolIn(map, space, name, pool, surge);
  if (!group) return [];
  const end = Math.min(to, group.childCount);
  if (part !== null && space === 'podSubnet') {
    return group
      .children(from, Math.min(end, from + most))
      .map(({ first }) => ({ first: first + part.before, addresses: part.after - part.before }));
  }
  const [head] = group.children(from, from + 1);
  const [tail] = group.children(end - 1, end);
  return head && tail && end > from
    ? [{ first: head.first, addresses: tail.first + tail.addresses - head.first }]
    : [];
}

function poolIn(
  map: LargeMap,
  space: SpaceKind,
  name: string,
  pool: string,
  surge: boolean,
): MapBlockNode | undefined {
  const ranges = map.spaces.flatMap((root) =>
    root.spaceKind === 'vnet' ? root.children().filter((block) => block.name === name) : [root],
  );
  return ranges
    .filter((range) => range.space === space)
    .flatMap((range) => range.children())
    .find(
      (block) =>
        block.pool === pool &&
        (surge ? block.kind === 'surge' : block.kind === 'nodes' || block.kind === 'poolPods'),
    );
}
