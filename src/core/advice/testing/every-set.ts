import type { IsoDate } from '../../facts/fact.ts';
import { seedDays } from '../../facts/seed-days.ts';
import { boardOf, type Encoded } from '../board.ts';
import { questions } from '../questions.ts';

/** A day that counts as today. */
export const today = '2026-11-21';

/** The days that the page offers, one of each that have the same rules. */
export const listedDays: readonly IsoDate[] = [...seedDays.map(({ day }) => day), today].filter(
  (day, place, all) => all.findIndex((other) => boardOf(other) === boardOf(day)) === place,
);

/** Visits every full set of answers; questions of which `varies` is false keep their first answer. */
export function everySet(
  visit: (encoded: Encoded) => void,
  varies: (place: number) => boolean = () => true,
): number {
  const encoded = questions.map(() => 0);
  let count = 0;
  const step = (place: number): void => {
    const question = questions[place];
    if (!question) {
      count++;
      visit(encoded);
      return;
    }
    const last = varies(place) ? question.answers.length : 1;
    for (let answer = 0; answer < last; answer++) {
      encoded[place] = answer;
      step(place + 1);
    }
  };
  step(0);
  return count;
}
