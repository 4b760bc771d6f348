import type { ModelId } from '../models/index.ts';
import type { Change, Relaxation } from './advice.ts';
import { addUp, type Board, bestOf, type Encoded, isExcluded, meets, UNANSWERED } from './board.ts';
import { questions } from './questions.ts';

/**
 * Tries every way to change exactly `count` of the answers at `places`, in their order, until `visit` is
 * content. `visit` gets the same array each time and must not keep it.
 */
export function tryChanges(
  encoded: Encoded,
  places: readonly number[],
  count: number,
  visit: (encoded: Encoded) => boolean,
): boolean {
  const trial = [...encoded];
  const step = (from: number, more: number): boolean => {
    if (more === 0) return visit(trial);
    for (let i = from; i <= places.length - more; i++) {
      const place = places[i] ?? 0;
      const before = encoded[place] ?? UNANSWERED;
      const options = questions[place]?.answers.length ?? 0;
      for (let answer = 0; answer < options; answer++) {
        trial[place] = answer;
        if (answer !== before && step(i + 1, more - 1)) return true;
      }
      trial[place] = before;
    }
    return false;
  };
  return step(0, count);
}

/** The answers that differ, as changes from the one to the other. */
export const differences = (before: Encoded, after: Encoded): Change[] =>
  questions.flatMap(({ id, answers }, place) => {
    const answer = answers[after[place] ?? UNANSWERED];
    return after[place] === before[place] || !answer ? [] : [{ question: id, answer: answer.id }];
  });

/** The smallest changes of the answers that no longer exclude everything: all of that size. */
export function relaxations(board: Board, encoded: Encoded): Relaxation[] {
  const sums = new Int32Array(board.candidates.length);
  const { places, obstacles } = obstaclesOf(board, encoded);
  const found: Relaxation[] = [];
  const consider = (other: Encoded): false => {
    addUp(board, other, sums);
    if (bestOf(sums) < 0) return false;
    const opens = modelsLeft(board, sums);
    const [first, ...others] = differences(encoded, other);
    if (first) found.push({ ...first, ...(others.length > 0 ? { with: others } : {}), opens });
    return false;
  };
  const least = Math.max(1, Math.min(...obstacles.map((obstacle) => obstacle.length)));
  for (let count = least; found.length === 0 && count <= places.length; count++) {
    for (const some of subsets(places, count)) {
      // A change that leaves an answer which excludes a candidate by itself cannot free that candidate.
      const frees = obstacles.some((obstacle) => obstacle.every((place) => some.includes(place)));
      if (frees) tryChanges(encoded, some, count, consider);
    }
  }
  return found;
}

/** Places of the answers that take part in an exclusion, and each set of those that exclude a candidate alone. */
function obstaclesOf(board: Board, encoded: Encoded) {
  const taking = new Set<number>();
  for (const { rule, conditions } of board.rules) {
    if (rule.verdict !== 'excludes' || !meets(conditions, encoded)) continue;
    for (const { question } of conditions) taking.add(question);
  }
  const places = [...taking].sort((a, b) => a - b);
  const obstacles = new Map<string, readonly number[]>();
  for (const candidate of board.candidates.keys()) {
    const alone = places.filter((place) =>
      isExcluded(board.byAnswer[place]?.[encoded[place] ?? UNANSWERED]?.[candidate] ?? 0),
    );
    obstacles.set(alone.join(), alone);
  }
  return { places, obstacles: [...obstacles.values()] };
}

/** Every choice of `count` of the items, in their order. */
function subsets<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
}

/** Models with a candidate that is not excluded, best first. */
export function modelsLeft(board: Board, sums: Int32Array): ModelId[] {
  const best = new Map<ModelId, number>();
  board.candidates.forEach(({ model }, place) => {
    const sum = sums[place] ?? 0;
    if (!isExcluded(sum) && sum > (best.get(model) ?? Number.NEGATIVE_INFINITY)) best.set(model, sum);
  });
  return [...best].sort(([, a], [, b]) => b - a).map(([model]) => model);
}
