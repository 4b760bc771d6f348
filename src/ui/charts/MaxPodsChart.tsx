import { useMemo } from 'react';
import { maxPodsRange } from '../../core/facts/limits.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { poolOfNode } from '../../core/plan/series-max-pods.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { axisWithin, linearAxis } from './axis.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import type { Mark } from './growth-data.ts';
import { LineSwatch } from './LineSwatch.tsx';
import { type LineRow, mostValue } from './lines.ts';
import { ModelLines } from './ModelLines.tsx';
import { type ModelMaxPods, maxPodsOf, maxPodsRows } from './max-pods-data.ts';

const { min, max } = maxPodsRange.value;
const tableStep = 10;

/** Addresses of a node that no expected pod uses, against maxPods. */
export function MaxPodsChart({ evaluation, title }: ChartProps) {
  const each = useMemo(() => maxPodsOf(evaluation), [evaluation]);
  const rows = useMemo(() => maxPodsRows(each), [each]);
  const pool = poolOfNode(evaluation.plan);
  const load =
    pool?.podsPerNode === null || !pool
      ? 'The plan does not say how many pods a node runs, so a node is taken to be full.'
      : `${figure(pool.podsPerNode)} pods are expected on a node, or fewer where maxPods allows fewer.`;
  return (
    <ChartFrame
      unit="Addresses planned for the pods of one node that no expected pod uses"
      plot={(width) =>
        each.length === 0 ? (
          <p>There is no node pool.</p>
        ) : (
          <ModelLines
            width={width}
            height={320}
            title={title}
            rows={rows}
            x={{
              domain: [min, max],
              ticks: [min, ...axisWithin(min + 20, max, width < 560 ? 3 : 6)],
              label: 'maxPods',
            }}
            y={linearAxis(mostValue(rows))}
            marks={marksOf(each)}
            lines={each.map(({ model }) => ({ id: model.id, name: model.shortName, until: max }))}
            dots={each.map(({ model, series }) => ({
              id: model.id,
              x: series.chosen,
              y: series.at(series.chosen).wasted,
              text: figure(series.at(series.chosen).wasted),
            }))}
            legend={each.map(({ model, series }) => ({
              id: model.id,
              text: `${model.shortName}, ${series.inVnet ? 'in the VNet' : 'in the pod CIDR'}`,
            }))}
            said={(row) => ({ head: `maxPods ${row.x}`, lines: linesAt(each, row) })}
          />
        )
      }
      notes={
        <p className={styles.note}>
          {load} Dynamic allocation keeps up to a batch of 16 more than is used, and an address for the node;
          static blocks waste least one below a multiple of 16; a /24 is a node’s whatever maxPods is. A dot
          marks maxPods of pool {pool?.name ?? ''}, or the model’s default.
        </p>
      }
      table={
        <DataTable label="Unused addresses of a node by maxPods">
          <thead>
            <tr>
              <NumericHead>maxPods</NumericHead>
              {each.map(({ model }) => (
                <NumericHead key={model.id}>{model.shortName}</NumericHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ x }) => x % tableStep === 0 || each.some(({ series }) => series.chosen === x))
              .map(({ x, values }) => (
                <tr key={x}>
                  <th scope="row" style={{ textAlign: 'end' }}>
                    {x}
                  </th>
                  {each.map(({ model }) => (
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

/** maxPods of the pool, which is one place where the plan says it and one for each default where not. */
const marksOf = (each: readonly ModelMaxPods[]): readonly Mark[] =>
  [...new Set(each.map(({ series }) => series.chosen))].map((nodes) => ({ nodes, text: `maxPods ${nodes}` }));

const linesAt = (each: readonly ModelMaxPods[], { x }: LineRow) =>
  each.map(({ model, series }) => {
    const { planned, wasted, podsInUse } = series.at(x);
    return {
      id: model.id,
      mark: <LineSwatch id={model.id} />,
      name: model.shortName,
      value: `${figure(wasted)} unused of ${figure(planned)}, ${figure(podsInUse)} pods`,
    };
  });
