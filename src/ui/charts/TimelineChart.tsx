import { useState } from 'react';
import { DataTable } from '../kit/DataTable.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { TimelinePlot } from './TimelinePlot.tsx';
import { eventsOf, lanesOf, type Shown, subjectNames } from './timeline-data.ts';

/** What became available, became the default and ends, against the day of the plan. */
export function TimelineChart({ evaluation, title }: ChartProps) {
  const [shown, setShown] = useState<Shown>('ends');
  return (
    <ChartFrame
      controls={
        <Segmented
          label="Events"
          value={shown}
          choices={[
            { value: 'ends', label: 'Begins and ends' },
            { value: 'all', label: 'All changes' },
          ]}
          onChange={setShown}
        />
      }
      unit={`Years; the line is the day of the plan, ${evaluation.plan.asOf}`}
      plot={(width) => (
        <TimelinePlot
          width={width}
          title={title}
          asOf={evaluation.plan.asOf}
          own={evaluation.plan.model}
          lanes={lanesOf(shown)}
          legend={(shown === 'all' ? allKinds : mainKinds).map((kind) => ({ kind, text: kindNames[kind] }))}
        />
      )}
      table={
        <DataTable label="What begins and ends, and when">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Of</th>
              <th scope="col">What</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {eventsOf(shown).map(({ id, on, precision, subject, what, kind, note, confidence, sources }) => (
              <tr key={id}>
                <th scope="row">{precision === 'month' ? on.slice(0, 7) : on}</th>
                <td>{subjectNames[subject]}</td>
                <td>
                  {what} ({kindNames[kind].toLowerCase()}
                  {confidence === 'disputed' && ', disputed'})
                  {note && <span className={styles.rows}>{note}</span>}
                </td>
                <td>
                  {sources.map((source) => (
                    <span key={source} className={styles.rows}>
                      <SourceLink id={source} />
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      }
    />
  );
}

const mainKinds = ['available', 'default', 'retires'] as const;
const allKinds = [...mainKinds, 'changes'] as const;

const kindNames = {
  available: 'Available',
  default: 'Becomes the default',
  retires: 'Ends',
  changes: 'Changes',
} as const;
