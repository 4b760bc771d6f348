import { rules } from './index.ts';
import type { Rule } from './rule.ts';

const span = ({ from, until }: Rule): string =>
  [from ? `from ${from}` : '', until ? `until ${until}` : ''].filter((part) => part !== '').join(', ');

const row = (rule: Rule): string =>
  `| \`${rule.id}\` | ${rule.severity} | ${rule.title} | ${rule.aksError ?? ''} | ${span(rule)} | ${rule.sources.join(', ')} |`;

/** Every rule with its usual severity, the service's code, its span and its sources, as a Markdown table. */
export const ruleList = (): string =>
  [
    '# Rules',
    '',
    `${rules.length} rules. A finding may be graver or milder than its rule where the plan decides it.`,
    '',
    '| Rule | Severity | Finds | Code of the service | Holds | Sources |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rules.map(row),
    '',
  ].join('\n');
