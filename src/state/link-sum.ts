const length = 5;
const base = 36;

/**
 * Five characters over the text of a link, to notice that it was edited by hand or cut short. It is FNV-1a
 * with 32 bits over UTF-16 code units, modulo 36⁵: digits and lower case letters survive being read aloud.
 */
export function linkSum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % base ** length).toString(base).padStart(length, '0');
}
