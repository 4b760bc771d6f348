import type { Plan } from '../../core/plan/plan.ts';

/** As many characters of a name as leave room for the number of the page beside them. */
const mostOfName = 60;

/** What stands at the foot of every page: whose plan it is, and of which day. */
export function footerOf({ name, asOf }: Pick<Plan, 'name' | 'asOf'>): string {
  const characters = [...name.trim()];
  const shown =
    characters.length > mostOfName ? `${characters.slice(0, mostOfName).join('')}…` : characters.join('');
  return `${shown === '' ? 'Network plan' : `Network plan of ${shown}`}, as of ${asOf}`;
}

/** A text as a string of CSS; control characters, which would end it, become blanks. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, ' ')}"`;
