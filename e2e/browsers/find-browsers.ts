import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { findBrowser } from '../browser.ts';
import { runs } from '../program.ts';
import { openWebKit } from './webkit.ts';
import { type BrowserWindow, openChromium, openFirefox } from './window.ts';

export interface FoundBrowser {
  readonly name: string;
  /** Opens a window; throws one sentence that says what to install where the browser is not there. */
  readonly open: () => Promise<BrowserWindow>;
}

export const browsers: readonly FoundBrowser[] = [
  { name: 'Chromium', open: async () => openChromium(findBrowser()) },
  { name: 'Firefox', open: async () => openFirefox(findFirefox()) },
  { name: 'WebKit', open: async () => openWebKit(findWebKit()) },
];

function findFirefox(): string {
  const found = [
    process.env.BROWSERS_FIREFOX,
    onPath('firefox-esr'),
    onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((program) => program !== undefined && runs(program));
  if (found) return found;
  throw new Error(
    'Firefox is not installed: "apt-get install firefox-esr", or set BROWSERS_FIREFOX to its program file.',
  );
}

function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  // Distributions put the small browser that comes with the library in one of these.
  const browser = ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [folder, ...foldersIn(folder)])
    .flatMap((folder) =>
      ['4.1', '4.0', '6.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find((program) => existsSync(program));
  const display = process.env.DISPLAY ? undefined : onPath('Xvfb');
  if (!driver || !browser)
    throw new Error('WebKit is not installed with its driver: "apt-get install webkit2gtk-driver".');
  if (!process.env.DISPLAY && !display)
    throw new Error('WebKit needs a display: "apt-get install xvfb", or set DISPLAY.');
  return { driver, browser, display };
}

const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => posix.join(folder, name)) : [];

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(posix.delimiter)
    .filter(posix.isAbsolute)
    .map((folder) => posix.join(folder, name))
    .find((program) => existsSync(program));
