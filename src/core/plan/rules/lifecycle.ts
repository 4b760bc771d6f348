import type { IsoDate } from '../../facts/fact.ts';
import { lifecycle } from '../../facts/lifecycle.ts';
import { type Context, type Hit, hitIf, type Rule } from './rule.ts';

const msPerDay = 86_400_000;
const warnedMonths = 24;

/** Whole days from one day to another. */
const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);

/** The same day some months later, as text that compares; the 31st of a shorter month is not corrected. */
const monthsLater = (day: IsoDate, months: number): IsoDate => {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
};

const event = (id: string, kind: 'available' | 'retires') => {
  const found = lifecycle.find((candidate) => candidate.id === id && candidate.kind === kind);
  if (!found) throw new RangeError(`no lifecycle event ${id}`);
  return found;
};

/** The days on which models became available, of those that were not from the beginning. */
const starts = new Map(
  lifecycle
    .filter(({ id, subject, kind }) => kind === 'available' && id === subject)
    .map((start) => [start.id, start]),
);

const notYet: Rule = {
  id: 'model-not-yet-available',
  title: 'A model that was not generally available on the day',
  severity: 'error',
  sources: ['azure-blog-overlay-ga', 'aks-changelog-2025-07-20'],
  find: ({ plan, model }) => {
    const start = starts.get(model.id);
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

const ciliumStart = (model: Context['model']) =>
  event(model.id === 'node-subnet' ? 'cilium-node-subnet' : 'cilium', 'available');

const ciliumNotYet: Rule = {
  id: 'cilium-not-yet-available',
  title: 'The Cilium data plane before it was available for the model',
  severity: 'error',
  sources: ['azure-cni-powered-by-cilium', 'aks-changelog-2023-04-02', 'aks-changelog-2025-05-19'],
  implements: ['M28'],
  find: ({ plan, model }) => {
    if (plan.dataplane !== 'cilium' || !model.dataplanes.includes('cilium')) return [];
    const start = ciliumStart(model);
    return hitIf(plan.asOf < start.on, () => ({
      path: 'asOf',
      sources: start.sources,
      message: `The Cilium data plane came to ${model.name} about ${start.on}; the plan is read as of ${plan.asOf}.`,
      fix: 'Choose a later day or the Azure data plane.',
    }));
  },
};

/** Days on which a model or dual-stack learned to run Windows pools. */
const windowsStarts = new Map([
  ['overlay', event('overlay-windows', 'available')],
  ['pod-subnet-dynamic', event('pod-subnet-dynamic-windows', 'available')],
]);

const windowsNotYet: Rule = {
  id: 'windows-not-yet-available',
  title: 'Windows pools before the model ran them',
  severity: 'error',
  sources: ['aks-changelog-2023-08-13', 'aks-changelog-2023-01-08'],
  implements: ['M20'],
  find: ({ plan, model }) => {
    const start = windowsStarts.get(model.id);
    if (!start || start.on <= plan.asOf) return [];
    return hitIf(
      plan.pools.some(({ os }) => os === 'Windows'),
      () => ({
        path: 'asOf',
        sources: start.sources,
        message: `${model.name} runs Windows pools since ${start.on}; the plan is read as of ${plan.asOf}.`,
        fix: 'Choose a later day or Linux pools.',
      }),
    );
  },
};

const dualStackStarts = {
  linux: event('overlay-dual-stack', 'available'),
  windows: event('overlay-dual-stack-windows', 'available'),
};

const dualStackNotYet: Rule = {
  id: 'dual-stack-not-yet-available',
  title: 'Dual-stack before overlay had it',
  severity: 'error',
  sources: ['aks-changelog-2024-04-11', 'aks-changelog-2024-07-16'],
  implements: ['M29'],
  find: ({ plan, model }) => {
    if (model.id !== 'overlay' || plan.answers.dualStack !== 'yes') return [];
    const windows = plan.pools.some(({ os }) => os === 'Windows');
    const start = dualStackStarts[windows ? 'windows' : 'linux'];
    return hitIf(plan.asOf < start.on, () => ({
      path: 'asOf',
      sources: start.sources,
      message: `${model.name} has dual-stack${windows ? ' with Windows pools' : ''} since ${start.on}; the plan is read as of ${plan.asOf}.`,
      fix: 'Choose a later day or IPv4 alone.',
    }));
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
  const end = event(eventId, 'retires');
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
const announced = { kubenet: '2025-04-23', npm: '2026-01-14' };

export const lifecycleRules: readonly Rule[] = [
  notYet,
  ciliumNotYet,
  windowsNotYet,
  dualStackNotYet,
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
    implements: ['M01'],
  },
  {
    ...retirement(
      'npm-linux-retirement',
      'npm-linux',
      'Azure NPM on Linux nodes ends on 2028-09-30',
      ({ plan, model }) => plan.networkPolicy === 'azure' && model.policies.includes('azure'),
      'Use Cilium with its data plane.',
      'networkPolicy',
    ),
    from: announced.npm,
    implements: ['1.9'],
  },
  {
    ...retirement(
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
    from: announced.npm,
    implements: ['1.9'],
  },
];
