import { Checkbox } from '../kit/Checkbox.tsx';
import styles from './KeysSwitch.module.css';
import { setKeysOn, useKeysOn } from './keys-setting.ts';

/** Says which keys answer, and turns them off. */
export function KeysSwitch() {
  return (
    <div className={styles.switch}>
      <Checkbox label="Keys: 1 to 9 answer, Backspace goes back" checked={useKeysOn()} onChange={setKeysOn} />
    </div>
  );
}
