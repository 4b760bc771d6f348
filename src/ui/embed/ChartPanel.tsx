import { useDeferredValue } from 'react';
import { useEvaluation } from '../../state/evaluation.ts';
import { setDetail, useInputs } from '../../state/store.ts';
import { charts } from '../charts/index.ts';
import { readDetail, writeDetail } from '../compare/compare-detail.ts';
import { Panel } from '../kit/Panel.tsx';
import { PanelTitle } from './PanelTitle.tsx';

/** One chart of Compare, by its name. */
export function ChartPanel({ chart }: { readonly chart: string }) {
  const evaluation = useDeferredValue(useEvaluation());
  const detail = readDetail(useInputs((inputs) => inputs.detail ?? ''));
  const entry = charts.find(({ id }) => id === chart);
  if (!entry)
    return (
      <>
        <PanelTitle>No chart</PanelTitle>
        <p>There is no such chart. There are: {charts.map(({ id }) => id).join(', ')}.</p>
      </>
    );
  const { title, Chart } = entry;
  const finding = title(evaluation, detail);
  return (
    <>
      <PanelTitle>Chart</PanelTitle>
      <Panel title={finding}>
        <Chart
          evaluation={evaluation}
          title={finding}
          detail={detail}
          onDetail={(change) => setDetail(writeDetail({ ...detail, ...change }))}
        />
      </Panel>
    </>
  );
}
