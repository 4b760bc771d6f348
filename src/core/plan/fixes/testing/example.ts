import type { ModelId } from '../../../models/index.ts';
import type { PlanInput } from '../../plan.ts';

/** A plan that a rule finds fault with, and the titles of the fixes that it is offered. */
export interface Example {
  readonly rule: string;
  readonly model: ModelId;
  readonly plan: PlanInput;
  readonly offers: readonly string[];
}

export const nodes = (cidr: string | null, more: object = {}) => ({
  name: 'nodes',
  role: 'nodes',
  cidr,
  ...more,
});
export const pods = (cidr: string | null) => ({ name: 'pods', role: 'pods', cidr });
export const vnet = ['10.20.0.0/16'];
