import { useRef } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { Badge, StatusTag } from '../kit/StatusTag.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import styles from './compare.module.css';
import { type Most, type Summary, summaries } from './summary.ts';
import { MEDIUM, useMedia } from './use-media.ts';

const heads = {
  verdict: 'This plan',
  vnetAddresses: 'VNet addresses',
  podRange: 'Pod range',
  placed: 'Most nodes, ranges as placed',
  inVnet: 'Most nodes, subnets grown',
  retires: 'Retires',
} as const;

/** What the plan comes to with each model: a row each, or where a table is too wide a list each. */
export function SummaryTable({ evaluation }: { readonly evaluation: Evaluation }) {
  const narrow = useMedia(MEDIUM, true);
  const rows = summaries(evaluation);
  return narrow ? (
    <div className={styles.items}>
      {rows.map((row) => (
        <SummaryList key={row.model.id} row={row} />
      ))}
    </div>
  ) : (
    <WideTable rows={rows} />
  );
}

function WideTable({ rows }: { readonly rows: readonly Summary[] }) {
  const table = useRef<HTMLDivElement>(null);
  return (
    <div ref={table}>
      <DataTable label="This plan with every model">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">{heads.verdict}</th>
            <NumericHead>{heads.vnetAddresses}</NumericHead>
            <th scope="col">{heads.podRange}</th>
            <th scope="col" className={styles.wrapHead}>
              {heads.placed}
            </th>
            <th scope="col" className={styles.wrapHead}>
              {heads.inVnet}
            </th>
            <th scope="col">{heads.retires}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.model.id} className={row.chosen ? styles.chosen : undefined}>
              <th scope="row">
                <ModelName row={row} />
              </th>
              <td className={styles.verdict}>
                <VerdictText row={row} />
              </td>
              <NumericCell>{row.vnetAddresses}</NumericCell>
              <td>{row.podRange}</td>
              <td>
                <MostText most={row.placed} />
              </td>
              <td>
                <MostText most={row.inVnet} />
              </td>
              <td>{row.retires}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <CopyTableButton of={table} name="This plan with every model" />
    </div>
  );
}

function SummaryList({ row }: { readonly row: Summary }) {
  return (
    <section className={styles.item}>
      <h3>
        <ModelName row={row} />
      </h3>
      <VerdictText row={row} />
      <dl className={styles.facts}>
        <dt>{heads.vnetAddresses}</dt>
        <dd>{row.vnetAddresses}</dd>
        <dt>{heads.podRange}</dt>
        <dd>{row.podRange}</dd>
        <dt>{heads.placed}</dt>
        <dd>
          <MostText most={row.placed} />
        </dd>
        <dt>{heads.inVnet}</dt>
        <dd>
          <MostText most={row.inVnet} />
        </dd>
        <dt>{heads.retires}</dt>
        <dd>{row.retires}</dd>
      </dl>
    </section>
  );
}

function ModelName({ row }: { readonly row: Summary }) {
  return (
    <span className={styles.model}>
      {row.model.shortName}
      {row.chosen && <Badge>this plan’s</Badge>}
    </span>
  );
}

function VerdictText({ row: { verdict } }: { readonly row: Summary }) {
  return (
    <>
      <StatusTag status={verdict.status} plain>
        {verdict.text}
      </StatusTag>
      {verdict.why !== null && <span className={styles.why}>{verdict.why}</span>}
    </>
  );
}

function MostText({ most }: { readonly most: Most }) {
  return (
    <>
      {most.nodes}
      <span className={styles.why}>{most.boundBy} binds</span>
    </>
  );
}
