import { useDeferredValue } from 'react';
import type { Finding } from '../../core/plan/evaluation.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { chosenFindings } from '../header/verdict.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Isolated } from '../kit/Isolated.tsx';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import styles from '../size/Findings.module.css';
import fixStyles from '../size/Fix.module.css';
import { severities, severityTitles } from '../size/finding-severities.ts';
import { ruleTitle } from '../size/fix-words.ts';
import { SourceLink } from '../sources/SourceLink.tsx';
import { PanelTitle } from './PanelTitle.tsx';

/** Everything found about the plan with its own model, to read: without fields to go to and fixes to apply. */
export function FindingsList() {
  const findings = chosenFindings(useDeferredValue(useEvaluation()));
  return (
    <>
      <PanelTitle>Network plan</PanelTitle>
      <Panel title="Findings">
        {findings.length === 0 && <StatusTag status="ok">Nothing found</StatusTag>}
        {severities.map((severity) => {
          const group = findings.filter((finding) => finding.severity === severity);
          if (group.length === 0) return null;
          return (
            <section key={severity} className={styles.group}>
              <h3>
                <StatusTag status={severity}>
                  {severityTitles[severity]} ({group.length})
                </StatusTag>
              </h3>
              <ul className={styles.list}>
                {group.map((finding) => (
                  <Item key={`${finding.rule} ${finding.path} ${finding.message}`} finding={finding} />
                ))}
              </ul>
            </section>
          );
        })}
      </Panel>
    </>
  );
}

function Item({ finding }: { readonly finding: Finding }) {
  const { rule, aksError, aksMessage, message, fix, sources } = finding;
  return (
    <li className={styles.finding}>
      <p>
        <Isolated>{message}</Isolated>
      </p>
      {(aksError !== undefined || aksMessage !== undefined) && (
        <p className={styles.service}>
          {aksError !== undefined && <code className={styles.code}>{aksError}</code>}
          {aksMessage !== undefined && <q>{aksMessage}</q>}
        </p>
      )}
      <p className={fixStyles.advice}>{fix}</p>
      <Disclosure
        className={styles.origin}
        summary={
          <>
            Sources
            <VisuallyHidden> of: {ruleTitle(rule)}</VisuallyHidden>
          </>
        }
      >
        <ul className={styles.sources}>
          {sources.map((id) => (
            <li key={id}>
              <SourceLink id={id} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}
