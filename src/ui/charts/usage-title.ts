import type { Evaluation } from '../../core/evaluate.ts';
import { type Model, models } from '../../core/models/index.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { plannedNodes } from '../../core/plan/series.ts';
import { todayUse, type UseToday } from '../../core/plan/series-use.ts';
import { nodesText } from './growth-title.ts';
import { addressesText, ends, namesOf } from './names.ts';

export interface ModelUse extends UseToday {
  readonly of: Model;
  /** Addresses that nodes and pods hold today. */
  readonly held: number;
}

export const usesToday = ({ plan, models: evaluated }: Evaluation): readonly ModelUse[] =>
  models.map((of) => {
    const use = todayUse(plan, of, evaluated[of.id]);
    return { ...use, of, held: use.uses.nodes + use.uses.pods + use.uses.idle };
  });

/** What today's nodes hold with the most and with the least frugal model. */
export function usageTitle(evaluation: Evaluation): string {
  const { today } = plannedNodes(evaluation.plan);
  if (today === 0) return 'Without nodes no address is used yet';
  const [fewest, greatest] = ends(usesToday(evaluation), ({ held }) => held);
  const [least, most] = [fewest[0], greatest[0]];
  if (!least || !most) throw new RangeError('there is no network model');
  const nodes = `${nodesText(today)} today ${today === 1 ? 'holds' : 'hold'}`;
  if (least.held === most.held) return `${nodes} ${addressesText(least.held, 'VNet')} with every model`;
  return `${nodes} ${addressesText(most.held, 'VNet')} with ${modelNames(greatest)}, ${figure(least.held)} with ${modelNames(fewest)}`;
}

/** What today's nodes of two plans hold, each with its own model. */
export function usageTitleOfTwo(evaluation: Evaluation, other: Evaluation): string {
  const hold = (of: Evaluation): string => {
    const { today } = plannedNodes(of.plan);
    const use = usesToday(of).find((each) => each.of.id === of.plan.model);
    if (!use) throw new RangeError(`no uses of ${of.plan.model}`);
    return `${nodesText(today)} ${today === 1 ? 'holds' : 'hold'} ${addressesText(use.held, 'VNet')} with ${use.of.shortName}`;
  };
  return `This plan’s ${hold(evaluation)} today, plan B’s ${hold(other)}`;
}

const modelNames = (uses: readonly ModelUse[]): string => namesOf(uses.map(({ of }) => of));
