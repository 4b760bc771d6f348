import { useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { adr } from '../../core/export/adr.ts';
import { fileNameOf, save, textOf } from '../exports/files.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { CopyButton } from '../share/CopyButton.tsx';
import { copyText } from '../share/clipboard.ts';
import styles from './paper.module.css';

/** What can be done with the document; none of it is printed. */
export function PaperActions({ evaluation }: { readonly evaluation: Evaluation }) {
  const text = useMemo(() => textOf(adr, evaluation), [evaluation]);
  const name = fileNameOf(adr, evaluation);
  return (
    <section aria-label="Print and decision record" className={styles.actions}>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={() => window.print()}>
          Print
        </Button>
        <p className={styles.note}>For A4 or Letter; the print dialog of the browser also saves a PDF.</p>
      </div>
      <Disclosure summary="Decision record in Markdown">
        <p className={styles.note}>
          The decision with context, options, consequences and sources, ready to commit beside the code.
        </p>
        <div className={styles.buttons}>
          <CopyButton
            label="Copy"
            about="decision record"
            what="Decision record"
            copy={() => copyText(text)}
          />
          <Button
            aria-label="Download: decision record"
            onClick={() => {
              save(name, text);
              announce(`${name} saved`);
            }}
          >
            Download
          </Button>
          <span className={styles.file}>{name}</span>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard. */}
        <section className={styles.record} aria-label={name} tabIndex={0}>
          <pre>{text}</pre>
        </section>
      </Disclosure>
    </section>
  );
}
