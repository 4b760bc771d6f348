import { useId, useState } from 'react';
import styles from './Explain.module.css';

/** Which of several figures is explained, none at first: opening one closes the one before. */
export function useExplained<Key extends string>() {
  const [explained, setExplained] = useState<Key | null>(null);
  const id = useId();
  return {
    explained,
    /** Of what explains, wherever that stands. */
    id,
    toggle: (key: Key) => setExplained((open) => (open === key ? null : key)),
    close: () => {
      document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(id)}"]`)?.focus();
      setExplained(null);
    },
  };
}

export type Explained<Key extends string> = ReturnType<typeof useExplained<Key>>;

interface Props<Key extends string> {
  readonly of: Explained<Key>;
  readonly name: Key;
  /** Says what the figure is, for its label: "planned, node subnet nodes". */
  readonly what: string;
  readonly children: string;
}

/** A figure that opens into its sum. */
export function ExplainFigure<Key extends string>({ of, name, what, children }: Props<Key>) {
  const open = of.explained === name;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-expanded={open}
      aria-controls={open ? of.id : undefined}
      aria-label={`${children}, ${what}: show the sum`}
      onClick={() => of.toggle(name)}
    >
      {children}
    </button>
  );
}
