import { expect, test } from 'vitest';
import { findBrowser, installedPlaces } from './browser.ts';
import { runs } from './program.ts';

test('a Chrome on the path comes before the usual places of Linux', () => {
  const places = installedPlaces('linux', { PATH: '/home/ada/bin:/usr/bin' });
  expect(places.slice(0, 2)).toEqual(['/home/ada/bin/google-chrome', '/usr/bin/google-chrome']);
  expect(places).toContain('/usr/bin/chromium-browser');
  expect(places.at(-1)).toBe('/snap/bin/chromium');
});

test('a relative entry of the path is not searched', () => {
  expect(installedPlaces('linux', { PATH: '.:bin:/usr/bin' })[0]).toBe('/usr/bin/google-chrome');
});

test('macOS keeps its browsers among the applications of the machine and of the person', () => {
  const places = installedPlaces('darwin', { HOME: '/Users/ada' });
  expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium');
});

test('Windows is searched folder by folder, Chrome first and Edge last', () => {
  const places = installedPlaces('win32', { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' });
  expect(places[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places.at(-1)).toBe('C:\\Local\\Microsoft\\Edge\\Application\\msedge.exe');
});

test('a program runs when it starts and ends well', () => {
  expect(runs(process.execPath)).toBe(true);
  expect(runs('/nowhere/chromium')).toBe(false);
  expect(runs('/bin/false')).toBe(process.platform === 'win32');
});

test('a named browser that is not there is reported by its name', () => {
  const before = process.env.PLAYWRIGHT_CHROMIUM;
  process.env.PLAYWRIGHT_CHROMIUM = '/nowhere/chromium';
  try {
    expect(() => findBrowser()).toThrow(/PLAYWRIGHT_CHROMIUM is "\/nowhere\/chromium", which does not run/);
  } finally {
    if (before === undefined) delete process.env.PLAYWRIGHT_CHROMIUM;
    else process.env.PLAYWRIGHT_CHROMIUM = before;
  }
});
