import type { MapStep } from '../../core/map/event.ts';
import type { MapWindow, Rect } from '../../core/map/layout.ts';
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
      <path className={styles.rim} d={outlinePath(rects([...released, ...taken]))} />
      <path className={styles.released} d={outlinePath(rects(released))} />
      <path className={step.stop ? styles.refused : styles.taken} d={outlinePath(rects(taken))} />
    </g>
  );
}

/** Half the width of the lines around what a step changes. In px. */
const halfLine = 2;

/** The lines around what a step takes and gives back, and all of what is veiled: no word lies over them. */
export function stepLines(
  stage: Stage,
  camera: Camera,
  steps: readonly MapStep[],
  at: number,
): readonly Rect[] {
  const step = steps[at];
  if (!step) return [];
  const { space } = stage;
  const changed = runRects(stage, camera, runsIn(space, [...step.taken, ...step.released]));
  return [...changed.flatMap(edges), ...runRects(stage, camera, absentRuns(space, steps, at))];
}

function edges({ x, y, w, h }: Rect): readonly Rect[] {
  const [left, top, wide, high] = [x - halfLine, y - halfLine, w + 2 * halfLine, h + 2 * halfLine];
  const line = 2 * halfLine;
  return [
    { x: left, y: top, w: wide, h: line },
    { x: left, y: y + h - halfLine, w: wide, h: line },
    { x: left, y: top, w: line, h: high },
    { x: x + w - halfLine, y: top, w: line, h: high },
  ];
}
