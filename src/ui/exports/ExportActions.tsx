import { useEffect, useState } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { ExportFormat } from '../../core/export/format.ts';
import { Button } from '../kit/Button.tsx';
import { CheckIcon, CopyIcon } from '../kit/icons.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import styles from './ExportView.module.css';
import { archiveNameOf, archiveOf, save } from './files.ts';

interface Props {
  readonly formats: readonly ExportFormat[];
  readonly evaluation: Evaluation;
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
  readonly lines: number;
}

/** How long a button says what it did, in milliseconds. */
const DONE_MS = 2000;

/** The name of the file, and what can be done with it. */
export function ExportActions({ formats, evaluation, name, text, lines }: Props) {
  const [copied, setCopied] = useState<'yes' | 'barred' | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), DONE_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
      announce(`${name} copied`);
    } catch {
      setCopied('barred');
      announce('The browser does not let the page copy: download the file instead.');
    }
  }

  async function saveAll() {
    save(archiveNameOf(evaluation), await archiveOf(formats, evaluation));
    announce(`${archiveNameOf(evaluation)} saved`);
  }

  return (
    <div className={styles.actions}>
      <p className={styles.file}>
        <span className={styles.name}>{name}</span>{' '}
        <span className={styles.size}>{lines.toLocaleString('en')} lines</span>
      </p>
      <div className={styles.buttons}>
        <Button icon={copied === 'yes' ? CheckIcon : CopyIcon} onClick={copy}>
          {copied === 'yes' ? 'Copied' : copied === 'barred' ? 'Not allowed to copy' : 'Copy'}
        </Button>
        <Button
          onClick={() => {
            save(name, text);
            announce(`${name} saved`);
          }}
        >
          Download
        </Button>
        <Button onClick={saveAll}>Download all (.zip)</Button>
      </div>
    </div>
  );
}
