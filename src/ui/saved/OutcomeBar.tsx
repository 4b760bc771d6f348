import { useEffect, useRef } from 'react';
import type { SavedPlan } from '../../state/saved.ts';
import { Button } from '../kit/Button.tsx';
import { MessageBar } from '../kit/MessageBar.tsx';

/** What the last action came to. */
export interface Outcome {
  readonly status: 'error' | 'info';
  readonly text: string;
  /** What was left out, and why. */
  readonly left?: readonly string[];
  /** The plan that was deleted or replaced, to be had back. */
  readonly gone?: SavedPlan;
}

interface Props {
  readonly outcome: Outcome;
  readonly onDismiss: () => void;
  readonly onRestore: (plan: SavedPlan) => void;
}

/** Says what came of an action, and takes it back where it took something away. */
export function OutcomeBar({ outcome: { status, text, left = [], gone }, onDismiss, onRestore }: Props) {
  const restore = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its plan: the focus stays where it can be taken back.
  useEffect(() => {
    if (gone) restore.current?.focus();
  }, [gone]);
  return (
    <MessageBar
      status={status}
      label={status === 'error' ? 'Not everything was done' : 'Done'}
      onDismiss={onDismiss}
    >
      {text}{' '}
      {gone && (
        <Button ref={restore} onClick={() => onRestore(gone)}>
          Bring it back
        </Button>
      )}
      {left.length > 0 && (
        <ul>
          {left.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </MessageBar>
  );
}
