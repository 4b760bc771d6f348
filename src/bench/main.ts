import { questions } from '../core/advice/questions.ts';
import { averageQuestions } from '../core/advice/tree-length.ts';
import { measure, table } from './measure.ts';
import { measurements, today } from './measurements.ts';

/** Prints what the README's figures come from: ratios to a budget first, then the time itself. */
const rows = measurements.map(({ name, budgetMs, rounds, run }) => {
  const ms = measure(run, rounds);
  return [name, (ms / budgetMs).toFixed(2), ms < 10 ? ms.toFixed(2) : ms.toFixed(0), String(budgetMs)];
});
process.stdout.write(`${table(['Measurement', 'Share of budget', 'CPU ms', 'Budget ms'], rows)}\n`);
process.stdout.write(
  `\nThe tree asks ${averageQuestions(today).toFixed(2)} of ${questions.length} questions, on the average over every set of answers.\n`,
);
