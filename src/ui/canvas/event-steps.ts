import type { MapEvent } from '../../core/map/event.ts';
import { addNodeSteps, autoscaleSteps, upgradeSteps } from '../../core/map/events.ts';
import type { ModelEvaluation } from '../../core/plan/evaluation.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { EventKind } from './map-detail.ts';

/** What happens to a pool, which is named as the map names it. */
export function eventOf(
  kind: EventKind,
  plan: Plan,
  evaluation: ModelEvaluation,
  pool: string,
): MapEvent | null {
  switch (kind) {
    case 'addNode':
      return addNodeSteps(plan, evaluation, pool);
    case 'upgrade':
      return upgradeSteps(plan, evaluation, pool);
    case 'autoscale':
      return autoscaleSteps(plan, evaluation, pool);
  }
}
