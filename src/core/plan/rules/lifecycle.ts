import type { IsoDate } from '../../facts/fact.ts';
import { lifecycle } from '../../facts/lifecycle.ts';
import type { Context, Hit, Rule } from './rule.ts';

const msPerDay = 86_400_000;
const warnedMonths = 24;

/** Whole days from one day to another. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);

/** The same day some months later, as text that compares; the 31st of a shorter month is not corrected. */
const monthsLater = (day: IsoDate, months: number): IsoDate => {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
};

const event = (id: string) => {
  const found = lifecycle.find((candidate) => candidate.id === id && candidate.kind !== 'default');
  if (!found) throw new RangeError(`no lifecycle event ${id}`);
  return found;
};

const notYet: Rule = {
  id: 'model-not-yet-available',
  title: 'A model that was not generally available on the day',
  severity: 'error',
  sources: ['azure-blog-overlay-ga', 'aks-changelog-2025-07-20'],
  find: ({ plan, model }) => {
    const start = lifecycle.find(
      ({ id, subject, kind }) => id === model.id && subject === model.id && kind === 'available',
    );
    if (!start || start.on <= plan.asOf) return [];
    return [
      {
        path: 'asOf',
        sources: start.sources,
        message: `${model.name} became generally available on ${start.on}; the plan is read as of ${plan.asOf}.`,
        fix: 'Choose a later day or a model of that time.',
      },
    ];
  },
};

/** A retirement: an error once it has come, a warning within two years, before that a note. */
const retirement = (
  id: string,
  eventId: string,
  title: string,
  concerns: (context: Context) => boolean,
  fix: string,
  path: string,
): Rule => {
  const end = event(eventId);
  return {
    id,
    title,
    severity: 'warning',
    sources: end.sources,
    find: (context) => {
      const { asOf } = context.plan;
      if (!concerns(context)) return [];
      const days = daysBetween(asOf, end.on);
      const severity: Hit['severity'] =
        days <= 0 ? 'error' : end.on <= monthsLater(asOf, warnedMonths) ? 'warning' : 'info';
      return [
        {
          path,
          severity,
          message:
            days <= 0
              ? `${end.what} ended on ${end.on}.`
              : `${end.what} ends in ${days} ${days === 1 ? 'day' : 'days'}, on ${end.on}.`,
          fix,
        },
      ];
    },
  };
};

/** Announced in public on these days; before them nobody could know. */
const announced = { kubenet: '2025-04-23' };

export const lifecycleRules: readonly Rule[] = [
  notYet,
  {
    ...retirement(
      'kubenet-retirement',
      'kubenet',
      'kubenet ends on 2028-03-31',
      ({ model }) => model.id === 'kubenet',
      'Choose Azure CNI Overlay; a kubenet cluster moves there in place.',
      'model',
    ),
    from: announced.kubenet,
  },
  retirement(
    'npm-linux-retirement',
    'npm-linux',
    'Azure NPM on Linux nodes ends on 2028-09-30',
    ({ plan, model }) => plan.networkPolicy === 'azure' && model.policies.includes('azure'),
    'Use Cilium with its data plane.',
    'networkPolicy',
  ),
  retirement(
    'npm-windows-retirement',
    'npm-windows',
    'Azure NPM on Windows nodes ended on 2026-09-30',
    ({ plan, model, pools }) =>
      plan.networkPolicy === 'azure' &&
      model.policies.includes('azure') &&
      pools.some(({ pool }) => pool.os === 'Windows'),
    'Use Calico.',
    'networkPolicy',
  ),
];
