import type { CSSProperties } from 'react';
import styles from './AddressMap.module.css';
import type { Headline as HeadlineLayout } from './headline.ts';
import { heights } from './map-layout.ts';
import { measureText } from './measure-text.ts';
import { fillOf, looks } from './Patterns.tsx';
import { type Box, firstThatFits } from './strip-layout.ts';
import type { MapUse } from './uses.ts';

/** From the top of a 16 px line to where its letters stand. */
export const baseline = 12;
export const labelMargin = 4;

/** The text over a strip. */
export function Headline({
  text,
  x = 0,
  y,
  width,
}: {
  readonly text: HeadlineLayout;
  readonly x?: number;
  readonly y: number;
  readonly width: number;
}) {
  const figuresY = y + baseline + (text.below ? heights.line : 0);
  return (
    <>
      <text className={styles.name} x={x} y={y + baseline}>
        {text.name}
      </text>
      <text className={styles.text} x={x + text.nameWidth} y={y + baseline}>
        {text.detail}
      </text>
      <text
        className={styles.text}
        x={text.below ? x : width}
        y={figuresY}
        textAnchor={text.below ? 'start' : 'end'}
      >
        {text.figures}
      </text>
    </>
  );
}

/** Words on a use, on a patch of its plain colour, because letters are hard to read on a pattern. */
function Label({ use, x, y, text }: { use: MapUse; x: number; y: number; text: string }) {
  const { fill, ink, path } = looks[use];
  const width = Math.ceil(measureText(text)) + 2 * labelMargin - 2;
  return (
    <>
      {path !== undefined && (
        <rect x={x - width / 2} y={y - heights.line / 2} width={width} height={heights.line} fill={fill} />
      )}
      <text
        className={styles.label}
        x={x}
        y={y + baseline - heights.line / 2}
        textAnchor="middle"
        style={{ '--ink': ink } as CSSProperties}
      >
        {text}
      </text>
    </>
  );
}

interface SegmentProps {
  readonly id: string;
  readonly use: MapUse;
  readonly box: Box;
  readonly y: number;
  readonly height: number;
  /** Wordings, the longest first; the first that has room is shown. */
  readonly labels?: readonly string[];
}

/** A use as a rectangle, labelled where there is room. */
export function Segment({ id, use, box, y, height, labels = [] }: SegmentProps) {
  const label = firstThatFits(labels, box.width - 2 * labelMargin, measureText);
  return (
    <>
      <rect
        className={styles.segment}
        x={box.x}
        y={y}
        width={box.width}
        height={height}
        fill={fillOf(id, use)}
      />
      {label !== '' && <Label use={use} x={box.x + box.width / 2} y={y + height / 2} text={label} />}
    </>
  );
}

/** The number of a subnet, on the VNet strip and at its own. */
export function Pill({ label, x, y, width }: { label: string; x: number; y: number; width: number }) {
  return (
    <>
      <rect className={styles.pill} x={x - width / 2} y={y} width={width} height={heights.marker} rx="2" />
      <text className={styles.pillText} x={x} y={y + baseline} textAnchor="middle">
        {label}
      </text>
    </>
  );
}
