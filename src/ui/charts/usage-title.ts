import type { Evaluation } from '../../core/evaluate.ts';
import { type Model, models } from '../../core/models/index.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { plannedNodes } from '../../core/plan/series.ts';
import { todayUse, type UseToday } from '../../core/plan/series-use.ts';
import { nodesText } from './growth-title.ts';

export interface ModelUse extends UseToday {
  readonly of: Model;
  /** Addresses that nodes and pods hold today. */
  readonly held: number;
}

export const usesToday = ({ plan, models: evaluated }: Evaluation): readonly ModelUse[] =>
  models.map((of) => {
    const use = todayUse(plan, of, evaluated[of.id]);
    return { ...use, of, held: use.uses.nodes + use.uses.pods };
  });

/** What today's nodes hold with the most and with the least frugal model. */
export function usageTitle(evaluation: Evaluation): string {
  const { today } = plannedNodes(evaluation.plan);
  if (today === 0) return 'Without nodes no address is used yet';
  const uses = usesToday(evaluation).toSorted((a, b) => a.held - b.held);
  const [least, most] = [uses[0], uses.at(-1)];
  if (!least || !most) throw new RangeError('there is no network model');
  const nodes = `${nodesText(today)} today ${today === 1 ? 'holds' : 'hold'}`;
  if (least.held === most.held) return `${nodes} ${figure(least.held)} VNet addresses with every model`;
  return `${nodes} ${figure(least.held)} VNet ${least.held === 1 ? 'address' : 'addresses'} with ${least.of.shortName}, ${figure(most.held)} with ${most.of.shortName}`;
}
