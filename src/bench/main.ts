import { questions } from '../core/advice/questions.ts';
import { averageQuestions } from '../core/advice/tree-length.ts';
import { growthTable } from './growth.ts';
import { pageTimings } from './page.ts';
import { placementCases, placementQuality } from './placement-quality.ts';
import { today } from './plans.ts';
import { machine, table, timingTable } from './report.ts';
import { baselineTimings, budgetTimings } from './timings.ts';

/** Prints what the README's figures come from. */
const print = (text: string) => process.stdout.write(`${text}\n\n`);

const core = [...budgetTimings(), ...baselineTimings()];
const { timings, notes } = await pageTimings();
print(timingTable([...core, ...timings]));
print(growthTable());
print(
  table(
    ['placing, beside a search of every way', 'as good', 'cases', 'worst gap'],
    placementQuality(placementCases(1_000)).map(({ figure, cases, asGood, worstGap }) => [
      figure,
      `${((100 * asGood) / cases).toFixed(1)} %`,
      String(cases),
      String(worstGap),
    ]),
  ),
);
print(
  `The tree asks ${averageQuestions(today).toFixed(2)} of ${questions.length} questions, on the average over every set of answers.`,
);
for (const note of notes) print(note);
print(machine());
