import type { IsoDate } from '../facts/fact.ts';
import type { Change } from './advice.ts';
import { type Answers, questionById } from './questions.ts';
import { nodeAt, type TreeNode } from './tree.ts';

/** A node of the decision tree as far as it is unfolded. */
export interface GrownNode {
  /** The answers on the way, such as "dualStack=no&os=linux"; empty at the root. */
  readonly id: string;
  /** The answers on the way, in their order. */
  readonly path: readonly Change[];
  readonly node: TreeNode;
  /** One for each answer to the question asked here; empty where it is a leaf or folded. */
  readonly branches: readonly GrownNode[];
}

export const pathId = (path: readonly Change[]): string =>
  path.map(({ question, answer }) => `${question}=${answer}`).join('&');

export const answersOn = (path: readonly Change[]): Answers =>
  Object.fromEntries(path.map(({ question, answer }) => [question, answer]));

/** The tree of the day from its root, down to where `unfolds` says no to the id of a node. */
export function growTree(
  day: IsoDate,
  unfolds: (id: string) => boolean,
  path: readonly Change[] = [],
): GrownNode {
  const id = pathId(path);
  const node = nodeAt(answersOn(path), day);
  const [question] = node.open;
  const branches =
    question === undefined || !unfolds(id)
      ? []
      : questionById(question).answers.map((answer) =>
          growTree(day, unfolds, [...path, { question, answer: answer.id }]),
        );
  return { id, path, node, branches };
}

/**
 * The way that given answers take through the tree: as far as they answer what it asks in turn. Answers to
 * other questions are left out.
 */
export function wayOf(answers: Answers, day: IsoDate): readonly Change[] {
  const path: Change[] = [];
  for (;;) {
    const [question] = nodeAt(answersOn(path), day).open;
    const answer = question === undefined ? undefined : answers[question];
    if (question === undefined || answer === undefined) return path;
    if (!questionById(question).answers.some(({ id }) => id === answer)) return path;
    path.push({ question, answer });
  }
}

/** A node and all that are unfolded below it, each before its own branches. */
export const everyNode = (root: GrownNode): readonly GrownNode[] => [
  root,
  ...root.branches.flatMap(everyNode),
];
