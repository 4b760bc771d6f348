import type { Target } from '../../core/plan/reach.ts';
import { quoted, type Result } from '../../core/result.ts';

export type TargetKind = 'nodes' | 'pods' | 'factor';

interface Kind {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly pattern: RegExp;
  readonly wanted: string;
}

export const targetKinds: Readonly<Record<TargetKind, Kind>> = {
  nodes: {
    name: 'Nodes',
    label: 'Nodes of all pools',
    hint: 'Such as 500',
    pattern: /^\d{1,9}$/,
    wanted: 'is not a number of nodes: write a whole number such as 500.',
  },
  pods: {
    name: 'Pods',
    label: 'Pods, every node at its maximum',
    hint: 'Such as 5000',
    pattern: /^\d{1,9}$/,
    wanted: 'is not a number of pods: write a whole number such as 5000.',
  },
  factor: {
    name: 'Times today',
    label: 'Times the nodes of the plan',
    hint: 'Such as 2 or 1.5',
    pattern: /^\d{1,4}(\.\d{1,3})?$/,
    wanted: 'is not a factor: write a number such as 2 or 1.5.',
  },
};

/** The target that a text names; null for no text. */
export function readTarget(kind: TargetKind, typed: string): Result<Target> | null {
  const text = typed.trim();
  if (text === '') return null;
  const { pattern, wanted } = targetKinds[kind];
  const plain = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  if (!pattern.test(plain)) return { ok: false, error: `${quoted(typed)} ${wanted}` };
  const value = Number(plain);
  const target = kind === 'nodes' ? { nodes: value } : kind === 'pods' ? { pods: value } : { factor: value };
  return { ok: true, value: target };
}
