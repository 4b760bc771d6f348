import { useMemo, useState } from 'react';
import type { ProfileAxis } from '../../core/plan/profile-axes.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { DotMatrix } from './DotMatrix.tsx';
import { ProfileRadar } from './ProfileRadar.tsx';
import { profilesOf, rowText } from './profile-data.ts';

type Drawing = 'dots' | 'radar';

/** What each model can do, on axes that are counts of matrix rows or orders of their texts. */
export function ProfileChart({ evaluation, title }: ChartProps) {
  const [drawing, setDrawing] = useState<Drawing>('dots');
  const each = useMemo(() => profilesOf(evaluation), [evaluation]);
  const axes = each[0]?.values.map(({ axis }) => axis) ?? [];
  return (
    <ChartFrame
      controls={
        <Segmented
          label="Drawing"
          value={drawing}
          choices={[
            { value: 'dots', label: 'Dot matrix' },
            { value: 'radar', label: 'Radar' },
          ]}
          onChange={setDrawing}
        />
      }
      unit={
        drawing === 'dots'
          ? 'Filled dots of those that the axis has: rows of the matrix below that speak for the model, or the step it stands on'
          : 'Share of each axis; the order of axes and the area mean nothing, so read the dot matrix before you decide'
      }
      plot={(width) =>
        drawing === 'dots' ? (
          <DotMatrix width={width} title={title} each={each} own={evaluation.plan.model} />
        ) : (
          <ProfileRadar width={width} title={title} each={each} />
        )
      }
      notes={
        <dl className={styles.axes}>
          {axes.map((axis) => (
            <div key={axis.id}>
              <dt>{axis.name}</dt>
              <dd>
                {axis.how} ({rowIds(axis)}){steps(axis)}.
              </dd>
            </div>
          ))}
        </dl>
      }
      table={
        <DataTable label="Profile of each model">
          <thead>
            <tr>
              <th scope="col">Axis</th>
              {each.map(({ model }) => (
                <th scope="col" key={model.id}>
                  {model.shortName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {axes.map((axis, index) => (
              <tr key={axis.id}>
                <th scope="row">{axis.name}</th>
                {each.map(({ model, values }) => {
                  const value = values[index];
                  return (
                    <td key={model.id}>
                      {value && (
                        <>
                          {value.value} of {value.of}
                          <span className={styles.rows}>{rowText(value)}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </DataTable>
      }
    />
  );
}

function rowIds(axis: ProfileAxis): string {
  const ids =
    axis.kind === 'count' ? Object.keys(axis.rows) : axis.steps.flatMap(({ where }) => Object.keys(where));
  return [...new Set(ids)].toSorted().join(', ');
}

const steps = (axis: ProfileAxis): string =>
  axis.kind === 'count' ? '' : `: ${axis.steps.map(({ means }, index) => `${index} = ${means}`).join('; ')}`;
