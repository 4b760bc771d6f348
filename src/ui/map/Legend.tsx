import styles from './AddressMap.module.css';
import { Swatch } from './Patterns.tsx';
import { type MapUse, useTexts } from './uses.ts';

/** What the colours and patterns of a map stand for: only those that are on it. */
export function Legend({ id, uses }: { readonly id: string; readonly uses: readonly MapUse[] }) {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {uses.map((use) => (
        <li key={use}>
          <Swatch id={id} use={use} />
          {useTexts[use].name}
        </li>
      ))}
    </ul>
  );
}
