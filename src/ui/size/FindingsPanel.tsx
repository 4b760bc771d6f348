import type { Evaluation } from '../../core/evaluate.ts';
import type { Finding, Severity } from '../../core/plan/evaluation.ts';
import { chosenFindings } from '../header/verdict.ts';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { FindingItem } from './FindingItem.tsx';
import styles from './Findings.module.css';

const severities: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'error', title: 'Refused by AKS or Azure' },
  { severity: 'breaks', title: 'Accepted, and breaks later' },
  { severity: 'warning', title: 'Warnings' },
  { severity: 'info', title: 'Notes' },
];

/** Everything found about the plan with the chosen model, the gravest first. */
export function FindingsPanel({ evaluation }: { readonly evaluation: Evaluation }) {
  const findings = chosenFindings(evaluation);
  return (
    <Panel title="Findings">
      {findings.length === 0 && <StatusTag status="ok">Nothing found</StatusTag>}
      {severities.map(({ severity, title }) => (
        <Group
          key={severity}
          severity={severity}
          title={title}
          findings={findings.filter((finding) => finding.severity === severity)}
        />
      ))}
    </Panel>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly title: string;
  readonly findings: readonly Finding[];
}

function Group({ severity, title, findings }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>
        <StatusTag status={severity}>
          {title} ({findings.length})
        </StatusTag>
      </h3>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.path} ${finding.space} ${finding.name} ${finding.message}`}
            finding={finding}
          />
        ))}
      </ul>
    </section>
  );
}
