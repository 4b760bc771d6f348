import { models } from '../models/index.ts';
import type { Plan } from './plan.ts';
import { growthPoints } from './series.ts';
import { everyMaxPods, maxPodsSeries } from './series-max-pods.ts';
import { surgePercents, upgradeSeries } from './series-upgrade.ts';

/**
 * Every point that the charts of growth, upgrades and maxPods can draw, of every model: 5,000 sizes of
 * the cluster each, 100 shares of surge and 241 of maxPods.
 */
export const chartPoints = (plan: Plan) =>
  models.map((model) => {
    const upgrade = upgradeSeries(plan, model);
    const perNode = maxPodsSeries(plan, model);
    return {
      growth: growthPoints(plan, model),
      upgrade: Array.from({ length: surgePercents.most }, (_, index) => upgrade.at(index + 1)),
      maxPods: perNode ? everyMaxPods().map(perNode.at) : [],
    };
  });
