import { describe, expect, test } from 'vitest';
import { holds, type IsoDate } from '../facts/fact.ts';
import { sourceById } from '../facts/sources.ts';
import { models } from '../models/index.ts';
import { addUp, type Board, bestOf, boardOf, type Encoded } from './board.ts';
import { names } from './candidates.ts';
import { modelsLeft, relaxations } from './changes.ts';
import { questions } from './questions.ts';
import { reasonsFor, speaking } from './reasons.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { everySet, listedDays } from './testing/every-set.ts';

/** Half a million sets a test, on a machine that may be busy. */
const timeout = 120_000;

/** Read from the rules themselves, so that a mistake in how the board adds them up shows. */
const exclusions = (day: IsoDate) =>
  rules
    .filter((rule) => rule.verdict === 'excludes' && holds(rule, day))
    .map((rule) => ({
      rule,
      when: questions.flatMap(({ id, answers }, place) => {
        const wanted = rule.when[id];
        const list: readonly string[] = wanted === undefined ? [] : [wanted].flat();
        return wanted === undefined
          ? []
          : [{ place, taken: answers.map((answer) => list.includes(answer.id)) }];
      }),
    }));
type Exclusion = ReturnType<typeof exclusions>[number];

const speaks = ({ when }: Exclusion, encoded: Encoded): boolean => {
  for (const { place, taken } of when) if (!taken[encoded[place] ?? -1]) return false;
  return true;
};

const about = (board: Board, all: readonly Exclusion[]): readonly (readonly Exclusion[])[] =>
  board.candidates.map((candidate) => all.filter(({ rule }: { rule: Rule }) => names(rule, candidate)));

describe.each(listedDays)('every set of answers on %s', (day) => {
  const board = boardOf(day);
  const sums = new Int32Array(board.candidates.length);
  const against = about(board, exclusions(day));

  test('recommends what no rule excludes, or nothing where rules exclude everything', { timeout }, () => {
    let wrong = 0;
    const sets = everySet((encoded) => {
      addUp(board, encoded, sums);
      const best = bestOf(sums);
      const rightly =
        best >= 0
          ? !against[best]?.some((exclusion) => speaks(exclusion, encoded))
          : against.every((some) => some.some((exclusion) => speaks(exclusion, encoded)));
      if (!rightly) wrong++;
    });
    expect(wrong).toBe(0);
    expect(sets).toBe(questions.reduce((product, { answers }) => product * answers.length, 1));
  });

  const excluding = questions.map(({ id }) =>
    rules.some((rule) => rule.verdict === 'excludes' && rule.when[id] !== undefined),
  );

  test('every model that is excluded is excluded by a rule with a source', { timeout }, () => {
    const unexplained = new Set<string>();
    const seen = new Set<string>();
    everySet(
      (encoded) => {
        addUp(board, encoded, sums);
        const left = modelsLeft(board, sums);
        const said = speaking(board.rules, encoded).filter(({ rule }) => rule.verdict === 'excludes');
        const key = said.map(({ rule }) => rule.id).join();
        if (seen.has(key)) return;
        seen.add(key);
        for (const { id } of models) {
          if (left.includes(id)) continue;
          const reasons = reasonsFor(id, said, true).filter(({ effect }) => effect === 'excludes');
          if (reasons.length === 0) unexplained.add(`${id}: ${encoded}`);
          for (const { source } of reasons) sourceById(source);
        }
      },
      (place) => excluding[place] ?? false,
    );
    expect([...unexplained]).toEqual([]);
  });

  test('where nothing is left, every change that is offered leaves something', { timeout }, () => {
    let stuck = 0;
    let useless = 0;
    let nothingLeft = 0;
    everySet(
      (encoded) => {
        addUp(board, encoded, sums);
        if (bestOf(sums) >= 0) return;
        nothingLeft++;
        const offers = relaxations(board, encoded);
        if (offers.length === 0) stuck++;
        for (const offer of offers) {
          const changed = questions.map(({ id, answers }, place) => {
            const change = [offer, ...(offer.with ?? [])].find(({ question }) => question === id);
            return change
              ? answers.findIndex((answer) => answer.id === change.answer)
              : (encoded[place] ?? 0);
          });
          addUp(board, changed, sums);
          const best = board.candidates[bestOf(sums)];
          if (!best || best.model !== offer.opens[0]) useless++;
        }
      },
      // The other questions exclude nothing, so they neither close nor open anything.
      (place) => excluding[place] ?? false,
    );
    expect(nothingLeft).toBeGreaterThan(0);
    expect({ stuck, useless }).toEqual({ stuck: 0, useless: 0 });
  });
});
