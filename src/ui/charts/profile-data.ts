import type { Evaluation } from '../../core/evaluate.ts';
import { type Profile, type ProfileValue, profiles } from '../../core/plan/profile.ts';
import { ends, listed } from './names.ts';

export const profilesOf = ({ plan }: Evaluation): readonly Profile[] => profiles(plan.asOf);

const given = ({ values }: Profile): readonly ProfileValue[] => values.filter(({ value }) => value === 0);
const axisNames = (values: readonly ProfileValue[]): string =>
  // Windows is a name.
  listed(values.map(({ axis }) => axis.name.toLowerCase().replace('windows', 'Windows')));

/** What the plan's own model has nothing of, and which model lacks most and least. */
export function profileTitle(evaluation: Evaluation): string {
  const each = profilesOf(evaluation);
  const own = each.find(({ model }) => model.id === evaluation.plan.model);
  if (!own) throw new RangeError(`no profile of ${evaluation.plan.model}`);
  const lost = given(own);
  const mine =
    lost.length === 0
      ? `${own.model.shortName} gives up nothing outright`
      : `${own.model.shortName} gives up ${axisNames(lost)}`;
  const others = each.filter((profile) => profile !== own);
  const [fewest, most] = ends(others, (profile) => given(profile).length);
  const [least, last] = [fewest[0], most[0]];
  if (!least || !last) return mine;
  const other = given(last).length > lost.length ? last : least;
  return `${mine}; ${other.model.shortName} gives up ${given(other).length === 0 ? 'none' : given(other).length} of ${other.values.length} traits`;
}

/** The rows that a value has of what its axis counts, or all that decide its step: "M10, M11" */
export const rowsBehind = ({ rows }: ProfileValue): string =>
  rows
    .filter(({ counts }) => counts !== false)
    .map(({ row }) => row.id)
    .join(', ');

/** "counted: yes" of a row behind a value, for the table and what is said. */
export const rowText = ({ rows }: ProfileValue): string =>
  rows
    .map(({ row, cell, counts }) => {
      const mark = counts === null ? '' : counts ? ' (counts)' : ' (does not count)';
      return `${row.id} ${row.feature}: ${cell.text}${mark}`;
    })
    .join('; ');
