import { fail, ok, quoted } from '../result.ts';
import type { Surge } from './plan.ts';
import type { Field } from './reader.ts';

/** Bounds of what is read at all. Limits of AKS are findings, so these only keep the arithmetic sane. */
export const readable = {
  nodes: 100_000,
  addresses: 16_777_216,
  pools: 200,
  subnets: 200,
  prefixes: 50,
  connected: 200,
  surgePercent: 100,
} as const;

const digits = /^(?:0|[1-9][0-9]{0,15})$/;
const grouped = new Intl.NumberFormat('en-US');

/** A whole number from `min` to `max`, as a number or as the digits that a person typed. */
export const wholeNumber =
  (what: string, min: number, max: number): Field<number> =>
  (given) => {
    const text = typeof given === 'string' ? given.trim() : given;
    const value = typeof text === 'string' && digits.test(text) ? Number(text) : text;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
      return ok(value);
    return fail(
      `${quoted(given)} ${fault(value, min, max)}: ${what} is a whole number from ${min} to ${grouped.format(max)}${meant(text, digits)}`,
    );
  };

/** The end of a sentence: what a text of wide digits or with marks between thousands is taken for, where it is any. */
function meant(text: unknown, form: RegExp): string {
  const plain = typeof text === 'string' && text.normalize('NFKC').replace(/[ .,'’](?=%|\d{3}\b)/g, '');
  return plain && plain !== text && form.test(plain) ? `, in plain digits: did you mean ${plain}?` : '.';
}

function fault(value: unknown, min: number, max: number): string {
  if (typeof value === 'number' && value > max) return `is more than ${grouped.format(max)}`;
  if (typeof value === 'number' && value < min) return `is less than ${min}`;
  return 'is not a whole number';
}

const percent = /^(0|[1-9][0-9]{0,2})%$/;

/** Nodes of a pool as a whole number, or a share such as "33%". */
export const surge = (what: string): Field<Surge> => {
  const nodes = wholeNumber(what, 0, readable.nodes);
  return (given) => {
    const share = typeof given === 'string' ? percent.exec(given.trim())?.[1] : undefined;
    if (share !== undefined && Number(share) <= readable.surgePercent) return ok<Surge>(`${Number(share)}%`);
    const read = nodes(given);
    return read.ok
      ? read
      : fail(
          `${quoted(given)} cannot be read: ${what} is a whole number of nodes, or a share from 0% to ${readable.surgePercent}%${meant(given, percent)}`,
        );
  };
};

/** Major and minor of a Kubernetes version; a patch number is read and dropped. */
export const kubernetesVersion: Field<string> = (given) => {
  const minor =
    typeof given === 'string' ? /^v?(1\.[1-9][0-9]?)(?:\.[0-9]{1,3})?$/.exec(given.trim())?.[1] : undefined;
  return minor === undefined
    ? fail(`${quoted(given)} is no Kubernetes version: write it as text, such as 1.34.`)
    : ok(minor);
};
