/** A line of a text, against an earlier text: the same as there, new, or gone from there. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** From 1; a line that is gone has none. */
  readonly number: number | null;
}

/** Comparing every line of one text with every line of the other is left off beyond this many pairs. */
const MOST_PAIRS = 4_000_000;

/**
 * The lines of `after`, with what changed since `before`: the fewest lines added and removed, or all of the
 * lines between the first and the last change where the texts are too long to compare.
 */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const start = prefix(before, after);
  const end = suffix(before, after, start);
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const changed = old.length * fresh.length > MOST_PAIRS ? replaced(old, fresh) : compared(old, fresh);
  const same = (text: string) => ({ kind: 'same', text }) as const;
  let number = 0;
  return [...after.slice(0, start).map(same), ...changed, ...after.slice(after.length - end).map(same)].map(
    (line) => {
      if (line.kind === 'removed') return { ...line, number: null };
      number += 1;
      return { ...line, number };
    },
  );
}

type Change = Omit<DiffLine, 'number'>;

function prefix(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function suffix(a: readonly string[], b: readonly string[], start: number): number {
  let at = 0;
  while (at < a.length - start && at < b.length - start && a[a.length - 1 - at] === b[b.length - 1 - at])
    at += 1;
  return at;
}

const removed = (text: string): Change => ({ kind: 'removed', text });
const added = (text: string): Change => ({ kind: 'added', text });

const replaced = (old: readonly string[], fresh: readonly string[]): readonly Change[] => [
  ...old.map(removed),
  ...fresh.map(added),
];

/** By the longest common subsequence, found from the end so that it reads from the start. */
function compared(old: readonly string[], fresh: readonly string[]): readonly Change[] {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]];
    if (left !== undefined && left === right) {
      changes.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(removed(left));
      i += 1;
    } else {
      changes.push(added(right ?? ''));
      j += 1;
    }
  }
  return changes;
}
