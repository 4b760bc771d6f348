import { questionIds } from '../core/advice/questions.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { type Param, params, single, type Unread } from './link-params.ts';
import type { Pair } from './link-short.ts';
import { escapeText, unescapeText } from './link-text.ts';
import { isRecord, text, unset, wholeNumberOrText, withoutUnset } from './link-value.ts';

/** A plan as the pairs of a link. Pairs of other things, such as the view, are not touched. */

const ids: readonly string[] = questionIds;
const currentVersion = 1;
const version = single('version', wholeNumberOrText, 'v');
/** Where the plan holds something else in place of the answers. */
const answersText = single('answers', text);

const planFields = new Set(['version', 'answers', ...params.map(({ field }) => field)]);
const keys = new Set(['v', 'answers', ...params.map(({ key }) => key), ...questionIds]);

/**
 * What the planner does not know is written under where it stands in the plan document, "plan.vmSize" or
 * "answers.budget", so that it never meets a key of the link. Neither names the prototype of an object.
 */
const fieldPrefix = 'plan.';
const answerPrefix = 'answers.';
const named = (key: string, prefix: string): string | undefined => {
  const name = key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
  return name === '__proto__' ? undefined : name;
};
const unknownField = (key: string): string | undefined => {
  const field = named(key, fieldPrefix);
  return field !== undefined && planFields.has(field) ? undefined : field;
};
const question = (key: string): string | undefined => (ids.includes(key) ? key : named(key, answerPrefix));
const answerKey = (id: string): string => (ids.includes(id) ? id : `${answerPrefix}${id}`);

/** True for the keys that `planOf` reads. */
export const isPlanKey = (key: string): boolean =>
  keys.has(key) || unknownField(key) !== undefined || question(key) !== undefined;

const setEntries = (record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.entries(record).filter(([name, value]) => name !== '__proto__' && !unset(value));

const answerPairs = (answers: unknown): readonly Pair[] => {
  if (!isRecord(answers)) return answersText.write(answers).map((raw) => ['answers', raw]);
  const given = new Map(setEntries(answers));
  const order = new Set([...ids, ...given.keys()]);
  return [...order]
    .filter((id) => given.has(id))
    .map((id) => [escapeText(answerKey(id)), text.write(given.get(id))]);
};

/** The version of the plan document, which every link starts with. */
export const versionPair = (plan: PlanInput): Pair => [
  'v',
  unset(plan.version) ? String(currentVersion) : wholeNumberOrText.write(plan.version),
];

/** What the person set, a pair for each, in the order of the plan document. */
export function planPairs(plan: PlanInput): readonly Pair[] {
  return [
    ...params.flatMap(({ field, key, write }) => write(plan[field]).map((raw): Pair => [key, raw])),
    ...answerPairs(plan.answers),
    ...setEntries(plan)
      .filter(([field]) => !planFields.has(field))
      .map(([field, value]): Pair => [escapeText(`${fieldPrefix}${field}`), text.write(value)]),
  ];
}

/** The plan of pairs that pass `isPlanKey`, and what in them has no place in it. */
export function planOf(pairs: readonly Pair[]): {
  readonly plan: PlanInput;
  readonly unread: readonly Unread[];
} {
  const raws = new Map<string, string[]>();
  for (const [key, raw] of pairs) {
    const id = question(key);
    const shortest = id === undefined ? key : answerKey(id);
    const values = raws.get(shortest);
    if (values) values.push(raw);
    else raws.set(shortest, [raw]);
  }
  const unread: Unread[] = [];
  const read = (param: Param): unknown => {
    const reading = param.read(raws.get(param.key) ?? []);
    for (const one of reading.unread) unread.push(one);
    return reading.value;
  };
  const named = (nameOf: (key: string) => string | undefined): readonly (readonly [string, unknown])[] =>
    [...raws.keys()].flatMap((key) => {
      const name = nameOf(key);
      return name === undefined ? [] : [[name, read(single(name, text, key))] as const];
    });

  const given = read(version);
  const fields = params.map((param) => [param.field, read(param)] as const);
  const answers = Object.fromEntries(named(question).filter(([, answer]) => !unset(answer)));
  const noAnswers = read(answersText);
  if (Object.keys(answers).length > 0 && typeof noAnswers === 'string') {
    unread.push({ key: answersText.key, raw: noAnswers, why: 'stands beside answers that can be read' });
  }
  const plan = {
    version: given === currentVersion ? undefined : given,
    ...Object.fromEntries(fields),
    answers: Object.keys(answers).length > 0 ? answers : noAnswers,
    ...Object.fromEntries(named(unknownField)),
  };
  return { plan: withoutUnset(plan), unread };
}

/**
 * The plan as a link gives it back: the same plan to `readPlan`, in one spelling. Null, blank text, the
 * current version and an empty set of answers are left out, as is what `withoutPlace` lists; digits become
 * numbers where the plan holds numbers; any other value of the wrong type becomes text, an object as JSON;
 * half a surrogate pair becomes U+FFFD.
 */
export const canonicalInput = (plan: PlanInput): PlanInput =>
  planOf([versionPair(plan), ...planPairs(plan)].map(([key, raw]): Pair => [unescapeText(key), raw])).plan;

/** JSON paths of what a link has no place for: fields of a pool, subnet or network that are not known. */
export function withoutPlace(plan: PlanInput): readonly string[] {
  return params.flatMap(({ field, positions }) => {
    const list = plan[field];
    if (positions === undefined || !Array.isArray(list)) return [];
    return list.flatMap((record: unknown, at) =>
      isRecord(record)
        ? setEntries(record).flatMap(([name, value]) => {
            const path = `${field}[${at}].${name}`;
            if (!positions.includes(name)) return [path];
            if (name !== 'autoscale' || !isRecord(value)) return [];
            return setEntries(value)
              .filter(([bound]) => bound !== 'min' && bound !== 'max')
              .map(([bound]) => `${path}.${bound}`);
          })
        : [],
    );
  });
}
