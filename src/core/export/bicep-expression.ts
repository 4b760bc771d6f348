import { type Expression, entriesOf, isExpression, isKeyed, isList, type Value } from './resources-tree.ts';

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text in single quotes, in which nothing of it is a quote, an escape or an interpolation. */
export const bicepLiteral = (text: string): string =>
  `'${text
    .replace(/[\\']/g, '\\$&')
    .replaceAll('${', '\\${')
    .replace(
      /[\p{Cc}\u2028\u2029]/gu,
      (character) => escapes[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    )}'`;

export function bicepExpression(value: Expression): string {
  switch (value.expression) {
    case 'parameter':
      return value.name;
    case 'id':
      return `${value.of}.id`;
    case 'property':
      return [value.of, 'properties', ...value.path].join('.');
    case 'role':
      return `subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ${bicepLiteral(value.id)})`;
    case 'guid':
      return `guid(${value.of.map(bicepExpression).join(', ')})`;
    case 'location':
      return 'resourceGroup().location';
  }
}

/** A value whose lines after the first start at `indent`. */
export function bicepValue(value: Value, indent: string): string {
  if (typeof value === 'string') return bicepLiteral(value);
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  if (isList(value))
    return lines(
      '[',
      value.map((item) => `${inner}${bicepValue(item, inner)}`),
      `${indent}]`,
    );
  if (isExpression(value)) return bicepExpression(value);
  const entries = isKeyed(value)
    ? [`${inner}'\${${bicepExpression(value.keyed)}}': ${bicepValue(value.value, inner)}`]
    : entriesOf(value).map(([key, item]) => `${inner}${key}: ${bicepValue(item, inner)}`);
  return lines('{', entries, `${indent}}`);
}

const lines = (open: string, items: readonly string[], close: string): string =>
  items.length === 0 ? `${open}${close.trim()}` : [open, ...items, close].join('\n');
