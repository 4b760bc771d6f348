import { posix, win32 } from 'node:path';
import { chromium } from '@playwright/test';
import { packagedChromium } from './packaged-chromium.ts';
import { type Browser, type Environment, runs } from './program.ts';

const missing =
  'No browser found to run the journeys in: install Google Chrome or Chromium, ' +
  'or run "npx playwright install chromium", or set PLAYWRIGHT_CHROMIUM to the program file of one.';

/**
 * Finds a Chromium: the one that PLAYWRIGHT_CHROMIUM names, else an installed one, else the one inside an npm package,
 * else Playwright's own download. Throws one sentence that says what to install when there is none.
 */
export function findBrowser(): Browser {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (runs(named)) return { executablePath: named };
    throw new Error(
      `PLAYWRIGHT_CHROMIUM is "${named}", which does not run: set it to the program file of a Chrome or Chromium.`,
    );
  }
  const installed = installedPlaces(process.platform, process.env).find((place) => runs(place));
  if (installed) return { executablePath: installed };
  const packaged = packagedChromium();
  if (packaged) return packaged;
  const downloaded = chromium.executablePath();
  if (runs(downloaded)) return { executablePath: downloaded };
  throw new Error(missing);
}

/** Where Chrome and Chromium are put on a system, the most likely place first. */
export function installedPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'win32') return windowsPlaces(env);
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  const folders = (env.PATH ?? '').split(posix.delimiter).filter(posix.isAbsolute);
  const onPath = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return [...onPath, ...(platform === 'darwin' ? macPlaces(env) : linuxPlaces)];
}

const linuxPlaces = ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];

function macPlaces(env: Environment): readonly string[] {
  const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return folders.flatMap((folder) =>
    ['Google Chrome', 'Chromium'].map((name) => posix.join(folder, `${name}.app/Contents/MacOS`, name)),
  );
}

function windowsPlaces(env: Environment): readonly string[] {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((folder) => folder);
  // Edge is a Chromium too, and every Windows has it.
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return programs.flatMap((program) => folders.map((folder) => win32.join(folder ?? '', program)));
}
