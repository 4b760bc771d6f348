import { commandsOf, type Step, type Variable } from '../migration/command.ts';
import { shellQuote, shellValue } from './shell-quote.ts';
import { shellCommand, shellLines } from './shell-script.ts';

/**
 * Steps as lines to be pasted one by one: what a script would check is printed, and a comment says when
 * to go on. A pasted check that fails would close the shell of the person.
 */
export function plainLines(steps: readonly Step[]): readonly string[] {
  const passed = new Set(commandsOf(steps).flatMap(variablesOf));
  return steps.flatMap((step) => lines(step, passed));
}

function lines(step: Step, passed: ReadonlySet<string>): readonly string[] {
  switch (step.kind) {
    case 'read':
      return passed.has(step.name.variable) ? shellLines([step]) : shellCommand(step.command);
    case 'requireCli':
      return ['az version', comment(`Go on from ${step.least} on.`)];
    case 'requireVersion':
      return [comment(`Go on if it is ${step.least} or later.`)];
    case 'requireListed':
      return [comment(`Go on if it prints ${shellValue(step.value)}.`)];
    case 'refuseListed':
      return [comment(`Stop if it lists ${shellValue(step.value)}. ${step.message}`)];
    case 'requireLength':
      return [comment(`At most ${step.most} characters: ${shellValue(step.name)}.`)];
    case 'ifListed':
      return [
        comment(`Only if it printed ${shellValue(step.value)}:`),
        ...step.steps.flatMap((inner) => lines(inner, passed)),
      ];
    case 'unlessListed':
      return [
        comment(`Only if it did not print ${shellValue(step.value)}:`),
        ...step.steps.flatMap((inner) => lines(inner, passed)),
      ];
    case 'stop':
      return [comment(`Stop: ${shellQuote(step.message)}`)];
    default:
      return shellLines([step]);
  }
}

const comment = (text: string): string => `# ${text}`;

const variablesOf = ({ flags }: ReturnType<typeof commandsOf>[number]): readonly string[] =>
  flags
    .flatMap(({ values }) => values.flat())
    .filter((part): part is Variable => typeof part !== 'string')
    .map(({ variable }) => variable);
