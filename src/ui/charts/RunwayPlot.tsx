import { useId } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { Runway } from '../../core/plan/series-runway.ts';
import { monthAfter } from '../../core/plan/series-runway.ts';
import { measureText } from '../map/measure-text.ts';
import { axisWithin } from './axis.ts';
import styles from './charts.module.css';
import { modelColour } from './model-looks.ts';
import { limitName, type ModelRunways, monthText } from './runway-data.ts';
import { TooltipText } from './Tooltip.tsx';
import { WalkPlot } from './WalkPlot.tsx';

interface Props {
  readonly width: number;
  readonly title: string;
  readonly evaluation: Evaluation;
  readonly each: readonly ModelRunways[];
}

/** Drawings narrower than this have the names of limits above their bars. */
const NARROW = 520;
const rowHeights = { wide: 22, narrow: 36 } as const;
const HEAD = 22;
const GAP = 8;
const AXIS = 26;
/** Months that are drawn at least, and at most. */
const horizon = { least: 12, most: 120 } as const;

/** A bar for each limit, from its end at twice the rate to its end at half of it. */
export function RunwayPlot({ width, title, evaluation, each }: Props) {
  const hatch = useId();
  const narrow = width < NARROW;
  const rowHeight = rowHeights[narrow ? 'narrow' : 'wide'];
  const rows = rowsOf(each, rowHeight);
  const names = Math.max(...rows.map(({ runway }) => (runway ? measureText(limitName(runway)) : 0)), 60);
  const left = narrow ? 8 : names + 20;
  const right = 64;
  const last = lastMonth(each);
  const bottom = (rows.at(-1)?.y ?? 0) + rowHeight + 4;
  const x = (month: number) => left + (Math.min(month, last) / last) * (width - left - right);
  const bars = rows.flatMap((row) => (row.runway ? [{ ...row, runway: row.runway }] : []));
  return (
    <WalkPlot
      width={width}
      height={bottom + AXIS}
      title={title}
      places={bars.map(({ id, y }) => ({ id, x: 0, y, width, height: rowHeight }))}
      textOf={(index) => {
        const bar = bars[index];
        return (
          bar && (
            <TooltipText
              head={`${bar.model}, ${limitName(bar.runway)}`}
              lines={[
                {
                  id: 'fast',
                  mark: null,
                  name: 'At twice the rate',
                  value: monthText(evaluation, bar.runway.fast),
                },
                {
                  id: 'rate',
                  mark: null,
                  name: 'At the rate',
                  value: monthText(evaluation, bar.runway.month),
                },
                {
                  id: 'slow',
                  mark: null,
                  name: 'At half the rate',
                  value: monthText(evaluation, bar.runway.slow),
                },
              ]}
            />
          )
        );
      }}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 6 0M-1 1 1-1M5 7 7 5" stroke="var(--bg)" strokeWidth="1.5" />
        </pattern>
      </defs>
      {axisWithin(0, last, narrow ? 2 : 8).map((month) => (
        <g key={month}>
          <line x1={x(month)} x2={x(month)} y1={HEAD - 6} y2={bottom} stroke="var(--stroke-subtle)" />
          <text
            className={styles.label}
            x={x(month)}
            y={bottom + 16}
            textAnchor={month === 0 && narrow ? 'start' : 'middle'}
          >
            {month === 0 ? 'today' : monthAfter(evaluation.plan.asOf, month)}
          </text>
        </g>
      ))}
      {rows.map(({ id, y, model, colour, runway }) =>
        runway === null ? (
          <text key={id} className={styles.bold} x="0" y={y + 15}>
            {model}
          </text>
        ) : (
          <g key={id}>
            <text className={styles.label} x="8" y={y + 15}>
              {limitName(runway)}
            </text>
            <Bar runway={runway} y={y + (narrow ? 16 : 0)} x={x} last={last} colour={colour} hatch={hatch} />
            <text className={styles.label} x={width - right + 6} y={y + (narrow ? 31 : 15)}>
              {monthText(evaluation, runway.month)}
            </text>
          </g>
        ),
      )}
    </WalkPlot>
  );
}

interface BarProps {
  readonly runway: Runway;
  readonly y: number;
  readonly x: (month: number) => number;
  readonly last: number;
  readonly colour: string;
  readonly hatch: string;
}

/** From now to twice the rate is safe and solid, from there to half the rate is the band. */
function Bar({ runway, y, x, last, colour, hatch }: BarProps) {
  const at = (month: number | null) => x(month ?? last);
  const from = at(runway.fast);
  const to = at(runway.slow);
  const mark = at(runway.month);
  const beyond = runway.month === null || runway.month > last;
  return (
    <g>
      <rect x={x(0)} y={y + 8} width={Math.max(0, from - x(0))} height="6" fill={colour} />
      <rect x={from} y={y + 6} width={Math.max(1, to - from)} height="10" fill={colour} opacity="0.6" />
      <rect x={from} y={y + 6} width={Math.max(1, to - from)} height="10" fill={`url(#${hatch})`} />
      {beyond ? (
        <path d={`M${mark - 5} ${y + 5}l6 6l-6 6`} fill="none" stroke="var(--fg)" strokeWidth="1.5" />
      ) : (
        <line x1={mark} x2={mark} y1={y + 3} y2={y + 19} stroke="var(--fg)" strokeWidth="2" />
      )}
    </g>
  );
}

interface Row {
  readonly id: string;
  readonly y: number;
  readonly model: string;
  readonly colour: string;
  /** null: the name of the model. */
  readonly runway: Runway | null;
}

function rowsOf(each: readonly ModelRunways[], rowHeight: number): readonly Row[] {
  const rows: Row[] = [];
  let y = HEAD - 4;
  for (const { model, runways } of each) {
    const look = { model: model.shortName, colour: modelColour(model.id) };
    rows.push({ ...look, id: model.id, y, runway: null });
    y += 20;
    for (const runway of runways) {
      rows.push({ ...look, id: `${model.id} ${runway.id} ${runway.name}`, y, runway });
      y += rowHeight;
    }
    y += GAP;
  }
  return rows;
}

/** Far enough for what ends, and not so far that the next years vanish. */
function lastMonth(each: readonly ModelRunways[]): number {
  const months = each.flatMap(({ runways }) => runways.flatMap(({ month }) => month ?? []));
  const wanted = Math.max(horizon.least, ...months.map((month) => month * 1.2));
  return Math.min(horizon.most, Math.ceil(wanted));
}
