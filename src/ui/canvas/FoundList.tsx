import { blockTitle, rangeText } from './block-words.ts';
import type { Found } from './find-block.ts';
import styles from './MapView.module.css';

interface Props {
  readonly label: string;
  readonly found: readonly Found[];
  readonly onGo: (place: Found) => void;
}

/** Places of the map to go to. */
export function FoundList({ label, found, onGo }: Props) {
  return (
    <ul className={styles.founds} aria-label={label}>
      {found.map((place) => (
        <li key={place.block.id}>
          <button type="button" className={styles.found} onClick={() => onGo(place)}>
            {blockTitle(place.block)} {place.block.kind !== 'space' && <span>{rangeText(place.block)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
