import type { Severity } from '../../core/plan/evaluation.ts';
import type { Rule } from '../../core/plan/rules/rule.ts';

export type SeverityFilter = Severity | 'all';

interface Filter {
  readonly text: string;
  readonly severity: SeverityFilter;
  /** Id of a rule that is shown whatever the filter says; empty for none. */
  readonly always: string;
}

type Searched = Pick<Rule, 'id' | 'title' | 'severity' | 'aksError'>;

/** The rules of the severity in which every word of the text occurs. */
export function shownRules<R extends Searched>(
  rules: readonly R[],
  { text, severity, always }: Filter,
): readonly R[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (rule.id === always) return true;
    if (severity !== 'all' && rule.severity !== severity) return false;
    const searched = `${rule.id} ${rule.title} ${rule.aksError ?? ''}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}
