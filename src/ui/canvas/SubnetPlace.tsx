import { type FormEvent, useState } from 'react';
import type { MapBlockNode } from '../../core/map/node.ts';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import styles from './MapSide.module.css';
import type { Moves } from './use-moves.ts';

/** Moves and resizes a subnet by buttons and by typing its range. */
export function SubnetPlace({ subnet, moves }: { readonly subnet: MapBlockNode; readonly moves: Moves }) {
  const { name, cidr } = subnet;
  const [text, setText] = useState(cidr ?? '');
  if (name === null) return null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    moves.place(name, text);
  };
  return (
    <fieldset className={styles.place}>
      <legend>Place of subnet {name}</legend>
      <div className={styles.buttons}>
        <Button onClick={() => moves.shift(subnet, -1)}>Earlier</Button>
        <Button onClick={() => moves.shift(subnet, 1)}>Later</Button>
        <Button onClick={() => moves.resize(subnet, -1)}>Halve</Button>
        <Button onClick={() => moves.resize(subnet, 1)}>Double</Button>
      </div>
      <form className={styles.typed} onSubmit={onSubmit}>
        <TextField label={`CIDR of subnet ${name}`} monospace value={text} onChange={setText} />
        <Button type="submit">Place</Button>
      </form>
      <p className={styles.hint}>
        On the map drag its handles, or press Alt with arrows to move and Alt with plus or minus to resize.
      </p>
    </fieldset>
  );
}
