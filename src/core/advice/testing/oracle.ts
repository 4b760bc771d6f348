import { holds, type IsoDate } from '../../facts/fact.ts';
import { type Candidate, combinations, names } from '../candidates.ts';
import { type Answers, type QuestionId, questions } from '../questions.ts';
import { CLEAR, type Rule } from '../rule.ts';

/** Rules that speak on the day, given the answers, by the definition of `when`. */
export const saying = (rules: readonly Rule[], answers: Answers, day: IsoDate): Rule[] =>
  rules.filter(
    (rule) =>
      holds(rule, day) &&
      Object.entries(rule.when).every(([question, wanted]) => {
        const answer = answers[question as QuestionId];
        return answer !== undefined && [wanted].flat().includes(answer as never);
      }),
  );

/** What the rules make of each combination, worked out the plain way: null where it is excluded. */
const weighed = (said: readonly Rule[]): readonly (number | null)[] =>
  combinations.map((candidate) => {
    let sum = 0;
    for (const rule of said) {
      if (!names(rule, candidate)) continue;
      if (rule.verdict === 'excludes') return null;
      const { weight = CLEAR } = rule;
      sum += rule.verdict === 'for' ? weight : -weight;
    }
    return sum;
  });

/** What the rules recommend: the slow double of `advise`. */
export function plainly(rules: readonly Rule[], answers: Answers, day: IsoDate): Candidate | null {
  const sums = weighed(saying(rules, answers, day));
  const most = Math.max(...sums.map((sum) => sum ?? Number.NEGATIVE_INFINITY));
  return combinations[sums.indexOf(most)] ?? null;
}

/** All that a person sees of it: the best combination, the models in order, and what is excluded. */
export function outcome(said: readonly Rule[]): string {
  const sums = weighed(said);
  const best = new Map<string, number>();
  sums.forEach((sum, place) => {
    const model = combinations[place]?.model ?? '';
    if (sum !== null && sum > (best.get(model) ?? Number.NEGATIVE_INFINITY)) best.set(model, sum);
  });
  const most = Math.max(...best.values());
  const order = [...best].sort(([, a], [, b]) => b - a).map(([model]) => model);
  const out = sums.map((sum) => (sum === null ? 'x' : '-')).join('');
  return `${sums.indexOf(most)} ${order.join()} ${out}`;
}

/** Every question with every answer to it. */
export const everyAnswer: readonly (readonly [QuestionId, string])[] = questions.flatMap(({ id, answers }) =>
  answers.map((answer) => [id, answer.id] as const),
);
