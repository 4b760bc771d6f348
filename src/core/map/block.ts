import type { Address } from '../ip/address.ts';
import { Cidr } from '../ip/cidr.ts';
import type { MapBlockNode } from './node.ts';

/** Children of one size that lie one behind the other; the last may be cut short by the parent's end. */
export interface Run {
  readonly count: number;
  readonly each: number;
  readonly child: (index: number, first: Address, addresses: number) => MapBlockNode;
}

/** What a block is, and where; the rest follows from what lies in it. */
export type Fields = Omit<MapBlockNode, 'cidr' | 'childCount' | 'children' | 'childAt'>;

/** What lies in a block, one run behind the other. It is asked for when somebody looks inside. */
export type Inside = (block: Fields) => readonly Run[];

/** A block whose children are the runs, cut where the block ends. */
export function blockOf(fields: Fields, inside?: Inside): MapBlockNode {
  return new Block(fields, fields.id, fields.first, fields.addresses, fields, inside);
}

/** A block like another but for what is said. */
export const blockIn = (
  owner: Fields,
  own: Partial<Fields>,
  segment: string,
  first: Address,
  addresses: number,
  inside?: Inside,
): MapBlockNode => new Block(owner, `${owner.id}/${segment}`, first, addresses, own, inside);

/** Thousands are made for a picture, so what is seldom read is worked out when it is. */
class Block implements MapBlockNode {
  readonly id: string;
  readonly kind: MapBlockNode['kind'];
  readonly use: MapBlockNode['use'];
  readonly label: string;
  readonly first: Address;
  readonly addresses: number;
  readonly pool: string | null;
  readonly node: string | null;
  readonly space: MapBlockNode['space'];
  readonly name: string | null;
  readonly held: boolean;
  private readonly inside: Inside | undefined;
  private laid: readonly LaidRun[] | undefined;

  constructor(
    owner: Fields,
    id: string,
    first: Address,
    addresses: number,
    own: Partial<Fields>,
    inside: Inside | undefined,
  ) {
    this.id = id;
    this.kind = own.kind ?? owner.kind;
    this.use = own.use ?? owner.use;
    this.label = own.label ?? owner.label;
    this.first = first;
    this.addresses = addresses;
    this.pool = own.pool ?? owner.pool;
    this.node = own.node ?? owner.node;
    this.space = own.space ?? owner.space;
    this.name = own.name ?? owner.name;
    this.held = own.held ?? owner.held;
    this.inside = inside;
    this.laid = undefined;
  }

  get cidr(): string | null {
    return prefixText(this.first, this.addresses);
  }

  get childCount(): number {
    const last = this.runs().at(-1);
    return last ? last.index + last.count : 0;
  }

  children(from = 0, to = Number.POSITIVE_INFINITY): readonly MapBlockNode[] {
    const children: MapBlockNode[] = [];
    for (const run of this.runs()) {
      const end = Math.min(run.count, to - run.index);
      for (let i = Math.max(0, from - run.index); i < end; i++) {
        const first = run.first + i * run.each;
        children.push(run.child(i, first, Math.min(run.each, run.end - first)));
      }
    }
    return children;
  }

  childAt(address: Address): number {
    const all = this.runs();
    const run = all.find(({ end }) => end > address);
    if (!run) return this.childCount;
    return run.index + Math.max(0, Math.floor((address - run.first) / run.each));
  }

  private runs(): readonly LaidRun[] {
    this.laid ??= this.inside ? lay(this.first, this.addresses, this.inside(this)) : noRuns;
    return this.laid;
  }
}

interface LaidRun extends Run {
  readonly first: Address;
  /** First address behind it. */
  readonly end: Address;
  /** Index of its first child among all children. */
  readonly index: number;
}

const noRuns: readonly LaidRun[] = [];

function lay(first: Address, addresses: number, runs: readonly Run[]): readonly LaidRun[] {
  const laid: LaidRun[] = [];
  const last = first + addresses;
  let next = first;
  let index = 0;
  for (const { count, each, child } of runs) {
    const room = Math.min(count * each, last - next);
    if (room <= 0) continue;
    const shown = Math.ceil(room / each);
    laid.push({ count: shown, each, child, first: next, end: next + room, index });
    next += room;
    index += shown;
  }
  return laid;
}

/** The run as a block in CIDR notation; null where its size is no power of two or it is not aligned. */
function prefixText(first: Address, addresses: number): string | null {
  const prefix = 32 - Math.log2(addresses);
  return Number.isInteger(prefix) && first % addresses === 0 ? Cidr.around(first, prefix).toString() : null;
}

/** A single block as a run. */
export const one = (addresses: number, child: (first: Address, addresses: number) => MapBlockNode): Run => ({
  count: 1,
  each: addresses,
  child: (_, first, shown) => child(first, shown),
});

/** A part of a block, like it but for what is said. */
export const part = (
  owner: Fields,
  addresses: number,
  segment: string,
  own: Partial<Fields>,
  inside?: Inside,
): Run => one(addresses, (first, shown) => blockIn(owner, own, segment, first, shown, inside));
