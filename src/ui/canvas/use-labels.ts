import { useMemo } from 'react';
import type { MapRect, Rect } from '../../core/map/layout.ts';
import type { Camera, Stage } from './camera.ts';
import { measureCharacters } from './character-measure.ts';
import { type PlacedLabel, placeLabels, touch } from './labels.ts';

/** What the words on a picture leave free: lines under them, and then what lies over the picture. */
export interface OffLimits {
  readonly linesUnder?: ((stage: Stage, camera: Camera) => readonly Rect[]) | undefined;
  readonly boxesOver?:
    | ((stage: Stage, camera: Camera, words: readonly PlacedLabel[]) => readonly Rect[])
    | undefined;
}

/** The words that would stand on a picture alone, and those that stand there beside what lies over it. */
export function useLabels(
  stage: Stage,
  camera: Camera,
  rects: readonly MapRect[],
  most: number,
  { linesUnder, boxesOver }: OffLimits,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rectangles change with stage and camera.
  const lines = useMemo(() => linesUnder?.(stage, camera) ?? [], [rects, linesUnder]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rectangles change with the stage.
  const words = useMemo(
    () => placeLabels(rects, stage.size, measureCharacters, { most, clear: lines }),
    [rects, most, lines],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with stage and camera.
  const boxes = useMemo(() => boxesOver?.(stage, camera, words) ?? [], [words, boxesOver]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rectangles change with the stage.
  const labels = useMemo(() => {
    if (!boxes.some((box) => words.some((word) => touch(word, box)))) return words;
    const clear = [...lines, ...boxes];
    return placeLabels(rects, stage.size, measureCharacters, { most, clear });
  }, [rects, most, lines, words, boxes]);
  return { words, labels } as const;
}
