import { useMemo, useState } from 'react';
import { figure } from '../../core/plan/rules/rule.ts';
import { Segmented } from '../kit/Segmented.tsx';
import type { ScaleKind } from './axis.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { GrowthPlot } from './GrowthPlot.tsx';
import { GrowthTable } from './GrowthTable.tsx';
import {
  addressAxis,
  type GrowthRange,
  growthOf,
  growthRows,
  type Level,
  levelsOf,
  marksOf,
  mostNodes,
} from './growth-data.ts';
import { nodesText, reachWords } from './growth-title.ts';
import { LineSwatch } from './LineSwatch.tsx';

/** VNet addresses to plan for against the nodes of the cluster, a line for each model. */
export function GrowthChart({ evaluation, title }: ChartProps) {
  const [scale, setScale] = useState<ScaleKind>('linear');
  const [range, setRange] = useState<GrowthRange>('plan');
  const most = mostNodes(evaluation, range);
  const growth = growthOf(evaluation);
  const rows = useMemo(() => growthRows(evaluation, scale, most), [evaluation, scale, most]);
  const levels = useMemo(() => levelsOf(evaluation), [evaluation]);
  const axis = useMemo(() => addressAxis(rows, levels, scale), [rows, levels, scale]);
  const hidden = levels.filter((level) => !axis.shown.includes(level));
  return (
    <ChartFrame
      controls={
        <>
          <Segmented
            label="Nodes"
            value={range}
            choices={[
              { value: 'plan', label: 'Around this plan' },
              { value: 'all', label: `Up to ${figure(mostNodes(evaluation, 'all'))}` },
            ]}
            onChange={setRange}
          />
          <Segmented
            label="Scale"
            value={scale}
            choices={[
              { value: 'linear', label: 'Linear' },
              { value: 'log', label: 'Logarithmic' },
            ]}
            onChange={setScale}
          />
        </>
      }
      unit="VNet addresses to plan for (node and pod subnets, surge and Azure’s own included)"
      plot={(width) =>
        rows.length === 0 ? (
          <p>{nothingToDraw}</p>
        ) : (
          <GrowthPlot
            width={width}
            title={title}
            growth={growth}
            rows={rows}
            scale={scale}
            most={most}
            axis={axis}
            marks={marksOf(evaluation)}
          />
        )
      }
      legend={
        <ul className={styles.legend}>
          {growth.map(({ model, reach }) => (
            <li key={model.id}>
              <LineSwatch id={model.id} />
              {model.shortName}:{' '}
              {reach.nodes === null
                ? 'no room for this plan'
                : `${nodesText(reach.nodes)}, then ${reachWords[reach.boundBy]} ends it`}
            </li>
          ))}
        </ul>
      }
      notes={
        <p className={styles.note}>
          {hidden.length > 0 && `${hidden.map(above).join(' ')} `}A dot marks where the ranges and limits of
          this plan end; the thin line beyond it is what more nodes would take. Subnets have sizes of powers
          of two, so some end below the line of the VNet. The largest pool grows, the others stay.
        </p>
      }
      table={<GrowthTable growth={growth} rows={rows} />}
    />
  );
}

const nothingToDraw =
  'The pools that stay have more nodes than a cluster may have, so there is nothing to draw.';

const above = ({ text }: Level): string => `${text} addresses, lies above the drawing.`;
