/** The part of a keyboard event that decides. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key stroke asks for: Ctrl or Cmd with Z undoes, with Shift and Z, or with Y, redoes. */
export function historyAction({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyStroke): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

interface Actions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly endGroup: () => void;
}

/** Inside an element with this attribute the browser's own undo stays: its text is not part of the plan. */
const OWN_UNDO = '[data-own-undo]';

const keepsOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN_UNDO) !== null;

/**
 * Undo and redo by key and by the browser's menu, wherever the focus is. The browser's own undo of text
 * is prevented, since fields show the plan and it would work against that. Leaving a field ends its
 * group of keystrokes. Returns what stops it.
 */
export function listenForUndo(document: Document, { undo, redo, endGroup }: Actions): () => void {
  const act = (event: Event, action: 'undo' | 'redo' | null) => {
    if (!action || keepsOwnUndo(event.target)) return;
    event.preventDefault();
    if (action === 'undo') undo();
    else redo();
  };
  const onKeyDown = (event: KeyboardEvent) => act(event, historyAction(event));
  const onBeforeInput = (event: InputEvent) => {
    if (event.inputType === 'historyUndo') act(event, 'undo');
    if (event.inputType === 'historyRedo') act(event, 'redo');
  };
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('beforeinput', onBeforeInput);
  document.addEventListener('focusout', endGroup);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('beforeinput', onBeforeInput);
    document.removeEventListener('focusout', endGroup);
  };
}
