import type { MapStep, StepChange } from '../../core/map/event.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';

/** What of a change lies in a space of the map, in address order. */
export const runsIn = (space: MapSpaceNode, changes: readonly StepChange[]): readonly MapWindow[] =>
  changes
    .filter((change) => spaceKindOf(change) === space.spaceKind)
    .flatMap(({ blocks }) => blocks)
    .filter(({ first }) => space.first <= first && first < space.first + space.addresses)
    .toSorted((a, b) => a.first - b.first);

/** The kind of address space that a change is in: every subnet lies in the VNet. */
export const spaceKindOf = ({ space }: Pick<StepChange, 'space'>): MapSpaceNode['spaceKind'] =>
  space === 'podCidr' || space === 'serviceCidr' ? space : 'vnet';

/**
 * Runs that nobody has after a step: those that a later step takes for the first time, and those that
 * were given back.
 */
export function absentRuns(space: MapSpaceNode, steps: readonly MapStep[], at: number): readonly MapWindow[] {
  const present = new Map<string, { readonly run: MapWindow; readonly present: boolean }>();
  for (const [index, step] of steps.entries()) {
    const changes = [
      ...runsIn(space, step.released).map((run) => ({ run, taken: false })),
      ...runsIn(space, step.taken).map((run) => ({ run, taken: true })),
    ];
    for (const { run, taken } of changes) {
      const key = `${run.first}+${run.addresses}`;
      if (index <= at) present.set(key, { run, present: taken });
      else if (!present.has(key)) present.set(key, { run, present: !taken });
    }
  }
  return [...present.values()]
    .flatMap((each) => (each.present ? [] : [each.run]))
    .toSorted((a, b) => a.first - b.first);
}
