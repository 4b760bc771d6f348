import { MessageBar } from '../kit/MessageBar.tsx';
import { usePart } from './field-state.ts';
import { issuesOf } from './issues.ts';
import styles from './SizeView.module.css';

/** Input that could not be read and that no field of this view shows, such as an unknown name in a file. */
export function UnreadInput() {
  const issues = usePart((evaluation) => issuesOf(evaluation).elsewhere);
  if (issues.length === 0) return null;
  return (
    <div data-unread tabIndex={-1}>
      <MessageBar status="error" label="Input that could not be read">
        <ul className={styles.unread}>
          {issues.map(({ path, message }) => (
            <li key={path}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      </MessageBar>
    </div>
  );
}
