import { type Board, type Condition, type Encoded, isExcluded, UNANSWERED } from './board.ts';
import { type QuestionId, questionIds } from './questions.ts';

/**
 * Unanswered questions whose answer could still change what is recommended, whatever else is answered.
 *
 * Errs on the side of asking: a question that is left out changes nothing for certain, while one that is
 * listed may turn out not to matter. Trying all completions would be exact and takes seconds; this compares
 * the candidates in pairs.
 */
export function openQuestions(board: Board, encoded: Encoded, sums: Int32Array): QuestionId[] {
  const count = sums.length;
  const unanswered = encoded.flatMap((answer, question) => (answer === UNANSWERED ? [question] : []));
  const joint = board.joint.filter(({ conditions }) => isUndecided(conditions, encoded));
  const setbacks = [
    ...unanswered.flatMap((question) => board.setbacks[question] ?? []),
    ...joint.map((effect) => effect.setbacks),
  ];
  const left = [...sums.keys()].filter((place) => !isExcluded(sums[place] ?? 0));

  /** True where `winner` stays ahead of `loser` in every completion that leaves `loser` in. */
  const beats = (winner: number, loser: number): boolean => {
    let lead = (sums[winner] ?? 0) - (sums[loser] ?? 0);
    for (let i = 0; i < setbacks.length && lead >= 0; i++) {
      lead += setbacks[i]?.[winner * count + loser] ?? 0;
    }
    return lead > 0 || (lead === 0 && winner < loser);
  };
  const contenders = left.filter((loser) => !left.some((winner) => winner !== loser && beats(winner, loser)));

  const tells = (adds: Int32Array): boolean =>
    contenders.some((place) => isExcluded(adds[place] ?? 0) || adds[place] !== adds[contenders[0] ?? place]);
  return unanswered
    .filter(
      (question) =>
        board.byAnswer[question]?.some(tells) ||
        joint.some(
          ({ conditions, adds }) =>
            conditions.some((condition) => condition.question === question) && tells(adds),
        ),
    )
    .flatMap((question) => questionIds[question] ?? []);
}

/** True while unanswered questions decide whether the conditions are met. */
const isUndecided = (conditions: readonly Condition[], encoded: Encoded): boolean =>
  conditions.some(({ question }) => encoded[question] === UNANSWERED) &&
  conditions.every(
    ({ question, answers }) =>
      encoded[question] === UNANSWERED || answers.includes(encoded[question] ?? UNANSWERED),
  );
