import { escapeText, unescapeText } from './link-text.ts';

/** A value that stands for itself in a link. Neither side throws or refuses: `readPlan` judges what is read. */
export interface Leaf {
  /** Empty where nothing is set. */
  readonly write: (value: unknown) => string;
  /** undefined where nothing is set. */
  readonly read: (raw: string) => unknown;
}

/** Nothing was set: blank text and null both mean the default in the plan document. */
export const unset = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What is no text as JSON text, so that it can be shown to whoever wrote it. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));

export const text: Leaf = {
  write: (value) => (unset(value) ? '' : escapeText(textOf(value))),
  read: (raw) => (raw === '' ? undefined : unescapeText(raw)),
};

const canonicalWholeNumber = /^(?:0|-?[1-9][0-9]{0,15})$/;

/** "5" is the number 5. Everything else stays the text it is: "33%", "05", "2.5". */
export const wholeNumberOrText: Leaf = {
  write: text.write,
  read: (raw) => {
    const plain = unescapeText(raw);
    const isNumber = canonicalWholeNumber.test(plain) && Number.isSafeInteger(Number(plain));
    return isNumber ? Number(plain) : text.read(raw);
  },
};

/** Lower case in links, as on the command line of Azure, and capitalised in the plan, as in its API. */
export const operatingSystem: Leaf = {
  write: (value) => text.write(value === 'Linux' || value === 'Windows' ? value.toLowerCase() : value),
  read: (raw) => (raw === 'linux' ? 'Linux' : raw === 'windows' ? 'Windows' : text.read(raw)),
};

/** The bounds of the autoscaler, "3-20"; either may be left out. A dash inside a bound is escaped. */
export const autoscale: Leaf = {
  write: (value) =>
    isRecord(value) ? `${withoutDash(value.min)}-${withoutDash(value.max)}` : withoutDash(value),
  read: (raw) => {
    const [min = '', max, ...more] = raw.split('-');
    if (max === undefined || more.length > 0) return text.read(raw);
    return withoutUnset({ min: wholeNumberOrText.read(min), max: wholeNumberOrText.read(max) });
  },
};

const withoutDash = (value: unknown): string => text.write(value).replaceAll('-', '%2D');

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const withoutUnset = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !unset(value)));

/** Ranges, "10.20.0.0/16,10.21.0.0/16". A last one that is blank is followed by a comma of its own. */
export const prefixes: Leaf = {
  write: (value) => {
    if (unset(value)) return '';
    if (!Array.isArray(value)) return misplaced(value);
    const items = value.map((item) => escapeText(textOf(item)));
    return notMisplaced(items.join(',') + (items.at(-1) === '' ? ',' : ''));
  },
  read: (raw) => {
    if (isMisplaced(raw)) return unescapeText(raw.slice(1));
    return raw === '' ? [] : raw.replace(/,$/, '').split(',').map(unescapeText);
  },
};

/**
 * What stands where the plan holds a list or an object starts with a colon: it is kept, for `readPlan` to
 * report. Where a list or an object starts with a colon, that one is escaped.
 */
export const misplaced = (value: unknown): string => `:${notMisplaced(escapeText(textOf(value)))}`;
export const isMisplaced = (raw: string): boolean => raw.startsWith(':');
export const notMisplaced = (raw: string): string => raw.replace(/^:/, '%3A');
