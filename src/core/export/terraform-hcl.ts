/** A value of HCL; `raw` is an expression as it stands. */
export type Hcl =
  | string
  | number
  | boolean
  | { readonly raw: string }
  | readonly Hcl[]
  | { readonly fields: readonly (readonly [string, Hcl])[] };

/** A line or block of a body; undefined is left out. */
export type Item =
  | { readonly attribute: string; readonly value: Hcl }
  | { readonly block: string; readonly labels: readonly string[]; readonly body: readonly Item[] }
  | { readonly comment: string }
  | { readonly blank: true };

export const attribute = (name: string, value: Hcl): Item => ({ attribute: name, value });
export const block = (name: string, labels: readonly string[], body: readonly Item[]): Item => ({
  block: name,
  labels,
  body,
});
export const comment = (text: string): Item => ({ comment: text });
export const blank: Item = { blank: true };
export const raw = (text: string): Hcl => ({ raw: text });

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Signs in front of a brace, so that they open no template: one is written twice. Of several the reader would
 * have to guess which two are one, so they are written as numbers.
 */
const unopened = (signs: string): string =>
  signs.length === 1
    ? signs + signs
    : [...signs].map((sign) => (sign === '$' ? '\\u0024' : '\\u0025')).join('');

/** Text in double quotes, in which nothing of it is a quote, an escape or a template. */
const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[$%]+(?=\{)/g, unopened)
    .replace(
      /[\p{Cc}\u2028\u2029]/gu,
      (character) =>
        escapes[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    )}"`;

/** A line; `value` is what follows the equals sign of an argument that ends on it. */
interface Line {
  readonly depth: number;
  readonly text: string;
  readonly value?: string;
}

/** The items as text in the layout of terraform fmt. */
export const hcl = (items: readonly Item[]): string => `${aligned(bodyLines(items, 0)).join('\n')}\n`;

/** Equals signs of arguments on lines that follow each other stand below each other. */
function aligned(lines: readonly Line[]): readonly string[] {
  const widths = new Map<number, number>();
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (line.value === undefined) start = index + 1;
    else widths.set(start, Math.max(widths.get(start) ?? 0, line.text.length));
  }
  let width = 0;
  return lines.map(({ depth, text, value }, index) => {
    width = widths.get(index) ?? width;
    const line = value === undefined ? text : `${text.padEnd(width)} = ${value}`;
    return line === '' ? '' : `${'  '.repeat(depth)}${line}`;
  });
}

function bodyLines(items: readonly Item[], depth: number): readonly Line[] {
  return items.flatMap((item): readonly Line[] => {
    if ('blank' in item) return [{ depth, text: '' }];
    if ('comment' in item)
      return [{ depth, text: `# ${item.comment.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}` }];
    if ('attribute' in item) return valueLines(item.attribute, item.value, depth);
    const head = [item.block, ...item.labels.map(quoted)].join(' ');
    return item.body.length === 0
      ? [{ depth, text: `${head} {}` }]
      : [{ depth, text: `${head} {` }, ...bodyLines(item.body, depth + 1), { depth, text: '}' }];
  });
}

function valueLines(name: string, value: Hcl, depth: number): readonly Line[] {
  const text = oneLine(value);
  if (text !== null) return [{ depth, text: name, value: text }];
  const [first, ...rest] = spread(value, depth);
  return [{ depth, text: `${name} = ${first?.text ?? ''}` }, ...rest];
}

/** A list that is longer takes a line for each item. */
const LONGEST_LIST = 90;

/** Maps with entries, lists of them and long lists take several lines. */
function oneLine(value: Hcl): string | null {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if ('raw' in value) return value.raw;
  if ('fields' in value) return value.fields.length === 0 ? '{}' : null;
  const items = value.map(oneLine);
  const text = `[${items.join(', ')}]`;
  return items.includes(null) || (items.length > 1 && text.length > LONGEST_LIST) ? null : text;
}

function spread(value: Hcl, depth: number): readonly Line[] {
  if (typeof value === 'object' && 'fields' in value) {
    const entries = value.fields.flatMap(([key, item]) => valueLines(key, item, depth + 1));
    return [{ depth, text: '{' }, ...entries, { depth, text: '}' }];
  }
  if (typeof value === 'object' && !('raw' in value)) {
    const items = value.flatMap((item) => {
      const lines = spread(item, depth + 1);
      const last = lines.at(-1);
      return last ? [...lines.slice(0, -1), { ...last, text: `${last.text},` }] : [];
    });
    return [{ depth, text: '[' }, ...items, { depth, text: ']' }];
  }
  return [{ depth, text: oneLine(value) ?? '' }];
}
