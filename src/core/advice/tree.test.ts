import { describe, expect, test } from 'vitest';
import { addUp, bestOf, boardOf, encode, UNANSWERED } from './board.ts';
import { type Answers, type QuestionId, questionById, questionIds, questions } from './questions.ts';
import { advise } from './rank.ts';
import { everySet, listedDays, today } from './testing/every-set.ts';
import { leastFixedOrder } from './testing/fixed-order.ts';
import { nextQuestion, nodeAt } from './tree.ts';
import { averageQuestions } from './tree-length.ts';

const timeout = 120_000;

/** Calls back at every leaf, with the answers on the way to it. */
function everyLeaf(day: string, visit: (answers: Answers) => void): void {
  const walk = (answers: Answers): void => {
    const question = nextQuestion(answers, day);
    if (question === null) visit(answers);
    else for (const { id } of questionById(question).answers) walk({ ...answers, [question]: id });
  };
  walk({});
}

describe.each(listedDays)('the tree of %s', (day) => {
  test('leads every set of answers to what ranking all rules at once recommends', { timeout }, () => {
    const board = boardOf(day);
    const sums = new Int32Array(board.candidates.length);
    let sets = 0;
    let wrong = 0;
    everyLeaf(day, (answers) => {
      const encoded = encode(answers);
      const { recommended } = advise(answers, day);
      const { chances } = nodeAt(answers, day);
      if (JSON.stringify(chances.map(({ outcome }) => outcome)) !== JSON.stringify([recommended])) wrong++;
      everySet(
        (rest) => {
          sets++;
          const full = encoded.map((answer, place) => (answer === UNANSWERED ? (rest[place] ?? 0) : answer));
          addUp(board, full, sums);
          if ((board.candidates[bestOf(sums)] ?? null) !== recommended) wrong++;
        },
        (place) => encoded[place] === UNANSWERED,
      );
    });
    expect(wrong).toBe(0);
    expect(sets).toBe(questions.reduce((product, { answers }) => product * answers.length, 1));
  });

  test('asks no question twice, and none that cannot matter', { timeout }, () => {
    everyLeaf(day, (answers) => {
      const given = Object.keys(answers);
      expect(new Set(given).size).toBe(given.length);
    });
    for (const id of nodeAt({}, day).open) {
      const outcomes = questionById(id).answers.map((answer) =>
        JSON.stringify(nodeAt({ [id]: answer.id }, day).chances),
      );
      expect(new Set(outcomes).size, id).toBeGreaterThan(1);
    }
  });

  test('asks 8 of the 15 questions or fewer on average', { timeout }, () => {
    expect(averageQuestions(day)).toBeLessThanOrEqual(8);
  });
});

test('no fixed order of the questions settles the outcome sooner on average', { timeout }, () => {
  const { questions: asked, order } = leastFixedOrder(today);
  expect(averageQuestions(today)).toBeLessThan(asked);
  expect([...order].sort()).toEqual([...questionIds].sort());
});

test('a question that the answers have settled is no longer in the tree', () => {
  expect(nodeAt({ podCount: 'upTo1m', twoSubnets: 'no' }, today)).toEqual({
    open: [],
    chances: [{ outcome: null, sets: 497_664 / 6 }],
  });
});

test('the chances of the answers to a question add up to its own', () => {
  const sets = (answers: Answers) =>
    nodeAt(answers, today).chances.reduce((sum, { sets: more }) => sum + more, 0);
  for (const { id, answers } of questions) {
    expect(answers.reduce((sum, answer) => sum + sets({ [id]: answer.id }), 0)).toBe(497_664);
  }
});

test('all questions that can still matter are listed, and no others', () => {
  const given: Answers = {
    exposure: 'private',
    podAccess: 'yes',
    podIdentity: 'no',
    virtualNodes: 'no',
    podCount: 'upTo50k',
    addressSpace: 'limited',
    traffic: 'inside',
    os: 'linux',
    policy: 'none',
    scale: 'upTo400',
    dualStack: 'no',
  };
  const truly = (['twoSubnets', 'privateLinkService', 'nodeAutoProvisioning', 'start'] as const).filter(
    (id) =>
      everyCompletion(given, id).some(
        (rest) =>
          new Set(
            questionById(id).answers.map((answer) =>
              JSON.stringify(advise({ ...rest, [id]: answer.id }, today).recommended),
            ),
          ).size > 1,
      ),
  );
  expect([...nodeAt(given, today).open].sort()).toEqual([...truly].sort());
});

/** The answers with every way to answer the questions left, but for one. */
function everyCompletion(given: Answers, but: QuestionId): Answers[] {
  return questions
    .filter(({ id }) => id !== but && given[id] === undefined)
    .reduce<Answers[]>(
      (all, { id, answers }) =>
        all.flatMap((some) => answers.map((answer) => ({ ...some, [id]: answer.id }))),
      [given],
    );
}
