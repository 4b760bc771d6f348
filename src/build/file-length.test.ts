import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const longest = 300;

const facts = 'One list of facts with their sources; a reader looks one up, nobody reads through.';
const cases = 'One list of cases for tests, each a plan and what a rule says of it.';

/** Files that are longer than that, and why none of them is better in pieces. */
const reasons: Readonly<Record<string, string>> = {
  'src/core/facts/disagreements-docs.ts': facts,
  'src/core/facts/lifecycle.ts': facts,
  'src/core/facts/matrix-features.ts': facts,
  'src/core/facts/measurements.ts': facts,
  'src/core/facts/sources-elsewhere.ts': facts,
  'src/core/plan/testing/rule-cases-cluster.ts': cases,
};

const lengths: readonly (readonly [path: string, lines: number])[] = ['src', 'e2e', 'public']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(?:tsx?|js|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [
    relative(root, path).replaceAll(sep, '/'),
    readFileSync(path, 'utf8').split('\n').length - 1,
  ]);

test('no file of code is longer than 300 lines without a reason, and no reason outlives its file', () => {
  expect(lengths.length).toBeGreaterThan(500);
  const long = lengths.filter(([, lines]) => lines > longest).map(([path]) => path);
  expect(long.sort()).toEqual(Object.keys(reasons).sort());
});
