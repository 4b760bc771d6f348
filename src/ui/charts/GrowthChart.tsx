import { useMemo, useState } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { plannedNodes } from '../../core/plan/series.ts';
import { Button } from '../kit/Button.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import type { ScaleKind } from './axis.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { GrowthPlot } from './GrowthPlot.tsx';
import { GrowthTable } from './GrowthTable.tsx';
import {
  addressAxis,
  allNodes,
  type GrowthMeasure,
  growing,
  growthRows,
  type Level,
  levelsOf,
  type NodeSpan,
  nodesAround,
} from './growth-data.ts';
import { growthTitle } from './growth-title.ts';
import { Zoom } from './Zoom.tsx';

/** Addresses to plan for against the nodes of the cluster, a line for each model. */
export function GrowthChart({ evaluation, title, detail, onDetail, other }: ChartProps) {
  const [measure, setMeasure] = useState<GrowthMeasure>('vnet');
  const scale: ScaleKind = detail.log ? 'log' : 'linear';
  const around = useMemo(
    () => spanOf([evaluation, ...(other ? [other.evaluation] : [])]),
    [evaluation, other],
  );
  const [from, to] = detail.zoom ?? around;
  const range = detail.zoom === null ? 'plan' : from === allNodes[0] && to === allNodes[1] ? 'all' : 'own';
  const { drawn, axis, levels } = useMemo(() => {
    const plans = other ? [{ name: 'This plan', evaluation }, other] : [{ name: '', evaluation }];
    const each = plans.map((plan) => ({
      ...plan,
      rows: growthRows(plan.evaluation, scale, [from, to], measure),
      levels: levelsOf(plan.evaluation, measure),
    }));
    const all = each.flatMap((plan) => plan.levels);
    // One scale for both, so that the drawings may be compared.
    const shared = addressAxis(
      each.flatMap(({ rows }) => rows),
      all,
      scale,
    );
    return { drawn: each, axis: shared, levels: each[0]?.levels ?? [] };
  }, [evaluation, other, scale, from, to, measure]);
  const zoomTo = (zoom: NodeSpan) => onDetail({ zoom });
  const { today } = plannedNodes(evaluation.plan);
  const notes = [
    ...levels.filter((level) => !axis.shown.includes(level)).map(above),
    ...(today < from ? [`Today’s ${figure(today)} nodes lie to the left of the drawing.`] : []),
  ];
  return (
    <ChartFrame
      controls={
        <>
          <Segmented
            label="Addresses"
            value={measure}
            choices={[
              { value: 'vnet', label: 'VNet' },
              { value: 'podCidr', label: 'Pod CIDR' },
            ]}
            onChange={setMeasure}
          />
          <Segmented
            label="Nodes"
            value={range}
            choices={[
              { value: 'plan', label: 'Around this plan' },
              { value: 'all', label: `Up to ${figure(allNodes[1])}` },
            ]}
            onChange={(value) => onDetail({ zoom: value === 'all' ? allNodes : null })}
          />
          <Segmented
            label="Scale"
            value={scale}
            choices={[
              { value: 'linear', label: 'Linear' },
              { value: 'log', label: 'Logarithmic' },
            ]}
            onChange={(value) => onDetail({ log: value === 'log' })}
          />
          <div className={styles.zoomSet}>
            <Zoom span={[from, to]} onSpan={zoomTo} />
            <Button
              variant="subtle"
              aria-disabled={detail.zoom === null}
              onClick={() => onDetail({ zoom: null })}
            >
              Reset zoom
            </Button>
          </div>
        </>
      }
      unit={units[measure]}
      plot={(width) =>
        drawn.map(({ name, evaluation: plan, rows, levels: own }) => (
          <div key={name}>
            {other && <h3>{name}</h3>}
            {rows.length === 0 ? (
              <p>{nothingToDraw}</p>
            ) : (
              <GrowthPlot
                width={width}
                title={other ? `${name}: ${growthTitle(plan)}` : title}
                evaluation={plan}
                rows={rows}
                scale={scale}
                measure={measure}
                span={[from, to]}
                axis={{ ...axis, shown: own.filter((level) => axis.shown.includes(level)) }}
                legend
                onSpan={zoomTo}
              />
            )}
          </div>
        ))
      }
      notes={
        <p className={styles.note}>
          {notes.length > 0 && `${notes.join(' ')} `}A dot marks where the ranges and limits of{' '}
          {other ? 'a plan' : 'this plan'} end; the thin line beyond it is what more nodes would take. Subnets
          have sizes of powers of two, so some end below the line of the VNet. The largest pool grows, the
          others stay. The band is the surge of an upgrade at the plan’s maximum. Drag over the drawing, or
          move the handles above it, to zoom in.
        </p>
      }
      table={drawn.map(({ name, evaluation: plan, rows }) => (
        <GrowthTable key={name} name={name} growth={growing(plan, 'vnet')} rows={rows} />
      ))}
    />
  );
}

const units: Readonly<Record<GrowthMeasure, string>> = {
  vnet: 'VNet addresses to plan for (node and pod subnets, surge and Azure’s own included)',
  podCidr: 'Addresses of the pod CIDR to plan for, a /24 for each node, surge included',
};

/** What both plans want to see. */
function spanOf(evaluations: readonly Evaluation[]): NodeSpan {
  const spans = evaluations.map(nodesAround);
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}

const nothingToDraw = 'There is nothing to draw here: the pools that stay have more nodes than this.';

const above = ({ text }: Level): string => `${text} addresses, lies above the drawing.`;
