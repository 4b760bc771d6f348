import { dismissNotes, useInputs } from '../../state/store.ts';
import { MessageBar } from '../kit/MessageBar.tsx';
import styles from './LinkNotes.module.css';

/** What could not be read in the link that was opened, each with its text. */
export function LinkNotes() {
  const notes = useInputs((inputs) => inputs.notes);
  if (notes.length === 0) return null;
  return (
    <MessageBar status="warning" label="Notes on the link" onDismiss={dismissNotes} className={styles.notes}>
      <ul>
        {notes.map(({ text, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a link are replaced as a whole.
          <li key={index}>
            {text !== '' && !message.includes(text) && <code>{text}</code>} {message}
          </li>
        ))}
      </ul>
    </MessageBar>
  );
}
