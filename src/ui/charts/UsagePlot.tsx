import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { figure } from '../../core/plan/rules/rule.ts';
import { type AddressUse, addressUses } from '../../core/plan/series-use.ts';
import { measureText } from '../map/measure-text.ts';
import { fillOf, Patterns, Swatch } from '../map/Patterns.tsx';
import { useTexts } from '../map/uses.ts';
import { linearAxis, tickText } from './axis.ts';
import { TooltipText } from './Tooltip.tsx';
import type { ModelUse } from './usage-title.ts';

/** Addresses, or their share of all that are in the bar. */
export type Measure = 'addresses' | 'share';

const BAR = 26;
const ROW = 44;

interface Props {
  readonly width: number;
  readonly title: string;
  readonly uses: readonly ModelUse[];
  readonly present: readonly AddressUse[];
  readonly measure: Measure;
  readonly patterns: string;
}

const total = ({ uses }: ModelUse): number => addressUses.reduce((sum, use) => sum + uses[use], 0);

/** A bar for each model, parted by use. */
export function UsagePlot({ width, title, uses, present, measure, patterns }: Props) {
  const share = measure === 'share';
  const axis = share
    ? { domain: [0, 1] as const, ticks: [0, 0.25, 0.5, 0.75, 1] }
    : linearAxis(Math.max(1, ...uses.map(total)), width < 560 ? 3 : 6);
  const names = Math.max(...uses.map(({ of }) => measureText(of.shortName)));
  const barValue = (use: AddressUse) => (each: ModelUse) =>
    share ? each.uses[use] / Math.max(1, total(each)) : each.uses[use];
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={uses.length * ROW + 30}
      data={[...uses]}
      title={title}
      desc="Up and down, or left and right arrow keys move through the models. The table below has the same figures."
      margin={{ top: 0, right: 64, bottom: 0, left: 0 }}
      barSize={BAR}
    >
      <Patterns id={patterns} />
      <CartesianGrid stroke="var(--stroke-subtle)" horizontal={false} />
      <XAxis
        type="number"
        domain={[...axis.domain]}
        ticks={[...axis.ticks]}
        tickFormatter={share ? percent : tickText}
        stroke="var(--stroke-control)"
      />
      <YAxis
        type="category"
        dataKey={(each: ModelUse) => each.of.shortName}
        width={Math.min(names + 12, width * 0.34)}
        tickLine={false}
        stroke="var(--stroke-control)"
      />
      {present.map((use) => (
        <Bar
          key={use}
          stackId="uses"
          name={useTexts[use].name}
          dataKey={barValue(use)}
          fill={fillOf(patterns, use)}
          stroke="var(--use-stroke)"
          strokeWidth={0.75}
          isAnimationActive={false}
        >
          {use === present.at(-1) && (
            <LabelList position="right" valueAccessor={(_, at) => sizeText(uses[at])} />
          )}
        </Bar>
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--bg-hover)', opacity: 0.6 }}
        wrapperStyle={{ zIndex: 2 }}
        content={({ label }) => {
          const each = uses.find(({ of }) => of.shortName === label);
          return each ? (
            <TooltipText
              head={`${each.of.shortName}, ${figure(each.size)} addresses`}
              lines={present
                .filter((use) => each.uses[use] > 0)
                .map((use) => ({
                  id: use,
                  mark: <Swatch id={patterns} use={use} />,
                  name: useTexts[use].name,
                  value: `${figure(each.uses[use])} (${percent(each.uses[use] / total(each))})`,
                }))}
            />
          ) : null;
        }}
      />
    </BarChart>
  );
}

const sizeText = (use: ModelUse | undefined): string => (use ? figure(total(use)) : '');

const percent = (share: number): string => `${Math.round(share * 100)}%`;
