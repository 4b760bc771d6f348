import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, openLink, test } from './fixtures.ts';

/** What the first load may weigh: HTML, scripts and styles, each with gzip at level 9, in bytes. */
const budget = 110_000;

/** A class name that every chart of Recharts writes into the page, and so a text that its code contains. */
const chartLibraryMark = 'recharts-wrapper';

const built = new URL('../dist/', import.meta.url);
const inBuild = (path: string) => readFileSync(new URL(path, built));
const isCode = (path: string) => /\.(html|js|css)$/.test(path);

test('the first load is light and leaves the chart library for later', async ({ page, baseURL }) => {
  const files = new Set<string>();
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname.slice(1) || 'index.html';
    if (response.url().startsWith(baseURL ?? '') && isCode(path)) files.add(path);
  });
  await openLink(page, '');
  await page.waitForLoadState('networkidle');

  const weights = [...files].map((path) => [path, gzipSync(inBuild(path), { level: 9 }).length] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  process.stdout.write(`first load: ${(total / 1000).toFixed(1)} kB of ${budget / 1000} kB\n`);
  expect(files).toContain('index.html');
  expect([...files].filter((path) => path.endsWith('.js'))).not.toEqual([]);
  expect(total, `${JSON.stringify(Object.fromEntries(weights), null, 2)}`).toBeLessThan(budget);
  expect([...files].filter((path) => inBuild(path).includes(chartLibraryMark))).toEqual([]);
});

test('the mark of the chart library is in the library', () => {
  const library = new URL('../node_modules/recharts/es6/chart/', import.meta.url);
  const marked = readdirSync(library).filter((file) =>
    readFileSync(new URL(file, library), 'utf8').includes(chartLibraryMark),
  );
  expect(marked).not.toEqual([]);
});
