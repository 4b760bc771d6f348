import type { Term } from '../../core/plan/evaluation.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { IconButton } from '../kit/Button.tsx';
import { CloseIcon } from '../kit/icons.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import styles from './Explain.module.css';

interface Props {
  readonly id: string;
  /** What the sum is of. */
  readonly title: string;
  readonly unit: string;
  readonly terms: readonly Term[];
  readonly onClose: () => void;
}

/** A figure as a sum with the plan's own values, each term with where it is written. */
export function ExplainTerms({ id, title, unit, terms, onClose }: Props) {
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from anywhere inside.
    <div
      id={id}
      className={styles.explanation}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        <p className={styles.title}>{title}</p>
        <IconButton label={`Close: ${title}`} icon={CloseIcon} onClick={onClose} />
      </div>
      <table className={styles.terms} aria-label={title}>
        <tbody>
          {terms.map(({ term, value, source }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: terms have no identity but their place in the sum.
            <tr key={index}>
              <th scope="row">
                {written(term)}
                <span className={styles.source}>
                  {source === null ? 'from this plan' : <SourceLink id={source} />}
                </span>
              </th>
              <td>{signed(value, index)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total {unit}</th>
            <td>= {figure(total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Terms write the sign of multiplication as a letter. */
const written = (term: string): string => term.replaceAll(/ x (?=\(|\d)/g, ' × ');

function signed(value: number, index: number): string {
  if (value < 0) return `− ${figure(-value)}`;
  return index === 0 ? figure(value) : `+ ${figure(value)}`;
}
