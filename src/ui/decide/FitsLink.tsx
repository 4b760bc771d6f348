import { setView } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import styles from './FitsLink.module.css';

/** The way to the reverse question, for who has ranges and no answers yet, and, outside frames, to the tour. */
export function FitsLink() {
  return (
    <p className={styles.line}>
      The network team gave you a range?
      <Button variant="subtle" className={styles.link} onClick={openFits}>
        See what fits it
      </Button>
      {parent === window && (
        <Button variant="subtle" className={styles.link} onClick={tour}>
          Take the 90-second tour
        </Button>
      )}
    </p>
  );
}

function openFits() {
  setView('fits');
  // The button goes with its view; the keyboard starts over at the top of the next one.
  document.getElementById('main')?.focus();
}

const tour = async () => (await import('../tour/start.tsx')).startTour();
