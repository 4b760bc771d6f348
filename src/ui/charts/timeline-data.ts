import type { Evaluation } from '../../core/evaluate.ts';
import type { IsoDate } from '../../core/facts/fact.ts';
import { type LifecycleEvent, type LifecycleSubject, lifecycle } from '../../core/facts/lifecycle.ts';
import { modelById, models } from '../../core/models/index.ts';

/** The lanes of the timeline in order: models first. */
export const subjectNames: Readonly<Record<LifecycleSubject, string>> = {
  ...(Object.fromEntries(models.map(({ id, shortName }) => [id, shortName])) as Record<
    (typeof models)[number]['id'],
    string
  >),
  cilium: 'Cilium',
  npm: 'Azure NPM',
  calico: 'Calico',
  upgrade: 'Upgrades',
  preflight: 'Checks by AKS',
  platform: 'Platform',
};

/** What begins and ends, or all that changes. */
export type Shown = 'ends' | 'all';

export const eventsOf = (shown: Shown): readonly LifecycleEvent[] =>
  lifecycle.filter(({ kind }) => shown === 'all' || kind !== 'changes');

export interface Lane {
  readonly subject: LifecycleSubject;
  readonly name: string;
  readonly events: readonly LifecycleEvent[];
}

export const lanesOf = (shown: Shown): readonly Lane[] =>
  (Object.keys(subjectNames) as LifecycleSubject[])
    .map((subject) => ({
      subject,
      name: subjectNames[subject],
      events: eventsOf(shown).filter((event) => event.subject === subject),
    }))
    .filter(({ events, subject }) => events.length > 0 || models.some(({ id }) => id === subject));

/** Whole months from one day to another. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

const monthsText = (months: number): string =>
  months === 0 ? 'within a month' : `in ${months} ${months === 1 ? 'month' : 'months'}`;

/** What ends next, and whether the plan's own model does. */
export function timelineTitle({ plan }: Evaluation): string {
  const own = modelById(plan.model);
  const ending = lifecycle.find(({ subject, kind }) => subject === own.id && kind === 'retires');
  const next = lifecycle
    .filter(({ kind, on }) => kind === 'retires' && on >= plan.asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  const inMonths = (on: IsoDate) => monthsText(monthsBetween(plan.asOf, on));
  if (ending && ending.on < plan.asOf) return `${own.shortName} ended on ${ending.on}`;
  if (ending) return `${own.shortName}, the model of this plan, ends on ${ending.on}, ${inMonths(ending.on)}`;
  const mine = `no end of ${own.shortName} is announced`;
  if (!next) return `After ${plan.asOf} nothing is announced to end, and ${mine}`;
  return `Next to end is ${next.what}, on ${next.on}, ${inMonths(next.on)}; ${mine}`;
}

/** The day as a number of years, for a place on the axis. */
export function yearsOf(day: IsoDate): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}
