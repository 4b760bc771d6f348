import { useId } from 'react';
import { figure } from '../../core/plan/rules/rule.ts';
import styles from './charts.module.css';
import { allNodes, type NodeSpan } from './growth-data.ts';

interface Props {
  readonly span: NodeSpan;
  readonly onSpan: (span: NodeSpan) => void;
}

const STEPS = 200;
const [, most] = allNodes;

/** Small clusters get more of the slider than large ones. */
const toNodes = (step: number): number => Math.round(most * (step / STEPS) ** 2);
const toStep = (nodes: number): number => Math.round(Math.sqrt(nodes / most) * STEPS);

/** Two handles on one line: the numbers of nodes at the ends of the drawing. */
export function Zoom({ span: [from, to], onSpan }: Props) {
  const id = useId();
  const left = toStep(from);
  const right = toStep(to);
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
        <input
          type="range"
          aria-label="Fewest nodes"
          aria-valuetext={`${figure(from)} nodes`}
          min={0}
          max={STEPS}
          value={left}
          onChange={(event) => {
            const step = Math.min(Number(event.currentTarget.value), right - 2);
            onSpan([toNodes(Math.max(0, step)), to]);
          }}
        />
        <input
          type="range"
          aria-label="Most nodes"
          aria-valuetext={`${figure(to)} nodes`}
          min={0}
          max={STEPS}
          value={right}
          onChange={(event) => {
            const step = Math.max(Number(event.currentTarget.value), left + 2);
            onSpan([from, Math.max(from + 4, toNodes(Math.min(STEPS, step)))]);
          }}
        />
      </div>
    </fieldset>
  );
}
