import { flushSync } from 'react-dom';
import { nextName } from '../../state/plan-edit.ts';
import { announce } from '../kit/LiveRegion.tsx';
import { focusField } from './focus-field.ts';

/** Adds a row and puts the focus in the field at `path`, which is there only afterwards. */
export function addRow(add: () => void, path: string): void {
  flushSync(add);
  focusField(path);
}

/** Removes a row and puts the focus where it was, or on the table when that was the last row. */
export function removeRow(remove: () => void, list: string, index: number, what: string): void {
  flushSync(remove);
  const field = [index, index - 1]
    .map((at) => `${list}[${at}].name`)
    .find((path) => document.querySelector(`[data-path="${CSS.escape(path)}"]`));
  focusField(field ?? list);
  announce(`Removed ${what}`);
}

/** `name`, or the next like it where that is taken. */
export const freeName = (name: string, taken: readonly string[]): string =>
  taken.includes(name) ? nextName(name, taken) : name;
