import type { Evaluation } from '../../core/evaluate.ts';
import { type Model, modelById, models } from '../../core/models/index.ts';
import {
  mostSurge,
  surgePercents,
  type UpgradeSeries,
  upgradeSeries,
} from '../../core/plan/series-upgrade.ts';
import { type LineRow, valuesOf } from './lines.ts';
import { addressesText, ends, namesOf } from './names.ts';

export interface ModelUpgrade {
  readonly model: Model;
  readonly series: UpgradeSeries;
}

export const upgradesOf = ({ plan }: Evaluation): readonly ModelUpgrade[] =>
  models.map((model) => ({ model, series: upgradeSeries(plan, model) }));

/** Every share of surge, and the VNet addresses that it takes with each model. */
export function upgradeRows(upgrades: readonly ModelUpgrade[]): readonly LineRow[] {
  const ids = upgrades.map(({ model }) => model.id);
  const { least, most } = surgePercents;
  return Array.from({ length: most - least + 1 }, (_, index) => least + index).map((percent) => ({
    x: percent,
    values: valuesOf(
      ids,
      (id) => upgrades.find(({ model }) => model.id === id)?.series.at(percent).vnetAddresses ?? null,
    ),
  }));
}

/** What an upgrade of every pool takes with the max surge of the plan, and how much the ranges have room for. */
export function upgradeTitle(evaluation: Evaluation): string {
  const { plan } = evaluation;
  if (plan.pools.length === 0) return 'A plan without node pools has nothing to upgrade';
  const upgrades = upgradesOf(evaluation);
  const costOf = ({ series }: ModelUpgrade) => series.planned.vnetAddresses;
  const [least, most] = ends(upgrades, costOf);
  const [first, last] = [least[0], most[0]];
  if (!first || !last) throw new RangeError('there is no network model');
  if (costOf(last) === 0) return 'No pool has surge nodes, so an upgrade takes no addresses';
  const cost =
    costOf(first) === costOf(last)
      ? `An upgrade takes ${addressesText(costOf(last), 'VNet')} with every model`
      : `An upgrade takes ${addressesText(costOf(last), 'VNet')} with ${namesOf(most.map(({ model }) => model))}, ${costOf(first)} with ${namesOf(least.map(({ model }) => model))}`;
  return `${cost}; ${room(evaluation)}`;
}

function room({ plan }: Evaluation): string {
  const own = modelById(plan.model);
  const most = mostSurge(plan, own);
  if (most === null) return `${own.shortName} has no room for any surge`;
  if (most < surgePercents.most) return `${own.shortName} has room up to a max surge of ${most}%`;
  return `${own.shortName} has room for any max surge`;
}
