const sizes: readonly number[] = Array.from({ length: 33 }, (_, prefix) => 2 ** (32 - prefix));

/** How many addresses a block with this prefix length has. Throws a RangeError outside 0 to 32. */
export function sizeOf(prefix: number): number {
  const size = sizes[prefix];
  if (size === undefined) throw new RangeError(`${prefix} is not an IPv4 prefix length`);
  return size;
}
