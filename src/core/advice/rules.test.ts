import { describe, expect, test } from 'vitest';
import { sourceById } from '../facts/sources.ts';
import { models } from '../models/index.ts';
import { combinations, names } from './candidates.ts';
import { questionSources } from './question-sources.ts';
import { type Answers, isAnswer, type QuestionId, questionById, questions } from './questions.ts';
import type { Rule } from './rule.ts';
import { ruleKeeps, ruleTopics } from './rule-notes.ts';
import { rules } from './rules.ts';
import { scenarios } from './scenarios.ts';
import { everyAnswer, outcome, saying } from './testing/oracle.ts';

/** Decision rules that this planner's advice leaves out, because they speak of something else. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'bring your own CNI': ['D32', 'D33'],
  egress: ['D34', 'D35', 'D36', 'D37', 'D44'],
  'API server': ['D38', 'D39', 'D40'],
  ingress: ['D41', 'D42', 'D43'],
  'sizes and ranges': ['D47', 'D48', 'D49', 'D50', 'D51', 'D62'],
  encryption: ['D54'],
};

/** A day on which the rule holds, for each stretch of days in which the same rules do. */
const daysOf = (rule: Rule): string[] => {
  const turns = ['2018-09-06', ...rules.flatMap(({ from, until }) => [from ?? [], until ?? []].flat())];
  return [...new Set(turns)]
    .sort()
    .reverse()
    .filter((day) => (rule.from ?? '') <= day && (rule.until === undefined || day < rule.until));
};

const firstOf = (wanted: string | readonly string[]): string => [wanted].flat()[0] ?? '';

/** Answers that make the rule speak, with `more` others. */
function* sets(rule: Rule, more: number): Generator<Answers> {
  const own = Object.fromEntries(Object.entries(rule.when).map(([id, wanted]) => [id, firstOf(wanted)]));
  const rest = everyAnswer.filter(([id]) => !(id in own));
  function* add(answers: Record<string, string>, from: number, left: number): Generator<Answers> {
    if (left === 0) {
      yield answers;
      return;
    }
    for (let i = from; i < rest.length; i++) {
      const [id, answer] = rest[i] ?? [];
      if (id && answer && !(id in answers)) yield* add({ ...answers, [id]: answer }, i + 1, left - 1);
    }
  }
  yield* add(own, 0, more);
}

/** True where what a person sees of some answers hangs on the rule. */
function decides(rule: Rule): boolean {
  const days = daysOf(rule);
  for (const more of [0, 1, 2]) {
    // With two more answers there are hundreds of sets: the last and the first stretch of days will do.
    const tried = more < 2 ? days : [...new Set([days.at(0), days.at(-1)])];
    for (const answers of sets(rule, more)) {
      for (const day of tried) {
        const said = saying(rules, answers, day ?? '');
        if (outcome(said) !== outcome(said.filter((other) => other !== rule))) return true;
      }
    }
  }
  return false;
}

describe('rules', () => {
  test('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('that notes speak of exist', () => {
    const ids = rules.map(({ id }) => id);
    for (const id of [...Object.keys(ruleTopics), ...Object.keys(ruleKeeps)]) expect(ids).toContain(id);
  });

  test('wait for answers that exist', () => {
    const unknown = rules.flatMap(({ id, when }) =>
      Object.entries(when).flatMap(([question, wanted]) =>
        [wanted]
          .flat()
          .filter((answer) => !isAnswer(question as QuestionId, answer))
          .map((answer) => `${id}: ${question}=${answer}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('and questions and scenarios cite registered sources', () => {
    const cited = [
      ...rules.flatMap(({ source }) => source),
      ...Object.values(questionSources).flat(),
      ...scenarios.flatMap(({ sources }) => sources),
    ];
    for (const id of cited) expect(sourceById(id).id).toBe(id);
  });

  test('speak of every model by name', () => {
    const named = new Set(rules.flatMap((rule) => rule.models ?? []));
    expect(models.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  test('leave the settings that each model is made of, and no others', () => {
    const always = rules.filter(
      ({ when, verdict, from, until }) =>
        verdict === 'excludes' && Object.keys(when).length === 0 && from === undefined && until === undefined,
    );
    const left = combinations.filter((candidate) => !always.some((rule) => names(rule, candidate)));
    const made = combinations.filter(({ model, dataplane, vnetOwner, networkPolicy }) => {
      const made = models.find(({ id }) => id === model);
      return (
        made?.dataplanes.includes(dataplane) &&
        made.vnetOwners.includes(vnetOwner) &&
        made.policies.includes(networkPolicy) &&
        (dataplane === 'cilium') === (networkPolicy === 'cilium')
      );
    });
    expect(left).toEqual(made);
  });

  test('take up every decision rule that is about models, data planes, policy engines or VNets', () => {
    const taken = new Set<string>(Object.values(ruleTopics).flat());
    const out = Object.values(elsewhere).flat();
    const all = Array.from({ length: 70 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`);
    expect(all.filter((topic) => taken.has(topic) === out.includes(topic))).toEqual([]);
  });

  test('end after they begin, and weigh something', () => {
    for (const { id, from = '', until = '9999-12-31', weight = 1 } of rules) {
      expect(from < until && weight > 0, id).toBe(true);
    }
  });

  test('give a reason of one sentence', () => {
    for (const { id, because } of rules) expect(because, id).toMatch(/^\S.{20,220}[.]$/);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    'decide something, or say why they stay: %s',
    (_, rule) => {
      expect(decides(rule)).toBe(ruleKeeps[rule.id] === undefined);
    },
    30_000,
  );
});

describe('questions', () => {
  test('have ids of their own, and so have the answers of each', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id } of questions) {
      const { answers } = questionById(id);
      expect(new Set(answers.map((answer) => answer.id)).size).toBe(answers.length);
    }
  });

  test('each have an answer that excludes nothing, so that a change of answers can always help', () => {
    const harmful = (id: QuestionId, answer: string) =>
      rules.some(
        (rule) => rule.verdict === 'excludes' && [rule.when[id] ?? []].flat().includes(answer as never),
      );
    const stuck = questions.filter(({ id, answers }) => answers.every((answer) => harmful(id, answer.id)));
    expect(stuck.map(({ id }) => id)).toEqual([]);
  });

  test('are each taken up by some rule', () => {
    const asked = new Set(rules.flatMap(({ when }) => Object.keys(when)));
    expect(questions.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });
});
