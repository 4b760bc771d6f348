import type { MapStep } from '../../core/map/event.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import styles from './Canvas.module.css';
import type { Camera, Stage } from './camera.ts';
import { outlinePath, shapePath } from './outline.ts';
import { runRects } from './run-rects.ts';
import { absentRuns, runsIn } from './step-runs.ts';

interface Props {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly steps: readonly MapStep[];
  readonly at: number;
}

/** What a step takes and gives back, in solid and dashed lines; what nobody has at the time is veiled. */
export function StepMarks({ stage, camera, steps, at }: Props) {
  const step = steps[at];
  if (!step) return null;
  const { space } = stage;
  const rects = (runs: readonly MapWindow[]) => runRects(stage, camera, runs);
  const taken = runsIn(space, step.taken);
  const released = runsIn(space, step.released);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true" className={styles.over}>
      <path className={styles.veil} d={shapePath(rects(absentRuns(space, steps, at)))} />
      <path className={styles.released} d={outlinePath(rects(released))} />
      <path className={step.stop ? styles.refused : styles.taken} d={outlinePath(rects(taken))} />
    </g>
  );
}
