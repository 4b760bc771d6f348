import type { Command, Value } from '../../migration/command.ts';
import { azArguments } from './az-arguments.ts';

/** What the Azure CLI would refuse of a command, a sentence each. */
export function azFaults({ words, flags }: Command): readonly string[] {
  const command = words.join(' ');
  const known = azArguments[command];
  if (known === undefined) return [`${command} is no command`];
  const given = new Set<string>(flags.map(({ flag }) => flag));
  return [
    ...Object.entries(known).flatMap(([flag, { required }]) =>
      // An id names the group and the parents as well.
      required && !given.has(flag) && !given.has('--ids') ? [`${command} needs ${flag}`] : [],
    ),
    ...(given.size < flags.length ? [`${command} has a flag twice`] : []),
    ...flags.flatMap(({ flag, values }) => {
      const takes = known[flag]?.takes;
      return takes === undefined
        ? [`${command} has no flag ${flag}`]
        : fits(takes, values)
          ? []
          : [`${command} ${flag} takes ${String(takes)}, not ${JSON.stringify(values)}`];
    }),
  ];
}

function fits(takes: string | readonly string[], values: readonly Value[]): boolean {
  if (takes === 'nothing') return values.length === 0;
  if (takes === 'texts') return values.length > 0;
  const [value] = values;
  if (value === undefined || values.length > 1) return false;
  if (takes === 'text') return true;
  if (typeof value !== 'string') return false;
  if (takes === 'number') return /^\d+$/.test(value);
  if (takes === 'surge') return /^\d+%?$/.test(value);
  return takes.includes(value);
}
