/**
 * Names and numbers that a cluster makes up when it is created, such as the eight digits in the name of a
 * node: the same text always gives the same stand-in. None of them is an address.
 */

/** FNV-1a with 32 bits: spread well enough for names, and nothing depends on more. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}

/** Characters of the names that Kubernetes makes up: no vowels, and no digits that look like letters. */
const letters = 'bcdfghjklmnpqrstvwxz2456789';

export function standInLetters(seed: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += letters[hash(`${seed}/${i}`) % letters.length];
  return text;
}

/** Decimal digits, the first of them not 0. */
export function standInDigits(seed: string, length: number): string {
  const lowest = 10 ** (length - 1);
  return String(lowest + (hash(seed) % (9 * lowest)));
}

/** A whole number from 0 up to, not including, `below`. */
export const standInNumber = (seed: string, below: number): number => hash(seed) % below;
