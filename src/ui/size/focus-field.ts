import { fieldPath } from './issues.ts';

/** True where the Size view has a field for the path. */
export const hasField = (path: string | undefined): path is string =>
  path !== undefined && fieldPath(path) !== null;

/**
 * Brings the field of a JSON path into view and puts the focus there, or on the table that the path is
 * in where it names no single field.
 */
export function focusField(path: string): void {
  const at = (wanted: string) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(wanted)}"]`);
  const field = at(fieldPath(path) ?? path) ?? at(path.split('[')[0] ?? path);
  if (!field) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
