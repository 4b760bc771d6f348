import type { Planned } from '../../core/plan/evaluation.ts';

/** The parts of a planned figure in words, those of 0 left out. They add up to `total`. */
export const plannedParts = (
  planned: Planned,
): readonly { readonly what: string; readonly value: number }[] =>
  [
    { what: 'Nodes', value: planned.nodes },
    { what: 'Surge nodes', value: planned.surgeNodes },
    { what: 'Pods', value: planned.pods },
    { what: 'Pods of surge nodes', value: planned.surgePods },
    { what: 'Internal load balancers', value: planned.internalLoadBalancers },
    { what: 'Other users', value: planned.others },
    { what: 'Reserved by Azure', value: planned.azureReserved },
  ].filter(({ value }) => value !== 0);
