import type { MapWindow, Size } from '../../core/map/layout.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';
import { type MapUse, useTexts } from '../map/uses.ts';
import { lookOf } from './block-words.ts';
import { cameraOn, rectsOf } from './camera.ts';
import type { MapLayout } from './map-detail.ts';
import { mostBlocks } from './minimap-keys.ts';

const legendOrder = Object.keys(useTexts) as readonly MapUse[];

/** What the colours and patterns on a picture of some spaces stand for, and those on the minimap of the first. */
export function usesShown(
  spaces: readonly MapSpaceNode[],
  layout: MapLayout,
  window: MapWindow,
  size: Size,
): readonly MapUse[] {
  const shown = new Set<MapUse>();
  for (const space of spaces) {
    const stage = { space, size };
    for (const { node, depth, expanded } of rectsOf(stage, cameraOn(stage, layout, window)))
      if (depth > 0 && !expanded) shown.add(lookOf(node));
  }
  for (const block of spaces[0]?.children(0, mostBlocks) ?? []) shown.add(lookOf(block));
  return legendOrder.filter((use) => shown.has(use));
}
