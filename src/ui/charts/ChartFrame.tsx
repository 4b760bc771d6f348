import type { ReactNode } from 'react';
import styles from './charts.module.css';
import { TableTwin } from './TableTwin.tsx';
import { useChartWidth } from './use-chart-width.ts';

interface Props {
  /** Switches of the chart. */
  readonly controls?: ReactNode;
  /** What the drawing measures, shown over it. */
  readonly unit: string;
  readonly plot: (width: number) => ReactNode;
  /** What a reader has to know beside the drawing. */
  readonly notes?: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
}

/** A drawing with its switches and the table that says the same. Legends are parts of drawings, to be saved with them. */
export function ChartFrame({ controls, unit, plot, notes, table }: Props) {
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
      {notes}
      <TableTwin name={unit}>{table}</TableTwin>
    </div>
  );
}
