import type { ReactNode } from 'react';
import { Disclosure } from '../kit/Disclosure.tsx';
import styles from './charts.module.css';
import { useChartWidth } from './use-chart-width.ts';

interface Props {
  /** Switches of the chart. */
  readonly controls?: ReactNode;
  /** What the drawing measures, shown over it. */
  readonly unit: string;
  readonly plot: (width: number) => ReactNode;
  readonly legend: ReactNode;
  /** What a reader has to know beside the drawing. */
  readonly notes?: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
}

/** A drawing with its switches, its legend, and the table that says the same. */
export function ChartFrame({ controls, unit, plot, legend, notes, table }: Props) {
  const [ref, width] = useChartWidth();
  return (
    <div className={styles.frame}>
      {controls && <div className={styles.controls}>{controls}</div>}
      <p className={styles.unit} data-unit>
        {unit}
      </p>
      <div ref={ref} className={styles.plot}>
        {plot(width)}
      </div>
      {legend}
      {notes}
      <Disclosure summary="Show as table">{table}</Disclosure>
    </div>
  );
}
