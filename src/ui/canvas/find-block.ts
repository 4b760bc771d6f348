import { parseAddress } from '../../core/ip/address.ts';
import { parseCidr } from '../../core/ip/parse.ts';
import { type MapBlockNode, type MapSpaceNode, pathAt } from '../../core/map/node.ts';
import { fail, ok, quoted, type Result } from '../../core/result.ts';

/** A place on the map: a run of addresses, and the smallest block of the space that holds all of it. */
export interface Found {
  readonly space: MapSpaceNode;
  readonly block: MapBlockNode;
  readonly first: number;
  readonly addresses: number;
}

/** As many as a list below a field shows. */
const mostFound = 12;
/** What has a name of its own stands within this many levels of the space: subnets, pools, free space. */
const namedLevels = 2;
/** Blocks beside each other that are searched. */
const mostSearched = 200;

/**
 * What a text is about, best first: a block in CIDR notation, an address, a node such as "user 17", or
 * what has the text in its name.
 */
export function findBlocks(text: string, spaces: readonly MapSpaceNode[]): Result<readonly Found[]> {
  const typed = text.trim();
  const run = runOf(typed);
  const found = run
    ? spaces.flatMap((space) => placeIn(space, run))
    : spaces.flatMap((space) => [...nodesCalled(space, typed), ...blocksCalled(space, typed)]);
  const each = [...new Map(found.map((one) => [one.block.id, one])).values()];
  if (each.length > 0) return ok(each.slice(0, mostFound));
  if (run) return fail(`${quoted(typed)} lies in no range of the plan`);
  return fail(`${quoted(typed)} is no name on the map: write a CIDR, an address, or a name such as user 3`);
}

/** Everything with a name of its own, however small: subnets, ranges that may not be used, other spaces. */
export const namedRanges = (spaces: readonly MapSpaceNode[]): readonly Found[] =>
  spaces.flatMap((space) =>
    space.spaceKind === 'vnet'
      ? space
          .children()
          .filter(({ kind }) => kind === 'subnet' || kind === 'blocked')
          .map((block) => place(space, block))
      : [place(space, space)],
  );

interface Run {
  readonly first: number;
  readonly addresses: number;
}

function runOf(text: string): Run | null {
  const block = parseCidr(text);
  if (block.ok) return { first: block.value.first, addresses: block.value.size };
  const address = parseAddress(text);
  return address.ok ? { first: address.value, addresses: 1 } : null;
}

function placeIn(space: MapSpaceNode, run: Run): readonly Found[] {
  const end = run.first + run.addresses;
  const block = pathAt(space, run.first).findLast(({ first, addresses }) => first + addresses >= end);
  return block ? [{ space, block, ...run }] : [];
}

const place = (space: MapSpaceNode, block: MapBlockNode): Found => ({
  space,
  block,
  first: block.first,
  addresses: block.addresses,
});

/** Nodes by pool and number: a pool of thousands is not walked through. */
function nodesCalled(space: MapSpaceNode, text: string): readonly Found[] {
  const [, pool, number] = /^(?:(?:node|pods of)\s+)?(\S+?)[\s-]+(\d{1,4})$/i.exec(text) ?? [];
  if (pool === undefined) return [];
  const index = Number(number) - 1;
  return within(space, namedLevels)
    .filter(
      (block) =>
        block.pool?.toLowerCase() === pool.toLowerCase() && block.node === null && index < block.childCount,
    )
    .flatMap((block) => block.children(index, index + 1).map((node) => place(space, node)));
}

function blocksCalled(space: MapSpaceNode, text: string): readonly Found[] {
  const wanted = text.toLowerCase();
  const found = within(space, namedLevels).filter(({ label }) => label.toLowerCase().includes(wanted));
  const exact = found.filter(({ name, label }) => [name, label].some((own) => own?.toLowerCase() === wanted));
  return [...exact, ...found].map((block) => place(space, block));
}

/** The block and what is in it, down to the given number of levels. */
function within(block: MapBlockNode, levels: number): readonly MapBlockNode[] {
  if (levels === 0) return [block];
  return [block, ...block.children(0, mostSearched).flatMap((child) => within(child, levels - 1))];
}
