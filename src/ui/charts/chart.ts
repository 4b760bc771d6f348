import type { ComponentType } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { CompareDetail } from '../compare/compare-detail.ts';

/** A second plan, to be drawn on the same scale. */
export interface OtherPlan {
  readonly name: string;
  readonly evaluation: Evaluation;
}

export interface ChartProps {
  readonly evaluation: Evaluation;
  /** The finding that the chart shows, which also names its drawing. */
  readonly title: string;
  readonly detail: CompareDetail;
  readonly onDetail: (change: Partial<CompareDetail>) => void;
  /** Only charts of addresses draw it; then `title` speaks of both plans. */
  readonly other?: OtherPlan | undefined;
}

export interface ChartEntry {
  readonly id: string;
  /** The question that it answers, for its button while it is not drawn. */
  readonly question: string;
  /** One sentence: what the chart shows for this plan, and for a second one where it draws both. */
  readonly title: (evaluation: Evaluation, detail: CompareDetail, other?: Evaluation) => string;
  readonly Chart: ComponentType<ChartProps>;
  /** What of the comparison's own state the chart and its title look at. */
  readonly reads?: readonly (keyof CompareDetail)[];
  /** Drawn before anybody asks for it. */
  readonly openAtFirst?: true;
}
