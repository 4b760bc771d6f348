import type { ReactNode } from 'react';
import { measureText } from '../map/measure-text.ts';
import styles from './charts.module.css';
import { LEGEND_GAP, LEGEND_LINE, legendPlaces } from './legend.ts';

export interface LegendEntry {
  readonly id: string;
  readonly text: string;
  /** What the text names, drawn from (0, 0) and 12 pixels high. */
  readonly patch: ReactNode;
}

interface Props {
  readonly entries: readonly LegendEntry[];
  readonly patch?: number;
  readonly width: number;
  readonly y: number;
}

/** A legend within a drawing, so that a saved picture has it too. */
export function LegendText({ entries, patch = 16, width, y }: Props) {
  const { places } = legendOf(entries, width, patch);
  return entries.map((entry, index) => {
    const { x = 0, y: below = 0, lines = [] } = places[index] ?? {};
    return (
      <g key={entry.id} transform={`translate(${x} ${y + below})`}>
        {entry.patch}
        {lines.map((line, row) => (
          <text key={line} className={styles.label} x={patch + LEGEND_GAP} y={11 + row * LEGEND_LINE}>
            {line}
          </text>
        ))}
      </g>
    );
  });
}

const legendOf = (entries: readonly LegendEntry[], width: number, patch: number) =>
  legendPlaces(
    entries.map(({ text }) => text),
    width,
    measureText,
    patch,
  );

/** Pixels that `LegendText` takes downwards. */
export const legendHeight = (entries: readonly LegendEntry[], width: number, patch = 16): number =>
  legendOf(entries, width, patch).height;
