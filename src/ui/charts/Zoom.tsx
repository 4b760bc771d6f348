import { useId } from 'react';
import { figure } from '../../core/plan/rules/rule.ts';
import styles from './charts.module.css';
import type { NodeSpan } from './growth-data.ts';
import { movedSpan, STEPS, toStep } from './zoom-span.ts';

interface Props {
  readonly span: NodeSpan;
  readonly onSpan: (span: NodeSpan) => void;
}

const handles = [
  { handle: 'first', label: 'Fewest nodes' },
  { handle: 'last', label: 'Most nodes' },
] as const;

/** Two handles on one line, the numbers of nodes at the ends of the drawing: what dragging over it does, for keys. */
export function Zoom({ span, onSpan }: Props) {
  const id = useId();
  const [from, to] = span;
  const [left, right] = [toStep(from), toStep(to)];
  return (
    <fieldset className={styles.zoom}>
      <legend className={styles.unit} id={id}>
        Zoom: {figure(from)} to {figure(to)} nodes
      </legend>
      <div className={styles.zoomTrack}>
        <span
          className={styles.zoomSpan}
          style={{
            insetInlineStart: `${(left / STEPS) * 100}%`,
            insetInlineEnd: `${100 - (right / STEPS) * 100}%`,
          }}
        />
        {handles.map(({ handle, label }) => (
          <input
            key={handle}
            type="range"
            aria-label={label}
            aria-valuetext={`${figure(handle === 'first' ? from : to)} nodes`}
            min={0}
            max={STEPS}
            value={handle === 'first' ? left : right}
            onChange={(event) => onSpan(movedSpan(span, handle, Number(event.currentTarget.value)))}
          />
        ))}
      </div>
    </fieldset>
  );
}
