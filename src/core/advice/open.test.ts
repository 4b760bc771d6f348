import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp, type Board, bestOf, boardOf, encode, UNANSWERED } from './board.ts';
import { openQuestions } from './open.ts';
import { type Answers, type QuestionId, questionIds, questions } from './questions.ts';
import { advise } from './rank.ts';

const days = ['2018-09-06', '2023-06-01', '2026-11-21'] as const;

const fullAnswers = fc.record(
  Object.fromEntries(
    questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((answer) => answer.id))]),
  ),
);

/** Answers of which `gaps` are taken back, so that all their completions can be tried. */
const withGaps = (gaps: number) =>
  fc
    .tuple(fullAnswers, fc.shuffledSubarray([...questionIds], { minLength: gaps, maxLength: gaps }))
    .map(([answers, left]) => ({
      answers: Object.fromEntries(
        Object.entries(answers).filter(([id]) => !left.includes(id as QuestionId)),
      ) as Answers,
      left,
    }));

/** Questions among those left for which two answers recommend differently while the rest stays the same. */
function trulyOpen(answers: Answers, day: string): QuestionId[] {
  const board = boardOf(day);
  const sums = new Int32Array(board.candidates.length);
  const encoded = [...encode(answers)];
  const gaps = encoded.flatMap((answer, place) => (answer === UNANSWERED ? [place] : []));
  const winner = new Map<string, number>();
  const fill = (i: number): void => {
    const place = gaps[i];
    if (place === undefined) {
      addUp(board, encoded, sums);
      winner.set(encoded.join(), bestOf(sums));
      return;
    }
    for (let answer = UNANSWERED; answer < (questions[place]?.answers.length ?? 0); answer++) {
      encoded[place] = answer;
      fill(i + 1);
    }
    encoded[place] = UNANSWERED;
  };
  fill(0);
  return gaps
    .filter((place) =>
      [...winner].some(([key, won]) => {
        const other = key.split(',');
        other[place] = String(UNANSWERED);
        return winner.get(other.join()) !== won;
      }),
    )
    .flatMap((place) => questionIds[place] ?? []);
}

describe('open questions', () => {
  test.each(days)('hold every question that can still change the recommendation, on %s', (day) => {
    fc.assert(
      fc.property(withGaps(4), ({ answers }) => {
        expect(advise(answers, day).open).toEqual(expect.arrayContaining(trulyOpen(answers, day)));
      }),
      { numRuns: 150 },
    );
  });

  test('are few more than those that can', () => {
    const day = '2026-11-21';
    let listed = 0;
    let needed = 0;
    fc.assert(
      fc.property(withGaps(4), ({ answers }) => {
        listed += advise(answers, day).open.length;
        needed += trulyOpen(answers, day).length;
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(needed / listed).toBeGreaterThan(0.8);
  });

  test('count what two answers do together only', () => {
    const adds = Int32Array.of(0, 2);
    const conditions = [0, 1].map((question) => ({ question, answers: [1] }));
    const board: Board = {
      candidates: boardOf('2026-11-21').candidates.slice(0, 2),
      rules: [],
      base: Int32Array.of(1, 0),
      byAnswer: [],
      setbacks: [],
      joint: [{ conditions, adds, setbacks: Int32Array.of(0, -2, 0, 0) }],
    };
    const openWith = (answers: readonly number[]) =>
      openQuestions(board, [...answers, ...questionIds.slice(2).map(() => 0)], board.base);
    expect(openWith([UNANSWERED, UNANSWERED])).toEqual(questionIds.slice(0, 2));
    expect(openWith([1, UNANSWERED])).toEqual([questionIds[1]]);
    expect(openWith([0, UNANSWERED])).toEqual([]);
  });

  test('are none where every question is answered', () => {
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        expect(advise(answers, '2026-11-21').open).toEqual([]);
      }),
    );
  });

  test('leave out what no longer matters where static blocks are all that is left', () => {
    const { open } = advise({ podCount: 'upTo1m' }, '2026-11-21');
    expect(open).toContain('twoSubnets');
    for (const settled of ['podAccess', 'podIdentity', 'addressSpace', 'traffic', 'start']) {
      expect(open).not.toContain(settled);
    }
  });
});
