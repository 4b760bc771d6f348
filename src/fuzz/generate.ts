import { hostileTexts, mutatedLink, type Next } from '../state/testing/hostile-links.ts';
import { goodMessages, goodPlans } from './good.ts';

/**
 * Input from strangers, drawn from a seed. All of it is JSON, so that a failing one can be kept in a file; what only a
 * message can carry stands in it by name, and `revived` puts it in.
 */
export const generators = {
  links: (next: Next): unknown => mutatedLink(next),
  plans: (next: Next): unknown => mutatedValue(next, goodPlans[next(goodPlans.length)], 1 + next(6)),
  messages: (next: Next): unknown => mutatedValue(next, goodMessages[next(goodMessages.length)], next(4)),
} as const;

export type Target = keyof typeof generators;

/** Values that structured cloning carries and JSON does not. */
const special: Readonly<Record<string, () => unknown>> = {
  $NaN: () => Number.NaN,
  $Infinity: () => Number.POSITIVE_INFINITY,
  $undefined: () => undefined,
  $Date: () => new Date(0),
  $Map: () => new Map([['name', 'a']]),
  $Uint8Array: () => new Uint8Array(10),
  $BigInt: () => 10n,
  $RegExp: () => /a/g,
  $Error: () => new Error('a'),
  $circle: () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    return circle;
  },
};
const specialNames = Object.keys(special);

export function revived(value: unknown): unknown {
  if (typeof value === 'string') return Object.hasOwn(special, value) ? special[value]?.() : value;
  if (Array.isArray(value)) return value.map(revived);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revived(item)]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const keys = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'then',
  'name',
  'plan',
  'pools',
  '',
  '\u0000',
];
const numbers = [0, -1, 1, 0.5, 31, 32, 255, 256, 100_000, 2 ** 31, 2 ** 32, 2 ** 53, 1e21];

function anyValue(next: Next, depth = 0): unknown {
  const kind = next(depth > 5 ? 4 : 7);
  if (kind === 0) return hostileTexts[next(hostileTexts.length)];
  if (kind === 1) return numbers[next(numbers.length)];
  if (kind === 2) return specialNames[next(specialNames.length)];
  if (kind === 3) return [null, true, false, '', ' ', 'x'.repeat(next(3000))][next(6)];
  if (kind === 4) return Array.from({ length: next(6) }, () => anyValue(next, depth + 1));
  if (kind === 5) return Array<unknown>(next(400)).fill(anyValue(next, depth + 3));
  return Object.fromEntries(Array.from({ length: next(5) }, () => [anyKey(next), anyValue(next, depth + 1)]));
}

const anyKey = (next: Next): string => keys[next(keys.length)] ?? '';

/** The value after so many edits, each somewhere in it: another value, one more, one less, or the same again. */
function mutatedValue(next: Next, value: unknown, edits: number): unknown {
  let mutated = value;
  for (let edit = 0; edit < edits; edit++) mutated = edited(next, mutated);
  return mutated;
}

function edited(next: Next, value: unknown): unknown {
  if (!isObject(value) || next(5) === 0) return next(12) === 0 ? { self: value } : anyValue(next);
  if (Array.isArray(value)) {
    const at = next(value.length + 1);
    const how = next(4);
    if (how === 0) return value.toSpliced(at, 1);
    if (how === 1) return value.toSpliced(at, 0, anyValue(next));
    if (how === 2) return Array.from({ length: 1 + next(60) }, () => value[0] as unknown);
    return value.map((item: unknown, index) => (index === at ? edited(next, item) : item));
  }
  const entries = Object.entries(value);
  const at = next(entries.length + 1);
  if (at === entries.length) return Object.fromEntries([...entries, [anyKey(next), anyValue(next)]]);
  if (next(8) === 0) return Object.fromEntries(entries.toSpliced(at, 1));
  return Object.fromEntries(
    entries.map(([key, item], index) => [key, index === at ? edited(next, item) : item]),
  );
}
