import fc from 'fast-check';
import { Cidr, cidr } from '../cidr.ts';

/**
 * The last 32 addresses of IPv4. Random blocks from all of IPv4 almost never touch, while blocks in
 * here meet all the time, and at the end where sums leave 32 bits.
 */
export const world = cidr('255.255.255.224/27');

export const worldAddresses: readonly number[] = Array.from(
  { length: world.size },
  (_, i) => world.first + i,
);

/** Every block inside a block. */
export function blocksInside(block: Cidr): Cidr[] {
  return [block, ...(block.halves() ?? []).flatMap(blocksInside)];
}

export const smallBlock: fc.Arbitrary<Cidr> = fc.constantFrom(...blocksInside(world));

export const smallBlocks: fc.Arbitrary<Cidr[]> = fc.array(smallBlock, { maxLength: 8 });

/** Blocks of any size about the edges of the address range and of its signed half. */
export const edgeBlock: fc.Arbitrary<Cidr> = fc
  .tuple(
    fc.constantFrom(0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([address, prefix]) => Cidr.around(address, prefix));

/** The model of a list of blocks: its addresses inside the world, one by one. */
export const addressesOf = (blocks: readonly Cidr[]): number[] =>
  worldAddresses.filter((address) => blocks.some((block) => block.first <= address && address <= block.last));
