/**
 * Text in a link: percent escapes as in any URL (RFC 3986), but as few as a fragment allows, so that a
 * person can read and write it. What Markdown or a chat program might take for its own is escaped.
 */

/** Most values: nothing in them is an escape or needs one. */
const plain = /^[A-Za-z0-9._:/@-]*$/;
const loneSurrogate = /\p{Surrogate}/gu;
const needsEscape = /%(?=[0-9A-Fa-f]{2})|[^A-Za-z0-9._:/@%-]/gu;

/**
 * One character of UTF-8, each byte of it escaped: the table of well-formed sequences in RFC 3629, so that
 * decoding one never throws.
 */
const escapedCharacter = (() => {
  const tail = '%[89ab][0-9a-f]';
  const sequences = [
    '%[0-7][0-9a-f]',
    `%(?:c[2-9a-f]|d[0-9a-f])${tail}`,
    `(?:%e0%[ab][0-9a-f]|%e[1-9a-cef]${tail}|%ed%[89][0-9a-f])${tail}`,
    `(?:%f0%[9ab][0-9a-f]|%f[1-3]${tail}|%f4%8[0-9a-f])${tail}${tail}`,
  ];
  return new RegExp(sequences.join('|'), 'gi');
})();

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** The escape of any character, also of those that `encodeURIComponent` leaves alone. */
const escapeOf = (character: string): string =>
  /[!'()*~]/.test(character) ? hex(character) : encodeURIComponent(character);

const wellFormed = (text: string): string => text.replace(loneSurrogate, '\uFFFD');

/**
 * The text with everything escaped that would end it or be changed on its way. "33%" stays as it is: a
 * percent sign is escaped only before two hexadecimal digits. Half a surrogate pair is no character, has
 * no escape, and becomes U+FFFD.
 */
export const escapeText = (text: string): string =>
  plain.test(text) ? text : wellFormed(text).replace(needsEscape, escapeOf);

/** The text that was escaped. What is no escape of a character in UTF-8 is left as it stands. */
export const unescapeText = (raw: string): string =>
  plain.test(raw) ? raw : wellFormed(raw.replace(escapedCharacter, (escaped) => decodeURIComponent(escaped)));
