import { useMemo } from 'react';
import { type PreviewField, type PreviewSettings, previewCluster } from '../../core/packet/cluster.ts';
import { clusterPreviews } from '../../core/packet/cluster-preview.ts';
import type { ModelEvaluation } from '../../core/plan/evaluation.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextField } from '../kit/TextField.tsx';
import { CopyButton } from '../share/CopyButton.tsx';
import styles from './packet.module.css';

const fields: readonly { readonly field: PreviewField; readonly label: string; readonly hint: string }[] = [
  { field: 'number', label: 'Number in node names', hint: 'Eight digits' },
  { field: 'joined', label: 'Nodes in the order they joined', hint: 'Such as 2, 0, 1' },
  { field: 'pods', label: 'Pod addresses', hint: 'Those of a cluster that exists' },
  { field: 'frontEnd', label: 'Front end of web-service', hint: 'An address of the VNet' },
];

interface Props {
  readonly plan: Plan;
  readonly evaluation: ModelEvaluation;
  readonly settings: PreviewSettings;
  readonly onChange: (settings: PreviewSettings) => void;
}

/** What the cluster would print, each output with its command. */
export function ClusterPreview({ plan, evaluation, settings, onChange }: Props) {
  const previews = useMemo(() => clusterPreviews(plan, evaluation, settings), [plan, evaluation, settings]);
  const { problems } = useMemo(
    () => previewCluster(plan, evaluation, settings),
    [plan, evaluation, settings],
  );
  return (
    <Panel title="What you will see in the cluster">
      <p className={styles.note}>
        A preview, with every pool at its maximum. Addresses are those of the plan; names, ages, ports and
        versions of images are stand-ins.
      </p>
      <Disclosure summary="Match a cluster that exists" defaultOpen={Object.keys(settings).length > 0}>
        <div className={styles.fields}>
          {fields.map(({ field, label, hint }) => (
            <TextField
              key={field}
              label={label}
              hint={hint}
              monospace
              value={settings[field] ?? ''}
              error={problems[field]}
              onChange={(text) => onChange({ ...settings, [field]: text })}
            />
          ))}
        </div>
      </Disclosure>
      {previews.map(({ command, output }) => (
        <section key={command} className={styles.preview} aria-label={`Preview of ${command}`}>
          <div className={styles.command}>
            <code>{command}</code>
            <CopyButton
              label="Copy"
              about={command}
              what="Preview"
              copy={() =>
                navigator.clipboard
                  .writeText(`# Preview, not a real cluster\n$ ${command}\n${output}\n`)
                  .then(
                    () => true,
                    () => false,
                  )
              }
            />
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and this is text. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: text that scrolls must be reachable by keyboard. */}
          <div className={styles.output} tabIndex={0} aria-label={`Output of ${command}`} role="group">
            <pre>{output}</pre>
          </div>
        </section>
      ))}
    </Panel>
  );
}
