import { SourceLink } from '../sources/SourceLink.tsx';
import styles from './packet.module.css';

/** The pages that say so. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className={styles.sources}>
      {ids.map((id) => (
        <li key={id}>
          <SourceLink id={id} />
        </li>
      ))}
    </ul>
  );
}
