import { type FormEvent, useState } from 'react';
import type { MapSpaceNode } from '../../core/map/node.ts';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import { FoundList } from './FoundList.tsx';
import { type Found, findBlocks } from './find-block.ts';
import styles from './MapView.module.css';

interface Props {
  readonly spaces: readonly MapSpaceNode[];
  readonly onFind: (found: Found) => void;
}

/** Goes to a block by its CIDR, an address in it, or its name, however small it is on the map. */
export function FindField({ spaces, onFind }: Props) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const found = text.trim() === '' ? null : findBlocks(text, spaces);
  const go = (place: Found) => {
    setTried(false);
    onFind(place);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (found?.ok && found.value[0]) go(found.value[0]);
    else setTried(true);
  };
  return (
    <search>
      <form className={styles.find} onSubmit={onSubmit}>
        <TextField
          label="Find"
          placeholder="10.20.4.0/29, an address, or a name"
          value={text}
          error={tried && found && !found.ok ? found.error : undefined}
          onChange={(next) => {
            setText(next);
            setTried(false);
          }}
        />
        <Button type="submit">Go</Button>
      </form>
      {found?.ok && found.value.length > 1 && <FoundList label="Found" found={found.value} onGo={go} />}
    </search>
  );
}
