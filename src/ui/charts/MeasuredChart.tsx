import { useId, useState } from 'react';
import { type Measurement, measurements, notMeasured } from '../../core/facts/measurements.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { Select } from '../kit/Select.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { MeasuredPlot } from './MeasuredPlot.tsx';
import { firstMeasurement, valueText } from './measured-data.ts';

/** Figures that somebody published, one comparison at a time, with what they were measured with. */
export function MeasuredChart({ evaluation, title }: ChartProps) {
  const patterns = useId();
  const [picked, setPicked] = useState<string | null>(null);
  const shown = measurements.find(({ id }) => id === picked) ?? firstMeasurement(evaluation);
  return (
    <ChartFrame
      controls={
        <Select
          label="Measurement"
          value={shown.id}
          options={measurements.map(({ id, what }) => ({ value: id, label: what }))}
          onChange={setPicked}
        />
      }
      unit={`${shown.unit}, ${shown.better === 'more' ? 'more' : 'less'} is better`}
      plot={(width) => (
        <MeasuredPlot
          width={width}
          title={title}
          measurement={shown}
          own={evaluation.plan.model}
          patterns={patterns}
        />
      )}
      notes={
        <>
          <p className={styles.note}>Source:</p>
          <ul className={styles.sources}>
            {shown.sources.map((id) => (
              <li key={id}>
                <SourceLink id={id} />
              </li>
            ))}
          </ul>
          <p className={styles.note}>What was not measured:</p>
          <ul className={styles.sources}>
            {notMeasured.map(({ says, sources }) => (
              <li key={says}>
                {says}{' '}
                {sources.map((id) => (
                  <span key={id} className={styles.rows}>
                    <SourceLink id={id} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      }
      table={
        <DataTable label="Every published figure">
          <thead>
            <tr>
              <th scope="col">Measurement</th>
              <th scope="col">Configuration</th>
              <NumericHead>Value</NumericHead>
              <th scope="col">Set-up, date and caveat</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>{measurements.flatMap(tableRows)}</tbody>
        </DataTable>
      }
    />
  );
}

const tableRows = ({ id, what, values, unit, setup, dated, caveat, sources }: Measurement) =>
  values.map((value, index) => (
    <tr key={`${id} ${value.configuration}`}>
      <th scope="row">{what}</th>
      <td>{value.configuration}</td>
      <NumericCell>{valueText(value, unit)}</NumericCell>
      <td>{index === 0 ? `${setup} ${dated ?? 'No date'}. ${caveat}` : 'As above'}</td>
      <td>
        {sources.map((source) => (
          <span key={source} className={styles.rows}>
            <SourceLink id={source} />
          </span>
        ))}
      </td>
    </tr>
  ));
