import { sourceById } from '../../core/facts/sources.ts';
import type { Finding } from '../../core/plan/evaluation.ts';
import { Button } from '../kit/Button.tsx';
import styles from './Findings.module.css';
import { focusField, hasField } from './focus-field.ts';

/** A finding: what is wrong, what the service says, what helps, and where that is written. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const { path, aksError, aksMessage, message, fix, sources } = finding;
  return (
    <li className={styles.finding}>
      <div className={styles.head}>
        <p>{message}</p>
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
      <p className={styles.fix}>{fix}</p>
      <p className={styles.sources}>
        Sources:{' '}
        {sources.map((id, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <SourceLink id={id} />
          </span>
        ))}
      </p>
    </li>
  );
}

function SourceLink({ id }: { readonly id: string }) {
  const { title, url } = sourceById(id);
  if (url === undefined) return title;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}
