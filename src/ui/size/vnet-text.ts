/** The prefixes in text with commas, semicolons or blanks between them; undefined where there are none. */
export function prefixesOf(text: string): readonly string[] | undefined {
  const prefixes = text.split(/[\s,;]+/).filter((part) => part !== '');
  return prefixes.length > 0 ? prefixes : undefined;
}

/** What a plan holds as its VNet, as text: a list of prefixes, or the text that stands in its place. */
export function vnetText(vnet: unknown): string {
  if (vnet === undefined || vnet === null) return '';
  if (Array.isArray(vnet)) return vnet.join(', ');
  return typeof vnet === 'object' ? JSON.stringify(vnet) : String(vnet);
}

export const sameList = (list: readonly string[] | undefined, other: unknown): boolean =>
  list === undefined || other === undefined
    ? list === other
    : Array.isArray(other) &&
      other.length === list.length &&
      list.every((item, index) => item === other[index]);
