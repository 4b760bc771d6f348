import type { Evaluation } from '../evaluate.ts';
import { firstPool } from './azcli-cluster.ts';
import { planNotes } from './plan-notes.ts';

/** What the plan says and the commands cannot, or leave to somebody else. */
export const scriptNotes = (evaluation: Evaluation): readonly string[] => [
  ...planNotes(evaluation),
  ...(evaluation.plan.pools.some(({ os }) => os === 'Windows')
    ? [
        'AKS makes up the administrator of Windows nodes; az aks update --windows-admin-password sets a new one.',
      ]
    : []),
  ...(firstPool(evaluation) === undefined
    ? ['The plan has no node pool: az aks create makes one of three nodes.']
    : []),
];
