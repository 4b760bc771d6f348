import { figure } from '../../core/plan/rules/rule.ts';
import { type AddressUse, addressUses } from '../../core/plan/series-use.ts';
import { measureText } from '../map/measure-text.ts';
import { wrapped } from '../picture/frame.ts';
import { linearAxis, tickText } from './axis.ts';
import styles from './charts.module.css';
import { LegendText, legendHeight } from './LegendText.tsx';
import { TooltipText } from './Tooltip.tsx';
import type { ModelUse } from './usage-title.ts';
import { fillOfUse, nameOfUse, UsePatterns, UseSwatch } from './use-looks.tsx';
import { WalkPlot } from './WalkPlot.tsx';

/** Addresses, or their share of all that are in the bar. */
export type Measure = 'addresses' | 'share';

const BAR = 26;
const ROW = 40;
const AXIS = 24;
const GAP = 8;

interface Props {
  readonly width: number;
  readonly title: string;
  readonly uses: readonly ModelUse[];
  readonly present: readonly AddressUse[];
  readonly measure: Measure;
  readonly patterns: string;
  /** Addresses that the axis has room for, where other bars share it. */
  readonly most: number;
}

/** Addresses of a bar: used, planned and free. */
export const total = ({ uses }: ModelUse): number => addressUses.reduce((sum, use) => sum + uses[use], 0);

/** A bar for each model, parted by use. */
export function UsagePlot({ width, title, uses, present, measure, patterns, most }: Props) {
  const share = measure === 'share';
  const axis = share
    ? { domain: [0, 1] as const, ticks: [0, 0.25, 0.5, 0.75, 1] }
    : linearAxis(Math.max(1, most), width < 560 ? 3 : 6);
  const left = Math.min(Math.max(...uses.map(({ of }) => measureText(of.shortName))) + 12, width * 0.3);
  const right = Math.max(...uses.map((use) => measureText(figure(total(use)), true))) + 14;
  const x = (value: number) => left + (value / axis.domain[1]) * (width - left - right);
  const bottom = uses.length * ROW;
  const entries = present.map((use) => ({
    id: use,
    text: nameOfUse(use),
    patch: (
      <rect
        x="0.5"
        y="0.5"
        width="16"
        height="12"
        fill={fillOfUse(patterns, use)}
        stroke="var(--stroke-control)"
      />
    ),
  }));
  return (
    <WalkPlot
      width={width}
      height={bottom + AXIS + GAP + legendHeight(entries, width)}
      title={title}
      places={uses.map(({ of }, row) => ({ id: of.id, x: 0, y: row * ROW + 2, width, height: ROW - 4 }))}
      textOf={(index) => {
        const use = uses[index];
        return use && <UseText use={use} present={present} patterns={patterns} />;
      }}
    >
      <UsePatterns id={patterns} />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1="0" y2={bottom} stroke="var(--stroke-subtle)" />
          <text className={styles.label} x={x(tick)} y={bottom + 16} textAnchor="middle">
            {share ? percent(tick) : tickText(tick)}
          </text>
        </g>
      ))}
      {uses.map((each, row) => {
        const y = row * ROW + (ROW - BAR) / 2;
        const whole = Math.max(1, total(each));
        return (
          <g key={each.of.id}>
            {wrapped(each.of.shortName, left - 10, measureText).map((line, index, lines) => (
              <text
                key={line}
                className={styles.label}
                x={left - 8}
                y={y + BAR / 2 + 4 + (index - (lines.length - 1) / 2) * 13}
                textAnchor="end"
              >
                {line}
              </text>
            ))}
            {partsOf(each, present).map(({ use, from, to }) => (
              <rect
                key={use}
                x={x(share ? from / whole : from)}
                y={y}
                width={Math.max(0, x(share ? to / whole : to) - x(share ? from / whole : from))}
                height={BAR}
                fill={fillOfUse(patterns, use)}
                stroke="var(--use-stroke)"
                strokeWidth="0.75"
              />
            ))}
            <text className={styles.bold} x={x(share ? 1 : total(each)) + 6} y={y + BAR / 2 + 4}>
              {figure(total(each))}
            </text>
          </g>
        );
      })}
      <line x1={left} x2={left} y1="0" y2={bottom} stroke="var(--stroke-control)" />
      <LegendText entries={entries} width={width} y={bottom + AXIS + GAP} />
    </WalkPlot>
  );
}

/** Where each use lies in its bar, in addresses. */
function partsOf({ uses }: ModelUse, present: readonly AddressUse[]) {
  let from = 0;
  return present
    .filter((use) => uses[use] > 0)
    .map((use) => {
      const part = { use, from, to: from + uses[use] };
      from = part.to;
      return part;
    });
}

interface TextProps {
  readonly use: ModelUse;
  readonly present: readonly AddressUse[];
  readonly patterns: string;
}

const UseText = ({ use: each, present, patterns }: TextProps) => (
  <TooltipText
    head={`${each.of.shortName}, ${figure(each.size)} addresses`}
    lines={present
      .filter((use) => each.uses[use] > 0)
      .map((use) => ({
        id: use,
        mark: <UseSwatch id={patterns} use={use} />,
        name: nameOfUse(use),
        value: `${figure(each.uses[use])} (${percent(each.uses[use] / total(each))})`,
      }))}
  />
);

const percent = (share: number): string => `${Math.round(share * 100)}%`;
