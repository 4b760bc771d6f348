import type { Severity } from '../../core/plan/evaluation.ts';

/** What a severity means, the gravest first. */
export const severityTitles: Readonly<Record<Severity, string>> = {
  error: 'Refused by AKS or Azure',
  breaks: 'Accepted, and breaks later',
  warning: 'Warnings',
  info: 'Notes',
};

export const severities = Object.keys(severityTitles) as readonly Severity[];
