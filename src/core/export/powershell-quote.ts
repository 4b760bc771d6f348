import type { Value, Variable } from '../migration/command.ts';

/** $ResourceGroup */
export const powershellName = ({ variable }: Variable): string =>
  `$${variable
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

/** PowerShell ends a text at typographic quotes too, so each of them is doubled like the plain ones. */
const single = /['\u2018-\u201b]/g;
const double = /["\u201c-\u201e]/g;

/** Text as one argument: single quotes, inside which nothing but a single quote has a meaning. */
export const powershellQuote = (text: string): string => `'${text.replace(single, '$&$&')}'`;

/** A value as one argument. */
export function powershellValue(value: Value): string {
  if (typeof value === 'string') return powershellQuote(value);
  if ('variable' in value) return powershellName(value);
  return `"${value
    .map((part) =>
      typeof part === 'string'
        ? part.replace(/[`$]/g, '`$&').replace(double, '$&$&')
        : `\${${powershellName(part).slice(1)}}`,
    )
    .join('')}"`;
}
