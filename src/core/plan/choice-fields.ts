import { fail, ok, quoted } from '../result.ts';
import type { Field } from './reader.ts';

const longestName = 80;

/** Text on one line, at most `longestName` characters. */
export const nameText =
  (what: string): Field<string> =>
  (given) => {
    if (typeof given !== 'string') return fail(`${quoted(given)} is not text: ${what} is text on one line.`);
    if (given.length > longestName)
      return fail(`${quoted(given)} is too long: ${what} has at most ${longestName} characters.`);
    if (/\p{Cc}|\p{Cs}|[\u2028\u2029]/u.test(given))
      return fail(`${quoted(given)} holds a control character: ${what} is text on one line.`);
    return ok(given);
  };

/** One of a few words. Case is forgiven, because links and files are written by hand. */
export const oneOf =
  <const T extends string>(what: string, words: readonly T[]): Field<T> =>
  (given) => {
    const typed = typeof given === 'string' ? given.trim().toLowerCase() : null;
    const word = words.find((candidate) => candidate.toLowerCase() === typed);
    return word === undefined ? fail(`${quoted(given)} is no ${what}: write ${listed(words)}.`) : ok(word);
  };

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** AKS was announced as generally available in June 2018; the facts reach back to that year. */
const firstDay = '2018-01-01';
const lastDay = '2039-12-31';

/** A day of the calendar, written 2026-11-21. */
export const day: Field<string> = (given) => {
  const text = typeof given === 'string' ? given.trim() : '';
  return isDay(text) && text >= firstDay && text <= lastDay
    ? ok(text)
    : fail(`${quoted(given)} is no day between ${firstDay} and ${lastDay}: write it as 2026-11-21.`);
};

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // A 30th of February parses as the 2nd of March in some engines and as no date in others.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
