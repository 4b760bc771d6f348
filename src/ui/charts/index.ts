import type { ChartEntry } from './chart.ts';
import { GrowthChart } from './GrowthChart.tsx';
import { growthTitle, growthTitleOfTwo } from './growth-title.ts';
import { MaxPodsChart } from './MaxPodsChart.tsx';
import { MeasuredChart } from './MeasuredChart.tsx';
import { maxPodsTitle } from './max-pods-data.ts';
import { measuredTitle } from './measured-data.ts';
import { ProfileChart } from './ProfileChart.tsx';
import { profileTitle } from './profile-data.ts';
import { RunwayChart } from './RunwayChart.tsx';
import { runwayTitle } from './runway-data.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { timelineTitle } from './timeline-data.ts';
import { UpgradeChart } from './UpgradeChart.tsx';
import { UsageChart } from './UsageChart.tsx';
import { upgradeTitle } from './upgrade-data.ts';
import { usageTitle, usageTitleOfTwo } from './usage-title.ts';

/** Every chart, in the order in which they are shown. Only what opens on demand may import this. */
export const charts: readonly ChartEntry[] = [
  {
    id: 'growth',
    question: 'How does each model spend addresses as the cluster grows?',
    title: (evaluation, _, other) => (other ? growthTitleOfTwo(evaluation, other) : growthTitle(evaluation)),
    Chart: GrowthChart,
    reads: ['log', 'zoom'],
    openAtFirst: true,
  },
  {
    id: 'use',
    question: 'What are today’s addresses used for?',
    title: (evaluation, _, other) => (other ? usageTitleOfTwo(evaluation, other) : usageTitle(evaluation)),
    Chart: UsageChart,
    openAtFirst: true,
  },
  {
    id: 'upgrade',
    question: 'What does one more upgrade cost?',
    title: upgradeTitle,
    Chart: UpgradeChart,
  },
  { id: 'maxPods', question: 'Which maxPods is wasteful?', title: maxPodsTitle, Chart: MaxPodsChart },
  {
    id: 'runway',
    question: 'How long will it last?',
    title: runwayTitle,
    Chart: RunwayChart,
    reads: ['growth'],
  },
  { id: 'profile', question: 'What does each model give up?', title: profileTitle, Chart: ProfileChart },
  { id: 'timeline', question: 'When does what end?', title: timelineTitle, Chart: TimelineChart },
  { id: 'measured', question: 'What has been measured?', title: measuredTitle, Chart: MeasuredChart },
];
