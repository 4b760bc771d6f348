import type { Hop } from '../../core/packet/hop.ts';
import { Button } from '../kit/Button.tsx';
import styles from './packet.module.css';
import { Sources } from './Sources.tsx';
import { wireText } from './words.ts';

interface Props {
  readonly title: string;
  readonly hops: readonly Hop[];
  readonly step: number;
  readonly onStep: (step: number) => void;
}

/** One hop at a time: the addresses on the wire, what was translated, and who says so. */
export function HopStep({ title, hops, step, onStep }: Props) {
  const hop = hops[step];
  if (!hop) return null;
  const last = hops.length - 1;
  return (
    <section className={styles.step} aria-label={`Steps, ${title}`}>
      <div className={styles.walk}>
        <div className={styles.stepButtons}>
          <Button aria-disabled={step === 0} onClick={() => step > 0 && onStep(step - 1)}>
            Previous hop
          </Button>
          <span>
            Hop {step + 1} of {hops.length}
          </span>
          <Button aria-disabled={step === last} onClick={() => step < last && onStep(step + 1)}>
            Next hop
          </Button>
        </div>
        <dl className={styles.wire}>
          <div>
            <dt>Source</dt>
            <dd>{wireText(hop.source)}</dd>
          </div>
          <div>
            <dt>Destination</dt>
            <dd>{wireText(hop.destination)}</dd>
          </div>
        </dl>
      </div>
      <h3>{hop.name}</h3>
      <p>{hop.sentence}</p>
      {hop.translations.map(({ kind, by, from, to }) => (
        <p key={kind}>
          {kind} by {by}: {wireText(from)} becomes {wireText(to)}
        </p>
      ))}
      {hop.route && (
        <p>
          Route: {hop.route.prefix ?? 'a range that the plan does not name'} via {hop.route.nextHop}
        </p>
      )}
      <Sources ids={hop.sources} />
    </section>
  );
}
