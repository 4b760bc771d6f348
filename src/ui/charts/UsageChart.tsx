import { useId, useMemo, useState } from 'react';
import { figure } from '../../core/plan/rules/rule.ts';
import { addressUses } from '../../core/plan/series-use.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartProps } from './chart.ts';
import styles from './charts.module.css';
import { type Measure, total, UsagePlot } from './UsagePlot.tsx';
import { UsageTable } from './UsageTable.tsx';
import { type ModelUse, usageTitle, usesToday } from './usage-title.ts';

/** What the addresses of each model's subnets are used for at today's size, as stacked bars. */
export function UsageChart({ evaluation, title, other }: ChartProps) {
  const patterns = useId();
  const [measure, setMeasure] = useState<Measure>('addresses');
  const plans = useMemo(() => {
    const own = { name: other ? 'This plan' : '', plan: evaluation, uses: usesToday(evaluation) };
    return other
      ? [own, { name: other.name, plan: other.evaluation, uses: usesToday(other.evaluation) }]
      : [own];
  }, [evaluation, other]);
  const all = plans.flatMap(({ uses }) => uses);
  const present = addressUses.filter((use) => all.some((each) => each.uses[use] > 0));
  // One scale for both plans, so that the drawings may be compared.
  const most = Math.max(...all.map(total));
  const missing = plans.flatMap(({ name, uses }) => {
    const lacking = uses.filter((each) => each.missing > 0).map(lacks);
    return lacking.length > 0 ? [`${name && `${name}: `}${lacking.join(' ')}`] : [];
  });
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
      plot={(width) =>
        plans.map(({ name, plan, uses }, index) => (
          <div key={name}>
            {other && <h3>{name}</h3>}
            <UsagePlot
              width={width}
              title={other ? `${name}: ${usageTitle(plan)}` : title}
              uses={uses}
              present={present}
              measure={measure}
              patterns={`${patterns}${index}`}
              most={most}
            />
          </div>
        ))
      }
      notes={
        missing.length > 0 && <p className={styles.note}>Bars show what is wanted. {missing.join(' ')}</p>
      }
      table={plans.map(({ name, uses }) => (
        <UsageTable key={name} name={name} uses={uses} present={present} />
      ))}
    />
  );
}

const lacks = ({ of, missing }: ModelUse): string => `${of.shortName} lacks ${figure(missing)} of it.`;
