import { fail, ok, quoted, type Result } from '../result.ts';

/**
 * An IPv4 address as a whole number from 0 to 2³² − 1.
 *
 * Addresses are added and compared as numbers. JavaScript's bit operators work on signed 32-bit
 * integers and turn everything from 128.0.0.0 up negative, so only `>>>` may touch one.
 */
export type Address = number;

export const highestAddress: Address = 2 ** 32 - 1;

export const isAddress = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= highestAddress;

/** The address in dotted decimal. Throws a RangeError for a number that is no address. */
export function formatAddress(n: Address): string {
  if (!isAddress(n)) throw new RangeError(`${n} is not an IPv4 address`);
  return `${n >>> 24}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`;
}

/**
 * Reads the dotted decimal address that fills `text` up to `end`, in its one canonical form: four
 * decimal numbers from 0 to 255 without leading zeros. Anything else is null.
 */
export function scanAddress(text: string, end = text.length): Address | null {
  let value = 0;
  let dots = 0;
  let octet = -1;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (octet < 0) return null;
      value = value * 256 + octet;
      octet = -1;
      dots++;
    } else if (code >= 48 && code <= 57 && octet !== 0) {
      octet = octet < 0 ? code - 48 : octet * 10 + code - 48;
      if (octet > 255) return null;
    } else {
      return null;
    }
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : null;
}

/** Reads an address that a person typed; white space around it is dropped. */
export function parseAddress(text: string): Result<Address> {
  const typed = text.trim();
  const value = scanAddress(typed);
  if (value !== null) return ok(value);
  if (typed.length > longestAddress) {
    return fail(`${quoted(typed)} is longer than any address: write 10.0.0.10, for example`);
  }
  if (typed.includes('/')) return fail(`${quoted(typed)} is a range: a single address is needed here`);
  if (looksLikeIPv6(typed)) {
    return fail(`${quoted(typed)} is IPv6: an IPv4 address is needed here, such as 10.0.0.10`);
  }
  const meant = inPlainText(typed);
  if (scanAddress(meant) !== null) return fail(`${quoted(typed)} ${notPlain}: did you mean ${meant}?`);
  return fail(`${quoted(typed)}: ${addressFault(typed)}`);
}

/** What keyboards of other scripts and number pads of other countries mean by wide digits and stops, and by commas. */
export const inPlainText = (text: string): string => text.normalize('NFKC').replace(/[,。]/g, '.');

export const notPlain = 'has commas or wide characters in it';

/** Longer than any address can be written: IPv6 that ends in dotted IPv4. */
const longestAddress = 45;

/** Every IPv6 address has at least two colons, and a URL or a port has one. */
export const looksLikeIPv6 = (text: string): boolean => text.indexOf(':') !== text.lastIndexOf(':');

/** An address written in code. Throws a SyntaxError; text from a person goes through `parseAddress`. */
export function address(text: string): Address {
  const value = scanAddress(text);
  if (value === null) throw new SyntaxError(`${quoted(text)} is not an IPv4 address`);
  return value;
}

/** What keeps `text` from being a dotted decimal address, as the rest of a sentence; null if nothing does. */
export function addressFault(text: string): string | null {
  if (scanAddress(text) !== null) return null;
  if (text === '') return 'the address is missing, write one such as 10.0.0.0';
  const parts = text.split('.');
  const hex = parts.find((part) => /^0x[\da-f]+$/i.test(part));
  if (hex !== undefined) {
    return `${shortened(hex)} is hexadecimal, and addresses are written in decimal, such as 10.0.0.0`;
  }
  const stranger = [...text].find((character) => !/[\d.]/.test(character));
  if (stranger !== undefined) {
    return `${quoted(stranger)} is neither a digit from 0 to 9 nor a dot, and an address looks like 10.0.0.0`;
  }
  if (parts.length !== 4) {
    return `an address is four numbers with dots between, such as 10.0.0.0, and here are ${parts.length}`;
  }
  const large = parts.find((part) => Number(part) > 255);
  if (large !== undefined) return `${shortened(large)} is more than 255`;
  const padded = parts.find((part) => part.length > 1 && part.startsWith('0'));
  if (padded !== undefined) {
    return `${shortened(padded)} has a leading zero, which some tools read as octal: write ${Number(padded)}`;
  }
  return 'a number is missing beside a dot';
}

const shortened = (part: string): string => (part.length > 8 ? `${part.slice(0, 7)}…` : part);
