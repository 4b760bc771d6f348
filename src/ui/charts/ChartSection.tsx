import { useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { planStore, setDetail, useInputs } from '../../state/store.ts';
import { type CompareDetail, partOfDetail, readDetail, writeDetail } from '../compare/compare-detail.ts';
import { Button } from '../kit/Button.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import type { OtherPlan } from './chart.ts';
import styles from './charts.module.css';
import { charts } from './index.ts';

interface Props {
  readonly evaluation: Evaluation;
  /** A second plan, which charts of addresses draw on the same scale. */
  readonly other?: OtherPlan | undefined;
}

/** Every chart under its finding; which of them are drawn, and how, is in the link. */
export function ChartSection({ evaluation, other }: Props) {
  const text = useInputs((inputs) => inputs.detail ?? '');
  const detail = useMemo(() => readDetail(text), [text]);
  const open = openOf(detail);
  const all = charts.every(({ id }) => open.includes(id));
  return (
    <>
      <div className={styles.sectionHead}>
        <h2>Trade-offs in charts</h2>
        <Button variant="subtle" onClick={() => change({ open: all ? [] : charts.map(({ id }) => id) })}>
          {all ? 'Hide all charts' : 'Show all charts'}
        </Button>
      </div>
      {charts.map((entry) => (
        <ChartPanel
          key={entry.id}
          entry={entry}
          evaluation={evaluation}
          other={other}
          part={partOfDetail(detail, entry.reads ?? [])}
          onDetail={change}
          open={open.includes(entry.id)}
          onOpen={show}
        />
      ))}
    </>
  );
}

const current = (): CompareDetail => readDetail(planStore.store.getState().detail ?? '');

const change = (part: Partial<CompareDetail>): void => setDetail(writeDetail({ ...current(), ...part }));

const openOf = ({ open }: CompareDetail): readonly string[] =>
  open ?? charts.filter(({ openAtFirst }) => openAtFirst).map(({ id }) => id);

/** Draws the chart or hides it; the link names what is drawn in the order of the page. */
function show(chart: string, shown: boolean): void {
  const open = openOf(current());
  change({ open: charts.map(({ id }) => id).filter((id) => (id === chart ? shown : open.includes(id))) });
}
