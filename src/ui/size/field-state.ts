import type { Evaluation } from '../../core/evaluate.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { evaluationOf } from '../../state/evaluation.ts';
import { type DefaultRows, type ListField, textAt } from '../../state/plan-edit.ts';
import { planStore, setField, useInputs } from '../../state/store.ts';
import { useToday } from '../../state/today.ts';
import { type Issue, issuesOf } from './issues.ts';

/**
 * A part of the evaluation. A component draws again only when the part changes, so `select` picks text, a
 * number, or something that is the same object for the same evaluation.
 */
export function usePart<T>(select: (evaluation: Evaluation) => T): T {
  const today = useToday();
  return useInputs(({ plan }) => select(evaluationOf(plan, today)));
}

/** Picked as text, so that a field draws again only when its own issue is another. */
export function useIssue(path: string): Issue | undefined {
  const message = usePart((evaluation) => issuesOf(evaluation).of(path)?.message);
  const severity = usePart((evaluation) => issuesOf(evaluation).of(path)?.severity);
  return message === undefined || severity === undefined ? undefined : { path, severity, message };
}

/** The rows that a list has while the plan names none: one pool with every default, and nothing else. */
export const defaultRows: Readonly<Record<Exclude<ListField, 'vnet'>, DefaultRows>> = {
  pools: () => [{}],
  subnets: () => [],
  connected: () => [],
};

const isList = (name: string | undefined): name is keyof typeof defaultRows =>
  name !== undefined && Object.hasOwn(defaultRows, name);

/** The text that a person typed, as a value: a whole number where the field is one, the text otherwise. */
export function typedValue(text: string, numeric: boolean): unknown {
  if (text === '') return undefined;
  return numeric && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** Sets a field of the plan; undefined goes back to its default. Without a bound there is no autoscaler. */
export function setPath(path: string, value: unknown): void {
  const [, autoscale, bound] = /^(.+\.autoscale)\.(min|max)$/.exec(path) ?? [];
  const other = `${autoscale}.${bound === 'min' ? 'max' : 'min'}`;
  const off = autoscale !== undefined && value === undefined && blank(other);
  const list = path.split('[')[0];
  setField(off ? autoscale : path, value, isList(list) ? defaultRows[list] : undefined);
}

const blank = (path: string): boolean => textAt(planStore.store.getState().plan, path, '') === '';

interface FieldState {
  /** As it was typed; empty where the default is in force. */
  readonly text: string;
  /** The value that is in force while the field is empty; empty where there is none. */
  readonly byDefault: string;
  readonly issue: Issue | undefined;
}

export const useField = (path: string): FieldState => ({
  text: useInputs(({ plan }) => textAt(plan, path, '')),
  byDefault: usePart(({ plan }) => textAt({ ...plan }, path, '')),
  issue: useIssue(path),
});

/** The value of a field that offers a few words: the word in force, or text that is none of them. */
export const useChoice = (path: string, inForce: (plan: Plan) => string): string => {
  const typed = useInputs(({ plan }) => textAt(plan, path, ''));
  const unread = usePart(({ problems }) => problems.some((problem) => problem.path === path));
  const value = usePart(({ plan }) => inForce(plan));
  return unread ? typed : value;
};
