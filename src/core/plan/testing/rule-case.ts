import type { ModelId } from '../../models/index.ts';
import type { PlanInput } from '../plan.ts';

/** A plan in which a rule finds something, and the nearest plan in which it does not. */
export interface RuleCase {
  readonly rule: string;
  readonly model: ModelId;
  readonly triggers: PlanInput;
  readonly spares: PlanInput;
}
