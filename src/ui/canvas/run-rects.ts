import type { MapRect, MapWindow } from '../../core/map/layout.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import { type Camera, rectsOf, type Stage } from './camera.ts';

/**
 * Rectangles of any runs of addresses on the picture, apart and in address order. One that is too small
 * to be seen is a mark.
 */
export function runRects(
  { space, size }: Stage,
  camera: Camera,
  runs: readonly MapWindow[],
): readonly MapRect[] {
  const blocks = runs.map((run) => runBlock(space, run));
  const around = {
    ...space,
    childCount: blocks.length,
    children: (from = 0, to = blocks.length) => blocks.slice(from, to),
    childAt: (address: number) => {
      const at = blocks.findIndex(({ first, addresses }) => address < first + addresses);
      return at < 0 ? blocks.length : at;
    },
  };
  return rectsOf({ space: around, size }, camera).filter(({ depth }) => depth === 1);
}

/** A run as a layout takes it: like a subnet, of which even the smallest has a mark. */
const runBlock = (space: MapBlockNode, { first, addresses }: MapWindow): MapBlockNode => ({
  ...space,
  id: `run:${first}+${addresses}`,
  kind: 'subnet',
  first,
  addresses,
  childCount: 0,
  children: () => [],
  childAt: () => 0,
});
