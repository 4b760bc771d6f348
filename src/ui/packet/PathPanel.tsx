import { useState } from 'react';
import type { PacketPath } from '../../core/packet/hop.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import { HopsTable } from './HopsTable.tsx';
import { PathDiagram } from './PathDiagram.tsx';
import styles from './packet.module.css';
import { originWords, targetWords, wireText } from './words.ts';

/** The way of a packet with one model: as a picture, step by step, and as a table. */
export function PathPanel({ title, path }: { readonly title: string; readonly path: PacketPath }) {
  const { hops, refused, seen, from, to } = path;
  const [chosen, setChosen] = useState(0);
  const step = Math.min(chosen, Math.max(0, hops.length - 1));
  const hop = hops[step];
  const go = (next: number) => {
    setChosen(next);
    const there = hops[next];
    if (there) announce(`Step ${next + 1} of ${hops.length}, ${there.name}: ${there.sentence}`);
  };
  return (
    <Panel title={title}>
      {refused ? (
        <div className={styles.verdict}>
          <StatusTag status="error">Not possible</StatusTag>
          <p>
            <s>
              {originWords[from]} to {targetWords[to].toLowerCase()}
            </s>
          </p>
          <p>{refused.because}</p>
          {refused.rule && <p className={styles.rule}>Decided by {refused.rule}</p>}
          <Sources ids={refused.sources} />
        </div>
      ) : (
        seen && (
          <p className={styles.verdict}>
            The other end sees <strong>{wireText(seen)}</strong> as the source.
          </p>
        )
      )}
      {hop && (
        <div className={styles.columns}>
          <PathDiagram path={path} step={step} label={`Path of the packet, ${title}`} />
          <section className={styles.step} aria-label={`Steps, ${title}`}>
            <div className={styles.stepButtons}>
              <Button aria-disabled={step === 0} onClick={() => step > 0 && go(step - 1)}>
                Previous
              </Button>
              <span>
                Step {step + 1} of {hops.length}
              </span>
              <Button
                aria-disabled={step === hops.length - 1}
                onClick={() => step < hops.length - 1 && go(step + 1)}
              >
                Next
              </Button>
            </div>
            <h3>{hop.name}</h3>
            <p>{hop.sentence}</p>
            {hop.translations.map(({ kind, by, from: before, to: after }) => (
              <p key={kind}>
                {kind} by {by}: <code>{wireText(before)}</code> becomes <code>{wireText(after)}</code>
              </p>
            ))}
            <Sources ids={hop.sources} />
          </section>
        </div>
      )}
      {hop && <HopsTable label={`Hops, ${title}`} hops={hops} step={step} />}
    </Panel>
  );
}

function Sources({ ids }: { readonly ids: readonly string[] }) {
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
