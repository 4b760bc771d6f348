import styles from './SkipLink.module.css';

/** Takes the keyboard past the header. A button and not a link, because the fragment holds the plan. */
export function SkipLink({ target, children }: { readonly target: string; readonly children: string }) {
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById(target)?.focus()}>
      {children}
    </button>
  );
}
