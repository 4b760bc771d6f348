import * as v from 'valibot';
import { parseAddress } from '../ip/address.ts';
import { parseCidr } from '../ip/parse.ts';
import { quoted } from '../result.ts';

/** Bounds of what is read at all. Limits of AKS are findings, so these only keep the arithmetic sane. */
export const readable = {
  nameLength: 80,
  nodes: 100_000,
  addresses: 16_777_216,
  pools: 200,
  subnets: 200,
  prefixes: 50,
  connected: 200,
  surgePercent: 100,
} as const;

const digits = /^(?:0|[1-9][0-9]{0,15})$/;

/** A whole number from `min` to `max`, as a number or as the digits that a person typed. */
export const wholeNumber = (what: string, min: number, max: number) =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const raw = dataset.value;
      const text = typeof raw === 'string' ? raw.trim() : raw;
      const value = typeof text === 'string' && digits.test(text) ? Number(text) : text;
      if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
      const wrong =
        typeof value === 'number' && value > max
          ? `is more than ${max.toLocaleString('en')}`
          : typeof value === 'number' && value < min
            ? `is less than ${min}`
            : 'is not a whole number';
      addIssue({
        message: `${quoted(raw)} ${wrong}: ${what} is a whole number from ${min} to ${max.toLocaleString('en')}.`,
      });
      return NEVER;
    }),
  );

/** Text on one line, at most `readable.nameLength` characters. */
export const nameText = (what: string) =>
  v.pipe(
    v.string((issue) => `${quoted(issue.input)} is not text: ${what} is text on one line.`),
    v.check(
      (text) => text.length <= readable.nameLength,
      (issue) => `${quoted(issue.input)} is too long: ${what} has at most ${readable.nameLength} characters.`,
    ),
    v.check(
      (text) => !/\p{Cc}|\p{Cs}|[\u2028\u2029]/u.test(text),
      (issue) => `${quoted(issue.input)} holds a control character: ${what} is text on one line.`,
    ),
  );

/** One of a few words. Case is forgiven, because links and files are written by hand. */
export const oneOf = <const T extends string>(what: string, words: readonly T[]) =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): T => {
      const raw = dataset.value;
      const word =
        typeof raw === 'string'
          ? words.find((candidate) => candidate.toLowerCase() === raw.trim().toLowerCase())
          : undefined;
      if (word !== undefined) return word;
      addIssue({ message: `${quoted(raw)} is no ${what}: write ${listed(words)}.` });
      return NEVER;
    }),
  );

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** An IPv4 range, as canonical text. */
export const range = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): string => {
    const raw = dataset.value;
    if (typeof raw !== 'string') {
      addIssue({ message: `${quoted(raw)} is not text: write a range such as 10.20.0.0/16.` });
      return NEVER;
    }
    const block = parseCidr(raw);
    if (block.ok) return block.value.toString();
    addIssue({ message: block.error });
    return NEVER;
  }),
);

/** An IPv4 address, as canonical text. */
export const ipAddress = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): string => {
    const raw = dataset.value;
    if (typeof raw !== 'string') {
      addIssue({ message: `${quoted(raw)} is not text: write an address such as 10.0.0.10.` });
      return NEVER;
    }
    const address = parseAddress(raw.trim());
    if (address.ok) return raw.trim();
    addIssue({ message: address.error });
    return NEVER;
  }),
);

const percent = /^(0|[1-9][0-9]{0,2})%$/;

/** Nodes of a pool as a whole number, or a share such as "33%". */
export const surge = (what: string) =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): number | `${number}%` => {
      const raw = dataset.value;
      const text = typeof raw === 'string' ? raw.trim() : raw;
      const share = typeof text === 'string' ? percent.exec(text)?.[1] : undefined;
      if (share !== undefined && Number(share) <= readable.surgePercent) return `${Number(share)}%`;
      const nodes = v.safeParse(wholeNumber(what, 0, readable.nodes), text);
      if (nodes.success) return nodes.output;
      addIssue({
        message: `${quoted(raw)} cannot be read: ${what} is a whole number of nodes, or a share from 0% to ${readable.surgePercent}%.`,
      });
      return NEVER;
    }),
  );

/** A day of the calendar, written 2026-11-21. */
export const day = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): string => {
    const raw = dataset.value;
    const text = typeof raw === 'string' ? raw.trim() : '';
    const real =
      /^\d{4}-\d{2}-\d{2}$/.test(text) &&
      !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
      new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
    if (real && text >= firstDay && text <= lastDay) return text;
    addIssue({
      message: `${quoted(raw)} is no day between ${firstDay} and ${lastDay}: write it as 2026-11-21.`,
    });
    return NEVER;
  }),
);

/** AKS was announced as generally available in June 2018; the facts reach back to that year. */
const firstDay = '2018-01-01';
const lastDay = '2039-12-31';

/** Major and minor of a Kubernetes version; a patch number is read and dropped. */
export const kubernetesVersion = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): string => {
    const raw = dataset.value;
    const minor =
      typeof raw === 'string' ? /^v?(1\.[1-9][0-9]?)(?:\.[0-9]{1,3})?$/.exec(raw.trim())?.[1] : undefined;
    if (minor !== undefined) return minor;
    addIssue({ message: `${quoted(raw)} is no Kubernetes version: write it as text, such as 1.34.` });
    return NEVER;
  }),
);
