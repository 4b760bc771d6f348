/** A value, or one sentence that quotes the text and says what is wrong with it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (error: string): Result<never> => ({ ok: false, error });

/** What a person gave, as one line of plain text; lists and objects of any depth by their kind alone. */
export function plainText(given: unknown): string {
  if (typeof given === 'string') return given;
  if (Array.isArray(given)) return `a list of ${given.length}`;
  if (typeof given === 'object' && given !== null) return 'an object';
  return String(given);
}

/** The text as it is quoted in a message: on one line, and cut where it is long. */
export function quoted(given: unknown): string {
  if (typeof given === 'object' && given !== null) return plainText(given);
  const text = plainText(given);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
