import type { Evaluation } from '../../core/evaluate.ts';
import { chosenFindings } from '../header/verdict.ts';
import { StatusTag } from '../kit/StatusTag.tsx';
import { severities, severityTitles } from '../size/finding-severities.ts';
import { ruleTitle } from '../size/fix-words.ts';
import { Sources } from './PaperDecision.tsx';
import { PaperSection } from './PaperSection.tsx';
import styles from './paper.module.css';

/** What was found about the plan with its own model, the gravest first. */
export function PaperFindings({ evaluation }: { readonly evaluation: Evaluation }) {
  const findings = chosenFindings(evaluation);
  return (
    <PaperSection title="Findings">
      {findings.length === 0 && <p>None.</p>}
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} className={styles.part}>
            <h3>
              <StatusTag status={severity} plain>
                {severityTitles[severity]}
              </StatusTag>
            </h3>
            <ul className={styles.facts}>
              {found.map(({ rule, path, name, message, aksMessage, fix, sources }) => (
                <li key={`${rule} ${path} ${name} ${message}`}>
                  <strong>{ruleTitle(rule)}.</strong> {message}
                  {aksMessage !== undefined && (
                    <>
                      {' '}
                      AKS says: <q>{aksMessage}</q>.
                    </>
                  )}{' '}
                  {fix}
                  <Sources ids={sources} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </PaperSection>
  );
}
