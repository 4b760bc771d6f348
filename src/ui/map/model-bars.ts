import type { Evaluation } from '../../core/evaluate.ts';
import { sizeOf } from '../../core/ip/size.ts';
import { outermost, prefixFor } from '../../core/ip/space.ts';
import { type Model, models } from '../../core/models/index.ts';
import { isBeside } from '../../core/plan/address-map.ts';
import { type Share, type Take, takeOf } from '../../core/plan/address-map-parts.ts';
import { vnetOf } from '../../core/plan/placement.ts';
import { type MapUse, useTexts } from './uses.ts';

/** What a pod CIDR is planned to hold. The rest of the range costs nothing, so it is no part of the bar. */
interface PodTake {
  readonly used: number;
  readonly shares: readonly Share[];
  readonly missing: number;
}

export interface ModelBar {
  readonly model: Model;
  readonly vnet: Take;
  readonly pods: PodTake;
}

/** What each model takes of the VNet and of its pod CIDR, and how large the VNet is. */
export function modelBars({ plan, models: evaluations }: Evaluation): {
  readonly bars: readonly ModelBar[];
  readonly vnetAddresses: number;
} {
  const bars = models.map((model): ModelBar => {
    const { spaces } = evaluations[model.id];
    const pods = takeOf(spaces.filter(({ space }) => space === 'podCidr'));
    const shares = pods.shares.filter(({ use }) => use !== 'free');
    return {
      model,
      vnet: takeOf(spaces.filter(({ space }) => !isBeside(space))),
      pods: { shares, missing: pods.missing, used: shares.reduce((sum, share) => sum + share.addresses, 0) },
    };
  });
  const vnet = outermost(vnetOf(plan));
  return { bars, vnetAddresses: vnet.reduce((sum, { size }) => sum + size, 0) };
}

/** A scale that ends nowhere below this many addresses: the smallest subnet. */
const shortestScale = 8;

/** Where a scale for all of the sums ends: at the size of the smallest block that holds the largest. */
export function scaleEnd(sums: readonly number[]): number {
  const largest = Math.max(shortestScale, ...sums);
  const prefix = prefixFor(largest);
  return prefix === null ? largest : sizeOf(prefix);
}

/** The uses on the bars, each once, in the order of the legend. */
export function usesOfBars(bars: readonly ModelBar[]): readonly MapUse[] {
  const present = new Set<MapUse>();
  for (const { vnet, pods } of bars) {
    for (const { use } of [...vnet.shares, ...pods.shares]) present.add(use);
    if (vnet.missing + pods.missing > 0) present.add('missing');
  }
  return (Object.keys(useTexts) as MapUse[]).filter((use) => present.has(use));
}
