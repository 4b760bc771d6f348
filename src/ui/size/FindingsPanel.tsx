import { useRef } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { Finding, Severity } from '../../core/plan/evaluation.ts';
import { chosenFindings } from '../header/verdict.ts';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { FindingItem } from './FindingItem.tsx';
import styles from './Findings.module.css';
import { FixApplied, useApply } from './FixApplied.tsx';
import { severities, severityTitles } from './finding-severities.ts';

type Apply = ReturnType<typeof useApply>['apply'];

/** Everything found about the plan with the chosen model, the gravest first. */
export function FindingsPanel({ evaluation }: { readonly evaluation: Evaluation }) {
  const findings = chosenFindings(evaluation);
  const { applied, apply } = useApply();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Panel title="Findings">
      <div ref={content} tabIndex={-1} data-findings className={styles.content}>
        {applied && <FixApplied applied={applied} onUndone={() => content.current?.focus()} />}
        {findings.length === 0 && <StatusTag status="ok">Nothing found</StatusTag>}
        {severities.map((severity) => (
          <Group
            key={severity}
            severity={severity}
            findings={findings.filter((finding) => finding.severity === severity)}
            onApply={apply}
          />
        ))}
      </div>
    </Panel>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly onApply: Apply;
}

function Group({ severity, findings, onApply }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>
        <StatusTag status={severity}>
          {severityTitles[severity]} ({findings.length})
        </StatusTag>
      </h3>
      <ul className={styles.list}>
        {keyed(findings).map(([key, finding]) => (
          <FindingItem key={key} finding={finding} onApply={onApply} />
        ))}
      </ul>
    </section>
  );
}

/** Keys by rule and place: a finding stays the same one while the figures in its message change. */
function keyed(findings: readonly Finding[]): readonly (readonly [string, Finding])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = `${finding.rule} ${finding.path} ${finding.space} ${finding.name}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return [`${place} ${before}`, finding];
  });
}
