import type { Evaluation, evaluate, evaluateFigures, Figures } from '../core/evaluate.ts';
import type { IsoDate } from '../core/facts/fact.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { fail, ok, quoted, type Result } from '../core/result.ts';
import { withoutPlace } from '../state/link-plan.ts';
import { linkLimits, writeLink } from '../state/permalink.ts';
import { decode, type Input, inputLimits, looksLikeLink, parseInput } from './input.ts';

/** The world around the command line. */
export interface Io {
  /** At most `most` bytes of a file, or of standard input where the path is "-". Throws what Node.js throws. */
  readonly read: (path: string, most: number) => Uint8Array;
  /** Standard output: the result and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: one sentence a line. */
  readonly err: (text: string) => void;
  readonly today: IsoDate;
}

/** The part of the core that the commands are projections of. */
export interface Planner {
  readonly evaluate: typeof evaluate;
  /** For lists of plans. */
  readonly evaluateFigures: typeof evaluateFigures;
  readonly formats: readonly {
    readonly id: string;
    readonly write: (evaluation: Evaluation) => string;
  }[];
}

const exitStatus = { ok: 0, chosenModelFails: 1, unreadable: 2 } as const;

const usage = `Usage:
  evaluate [FILE | LINK | -]        the evaluation as JSON
  link     [FILE | -]               the fragment of the permalink
  read     [LINK | -]               the plan as JSON
  export FORMAT [FILE | LINK | -]   the plan in another form`;

/** Runs one command and returns its exit status. */
export function run(argv: readonly string[], io: Io, planner: Planner): number {
  const [command, ...rest] = argv;
  const outcome = commands(io, planner).get(command ?? '')?.(rest);
  if (outcome === undefined) {
    return refuse(io, command === undefined ? usage : `${quoted(command)} is no command.\n${usage}`);
  }
  return outcome.ok ? outcome.value : refuse(io, outcome.error);
}

type Command = (args: readonly string[]) => Result<number>;

const commands = (io: Io, planner: Planner): ReadonlyMap<string, Command> =>
  new Map<string, Command>([
    ['evaluate', (args) => then(load(args, io), (input) => ok(evaluateAll(input, io, planner)))],
    ['link', (args) => then(load(args, io), (input) => link(input, io))],
    ['read', (args) => then(load(args, io), (input) => read(input, io))],
    ['export', ([format, ...args]) => exportAs(format, args, io, planner)],
  ]);

const then = <T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> =>
  result.ok ? next(result.value) : result;

const refuse = (io: Io, message: string): number => {
  io.err(`${message}\n`);
  return exitStatus.unreadable;
};

function load(args: readonly string[], io: Io): Result<Input> {
  const [argument = '-', ...more] = args;
  if (more.length > 0) return fail(`${quoted(more.join(' '))} is one argument too many.\n${usage}`);
  const text = looksLikeLink(argument) ? ok(argument) : readText(argument, io);
  const input = then(text, parseInput);
  if (!input.ok) return fail(`${nameOf(argument)} cannot be read. ${input.error}`);
  if (input.value.kind === 'link') {
    for (const { message } of input.value.notes) io.err(`${message}\n`);
    for (const pair of input.value.state.unknown)
      io.err(`${quoted(pair)} is not known and changes nothing.\n`);
  }
  return input;
}

const nameOf = (argument: string): string =>
  argument === '-' ? 'Standard input' : looksLikeLink(argument) ? 'The link' : quoted(argument);

function readText(path: string, io: Io): Result<string> {
  try {
    const bytes = io.read(path, inputLimits.bytes + 1);
    if (bytes.length <= inputLimits.bytes) return decode(bytes);
    return fail(`It is larger than ${inputLimits.bytes / 1_000_000} MB.`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return fail(code === 'ENOENT' ? 'There is no such file.' : `The system says ${String(code)}.`);
  }
}

const planOf = (input: Input): Result<PlanInput> => {
  if (input.kind === 'plans') return fail('A list of plans was given: only evaluate takes more than one.');
  return ok(input.kind === 'link' ? input.state.plan : input.plan);
};

const statusOf = ({ plan, models }: Figures): number =>
  models[plan.model].findings.some(({ severity }) => severity === 'error')
    ? exitStatus.chosenModelFails
    : exitStatus.ok;

/** A list is written as it is computed, an evaluation a line, so that its length is no matter of memory. */
function evaluateAll(input: Input, io: Io, planner: Planner): number {
  if (input.kind !== 'plans') {
    const evaluation = planner.evaluate(input.kind === 'link' ? input.state.plan : input.plan, io.today);
    io.out(`${JSON.stringify(evaluation, null, 2)}\n`);
    return statusOf(evaluation);
  }
  let status: number = exitStatus.ok;
  io.out('[');
  input.plans.forEach((plan, at) => {
    const evaluation = planner.evaluateFigures(plan, io.today);
    status = Math.max(status, statusOf(evaluation));
    io.out(`${at === 0 ? '\n' : ',\n'}${JSON.stringify(evaluation)}`);
  });
  io.out('\n]\n');
  return status;
}

const link = (input: Input, io: Io): Result<number> =>
  then(planOf(input), (plan) => {
    const text = writeLink(input.kind === 'link' ? input.state : { plan, unknown: [] });
    if (text.length > linkLimits.characters || text.split(/[&;]/).length > linkLimits.values) {
      return fail('The plan is too large for a link.');
    }
    for (const path of withoutPlace(plan))
      io.err(`${quoted(path)} has no place in a link and is left out.\n`);
    io.out(`${text}\n`);
    return ok(exitStatus.ok);
  });

const read = (input: Input, io: Io): Result<number> =>
  then(planOf(input), (plan) => {
    io.out(`${JSON.stringify({ version: 1, ...plan }, null, 2)}\n`);
    return ok(exitStatus.ok);
  });

function exportAs(
  id: string | undefined,
  args: readonly string[],
  io: Io,
  { formats, evaluate }: Planner,
): Result<number> {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) {
    const wrong = id === undefined ? 'No format was given' : `${quoted(id)} is no format`;
    return fail(`${wrong}: write one of ${formats.map((known) => known.id).join(', ')}.`);
  }
  return then(then(load(args, io), planOf), (plan) => {
    const evaluation = evaluate(plan, io.today);
    for (const { path, message } of evaluation.problems) io.err(`${path}: ${message}\n`);
    const text = format.write(evaluation);
    io.out(text.endsWith('\n') ? text : `${text}\n`);
    return ok(statusOf(evaluation));
  });
}
