import type { ComponentType } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';

export interface ChartProps {
  readonly evaluation: Evaluation;
  /** The finding that the chart shows, which also names its drawing. */
  readonly title: string;
}

export interface ChartEntry {
  readonly id: string;
  /** One sentence: what the chart shows for this plan. */
  readonly title: (evaluation: Evaluation) => string;
  readonly Chart: ComponentType<ChartProps>;
}
