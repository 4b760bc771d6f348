import type { Evaluation } from '../../core/evaluate.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import type { Axis, ScaleKind } from './axis.ts';
import {
  type GrowthMeasure,
  type GrowthRow,
  growing,
  type Level,
  marksOf,
  type NodeSpan,
  nodeAxis,
  stopsOf,
  surgeStretch,
  withinReach,
} from './growth-data.ts';
import { nodesText, reachText, reachWords } from './growth-title.ts';
import { LineSwatch } from './LineSwatch.tsx';
import type { LineRow } from './lines.ts';
import { ModelLines } from './ModelLines.tsx';

interface Props {
  readonly width: number;
  readonly title: string;
  readonly evaluation: Evaluation;
  readonly rows: readonly GrowthRow[];
  readonly scale: ScaleKind;
  readonly measure: GrowthMeasure;
  readonly span: NodeSpan;
  readonly axis: Axis & { readonly shown: readonly Level[] };
  /** Whether the drawing says itself where each line ends and why. */
  readonly legend?: boolean;
  readonly onSpan?: (span: NodeSpan) => void;
}

/** The lines of growth, where each of them stops, and the plan's own sizes. */
export function GrowthPlot(props: Props) {
  const { width, title, evaluation, rows, scale, measure, span, axis, legend = false, onSpan } = props;
  const growth = growing(evaluation, measure);
  const x = nodeAxis(span, scale, width < 560 ? 4 : 8);
  return (
    <ModelLines
      width={width}
      title={title}
      rows={rows}
      scale={scale}
      x={{
        ...x,
        label:
          width < 560
            ? 'Nodes, their surge counted'
            : 'Nodes (the lines count the surge of each size with them)',
      }}
      y={axis}
      levels={axis.shown}
      marks={marksOf(evaluation)}
      stretch={surgeStretch(evaluation)}
      lines={growth.map(({ model, reach }) => ({ id: model.id, name: model.shortName, until: reach.nodes }))}
      dots={stopsOf(
        evaluation,
        measure,
        ({ reach }) => `${figure(reach.nodes ?? 0)}: ${reachWords[reach.boundBy]}`,
      )}
      legend={
        legend ? growth.map(({ model, reach }) => ({ id: model.id, text: reachText(model, reach) })) : []
      }
      onSpan={onSpan}
      said={(row) => ({ head: nodesText(row.x), lines: linesAt(growth, row, rows) })}
    />
  );
}

const linesAt = (growth: ReturnType<typeof growing>, { x }: LineRow, rows: readonly GrowthRow[]) => {
  const row = rows.find((each) => each.x === x);
  return growth.flatMap((each) => {
    const point = row?.points[each.model.id];
    if (!point) return [];
    const pods = point.podCidrAddresses > 0 ? `, ${figure(point.podCidrAddresses)} in the pod CIDR` : '';
    return [
      {
        id: each.model.id,
        mark: <LineSwatch id={each.model.id} />,
        name: each.model.shortName,
        value: `${figure(point.vnetAddresses)}${pods}${withinReach(each, x) ? '' : ', out of reach'}`,
      },
    ];
  });
};
