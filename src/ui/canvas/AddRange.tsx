import type { FormEvent } from 'react';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import styles from './MapSide.module.css';

export interface RangeDraft {
  readonly cidr: string;
  readonly name: string;
}

interface Props {
  readonly draft: RangeDraft;
  readonly onDraft: (draft: RangeDraft) => void;
  readonly drawing: boolean;
  readonly onDrawing: (drawing: boolean) => void;
  /** Whether it was added. */
  readonly onAdd: (draft: RangeDraft) => boolean;
}

/** A range that something else has: typed, or drawn on the map. */
export function AddRange({ draft, onDraft, drawing, onDrawing, onAdd }: Props) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (onAdd(draft)) onDraft({ cidr: '', name: '' });
  };
  return (
    <form className={styles.add} onSubmit={onSubmit}>
      <TextField
        label="CIDR of the range"
        placeholder="10.20.8.0/24"
        monospace
        value={draft.cidr}
        onChange={(cidr) => onDraft({ ...draft, cidr })}
      />
      <TextField
        label="Name of the range"
        placeholder="apps"
        value={draft.name}
        onChange={(name) => onDraft({ ...draft, name })}
      />
      <div className={styles.buttons}>
        <Button type="submit">Add range</Button>
        <Button aria-pressed={drawing} onClick={() => onDrawing(!drawing)}>
          {drawing ? 'Stop drawing' : 'Draw on the map'}
        </Button>
      </div>
    </form>
  );
}
