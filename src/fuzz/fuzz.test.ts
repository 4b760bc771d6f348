import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { type Evaluation, evaluate, evaluateFigures } from '../core/evaluate.ts';
import { formats } from '../core/export/index.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { fragmentOf, inputsOf } from '../state/mirror.ts';
import { readLink, writeLink } from '../state/permalink.ts';
import { cpuMilliseconds } from '../state/testing/cpu-time.ts';
import { seeded } from '../state/testing/hostile-links.ts';
import { readHostMessage } from '../ui/embed/host-messages.ts';
import { generators, revived, type Target } from './generate.ts';

/**
 * Hostile links, plans and messages until the time is up: FUZZ_SECONDS for all three together, SEED to start elsewhere.
 * What once failed stands in corpus.json and is tried first, for ever.
 */
const seconds = Number(process.env.FUZZ_SECONDS ?? 30);
const firstSeed = Number(process.env.SEED ?? 20_261_121);
const corpusFile = new URL('corpus.json', import.meta.url);
const asOf = '2026-11-21';

interface Kept {
  readonly target: Target;
  readonly seed: number;
  readonly input: unknown;
}

const corpus = JSON.parse(readFileSync(corpusFile, 'utf8')) as readonly Kept[];

/** What one input may take of the processor, in milliseconds. The planner reads far larger plans than people share. */
const most: Readonly<Record<Target, number>> = { links: 20, plans: 400, messages: 400 };

const check = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};

/** Everything that is computed of a plan only when it is looked at. */
function lookAt(evaluation: Evaluation): void {
  const { findings } = evaluation.models[evaluation.plan.model];
  // Each tries several plans, which takes longer than everything else.
  if (turn++ % 16 === 0)
    check(
      findings.slice(0, 2).every(({ fixes }) => Array.isArray(fixes)),
      'no fixes',
    );
  for (const { path, text, message } of evaluation.problems) {
    check(
      [path, text, message].every((each) => typeof each === 'string'),
      'a problem without its text',
    );
  }
}

/** What a link can be written of; the rest `evaluate` refuses. */
const isPlan = (plan: unknown): plan is PlanInput =>
  typeof plan === 'object' && plan !== null && !Array.isArray(plan);

let turn = 0;
const trials: Readonly<Record<Target, (input: unknown) => void>> = {
  links: (link) => {
    const inputs = inputsOf(String(link));
    const written = fragmentOf(inputs);
    check(fragmentOf(inputsOf(written)) === written, 'not canonical');
    check(/^#[\x21-\x7E]*$/.test(fragmentOf({ ...inputs, unknown: [] })), 'not plain text');
    lookAt(evaluate(inputs.plan, asOf));
  },
  plans: (plan) => {
    const evaluation = evaluate(plan as PlanInput, asOf);
    lookAt(evaluation);
    if (!isPlan(plan)) return;
    const written = writeLink({ plan, unknown: [] });
    const { state, refused } = readLink(written);
    check(refused === true || writeLink(state) === written, 'not canonical');
    // One format in turn, because all of them together take longer than everything else.
    const format = formats[turn % formats.length];
    check(typeof format?.write(evaluation) === 'string', 'no export');
  },
  messages: (data) => {
    const message = readHostMessage(data);
    if (message?.type !== 'open') return;
    if ('link' in message)
      check(
        inputsOf(message.link).notes.every(({ message: text }) => text !== ''),
        'no note',
      );
    else {
      check(JSON.stringify(message.plan) === JSON.stringify(structuredClone(message.plan)), 'not plain data');
      lookAt(evaluate(message.plan, asOf));
    }
  },
};

/** What a page does with an input before anybody looks further. */
const timed: Readonly<Record<Target, (input: unknown) => void>> = {
  links: (link) => void evaluateFigures(inputsOf(String(link)).plan, asOf),
  plans: (plan) => void evaluate(plan as PlanInput, asOf),
  messages: (data) => {
    const message = readHostMessage(data);
    if (message?.type === 'open' && 'plan' in message) evaluate(message.plan, asOf);
  },
};

function attempt(target: Target, input: unknown): string | null {
  try {
    const ready = target === 'messages' ? revived(input) : input;
    trials[target](ready);
    const took = cpuMilliseconds(() => timed[target](ready), most[target] / 2);
    return took > most[target] ? `took ${took.toFixed(1)} ms` : null;
  } catch (error) {
    return String(error);
  }
}

const counts: string[] = [];
afterAll(() => process.stdout.write(`fuzz: ${counts.join(', ')}; ${corpus.length} kept inputs replayed\n`));

test('what once failed fails no more', () => {
  expect(corpus.filter(({ target, input }) => attempt(target, input) !== null)).toEqual([]);
});

for (const target of Object.keys(generators) as Target[]) {
  test(
    `hostile ${target} break nothing`,
    () => {
      const failed: (Kept & { readonly why: string })[] = [];
      const end = performance.now() + (seconds * 1000) / Object.keys(generators).length;
      let seed = firstSeed;
      for (; performance.now() < end && failed.length < 5; seed++) {
        const input = generators[target](seeded(seed));
        const why = attempt(target, input);
        if (why !== null) failed.push({ target, seed, input, why });
      }
      counts.push(`${(seed - firstSeed).toLocaleString('en')} ${target}`);
      if (failed.length > 0) {
        const kept = [...corpus, ...failed.map(({ why: _, ...each }) => each)];
        writeFileSync(corpusFile, `${JSON.stringify(kept, null, 2)}\n`);
      }
      expect(failed.map(({ seed: at, why }) => `seed ${at}: ${why}`)).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
    seconds * 1000 + 60_000,
  );
}
