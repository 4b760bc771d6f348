import type { ChartEntry } from './chart.ts';
import { GrowthChart } from './GrowthChart.tsx';
import { growthTitle } from './growth-title.ts';
import { UsageChart } from './UsageChart.tsx';
import { usageTitle } from './usage-title.ts';

/** Every chart, in the order in which they are shown. Only what opens on demand may import this. */
export const charts: readonly ChartEntry[] = [
  { id: 'growth', title: growthTitle, Chart: GrowthChart },
  { id: 'use', title: usageTitle, Chart: UsageChart },
];
