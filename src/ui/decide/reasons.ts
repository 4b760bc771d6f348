import type { RankedModel, Reason } from '../../core/advice/advice.ts';

/** Reasons that are shown at once; the others are a click away. */
const SHOWN = 3;

/** The reasons to show at once, and the rest. Of a model that is excluded only what excludes it is shown at once. */
export function splitReasons({ reasons, verdict }: RankedModel): {
  readonly first: readonly Reason[];
  readonly rest: readonly Reason[];
} {
  const telling = verdict === 'excluded' ? reasons.filter(({ effect }) => effect === 'excludes') : reasons;
  const shown = Math.min(telling.length, SHOWN);
  return { first: reasons.slice(0, shown), rest: reasons.slice(shown) };
}
