import { memo } from 'react';
import type { Rule } from '../../core/plan/rules/rule.ts';
import { setDetail } from '../../state/store.ts';
import { IconButton } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { LinkIcon } from '../kit/icons.tsx';
import { Badge } from '../kit/StatusTag.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import styles from './Rules.module.css';

export const ruleElementId = (rule: string): string => `rule-${rule}`;

interface Props {
  readonly rule: Rule;
  /** The link leads to it. */
  readonly linked: boolean;
  /** The plan has a finding of it with the chosen model. */
  readonly found: boolean;
}

/** A rule: what it finds, under which names, when it holds, and where that is written. */
export const RuleItem = memo(function RuleItem({ rule, linked, found }: Props) {
  const { id, title, aksError, sources } = rule;
  const held = spanText(rule);
  return (
    <li id={ruleElementId(id)} tabIndex={-1} className={classes(styles.rule, linked && styles.linked)}>
      <div className={styles.what}>
        <h3 className={styles.title}>
          {title} {found && <Badge>found in this plan</Badge>}
        </h3>
        <p className={styles.meta}>
          <code>{id}</code>
          {aksError !== undefined && (
            <span>
              service code <code>{aksError}</code>
            </span>
          )}
          {held !== '' && <span>holds {held}</span>}
        </p>
      </div>
      <ul className={styles.sources} aria-label="Sources">
        {sources.map((source) => (
          <li key={source}>
            <SourceLink id={source} />
          </li>
        ))}
      </ul>
      <IconButton label={`Link to rule ${id}`} icon={LinkIcon} onClick={() => setDetail(id)} />
    </li>
  );
});

const spanText = ({ from, until }: Pick<Rule, 'from' | 'until'>): string =>
  [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
