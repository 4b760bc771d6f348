/** A value, or one sentence that quotes the text and says what is wrong with it. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (error: string): Result<never> => ({ ok: false, error });

/** The text as it is quoted in a message: on one line, and cut where it is long. */
export function quoted(text: unknown): string {
  const plain = typeof text === 'string' ? text : (JSON.stringify(text) ?? String(text));
  return JSON.stringify(plain.length > 60 ? `${plain.slice(0, 57)}…` : plain);
}
