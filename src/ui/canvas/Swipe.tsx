import styles from './MapView.module.css';

interface Props {
  readonly left: string;
  readonly right: string;
  /** Of the width that shows the left one, from 0 to 1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** Moves the edge between two models that lie over each other. */
export function Swipe({ left, right, share, onShare }: Props) {
  return (
    <div className={styles.swipe}>
      <span>{left}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(100 * share)}
        aria-label={`Edge between ${left} and ${right}`}
        aria-valuetext={`${Math.round(100 * share)}% ${left}`}
        onChange={(event) => onShare(Number(event.currentTarget.value) / 100)}
      />
      <span>{right}</span>
    </div>
  );
}
