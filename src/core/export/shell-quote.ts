import type { Value, Variable } from '../migration/command.ts';

/** RESOURCE_GROUP */
export const shellName = ({ variable }: Variable): string => variable.toUpperCase().replaceAll('-', '_');

/** Text as one word of bash: single quotes, inside which nothing but a single quote has a meaning. */
export const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A value as one word of bash. */
export function shellValue(value: Value): string {
  if (typeof value === 'string') return shellQuote(value);
  if ('variable' in value) return `"$${shellName(value)}"`;
  return `"${value
    .map((part) => (typeof part === 'string' ? part.replace(/["\\$`]/g, '\\$&') : `\${${shellName(part)}}`))
    .join('')}"`;
}
