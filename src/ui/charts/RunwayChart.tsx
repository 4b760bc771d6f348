import { useMemo } from 'react';
import { figure } from '../../core/plan/rules/rule.ts';
import { poolOfNode } from '../../core/plan/series-max-pods.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { TextField } from '../kit/TextField.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { RunwayPlot } from './RunwayPlot.tsx';
import {
  allRunways,
  assumedGrowth,
  growthOfDetail,
  growthText,
  limitName,
  monthText,
} from './runway-data.ts';

/** The month in which each space and limit of each model ends, given a growth of the largest pool. */
export function RunwayChart({ evaluation, title, detail, onDetail }: ChartProps) {
  const { growth, error } = growthOfDetail(detail);
  const { unit, perMonth } = growth;
  const each = useMemo(() => allRunways(evaluation, { unit, perMonth }), [evaluation, unit, perMonth]);
  const pool = poolOfNode(evaluation.plan);
  return (
    <ChartFrame
      controls={
        <TextField
          label="Growth per month"
          className={styles.input}
          value={detail.growth}
          placeholder={assumedGrowth}
          hint="Nodes, such as 2, or a share, such as 5%"
          error={error ?? undefined}
          onChange={(text) => onDetail({ growth: text })}
        />
      }
      unit={`Months from ${evaluation.plan.asOf}; the mark is ${growthText(growth)}, the band from twice to half of it`}
      plot={(width) => <RunwayPlot width={width} title={title} evaluation={evaluation} each={each} />}
      notes={
        <p className={styles.note}>
          Pool {pool?.name ?? ''} grows from {figure(pool?.count ?? 0)} nodes, the other pools stay at their
          maximum, and every pool may be upgraded at any time. Ranges stay as given or, where the planner
          chose them, as small as this plan allows: a larger subnet lasts longer.{' '}
          {detail.growth.trim() === '' && 'Growth is an assumption until you say it.'}
        </p>
      }
      table={
        <DataTable label="Month in which each limit ends">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Limit</th>
              <NumericHead>Holds, nodes of the pool</NumericHead>
              <NumericHead>At twice the rate</NumericHead>
              <NumericHead>At the rate</NumericHead>
              <NumericHead>At half the rate</NumericHead>
            </tr>
          </thead>
          <tbody>
            {each.flatMap(({ model, runways }) =>
              runways.map((runway) => (
                <tr key={`${model.id} ${runway.id} ${runway.name}`}>
                  <th scope="row">{model.shortName}</th>
                  <td>{limitName(runway)}</td>
                  <NumericCell>
                    {Number.isFinite(runway.holds) ? figure(Math.max(0, runway.holds)) : 'any'}
                  </NumericCell>
                  <NumericCell>{monthText(evaluation, runway.fast)}</NumericCell>
                  <NumericCell>{monthText(evaluation, runway.month)}</NumericCell>
                  <NumericCell>{monthText(evaluation, runway.slow)}</NumericCell>
                </tr>
              )),
            )}
          </tbody>
        </DataTable>
      }
    />
  );
}
