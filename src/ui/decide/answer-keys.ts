import { useEffect, useEffectEvent } from 'react';

/** The part of a keyboard event that decides. */
export type KeyStroke = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'defaultPrevented' | 'target'
>;

export type KeyAction = { readonly answer: number } | 'back' | null;

/** Where digits and Backspace have a meaning of their own. */
const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';

/** What a key stroke asks for: 1 to 9 the answer at that place, counted from 0; Backspace the way back. */
export function keyAction(stroke: KeyStroke): KeyAction {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.repeat) return null;
  if (stroke.isComposing || stroke.defaultPrevented) return null;
  if (stroke.target instanceof Element && stroke.target.closest(TYPED_IN)) return null;
  if (stroke.key === 'Backspace') return 'back';
  return /^[1-9]$/.test(stroke.key) ? { answer: Number(stroke.key) - 1 } : null;
}

interface Actions {
  /** False where there is no such answer. */
  readonly answer: (place: number) => boolean;
  readonly back: () => boolean;
}

/** Listens on the whole page while `on`, since answering should not need the focus. */
export function useAnswerKeys(on: boolean, { answer, back }: Actions): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const action = keyAction(event);
    if (!action) return;
    if (action === 'back' ? back() : answer(action.answer)) event.preventDefault();
  });
  useEffect(() => {
    if (!on) return;
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on]);
}
