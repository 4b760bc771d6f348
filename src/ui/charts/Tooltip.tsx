import type { ReactNode } from 'react';
import styles from './charts.module.css';

export interface TooltipLine {
  readonly id: string;
  readonly mark: ReactNode;
  readonly name: string;
  readonly value: string;
}

interface Props {
  readonly head: string;
  readonly lines: readonly TooltipLine[];
  /** Lines may be long: each goes on below itself. */
  readonly wrap?: boolean;
}

/** What a chart says about a place: each line is a sentence for those who hear it. */
export function TooltipText({ head, lines, wrap = false }: Props) {
  return (
    <div className={styles.tooltip} role="status">
      <p>{head}.</p>
      <ul>
        {lines.map(({ id, mark, name, value }) => (
          <li key={id} className={wrap ? styles.wrap : undefined}>
            <span className={styles.key}>
              {mark}
              {name}:
            </span>{' '}
            <span>{value}.</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
