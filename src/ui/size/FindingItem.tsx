import type { Finding } from '../../core/plan/evaluation.ts';
import type { PlanChange } from '../../core/plan/plan.ts';
import { setView } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Isolated } from '../kit/Isolated.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { DisputeLink } from '../reference/DisputeLink.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import styles from './Findings.module.css';
import { FixList } from './FixList.tsx';
import { disputesOf, ruleTitle } from './fix-words.ts';
import { focusField, hasField } from './focus-field.ts';
import { type HighlightedSpace, highlightSpace } from './highlighted-space.ts';

interface Props {
  readonly finding: Finding;
  readonly onApply: (title: string, change: PlanChange) => void;
}

/** A finding: what is wrong, what the service says, what mends it, and where that is written. */
export function FindingItem({ finding, onApply }: Props) {
  const { rule, path, aksError, aksMessage, message, sources } = finding;
  const mark = () => highlightSpace(spaceOf(finding));
  const unmark = () => highlightSpace(null);
  return (
    <li
      className={styles.finding}
      onFocus={mark}
      onBlur={unmark}
      onPointerEnter={mark}
      onPointerLeave={unmark}
    >
      <div className={styles.head}>
        <p>
          <Isolated>{message}</Isolated>
        </p>
        {hasField(path) && (
          <Button
            variant="subtle"
            className={styles.go}
            aria-label={`Go to field: ${message}`}
            onClick={() => focusField(path)}
          >
            Go to field
          </Button>
        )}
      </div>
      {(aksError !== undefined || aksMessage !== undefined) && (
        <p className={styles.service}>
          {aksError !== undefined && <code className={styles.code}>{aksError}</code>}
          {aksMessage !== undefined && <q>{aksMessage}</q>}
        </p>
      )}
      <FixList finding={finding} onApply={onApply} />
      <Disclosure
        className={styles.origin}
        summary={
          <>
            Rule and sources
            <VisuallyHidden> of: {ruleTitle(rule)}</VisuallyHidden>
          </>
        }
      >
        <ul className={styles.sources}>
          <li>
            <Button variant="subtle" className={styles.rule} onClick={() => openRule(rule)}>
              Rule: {ruleTitle(rule)}
            </Button>
          </li>
          {sources.map((id) => (
            <li key={id}>
              <SourceLink id={id} />
            </li>
          ))}
          {disputesOf(rule).map((id) => (
            <li key={id}>
              <DisputeLink id={id} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}

function spaceOf({ space, name }: Finding): HighlightedSpace | null {
  if (space === null) return null;
  return name === undefined ? { space } : { space, name };
}

function openRule(rule: string) {
  highlightSpace(null);
  setView('rules', rule);
}
