/**
 * The document with a JSON merge patch (RFC 7396) applied: fields of the patch replace those of the
 * document, null takes one away, and lists are replaced whole. Neither argument is changed.
 *
 * A field named __proto__ is a field like any other and reaches no prototype.
 */
export function applyPatch(document: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const fields = new Map(isObject(document) ? Object.entries(document) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) fields.delete(key);
    else if (value !== undefined) fields.set(key, applyPatch(fields.get(key), value));
  }
  return Object.fromEntries(fields);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
