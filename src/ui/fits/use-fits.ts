import { useCallback } from 'react';
import type { Problem } from '../../core/plan/plan.ts';
import { type FitOptions, whatFits } from '../../core/plan/reverse.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { useAfterIdle } from '../size/after-idle.ts';
import { prefixesOf } from '../size/vnet-text.ts';
import type { FitQuery } from './fits-detail.ts';

/** What fits, a moment after the typing stops; null while there is no range. Facts and defaults are those of the plan's day and version. */
export function useFits(query: FitQuery) {
  const { asOf, kubernetesVersion } = useEvaluation().plan;
  const found = useAfterIdle(
    useCallback(
      () => whatFits(prefixesOf(query.ranges) ?? [], { asOf, kubernetesVersion, ...optionsOf(query) }),
      [query, asOf, kubernetesVersion],
    ),
  );
  return prefixesOf(query.ranges) === undefined ? null : found;
}

/** The text of every option as a value. The core reads it as untrusted text and says what is wrong with it. */
function optionsOf({ said }: FitQuery): Partial<FitOptions> {
  const values = Object.entries(said).map(([field, text]) => [field, typedOption(text)]);
  return Object.fromEntries(values) as Partial<FitOptions>;
}

const typedOption = (text: string): string | number => {
  const trimmed = text.trim();
  return /^(?:0|[1-9]\d{0,14})$/.test(trimmed) ? Number(trimmed) : trimmed;
};

/** What is wrong at a path or in its list, as one text. */
export function problemsAt(problems: readonly Problem[], path: string): string | undefined {
  const messages = problems
    .filter((problem) => problem.path === path || problem.path.startsWith(`${path}[`))
    .map(({ message }) => message);
  return messages.length === 0 ? undefined : messages.join(' ');
}
