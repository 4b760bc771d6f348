import { useEffect, useMemo, useState } from 'react';
import { rules } from '../../core/plan/rules/index.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { quoted } from '../../core/result.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { useInputs } from '../../state/store.ts';
import { chosenFindings } from '../header/verdict.ts';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { TextField } from '../kit/TextField.tsx';
import { severities, severityTitles } from '../size/finding-severities.ts';
import { RuleItem, ruleElementId } from './RuleItem.tsx';
import styles from './Rules.module.css';
import { type SeverityFilter, shownRules } from './rule-filter.ts';

const choices: readonly { readonly value: SeverityFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'error', label: 'Refused' },
  { value: 'breaks', label: 'Breaks later' },
  { value: 'warning', label: 'Warnings' },
  { value: 'info', label: 'Notes' },
];

/** Every rule that the planner checks, from the data itself; a link can lead to one of them. */
export function RulesView() {
  const linked = useInputs((inputs) => inputs.detail) ?? '';
  const evaluation = useEvaluation();
  const found = useMemo(() => new Set(chosenFindings(evaluation).map(({ rule }) => rule)), [evaluation]);
  const [text, setText] = useState('');
  const [severity, setSeverity] = useState<SeverityFilter>('all');
  const shown = shownRules(rules, { text, severity, always: linked });
  const unknown = linked !== '' && !rules.some(({ id }) => id === linked);

  useEffect(() => {
    const element = document.getElementById(ruleElementId(linked));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  }, [linked]);

  return (
    <div className={styles.view}>
      <h1>Rules</h1>
      <p className={styles.intro}>
        What the planner checks, for every model. A finding may be graver or milder than its rule where the
        plan decides it.
      </p>
      {unknown && (
        <MessageBar status="warning" label="Unknown rule">
          There is no rule {quoted(linked)}. The list below has every rule.
        </MessageBar>
      )}
      <div className={styles.filters}>
        <TextField
          label="Search"
          hint="In titles, ids and error codes"
          className={styles.search}
          value={text}
          onChange={setText}
        />
        <Segmented label="Severity" value={severity} choices={choices} onChange={setSeverity} />
        <p className={styles.count} role="status">
          {shown.length === rules.length
            ? count(rules.length, 'rule')
            : `${shown.length} of ${count(rules.length, 'rule')}`}
        </p>
      </div>
      {severities.map((each) => {
        const group = shown.filter((rule) => rule.severity === each);
        return (
          group.length > 0 && (
            <section key={each} className={styles.group}>
              <h2>
                <StatusTag status={each}>
                  {severityTitles[each]} ({group.length})
                </StatusTag>
              </h2>
              <ul className={styles.list}>
                {group.map((rule) => (
                  <RuleItem
                    key={rule.id}
                    rule={rule}
                    linked={rule.id === linked}
                    found={found.has(rule.id)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
