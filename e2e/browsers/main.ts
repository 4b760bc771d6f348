/**
 * The main journey and every panel of the built page in every browser that is installed: `npm run test:browsers`. The
 * page has to stay quiet, must not scroll sideways, and says the same in each of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, table } from '../../src/bench/report.ts';
import { built, servePlanner } from '../other-origins.ts';
import { type Check, checks } from './checks.ts';
import { browsers } from './find-browsers.ts';
import { inPage } from './in-page.ts';
import type { BrowserWindow } from './window.ts';

interface Outcome {
  readonly text: string;
  /** What is wrong, one sentence each. */
  readonly wrong: readonly string[];
}

interface Run {
  readonly browser: string;
  readonly outcomes: readonly Outcome[];
}

const print = (text: string) => process.stdout.write(`${text}\n`);
const wanted = process.argv.slice(2).map((name) => name.toLowerCase());

if (!existsSync(join(built, 'index.html'))) {
  print('There is no build to look at: "npm run build" makes one.');
  process.exit(1);
}
const planner = await servePlanner((path) =>
  path === 'boot.js' ? inPage + readFileSync(join(built, path), 'utf8') : undefined,
);
const runs: Run[] = [];
for (const { name, open } of browsers) {
  if (wanted.length > 0 && !wanted.includes(name.toLowerCase())) continue;
  try {
    const window = await open();
    const outcomes = await inOrder(window, name);
    await window.close();
    runs.push({ browser: `${name} ${window.version}`, outcomes });
  } catch (error) {
    print(`Left out: ${(error as Error).message}`);
  }
}
await planner.stop();
report(runs);

async function inOrder(window: BrowserWindow, browser: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of checks) {
    const outcome = await outcomeOf(window, check);
    for (const what of outcome.wrong) print(`${browser}, ${check.name}: ${what}`);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function outcomeOf(window: BrowserWindow, check: Check): Promise<Outcome> {
  const wrong: string[] = [];
  let text = '';
  try {
    text = await check.run(window, planner.url);
  } catch (error) {
    wrong.push((error as Error).message);
  }
  const complaints = await window.evaluate('complaints.splice(0)').catch(() => ['the page does not answer']);
  return { text, wrong: [...wrong, ...(complaints as string[])] };
}

function report(runs: readonly Run[]): void {
  const [first] = runs;
  const verdicts = runs.map(({ browser, outcomes }) =>
    outcomes.map(({ text, wrong }, at) => {
      const reference = first?.outcomes[at]?.text ?? '';
      if (wrong.length > 0) return 'wrong';
      if (text === reference || reference === '') return 'as expected';
      print(`${browser}, ${checks[at]?.name}: ${difference(text, reference)}`);
      return 'differs';
    }),
  );
  const words = runs.map((_, index) => index + 1);
  const head = (first: string) => [first, ...runs.map(({ browser }) => browser)];
  const rows = checks.map(({ name }, at) => [name, ...verdicts.map((of) => of[at] ?? '')]);
  print(`${table(head('screen'), rows, words)}\n`);
  const sums = (['journey', 'views', 'panels'] as const).map((group) => [
    group,
    ...verdicts.map((of) => {
      const all = of.filter((_, at) => checks[at]?.group === group);
      return `${all.filter((verdict) => verdict === 'as expected').length} of ${all.length}`;
    }),
  ]);
  print(`${table(head('as expected'), sums)}\n`);
  print(machine());
  if (runs.length === 0 || verdicts.flat().some((verdict) => verdict !== 'as expected')) process.exitCode = 1;
}

/** Where two texts part, and how they go on. */
function difference(text: string, reference: string): string {
  const at = [...text].findIndex((letter, index) => letter !== reference[index]);
  const from = Math.max(0, (at < 0 ? text.length : at) - 20);
  return `says "${text.slice(from, from + 60)}" where the first says "${reference.slice(from, from + 60)}"`;
}
