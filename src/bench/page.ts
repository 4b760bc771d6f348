import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Timing } from './report.ts';

/** What a browser says of the built page, and sentences about it. */
export interface PageFigures {
  readonly timings: readonly Timing[];
  readonly notes: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the page and times it in a Chromium; where either does not work a sentence says so instead. */
export function pageTimings(): PageFigures {
  const dist = mkdtempSync(join(tmpdir(), 'aks-network-planner-bench-'));
  try {
    run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', dist]);
    return JSON.parse(
      run([...process.execArgv, 'e2e/browsers/page-figures.ts'], { PLANNER_DIST: `${dist}/` }),
    ) as PageFigures;
  } catch (error) {
    return { timings: [], notes: [`The page was not timed: ${(error as Error).message}`] };
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

/** Runs Node.js on the root of the project. Gives back what it prints; throws the last line of its complaint. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(/^.*Error: (.*)$/m.exec(stderr)?.[1] ?? stderr.trim());
  return stdout;
}
