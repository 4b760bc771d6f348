import { useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { surgePercents } from '../../core/plan/series-upgrade.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { linearAxis } from './axis.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import type { Mark } from './growth-data.ts';
import { LineSwatch } from './LineSwatch.tsx';
import { type LineRow, mostValue } from './lines.ts';
import { ModelLines } from './ModelLines.tsx';
import { type ModelUpgrade, upgradeRows, upgradesOf } from './upgrade-data.ts';

const tableStep = 10;

/** VNet addresses that an upgrade of every pool at once takes, against the max surge of the pools. */
export function UpgradeChart({ evaluation, title }: ChartProps) {
  const upgrades = useMemo(() => upgradesOf(evaluation), [evaluation]);
  const rows = useMemo(() => upgradeRows(upgrades), [upgrades]);
  return (
    <ChartFrame
      unit="VNet addresses that the surge nodes take, all pools upgraded at once at their maximum"
      plot={(width) => (
        <ModelLines
          width={width}
          height={320}
          title={title}
          rows={rows}
          x={{
            domain: [surgePercents.least, surgePercents.most],
            ticks: width < 560 ? [1, 20, 50, 100] : [1, 10, 20, 33, 50, 75, 100],
            label: 'Max surge of every pool',
            text: percentText,
          }}
          y={linearAxis(mostValue(rows))}
          marks={marksOf(evaluation)}
          lines={upgrades.map(({ model }) => ({
            id: model.id,
            name: model.shortName,
            until: surgePercents.most,
          }))}
          legend={upgrades.map(({ model, series }) => ({
            id: model.id,
            text: `${model.shortName}: ${figure(series.planned.vnetAddresses)} at the plan’s surge`,
          }))}
          said={(row) => ({ head: `Max surge of ${row.x}%`, lines: linesAt(upgrades, row) })}
        />
      )}
      notes={
        <p className={styles.note}>
          A share is rounded up to whole nodes, at least one for each pool. A surge node takes what every node
          of its pool takes; Overlay and kubenet take a /24 of the pod CIDR for it besides.
        </p>
      }
      table={
        <DataTable label="VNet addresses of an upgrade by max surge">
          <thead>
            <tr>
              <NumericHead>Max surge</NumericHead>
              <NumericHead>Surge nodes</NumericHead>
              {upgrades.map(({ model }) => (
                <NumericHead key={model.id}>{model.shortName}</NumericHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ x }) => x === surgePercents.least || x === 33 || x % tableStep === 0)
              .map(({ x, values }) => (
                <tr key={x}>
                  <th scope="row" style={{ textAlign: 'end' }}>
                    {x}%
                  </th>
                  <NumericCell>{figure(upgrades[0]?.series.at(x).surgeNodes ?? 0)}</NumericCell>
                  {upgrades.map(({ model }) => (
                    <NumericCell key={model.id}>{figure(values[model.id] ?? 0)}</NumericCell>
                  ))}
                </tr>
              ))}
          </tbody>
        </DataTable>
      }
    />
  );
}

const percentText = (value: number): string => `${value}%`;

/** The shares that pools of the plan name; nodes are no share. */
function marksOf({ plan }: Evaluation): readonly Mark[] {
  const shares = new Map<number, string[]>();
  for (const { name, maxSurge } of plan.pools) {
    if (typeof maxSurge === 'number') continue;
    const share = Number(maxSurge.slice(0, -1));
    if (share > 0) shares.set(share, [...(shares.get(share) ?? []), name]);
  }
  return [...shares].map(([nodes, names]) => ({
    nodes,
    text: `${nodes}%: ${names.length > 2 ? `${names.length} pools` : names.join(', ')}`,
  }));
}

const linesAt = (upgrades: readonly ModelUpgrade[], { x }: LineRow) =>
  upgrades.map(({ model, series }) => {
    const { surgeNodes, vnetAddresses, podCidrAddresses } = series.at(x);
    const pods = podCidrAddresses > 0 ? `, ${figure(podCidrAddresses)} in the pod CIDR` : '';
    return {
      id: model.id,
      mark: <LineSwatch id={model.id} />,
      name: model.shortName,
      value: `${figure(vnetAddresses)} for ${figure(surgeNodes)} surge ${surgeNodes === 1 ? 'node' : 'nodes'}${pods}`,
    };
  });
