import { useDeferredValue, useId, useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { ExportFormat } from '../../core/export/format.ts';
import { formats } from '../../core/export/index.ts';
import { runbook } from '../../core/export/runbook.ts';
import { wayScript } from '../../core/export/way-script.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { setDetail, useInputs } from '../../state/store.ts';
import { NARROW, useMedia } from '../compare/use-media.ts';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Select } from '../kit/Select.tsx';
import { TabPanel, Tabs } from '../kit/Tabs.tsx';
import { CodeText, MOST_LINES } from './CodeText.tsx';
import { ExportActions } from './ExportActions.tsx';
import styles from './ExportView.module.css';
import { readDetail } from './export-detail.ts';
import { fileNameOf, textOf } from './files.ts';
import { lineDiff } from './line-diff.ts';
import { StartSelect } from './StartSelect.tsx';
import { useSeen } from './seen.ts';

const registry = formats as readonly [ExportFormat, ...ExportFormat[]];
const GROUP = 'formats';

/** The plan as files, one format at a time. */
export function ExportView() {
  const detail = useInputs((inputs) => inputs.detail) ?? '';
  const read = readDetail(detail, registry);
  const format = read.ok ? read.value : registry[0];
  const evaluation = useDeferredValue(useEvaluation());
  const narrow = useMedia(NARROW);
  return (
    <div className={styles.view}>
      <h1>Export</h1>
      <p className={styles.intro}>
        The plan as files that the tools take as they are. Each is written from the same evaluation, and the
        command line gives the same bytes.
      </p>
      {!read.ok && (
        <MessageBar status="warning" label="Format in the link" onDismiss={() => setDetail('')}>
          {read.error}
        </MessageBar>
      )}
      {narrow ? (
        <Select
          label="Format"
          value={format.id}
          options={registry.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setDetail}
        />
      ) : (
        <Tabs
          label="Format"
          group={GROUP}
          tabs={registry.map(({ id, name }) => ({ id, label: name }))}
          selected={format.id}
          onSelect={setDetail}
          className={styles.tabs}
        />
      )}
      {narrow ? (
        <div className={styles.panel}>
          <FormatPanel format={format} evaluation={evaluation} />
        </div>
      ) : (
        <TabPanel group={GROUP} id={format.id} className={styles.panel}>
          <FormatPanel format={format} evaluation={evaluation} />
        </TabPanel>
      )}
    </div>
  );
}

function FormatPanel({
  format,
  evaluation,
}: {
  readonly format: ExportFormat;
  readonly evaluation: Evaluation;
}) {
  const { seen, markSeen } = useSeen(evaluation);
  const text = useMemo(() => textOf(format, evaluation), [format, evaluation]);
  const before = useMemo(
    () => (seen === evaluation ? text : textOf(format, seen)),
    [format, seen, evaluation, text],
  );
  const notes = useMemo(() => format.notes?.(evaluation) ?? [], [format, evaluation]);
  const refused = evaluation.models[evaluation.plan.model].findings.filter(
    ({ severity }) => severity === 'error',
  );
  const name = fileNameOf(format, evaluation);
  const lines = text.split('\n').length - 1;
  return (
    <>
      <ExportActions formats={registry} evaluation={evaluation} name={name} text={text} lines={lines} />
      {refused.length > 0 && (
        <MessageBar status="error" label="AKS refuses this plan">
          <p>AKS refuses this plan, so what is written here will not run to its end:</p>
          <ul className={styles.list}>
            {refused.map(({ rule, path, message }) => (
              <li key={`${rule} ${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </MessageBar>
      )}
      {leadsFromToday(format) && <StartSelect value={evaluation.plan.answers.start} />}
      {notes.length > 0 && <Notes notes={notes} />}
      <Changes before={before} text={text} onSeen={markSeen} />
      <CodeText label={name} text={text} before={before} language={format.language} />
      {lines > MOST_LINES && (
        <p className={styles.intro}>
          The first {MOST_LINES.toLocaleString('en')} of {lines.toLocaleString('en')} lines; copy and download
          have all of them.
        </p>
      )}
    </>
  );
}

const leadsFromToday = ({ id }: ExportFormat): boolean => id === runbook.id || id === wayScript.id;

/** What the plan says and the format cannot, and what it takes for granted. */
function Notes({ notes }: { readonly notes: readonly string[] }) {
  const title = useId();
  return (
    <section aria-labelledby={title} className={styles.notes}>
      <h2 id={title}>Notes on this file</h2>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** How much the text changed since it was last seen. */
function Changes({
  before,
  text,
  onSeen,
}: {
  readonly before: string;
  readonly text: string;
  readonly onSeen: () => void;
}) {
  const counts = useMemo(() => {
    if (before === text) return null;
    const lines = lineDiff(before.split('\n'), text.split('\n'));
    const of = (kind: string) => lines.filter((line) => line.kind === kind).length;
    return { added: of('added'), removed: of('removed') };
  }, [before, text]);
  if (counts === null) return null;
  return (
    <MessageBar status="info" label="Changes of the plan" onDismiss={onSeen}>
      Changed since you last looked: {counts.added} {counts.added === 1 ? 'line' : 'lines'} new (+),{' '}
      {counts.removed} gone (−).
    </MessageBar>
  );
}
