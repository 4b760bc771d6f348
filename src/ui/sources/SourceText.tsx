import type { Source } from '../../core/facts/fact.ts';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import styles from './SourceText.module.css';

/** A page that something was read on, with the date it gives itself and the day it was read. */
export function SourceText({ source }: { readonly source: Source }) {
  const { title, url, dated, read } = source;
  return (
    <span>
      {url === undefined ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
          <VisuallyHidden> (new tab)</VisuallyHidden>
        </a>
      )}
      {dated !== undefined && (
        <>
          , <span className={styles.day}>of {dated}</span>
        </>
      )}
      , <span className={styles.day}>read {read}</span>
    </span>
  );
}
