import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import styles from './charts.module.css';
import { nextPlace, type Place } from './walk.ts';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Every place that says something, in the order in which keys walk them. */
  readonly places: readonly Place[];
  /** What is said of the place with the index. */
  readonly textOf: (index: number) => ReactNode;
  readonly children: ReactNode;
}

/** Width below which what is said stands beneath the drawing, not beside the place. */
const TEXT = 300;

/** A drawing of our own whose places are walked with the arrow keys, or pointed at. */
export function WalkPlot({ width, height, title, places, textOf, children }: Props) {
  const [index, setIndex] = useState<number | null>(null);
  const desc = useId();
  const place = index === null ? undefined : places[index];

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') setIndex(null);
    const next = nextPlace(places, index, event.key);
    if (next === null) return;
    event.preventDefault();
    setIndex(next);
  }

  return (
    <div
      className={styles.walk}
      // A finger leaves with every tap: what it pointed at stays until the next one. A finger that scrolls points at nothing.
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && setIndex(null)}
      onPointerCancel={() => setIndex(null)}
    >
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
        tabIndex={0}
        aria-label={title}
        aria-describedby={desc}
        className={styles.surface}
        onKeyDown={onKeyDown}
        onFocus={() => setIndex((before) => before ?? 0)}
        onBlur={() => setIndex(null)}
      >
        <desc id={desc}>Arrow keys move through the drawing. The table below has the same figures.</desc>
        {children}
        {places.map((each, at) => (
          <rect
            key={each.id}
            x={each.x}
            y={each.y}
            width={each.width}
            height={each.height}
            fill="transparent"
            onPointerEnter={() => setIndex(at)}
            onPointerDown={() => setIndex(at)}
          />
        ))}
        {place && (
          <rect
            className={styles.walked}
            x={place.x - 1}
            y={place.y - 1}
            width={place.width + 2}
            height={place.height + 2}
            rx="3"
          />
        )}
      </svg>
      <div
        className={styles.walkText}
        hidden={!place}
        style={
          place && {
            insetBlockStart: Math.min(height, place.y + place.height + 6),
            insetInlineStart: Math.max(0, Math.min(place.x, width - TEXT)),
          }
        }
      >
        {index !== null && place && textOf(index)}
      </div>
    </div>
  );
}
