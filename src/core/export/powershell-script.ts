import { type Command, type Step, type Value, type Variable, variable } from '../migration/command.ts';
import { powershellName, powershellQuote, powershellValue } from './powershell-quote.ts';

/** Commands that are shorter stand on one line. */
const LINE = 100;

/**
 * Steps as a script for PowerShell that ends at the first command that fails. The exit status of a
 * program ends a script from PowerShell 7.4 on, which the script therefore requires.
 */
export function powershellScript(heading: readonly string[], steps: readonly Step[]): string {
  const lines = [
    '#Requires -Version 7.4',
    ...heading.map(comment),
    "$ErrorActionPreference = 'Stop'",
    '$PSNativeCommandUseErrorActionPreference = $true',
    ...steps.flatMap((step) => written(step, '')),
  ];
  return `${lines.join('\n')}\n`;
}

const comment = (text: string): string => `# ${text}`.trimEnd();

function written(step: Step, indent: string): readonly string[] {
  const within = (line: string) => `${indent}${line}`;
  switch (step.kind) {
    case 'section':
      return ['', within(comment(step.title))];
    case 'note':
      return [within(comment(step.text))];
    case 'set':
      return [
        ...(step.note === undefined ? [] : [within(comment(step.note))]),
        within(`${powershellName(step.name)} = ${powershellValue(step.value)}`),
      ];
    case 'read':
      return powershellCommand(step.command, indent, `${powershellName(step.name)} = `);
    case 'run':
      return powershellCommand(step.command, indent);
    case 'requireCli':
      return [
        `${powershellName(cliVersion)} = (az version --output 'json' | ConvertFrom-Json).'azure-cli'`,
        ...unlessAtLeast(cliVersion, step.least, [
          'Azure CLI ',
          cliVersion,
          ` is older than ${step.least}: run az upgrade.`,
        ]),
      ].map(within);
    case 'requireVersion':
      return unlessAtLeast(step.name, step.least, step.message).map(within);
    case 'requireLength':
      return throwIf(`${powershellName(step.name)}.Length -gt ${step.most}`, step.message).map(within);
    case 'requireListed':
      return throwIf(holds(step.list, 'notcontains', step.value), step.message).map(within);
    case 'refuseListed':
      return throwIf(holds(step.list, 'contains', step.value), step.message).map(within);
    case 'stop':
      return [within(`throw ${powershellQuote(step.message)}`)];
    case 'ifListed':
    case 'unlessListed':
      return [
        within(
          `if (${holds(step.list, step.kind === 'ifListed' ? 'contains' : 'notcontains', step.value)}) {`,
        ),
        ...step.steps.flatMap((inner) => written(inner, `${indent}  `)),
        within('}'),
      ];
  }
}

const cliVersion = variable('cli-version');

const throwIf = (test: string, message: Value): readonly string[] => [
  `if (${test}) {`,
  `  throw ${powershellValue(message)}`,
  '}',
];

const unlessAtLeast = (name: Variable, least: string, message: Value): readonly string[] =>
  throwIf(`[version]${powershellName(name)} -lt [version]'${least}'`, message);

const holds = (list: Variable, operator: 'contains' | 'notcontains', value: Value): string =>
  `${powershellName(list)} -${operator} ${powershellValue(value)}`;

const word = (text: string): string => (/^[\w./-]+$/.test(text) ? text : powershellQuote(text));

const partsOf = ({ program, words, flags }: Command): readonly string[] => [
  [program, ...words.map(word)].join(' '),
  ...flags.map(({ flag, values }) => [flag, ...values.map(powershellValue)].join(' ')),
];

/** A command, with a flag on each line where it is long. */
function powershellCommand(command: Command, indent: string, before = ''): readonly string[] {
  const [first = '', ...flags] = partsOf(command);
  const parts = [`${before}${first}`, ...flags];
  const line = `${indent}${parts.join(' ')}`;
  if (line.length <= LINE) return [line];
  return parts.map((part, at) =>
    [indent, at === 0 ? '' : '  ', part, at < parts.length - 1 ? ' `' : ''].join(''),
  );
}
