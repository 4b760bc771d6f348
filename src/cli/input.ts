import type { PlanInput } from '../core/plan/plan.ts';
import { fail, ok, quoted, type Result } from '../core/result.ts';
import { type LinkNote, type LinkState, readLinkText } from '../state/permalink.ts';
import { deeperThan, parseJson } from './json.ts';

/** What one run of the command line reads at most. */
export const inputLimits = { bytes: 50_000_000, plans: 100_000, depth: 50 } as const;

/** What was given: plans as JSON, one or a list of them, or a link. */
export type Input =
  | { readonly kind: 'plan'; readonly plan: PlanInput }
  | { readonly kind: 'plans'; readonly plans: readonly PlanInput[] }
  | { readonly kind: 'link'; readonly state: LinkState; readonly notes: readonly LinkNote[] };

/** A link rather than the path of a file. */
export const looksLikeLink = (argument: string): boolean =>
  argument.includes('#') || /^(?:https?:|v=\d+(?:&|$))/i.test(argument);

/** The text of a file, in UTF-8, or in UTF-16 with its mark, as some shells write it. */
export function decode(bytes: Uint8Array): Result<string> {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return fail('It is not text in UTF-8.');
  }
}

/** Reads plans or a link. Fails only where nothing of the text can be read. */
export function parseInput(text: string): Result<Input> {
  const trimmed = text.trim();
  if (trimmed === '') return fail('It is empty: give a plan as JSON, or a link.');
  return looksLikeLink(trimmed) && !/^[[{"]/.test(trimmed) ? parseLink(trimmed) : parsePlans(text);
}

function parseLink(text: string): Result<Input> {
  const { state, notes, refused } = readLinkText(text);
  if (refused) return fail(notes.map(({ message }) => message).join(' '));
  return ok({ kind: 'link', state, notes });
}

function parsePlans(text: string): Result<Input> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const { value } = json;
  if (deeperThan(value, inputLimits.depth)) {
    return fail(`Its lists and objects are nested more than ${inputLimits.depth} deep: no plan is.`);
  }
  if (isPlan(value)) return ok({ kind: 'plan', plan: value });
  if (!Array.isArray(value)) return fail(`${quoted(value)} is no plan: a plan is a JSON object.`);
  if (value.length > inputLimits.plans) {
    return fail(
      `It holds ${count(value.length)} plans: at most ${count(inputLimits.plans)} are read in one go.`,
    );
  }
  const wrong = value.findIndex((item) => !isPlan(item));
  if (wrong < 0) return ok({ kind: 'plans', plans: value });
  return fail(`Item ${wrong} of the list, ${quoted(value[wrong])}, is no plan: a plan is a JSON object.`);
}

const isPlan = (value: unknown): value is PlanInput =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const count = (value: number): string => value.toLocaleString('en');
