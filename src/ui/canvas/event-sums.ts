import type { MapStep, StepChange } from '../../core/map/event.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { spaceLabel } from '../../core/plan/words.ts';

/** Everything that the steps before a stop take. */
export const takenIn = (steps: readonly MapStep[]): readonly StepChange[] =>
  steps.flatMap(({ taken, stop }) => (stop === null ? taken : []));

/** An event in one line: "takes 1 of node subnet nodes, 256 of pod CIDR", and where it stops. */
export function eventSum(steps: readonly MapStep[]): string {
  const sums = new Map<string, number>();
  for (const change of takenIn(steps)) {
    const space = spaceLabel(change);
    sums.set(space, (sums.get(space) ?? 0) + change.addresses);
  }
  const taken = [...sums].map(([space, addresses]) => `${figure(addresses)} of ${space}`).join(', ');
  const stop = steps.at(-1)?.stop;
  if (stop) {
    const end = stop.code === null ? 'stops: not enough addresses' : `stops with ${stop.code}`;
    return taken === '' ? end : `takes ${taken}, then ${end}`;
  }
  return taken === '' ? 'takes no address' : `takes ${taken}`;
}
