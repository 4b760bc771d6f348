import { useRef } from 'react';
import type { MapStep, StepChange } from '../../core/map/event.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';
import { spaceLabel } from '../../core/plan/words.ts';
import { Button } from '../kit/Button.tsx';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Select } from '../kit/Select.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import styles from './MapSide.module.css';
import { type EventKind, eventKinds } from './map-detail.ts';
import type { PlayedEvent } from './use-event.ts';

const kindWords: Readonly<Record<EventKind, string>> = {
  addNode: 'Add a node',
  upgrade: 'Upgrade',
  autoscale: 'Autoscale',
};

interface Props {
  readonly played: PlayedEvent;
  /** Brings addresses of a step into the picture. */
  readonly onShow: (change: StepChange) => void;
}

/** Plays what happens to the cluster: which addresses each step takes, and where the service would stop it. */
export function EventsPanel({ played, onShow }: Props) {
  const { pools, pool, setPool, kind, steps, at, step, running } = played;
  return (
    <div className={styles.events}>
      <Select
        label="Pool of the event"
        value={pool}
        options={pools.map((name) => ({ value: name, label: name }))}
        onChange={setPool}
      />
      <div className={styles.buttons}>
        {eventKinds.map((each) => (
          <Button key={each} aria-pressed={kind === each} onClick={() => played.begin(each)}>
            {kindWords[each]}
          </Button>
        ))}
      </div>
      {kind !== null && step === null && (
        <p className={styles.hint}>
          {kind === 'autoscale'
            ? `${pool} has no autoscaler, or is at its maximum already: nothing would happen.`
            : 'Nothing would happen.'}
        </p>
      )}
      {step && (
        <>
          <div className={styles.buttons}>
            <Button disabled={at === 0} onClick={() => played.go(at - 1)}>
              Back
            </Button>
            {running ? (
              <Button onClick={played.pause}>Pause</Button>
            ) : (
              <Button variant="primary" disabled={steps.length < 2} onClick={played.run}>
                Play
              </Button>
            )}
            <Button disabled={at >= steps.length - 1} onClick={() => played.go(at + 1)}>
              Step
            </Button>
            <Button onClick={played.end}>Reset</Button>
          </div>
          <StepText step={step} at={at} of={steps.length} onShow={onShow} />
          <StepTable step={step} />
        </>
      )}
    </div>
  );
}

interface StepProps {
  readonly step: MapStep;
  readonly at: number;
  readonly of: number;
  readonly onShow: Props['onShow'];
}

function StepText({ step, at, of, onShow }: StepProps) {
  const { title, message, taken, released, stop, pools } = step;
  return (
    <div className={styles.step}>
      <h3>
        <span className={styles.stepCount}>
          {at + 1} of {of}
        </span>
        : {title}
      </h3>
      <p>{message}</p>
      <p className={styles.hint}>
        {pools
          .map(
            ({ pool, nodes, surge }) =>
              `${pool} ${figure(nodes)}${surge > 0 ? ` + ${figure(surge)} surge` : ''}`,
          )
          .join(', ')}
      </p>
      <ul className={styles.changes}>
        {taken.map((change) => (
          <Change
            key={`${change.space} ${change.name}`}
            word={stop ? 'wants' : 'takes'}
            change={change}
            onShow={onShow}
          />
        ))}
        {released.map((change) => (
          <Change key={`${change.space} ${change.name}`} word="gives back" change={change} onShow={onShow} />
        ))}
      </ul>
      {stop && (
        <MessageBar status="error" label="Stopped">
          {stop.code !== null && <code>{stop.code}</code>}
          {stop.sentence !== null && <q className={styles.sentence}>{stop.sentence}</q>}
          <p>{stop.message}</p>
          <p>{stop.fix}</p>
        </MessageBar>
      )}
    </div>
  );
}

function Change({ word, change, onShow }: { word: string; change: StepChange; onShow: Props['onShow'] }) {
  return (
    <li>
      {spaceLabel(change)} {word} {count(change.addresses, 'address', 'addresses')}
      {change.blocks.length > 0 && (
        <Button variant="subtle" onClick={() => onShow(change)}>
          Show<VisuallyHidden> in {spaceLabel(change)}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}

/** The three figures of every space after the step, never mixed. */
function StepTable({ step }: { readonly step: MapStep }) {
  const table = useRef<HTMLDivElement>(null);
  return (
    <div ref={table}>
      <DataTable label="Figures after the step">
        <thead>
          <tr>
            <th scope="col">Space</th>
            <NumericHead>AKS check</NumericHead>
            <NumericHead>Planned</NumericHead>
            <NumericHead>Held</NumericHead>
          </tr>
        </thead>
        <tbody>
          {step.spaces.map((each) => (
            <tr key={`${each.space} ${each.name}`}>
              <th scope="row">{spaceLabel(each)}</th>
              <NumericCell>
                {figure(each.aksCheck.preallocated)}
                <span className={styles.room}>of {figure(each.aksCheck.available)}</span>
                {each.aksCheck.refused && <span className={styles.refusedMark}>refused</span>}
              </NumericCell>
              <NumericCell>{figure(each.planned)}</NumericCell>
              <NumericCell>
                {figure(each.held)}
                <span className={styles.room}>of {figure(each.room)}</span>
              </NumericCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <CopyTableButton of={table} name="Figures after the step" />
    </div>
  );
}
