import { useMemo, useState } from 'react';
import {
  answersOn,
  everyNode,
  type GrownNode,
  growTree,
  pathId,
  wayOf,
} from '../../core/advice/tree-growth.ts';
import { useChoice } from '../../state/choice.ts';
import { patchPlan } from '../../state/store.ts';
import { withAnswers } from '../decide/given-answers.ts';
import { answerLabel } from '../decide/walk.ts';
import { announce } from '../kit/LiveRegion.tsx';

/** The tree as it is shown: what is unfolded, which node is current, and the person's way through it. */
export interface ShownTree {
  readonly root: GrownNode;
  readonly nodes: readonly GrownNode[];
  readonly current: GrownNode;
  /** Ids of the nodes that the person's answers lead through. */
  readonly lit: ReadonlySet<string>;
  readonly select: (id: string) => void;
  readonly fold: (id: string, folded: boolean) => void;
  /** Takes the answers on the way to the node, beside those to other questions. */
  readonly answer: (grown: GrownNode) => void;
  readonly foldAll: () => void;
}

export function useTree(): ShownTree {
  const { asOf, answers } = useChoice().plan;
  const way = useMemo(() => wayOf(answers, asOf), [answers, asOf]);
  const lit = useMemo(
    () => new Set([...way.keys(), way.length].map((length) => pathId(way.slice(0, length)))),
    [way],
  );
  const end = pathId(way);
  /** What the person folded or unfolded; the rest is unfolded along the way and a step beyond it. */
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [selected, setSelected] = useState<string | null>(null);

  const root = useMemo(
    () => growTree(asOf, (id) => !(folds.get(id) ?? !(lit.has(id) || parentId(id) === end))),
    [asOf, folds, lit, end],
  );
  const nodes = useMemo(() => everyNode(root), [root]);
  // A node that was folded away passes the part of the current one on to the nearest that is shown.
  const current =
    nodes.findLast(({ id }) => id === (selected ?? end)) ??
    nodes.findLast(({ id }) => (selected ?? end).startsWith(`${id}&`)) ??
    root;

  return {
    root,
    nodes,
    current,
    lit,
    select: setSelected,
    fold: (id, folded) => {
      setFolds(new Map(folds).set(id, folded));
      setSelected(id);
    },
    answer: ({ id, path }) => {
      patchPlan((plan) => withAnswers(plan, answersOn(path)));
      setSelected(id);
      const last = path.at(-1);
      if (last) announce(`Answered as far as ${answerLabel(last.question, last.answer)}`);
    },
    foldAll: () => {
      setFolds(new Map());
      setSelected(null);
    },
  };
}

/** The id of the node before; null for the root. */
const parentId = (id: string): string | null =>
  id === '' ? null : id.slice(0, Math.max(id.lastIndexOf('&'), 0));
