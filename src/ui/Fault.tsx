import { currentLink, startAgain } from '../state/mirror.ts';
import { planStore } from '../state/store.ts';
import styles from './Fault.module.css';
import { Button } from './kit/Button.tsx';

/** Shown in place of the page after a fault of its own. The plan is kept, as a link. */
export function Fault({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const message = error instanceof Error ? error.message : String(error);
  return (
    <main className={styles.fault}>
      <h1>The planner met a fault of its own</h1>
      <p>
        The plan is not lost. This link holds it: copy it, and send it along when you report the fault (
        {message}).
      </p>
      <pre>{currentLink(planStore, window)}</pre>
      <div className={styles.actions}>
        <Button
          variant="primary"
          onClick={() => {
            planStore.undo();
            retry();
          }}
        >
          Undo the last change
        </Button>
        <Button onClick={retry}>Try again</Button>
        <Button variant="danger" onClick={() => startAgain(window)}>
          Start again without the plan
        </Button>
      </div>
    </main>
  );
}
