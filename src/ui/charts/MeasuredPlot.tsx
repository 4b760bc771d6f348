import type { Measurement } from '../../core/facts/measurements.ts';
import { sourceById } from '../../core/facts/sources.ts';
import { type ModelId, modelIds } from '../../core/models/index.ts';
import { measureText } from '../map/measure-text.ts';
import { wrapped } from '../picture/frame.ts';
import { linearAxis, tickText } from './axis.ts';
import styles from './charts.module.css';
import { valueText } from './measured-data.ts';
import { modelColour } from './model-looks.ts';
import { TooltipText } from './Tooltip.tsx';
import { WalkPlot } from './WalkPlot.tsx';

interface Props {
  readonly width: number;
  readonly title: string;
  readonly measurement: Measurement;
  readonly own: ModelId;
  readonly patterns: string;
}

const ROW = 30;
const LINE = 16;
const GAP = 8;

/** A bar for each configuration, with set-up, date and caveat in the drawing itself: they go where it goes. */
export function MeasuredPlot({ width, title, measurement, own, patterns }: Props) {
  const { what, unit, values, setup, caveat, dated, sources } = measurement;
  const heads = wrapped(what, width, (text) => measureText(text, true));
  const top = heads.length * LINE + GAP;
  const names = Math.max(...values.map(({ configuration }) => measureText(configuration))) + 14;
  const left = Math.min(names, width * 0.42);
  const figures = Math.max(...values.map((value) => measureText(valueText(value, unit), true))) + 12;
  const axis = linearAxis(Math.max(...values.map(({ value }) => value)), width < 560 ? 3 : 5);
  const x = (value: number) => left + (value / axis.domain[1]) * (width - left - figures);
  const bottom = top + values.length * ROW;
  const said = [
    `Set-up: ${setup}`,
    `Published ${dated ?? 'without a date'}: ${sources.map((id) => sourceById(id).title).join('; ')}.`,
    `Caveat: ${caveat}`,
  ].flatMap((text) => wrapped(text, width, (part) => measureText(part)));
  return (
    <WalkPlot
      width={width}
      height={bottom + 24 + said.length * LINE + GAP}
      title={title}
      places={values.map(({ configuration }, row) => ({
        id: configuration,
        x: 0,
        y: top + row * ROW,
        width,
        height: ROW,
      }))}
      textOf={(index) => {
        const value = values[index];
        return (
          value && (
            <TooltipText
              head={what}
              lines={[{ id: 'value', mark: null, name: value.configuration, value: valueText(value, unit) }]}
              wrap
            />
          )
        );
      }}
    >
      <defs>
        <pattern id={patterns} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--bg-sunken)" />
          <path d="M0 6 6 0M-1 1 1-1M5 7 7 5" stroke="var(--fg-secondary)" strokeWidth="1" />
        </pattern>
      </defs>
      {heads.map((line, index) => (
        <text key={line} className={styles.bold} x="0" y={LINE * (index + 1) - 4}>
          {line}
        </text>
      ))}
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke="var(--stroke-subtle)" />
          <text className={styles.label} x={x(tick)} y={bottom + 16} textAnchor="middle">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {values.map((value, row) => {
        const model = modelIds.find((id) => value.columns.includes(id));
        const y = top + row * ROW;
        return (
          <g key={value.configuration}>
            {wrapped(value.configuration, left - 10, measureText)
              .slice(0, 2)
              .map((line, index, lines) => (
                <text
                  key={line}
                  className={model === own ? styles.bold : styles.label}
                  x="0"
                  y={y + 19 + (index - (lines.length - 1) / 2) * 13}
                >
                  {line}
                </text>
              ))}
            <rect
              x={left}
              y={y + 5}
              width={Math.max(1, x(value.value) - left)}
              height={ROW - 10}
              fill={model ? modelColour(model) : `url(#${patterns})`}
              stroke={model ? 'none' : 'var(--fg-secondary)'}
            />
            {model && value.columns.includes('cilium') && (
              <path
                d={`M${left} ${y + ROW / 2}H${x(value.value)}`}
                stroke="var(--bg)"
                strokeWidth="2"
                strokeDasharray="2 4"
              />
            )}
            <text className={styles.bold} x={x(value.value) + 6} y={y + 19}>
              {valueText(value, unit)}
            </text>
          </g>
        );
      })}
      {said.map((line, index) => (
        <text key={line} className={styles.label} x="0" y={bottom + 30 + LINE * (index + 1)}>
          {line}
        </text>
      ))}
    </WalkPlot>
  );
}
