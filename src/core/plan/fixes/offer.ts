import { type Model, modelById } from '../../models/index.ts';
import type { BareFinding, Finding, Fix, Severity } from '../evaluation.ts';
import type { Judgement } from '../judgement.ts';
import type { Plan, PlanChange } from '../plan.ts';
import type { Candidate, Case, Lever } from './fixer.ts';
import { fixers } from './index.ts';
import { applyPatch } from './patch.ts';

/** How many fixes a finding offers at most. */
const offered = 3;

export type Judge = (plan: Plan, model: Model) => Judgement;

/** An evaluation, with its findings counted by place. */
interface Outcome {
  readonly vnetAddresses: number;
  readonly findings: ReadonlyMap<string, Tally>;
}

interface Tally {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly errors: number;
}

/** The findings with their fixes, for which nothing is done before somebody reads them. */
export function withFixes(judgement: Judgement, judge: Judge): readonly Finding[] {
  let now: Outcome | undefined;
  // Findings share levers, so one change is often suggested more than once.
  const tried = new Map<string, Outcome>();
  const outcomeOf = (change: PlanChange): Outcome => {
    const key = JSON.stringify(change);
    const known = tried.get(key);
    if (known) return known;
    const plan = applyPatch(judgement.plan, change) as Plan;
    const after = outcome(judge(plan, change.model === undefined ? judgement.model : modelById(plan.model)));
    tried.set(key, after);
    return after;
  };
  return judgement.findings.map((finding): Finding => {
    let fixes: readonly Fix[] | undefined;
    return {
      ...finding,
      get fixes() {
        now ??= outcome(judgement);
        fixes ??= fixesOf({ ...judgement, finding }, now, outcomeOf);
        return fixes;
      },
    };
  });
}

function fixesOf(of: Case, now: Outcome, outcomeOf: (change: PlanChange) => Outcome): readonly Fix[] {
  const best = new Map<Lever, Fix>();
  for (const candidate of fixers[of.finding.rule]?.(of) ?? []) {
    // Another model mends nothing for this one, so it is suggested for the chosen model alone.
    if (candidate.lever === 'model' && of.model.id !== of.plan.model) continue;
    if (best.size === offered && !best.has(candidate.lever)) break;
    const fix = proven(candidate, of.finding, now, outcomeOf(candidate.change));
    const rival = best.get(candidate.lever);
    if (fix && (!rival || compareFixes(fix, rival) < 0)) best.set(candidate.lever, fix);
  }
  return [...best.values()].toSorted(compareFixes);
}

const compareFixes = (a: Fix, b: Fix): number => a.cost - b.cost || a.brings.length - b.brings.length;

const gravity: Readonly<Record<Severity, number>> = { error: 0, breaks: 1, warning: 2, info: 3 };

/**
 * The candidate as a fix with its effect; null where the finding stays, or where an error comes, or
 * anything graver than the finding.
 */
function proven({ title, change }: Candidate, finding: BareFinding, now: Outcome, then: Outcome): Fix | null {
  if (then.findings.has(keyOf(finding))) return null;
  const brought: string[] = [];
  for (const [key, { rule, severity, count, errors }] of then.findings) {
    const before = now.findings.get(key);
    if (errors > (before?.errors ?? 0)) return null;
    if (count <= (before?.count ?? 0)) continue;
    if (gravity[severity] < gravity[finding.severity]) return null;
    brought.push(rule);
  }
  const resolved = [...now.findings].filter(
    ([key, { count }]) => count > (then.findings.get(key)?.count ?? 0),
  );
  return {
    title,
    change,
    resolves: distinct(resolved.map(([, { rule }]) => rule)),
    brings: distinct(brought),
    cost: then.vnetAddresses - now.vnetAddresses,
  };
}

const distinct = (rules: readonly string[]): readonly string[] => [...new Set(rules)];

/** A finding is the same one before and after a change where rule and place are. */
const keyOf = ({ rule, space, name, path }: BareFinding): string =>
  `${rule}\n${space ?? ''}\n${path ?? ''}\n${name ?? ''}`;

function outcome({ vnetAddresses, findings }: Judgement): Outcome {
  const tallies = new Map<string, Tally>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const { rule, severity } = finding;
    const known = tallies.get(key);
    tallies.set(key, {
      rule,
      // Findings come the gravest first.
      severity: known?.severity ?? severity,
      count: (known?.count ?? 0) + 1,
      errors: (known?.errors ?? 0) + (severity === 'error' ? 1 : 0),
    });
  }
  return { vnetAddresses, findings: tallies };
}
