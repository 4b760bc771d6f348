/** A value that a script names once: words joined by hyphens, spelt by each shell in its own way. */
export interface Variable {
  readonly variable: string;
}

export const variable = (words: string): Variable => ({ variable: words });

/** A literal text, a variable, or several of them joined. */
export type Value = string | Variable | readonly (string | Variable)[];

export interface Flag {
  readonly flag: `--${string}`;
  /** None for a switch. */
  readonly values: readonly Value[];
}

/** A command without a shell: each shell quotes it by its own rules, so that all of them say the same. */
export interface Command {
  readonly program: 'az' | 'kubectl';
  /** Such as aks nodepool add, and what kubectl names by position. */
  readonly words: readonly string[];
  readonly flags: readonly Flag[];
}

/** One step of a script. */
export type Step =
  | { readonly kind: 'section'; readonly title: string }
  /** Comment lines. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'set'; readonly name: Variable; readonly value: Value; readonly note?: string }
  /** Runs the command and keeps what it prints, a line each. */
  | { readonly kind: 'read'; readonly name: Variable; readonly command: Command }
  | { readonly kind: 'run'; readonly command: Command }
  /** Ends the script unless the Azure CLI is at least of this version. */
  | { readonly kind: 'requireCli'; readonly least: string }
  /** Ends the script unless the dotted version in `name` is at least `least`. */
  | {
      readonly kind: 'requireVersion';
      readonly name: Variable;
      readonly least: string;
      readonly message: string;
    }
  | {
      readonly kind: 'requireLength';
      readonly name: Variable;
      readonly most: number;
      readonly message: Value;
    }
  /** Ends the script unless the value is, or is not, a line of the list; case does not count. */
  | {
      readonly kind: 'requireListed' | 'refuseListed';
      readonly list: Variable;
      readonly value: Value;
      readonly message: string;
    }
  /** Ends the script. */
  | { readonly kind: 'stop'; readonly message: string }
  /** Does the steps if the value is, or is not, a line of the list; case does not count. */
  | {
      readonly kind: 'ifListed' | 'unlessListed';
      readonly list: Variable;
      readonly value: Value;
      readonly steps: readonly Step[];
    };

/** A flag with its value or values; without any it is a switch. */
export const flag = (name: `--${string}`, ...values: readonly Value[]): Flag => ({ flag: name, values });

export const az = (words: string, ...flags: readonly Flag[]): Command => ({
  program: 'az',
  words: words.split(' '),
  flags,
});

export const kubectl = (words: string, ...flags: readonly Flag[]): Command => ({
  program: 'kubectl',
  words: words.split(' '),
  flags,
});

export const section = (title: string): Step => ({ kind: 'section', title });
export const note = (text: string): Step => ({ kind: 'note', text });
export const set = (name: Variable, value: Value, why?: string): Step =>
  why === undefined ? { kind: 'set', name, value } : { kind: 'set', name, value, note: why };
export const read = (name: Variable, command: Command): Step => ({ kind: 'read', name, command });
export const runs = (command: Command): Step => ({ kind: 'run', command });

/** Every command of the steps, those behind a condition included. */
export const commandsOf = (steps: readonly Step[]): readonly Command[] =>
  steps.flatMap((step) => {
    if (step.kind === 'run' || step.kind === 'read') return [step.command];
    return 'steps' in step ? commandsOf(step.steps) : [];
  });
