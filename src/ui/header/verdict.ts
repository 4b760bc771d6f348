import type { Evaluation } from '../../core/evaluate.ts';
import type { Finding, Severity } from '../../core/plan/evaluation.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { limitWords, spaceWords } from '../../core/plan/words.ts';

/** The chosen model's verdict in the fewest words. */
export interface Verdict {
  readonly status: 'ok' | 'warning' | 'breaks' | 'error';
  readonly text: string;
}

export const chosenFindings = ({ plan, models }: Evaluation): readonly Finding[] =>
  models[plan.model].findings;

/**
 * "Fits" with nothing that breaks; else the first space that does not, and how many more there are. Where values
 * could not be read it is judged with defaults in their place, and says so.
 */
export function verdictOf(evaluation: Evaluation): Verdict {
  const findings = chosenFindings(evaluation);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) return { status: 'error', text: `Does not fit${places(errors)}` };
  const breaks = findings.filter((finding) => finding.severity === 'breaks');
  if (breaks.length > 0) return { status: 'breaks', text: `Fits, and breaks later${places(breaks)}` };
  const unread = evaluation.problems.some(({ path }) => path !== 'name' && !path.startsWith('answers'));
  return unread ? { status: 'warning', text: 'Fits as far as read' } : { status: 'ok', text: 'Fits' };
}

/** "42 nodes, the node subnet binds first": how far the plan carries with the chosen model. */
export function bindsFirst({ plan, models }: Evaluation): string {
  const { maxNodes, boundBy } = models[plan.model].capacity;
  return `${count(maxNodes, 'node')}, ${limitWords[boundBy]} binds first`;
}

/** ": node subnet" or ": node subnet and 2 more", for the spaces that findings name; empty for none. */
function places(findings: readonly Finding[]): string {
  const spaces = [...new Set(findings.map(({ space }) => space).filter((space) => space !== null))];
  const [first] = spaces;
  if (first === undefined) return '';
  const others = spaces.length - 1;
  return `: ${spaceWords[first]}${others > 0 ? ` and ${others} more` : ''}`;
}

const plurals: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  breaks: ['breaks later', 'break later'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

export interface Count {
  readonly severity: Severity;
  readonly count: number;
  /** "2 warnings" */
  readonly text: string;
}

/** Findings by severity, worst first; severities without any are left out. */
export function countsOf(findings: readonly Finding[]): readonly Count[] {
  return (['error', 'breaks', 'warning', 'info'] as const)
    .map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return { severity, count, text: `${count} ${plurals[severity][count === 1 ? 0 : 1]}` };
    })
    .filter(({ count }) => count > 0);
}
