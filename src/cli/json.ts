import { fail, ok, type Result } from '../core/result.ts';

/** JSON, or one sentence with the line and column at which it stops being JSON. */
export function parseJson(text: string): Result<unknown> {
  const error = jsonError(text);
  if (error === null) return ok(JSON.parse(text));
  const { line, column } = place(text, errorPosition(text, error));
  const [what = ''] = error.split(/, "| in JSON at| after JSON at/);
  return fail(`It is not JSON: ${lowerFirst(what)} at line ${line}, column ${column}.`);
}

const jsonError = (text: string): string | null => {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/**
 * Where the parser stopped. It names the position except of an unexpected token, which it quotes instead:
 * that one ends the shortest beginning of the text that fails in the same way.
 */
const errorPosition = (text: string, error: string): number => {
  const named = / at position (\d+)/.exec(error)?.[1];
  if (named !== undefined) return Number(named);
  const isToken = (message: string | null) => message?.startsWith('Unexpected token') ?? false;
  if (!isToken(error)) return text.length;
  let [passes, fails] = [0, text.length];
  while (passes + 1 < fails) {
    const middle = Math.floor((passes + fails) / 2);
    if (isToken(jsonError(text.slice(0, middle)))) fails = middle;
    else passes = middle;
  }
  return passes;
};

const place = (text: string, position: number) => {
  const before = text.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') };
};

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** True where lists and objects stand in each other more than `depth` times, which no plan needs. */
export const deeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => deeperThan(inner, depth - 1)));
