import { useId, useMemo, useState } from 'react';
import { figure } from '../../core/plan/rules/rule.ts';
import { addressUses } from '../../core/plan/series-use.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { Swatch } from '../map/Patterns.tsx';
import { useTexts } from '../map/uses.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { type Measure, UsagePlot } from './UsagePlot.tsx';
import { UsageTable } from './UsageTable.tsx';
import { type ModelUse, usesToday } from './usage-title.ts';

/** What the addresses of each model's subnets are used for at today's size, as stacked bars. */
export function UsageChart({ evaluation, title }: ChartProps) {
  const patterns = useId();
  const [measure, setMeasure] = useState<Measure>('addresses');
  const uses = useMemo(() => usesToday(evaluation), [evaluation]);
  const present = addressUses.filter((use) => uses.some((each) => each.uses[use] > 0));
  const missing = uses.filter((each) => each.missing > 0);
  return (
    <ChartFrame
      controls={
        <Segmented
          label="Bars"
          value={measure}
          choices={[
            { value: 'addresses', label: 'Addresses' },
            { value: 'share', label: 'Share of the subnets' },
          ]}
          onChange={setMeasure}
        />
      }
      unit="Addresses of the node and pod subnets; the nodes are today’s, the subnets those of the whole plan"
      plot={(width) => (
        <UsagePlot
          width={width}
          title={title}
          uses={uses}
          present={present}
          measure={measure}
          patterns={patterns}
        />
      )}
      legend={
        <ul className={styles.legend}>
          {present.map((use) => (
            <li key={use}>
              <Swatch id={patterns} use={use} />
              {useTexts[use].name}
            </li>
          ))}
        </ul>
      }
      notes={
        missing.length > 0 && (
          <p className={styles.note}>Bars show what is wanted. {missing.map(lacks).join(' ')}</p>
        )
      }
      table={<UsageTable uses={uses} present={present} />}
    />
  );
}

const lacks = ({ of, missing }: ModelUse): string => `${of.shortName} lacks ${figure(missing)} of it.`;
