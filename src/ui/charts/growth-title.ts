import type { Evaluation } from '../../core/evaluate.ts';
import type { Model } from '../../core/models/index.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { plannedNodes } from '../../core/plan/series.ts';
import type { Reach, ReachLimit } from '../../core/plan/series-reach.ts';
import { limitWords } from '../../core/plan/words.ts';
import { growthOf, type ModelGrowth } from './growth-data.ts';

/** What ends the growth, as it stands in a sentence. */
export const reachWords: Readonly<Record<ReachLimit, string>> = { ...limitWords, vnet: 'the VNet' };

/** "1 node", "251 nodes" */
export const nodesText = (nodes: number): string => `${figure(nodes)} ${nodes === 1 ? 'node' : 'nodes'}`;

/** Where a model ends and at what: "Overlay: 251 nodes, then the pod CIDR ends it" */
export const reachText = ({ shortName }: Model, { nodes, boundBy }: Reach): string =>
  `${shortName}: ${nodes === null ? 'no room for this plan' : `${nodesText(nodes)}, then ${reachWords[boundBy]} ends it`}`;

/** How far each of two plans goes with its own model. */
export function growthTitleOfTwo(evaluation: Evaluation, other: Evaluation): string {
  const holds = (of: Evaluation): string => {
    const { model, reach } = growthOf(of).find((each) => each.model.id === of.plan.model) ?? {};
    if (!model || !reach) throw new RangeError(`no growth of ${of.plan.model}`);
    return reach.nodes === null
      ? `has no room with ${model.shortName}`
      : `holds ${nodesText(reach.nodes)} with ${model.shortName}`;
  };
  return `This plan ${holds(evaluation)}, plan B ${holds(other)}`;
}

/** Which model ends first, where and at what, and how far the best one goes. */
export function growthTitle(evaluation: Evaluation): string {
  if (evaluation.plan.pools.length === 0) return 'A plan without node pools needs no addresses';
  const growth = growthOf(evaluation);
  const ends = growth.map(({ reach }) => reach.nodes ?? 0);
  const [worst, best] = [Math.min(...ends), Math.max(...ends)];
  if (worst === best)
    return best === 0 ? 'No model has room for this plan' : `Every model holds ${nodesText(best)}`;
  const first = growth.filter((_, index) => ends[index] === worst);
  const furthest = growth.filter((_, index) => ends[index] === best);
  const planned = plannedNodes(evaluation.plan).planned;
  const short = worst > 0 && worst < planned ? `, before the planned ${figure(planned)}` : '';
  return `${names(first)} ${ending(first)}${short}; ${names(furthest)} ${furthest.length > 1 ? 'hold' : 'holds'} ${figure(best)}`;
}

const names = (growth: readonly ModelGrowth[]): string => {
  const list = growth.map(({ model }) => model.shortName);
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : (list[0] ?? '');
};

function ending(growth: readonly ModelGrowth[]): string {
  const several = growth.length > 1;
  const [{ reach } = { reach: { nodes: 0, boundBy: 'vnet' as const } }] = growth;
  if (!reach.nodes) return several ? 'have no room for this plan' : 'has no room for this plan';
  const beyond = `beyond ${nodesText(reach.nodes)}`;
  if (growth.some(({ reach: other }) => other.boundBy !== reach.boundBy))
    return `end at ${nodesText(reach.nodes)}`;
  return `${several ? 'outgrow' : 'outgrows'} ${reachWords[reach.boundBy]} ${beyond}`;
}
