import { memo } from 'react';
import { disputedRules } from '../../core/advice/disputes.ts';
import { rules as adviceRules } from '../../core/advice/rules.ts';
import { type Disagreement, verdictOn } from '../../core/facts/disagreement.ts';
import type { IsoDate, SourceId } from '../../core/facts/fact.ts';
import { matrix } from '../../core/facts/matrix.ts';
import { rules as planRules } from '../../core/plan/rules/index.ts';
import { setDetail, setView } from '../../state/store.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { LinkIcon } from '../kit/icons.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import styles from './Disagreements.module.css';

export const disagreementElementId = (id: string): string => `disagreement-${id}`;

interface Props {
  readonly disagreement: Disagreement;
  readonly asOf: IsoDate;
  /** The link leads to it. */
  readonly linked: boolean;
}

/** A point on which pages disagree: who says what, what held on the day, and what hangs on it here. */
export const DisagreementItem = memo(function DisagreementItem({ disagreement, asOf, linked }: Props) {
  const { id, topic, sides, plannerAssumes } = disagreement;
  return (
    <li
      id={disagreementElementId(id)}
      tabIndex={-1}
      className={classes(styles.item, linked && styles.linked)}
    >
      <div className={styles.head}>
        <h3>
          <span className={styles.id}>{id}</span> {topic}
        </h3>
        <IconButton label={`Link to disagreement ${id}`} icon={LinkIcon} onClick={() => setDetail(id)} />
      </div>
      <ul className={styles.sides} aria-label="What each page says">
        {sides.map(({ says, sources }) => (
          <li key={says}>
            <p>{says}</p>
            <Pages ids={sources} />
          </li>
        ))}
      </ul>
      <dl className={styles.verdict}>
        <div>
          <dt>On {asOf}</dt>
          <dd>{verdictOn(disagreement, asOf)}</dd>
        </div>
        <div>
          <dt>The planner assumes</dt>
          <dd>{plannerAssumes}</dd>
        </div>
        <Dependants disagreement={disagreement} />
      </dl>
    </li>
  );
});

export function Pages({ ids }: { readonly ids: readonly SourceId[] }) {
  return (
    <ul className={styles.pages}>
      {ids.map((id) => (
        <li key={id}>
          <SourceLink id={id} />
        </li>
      ))}
    </ul>
  );
}

/** Findings, reasons and cells that would change if the other side were right. */
function Dependants({ disagreement: { id, affects = [] } }: { readonly disagreement: Disagreement }) {
  const findings = planRules.filter(({ implements: covers = [] }) => covers.includes(id));
  const reasons = adviceRules.filter((rule) => disputedRules[id]?.includes(rule.id));
  const rows = matrix.filter((row) => affects.includes(row.id));
  if (findings.length + reasons.length + rows.length === 0) return null;
  return (
    <div>
      <dt>Depends on it</dt>
      <dd>
        <ul className={styles.pages}>
          {findings.map((rule) => (
            <li key={rule.id}>
              Finding:{' '}
              <Button variant="subtle" className={styles.dispute} onClick={() => setView('rules', rule.id)}>
                {rule.title}
              </Button>
            </li>
          ))}
          {reasons.map(({ id: rule, because }) => (
            <li key={rule}>Reason: {because}</li>
          ))}
          {rows.map(({ id: row, feature }) => (
            <li key={row}>Comparison: {feature}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
