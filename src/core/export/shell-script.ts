import { type Command, type Step, type Value, type Variable, variable } from '../migration/command.ts';
import { shellName, shellQuote, shellValue } from './shell-quote.ts';

/** Commands that are shorter stand on one line. */
const LINE = 100;

const functions = `fail() {
  printf '%s\\n' "$1" >&2
  exit 1
}
# True where the first is a line of the second, case aside.
listed() {
  grep -qixF -- "$1" <<<"$2"
}`;

/** Steps as a script for bash that ends at the first command that fails. `heading` is its first comment. */
export function shellScript(heading: readonly string[], steps: readonly Step[]): string {
  const lines = [
    '#!/usr/bin/env bash',
    ...heading.map(comment),
    'set -euo pipefail',
    '',
    functions,
    ...shellLines(steps),
  ];
  return `${lines.join('\n')}\n`;
}

/** Steps without what a whole script begins with. */
export const shellLines = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => written(step, ''));

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
        within(`${shellName(step.name)}=${shellValue(step.value)}`),
      ];
    case 'read':
      return reading(step.name, step.command, indent);
    case 'run':
      return shellCommand(step.command, indent);
    case 'requireCli':
      return [
        `${shellName(cliVersion)}="$(az version --query '"azure-cli"' --output 'tsv')"`,
        ...unlessAtLeast(cliVersion, step.least, [
          'Azure CLI ',
          cliVersion,
          ` is older than ${step.least}: run az upgrade.`,
        ]),
      ].map(within);
    case 'requireVersion':
      return unlessAtLeast(step.name, step.least, step.message).map(within);
    case 'requireLength':
      return failIf(`[ "\${#${shellName(step.name)}}" -gt ${step.most} ]`, step.message).map(within);
    case 'requireListed':
      return failIf(`! ${listed(step.value, step.list)}`, step.message).map(within);
    case 'refuseListed':
      return failIf(listed(step.value, step.list), step.message).map(within);
    case 'stop':
      return [within(`fail ${shellQuote(step.message)}`)];
    case 'ifListed':
    case 'unlessListed':
      return [
        within(`if ${step.kind === 'ifListed' ? '' : '! '}${listed(step.value, step.list)}; then`),
        ...step.steps.flatMap((inner) => written(inner, `${indent}  `)),
        within('fi'),
      ];
  }
}

const cliVersion = variable('cli-version');

const failIf = (test: string, message: Value): readonly string[] => [
  `if ${test}; then`,
  `  fail ${shellValue(message)}`,
  'fi',
];

const unlessAtLeast = (name: Variable, least: string, message: Value): readonly string[] =>
  failIf(`! printf '%s\\n' '${least}' "$${shellName(name)}" | sort -V -C`, message);

const listed = (value: Value, list: Variable): string => `listed ${shellValue(value)} "$${shellName(list)}"`;

function reading(name: Variable, command: Command, indent: string): readonly string[] {
  const line = `${indent}${shellName(name)}="$(${partsOf(command).join(' ')})"`;
  if (line.length <= LINE) return [line];
  return [`${indent}${shellName(name)}="$(`, ...shellCommand(command, `${indent}  `), `${indent})"`];
}

const word = (text: string): string => (/^[\w./-]+$/.test(text) ? text : shellQuote(text));

/** The command's words, then each flag with its values. */
const partsOf = ({ program, words, flags }: Command): readonly string[] => [
  [program, ...words.map(word)].join(' '),
  ...flags.map(({ flag, values }) => [flag, ...values.map(shellValue)].join(' ')),
];

/** A command, with a flag on each line where it is long. */
export function shellCommand(command: Command, indent = ''): readonly string[] {
  const parts = partsOf(command);
  const line = `${indent}${parts.join(' ')}`;
  if (line.length <= LINE) return [line];
  return parts.map((part, at) =>
    [indent, at === 0 ? '' : '  ', part, at < parts.length - 1 ? ' \\' : ''].join(''),
  );
}
