import { useEffect, useRef, useState } from 'react';
import { setView } from '../../state/store.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { CloseIcon } from '../kit/icons.tsx';
import { tourSteps } from './steps.ts';
import styles from './tour.module.css';

/** The tour: a panel at the foot of the page, beside which everything goes on working. Escape ends it. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const [place, setPlace] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = tourSteps[place];
  const last = place === tourSteps.length - 1;

  useEffect(() => {
    if (!step) return;
    setView(step.view);
    heading.current?.focus();
  }, [step]);

  if (!step) return null;
  return (
    <section
      className={styles.tour}
      aria-label="Tour"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {step.title}{' '}
          <span className={styles.count}>
            {place + 1} of {tourSteps.length}
          </span>
        </h2>
        <IconButton label="End the tour" icon={CloseIcon} onClick={onEnd} />
      </div>
      <p>{step.text}</p>
      <div className={styles.actions}>
        <Button disabled={place === 0} onClick={() => setPlace(place - 1)}>
          Back
        </Button>
        <Button variant="primary" onClick={() => (last ? onEnd() : setPlace(place + 1))}>
          {last ? 'Done' : 'Next'}
        </Button>
      </div>
    </section>
  );
}
