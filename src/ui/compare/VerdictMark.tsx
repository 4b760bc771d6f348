import type { ReactElement } from 'react';
import type { CellVerdict } from '../../core/facts/matrix-row.ts';
import { CheckIcon, CloseIcon } from '../kit/icons.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import styles from './matrix.module.css';
import { verdictWord } from './verdict-words.ts';

const Half = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />
  </svg>
);

const Question = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10M8 12.6v.1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    />
  </svg>
);

const Dash = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d="M5 8h6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
);

const marks: Readonly<Record<Exclude<CellVerdict, 'value'>, () => ReactElement>> = {
  yes: CheckIcon,
  no: CloseIcon,
  partly: Half,
  unknown: Question,
  notApplicable: Dash,
};

/** The verdict as a shape of its own, and as a word for those who hear it where the text has it not. */
export function VerdictMark({ verdict, text }: { readonly verdict: CellVerdict; readonly text: string }) {
  if (verdict === 'value') return null;
  const Glyph = marks[verdict];
  const word = verdictWord(verdict, text);
  return (
    <span className={`${styles.mark} ${styles[verdict]}`}>
      <Glyph />
      {word !== null && <VisuallyHidden>{word}: </VisuallyHidden>}
    </span>
  );
}
