import { axe, expect, openLink, test, watch } from './fixtures.ts';

/** Waits for a complaint of every kind given, and takes back them all, which lets the test pass. */
async function caught(complaints: string[], ...kinds: readonly RegExp[]): Promise<void> {
  await expect
    .poll(() => kinds.filter((kind) => !complaints.some((complaint) => kind.test(complaint))))
    .toEqual([]);
  complaints.length = 0;
}

// The browser's own words about a request that did not work.
const browserWords = /^console error: (Failed to load resource|WebSocket connection to )/;

for (const level of ['log', 'info', 'debug', 'warn', 'error']) {
  test(`a console.${level} is a complaint`, async ({ page, complaints }) => {
    await openLink(page, '');
    await page.evaluate(`console.${level}('Ping')`);
    await caught(complaints, /^console \w+: Ping$/);
  });
}

test('an error that nobody catches is a complaint', async ({ page, complaints }) => {
  await openLink(page, '');
  await page.evaluate("setTimeout(() => { throw new Error('Lost') })");
  await caught(complaints, /^uncaught: Error: Lost$/);
});

test('a promise that nobody catches is a complaint', async ({ page, complaints }) => {
  await openLink(page, '');
  await page.evaluate("void Promise.reject(new Error('Broken'))");
  await caught(complaints, /^uncaught: Error: Broken$/);
});

test('a file that is not there is a complaint', async ({ page, complaints }) => {
  await openLink(page, '');
  await page.evaluate("fetch('./nothing.json').then((answer) => answer.text())");
  await caught(complaints, /^failed request: .*nothing\.json \(404\)$/, browserWords);
});

test('a request that gets no answer is a complaint', async ({ page, complaints }) => {
  await page.route('**/silent.json', (route) => route.abort());
  await openLink(page, '');
  await page.evaluate("fetch('./silent.json').catch(() => undefined)");
  await caught(complaints, /^failed request: .*silent\.json \(net::ERR_FAILED\)$/, browserWords);
});

test('what a frame was still loading when it was taken out is no complaint', async ({ page }) => {
  await page.route('**/slow.js', () => undefined);
  await openLink(page, '');
  const asked = page.waitForRequest('**/slow.js');
  await page.evaluate(`{
    const frame = document.body.appendChild(document.createElement('iframe'));
    const script = frame.contentDocument.createElement('script');
    script.src = new URL('./slow.js', location.href).href;
    frame.contentDocument.body.append(script);
  }`);
  const slow = await asked;
  const given = page.waitForEvent('requestfailed', (request) => request === slow);
  await page.evaluate("document.querySelector('iframe').remove()");
  expect((await given).failure()?.errorText).toBe('net::ERR_ABORTED');
});

for (const address of ['https://font.invalid/a.woff2', 'http://127.0.0.1:9/']) {
  test(`a request to ${address} is a complaint`, async ({ page, complaints }) => {
    await openLink(page, '');
    await page.evaluate(`fetch('${address}', { mode: 'no-cors' }).catch(() => undefined)`);
    const foreign = new RegExp(`^foreign request: ${address}`);
    await caught(complaints, foreign, new RegExp(`^failed request: ${address}`), browserWords);
  });
}

test('a socket to elsewhere is a complaint', async ({ page, complaints }) => {
  await openLink(page, '');
  await page.evaluate("new WebSocket('ws://font.invalid/')");
  await caught(complaints, /^foreign request: ws:\/\/font\.invalid\/$/, browserWords);
});

test('data and blob addresses are at home', async ({ page }) => {
  await openLink(page, '');
  await page.evaluate(`Promise.all([
    fetch('data:text/plain,here'),
    fetch(URL.createObjectURL(new Blob(['here']))),
  ])`);
});

test('a second tab is watched too', async ({ page, context, complaints }) => {
  await openLink(page, '');
  const second = await context.newPage();
  await openLink(second, '');
  await second.evaluate("console.log('From the second tab')");
  await caught(complaints, /From the second tab/);
});

test('a second browser is watched when asked', async ({ browser, baseURL, complaints }) => {
  const other = await browser.newContext();
  watch(other, new URL(baseURL ?? '').origin, complaints);
  const page = await other.newPage();
  await page.evaluate("console.log('From afar')");
  await caught(complaints, /From afar/);
  await other.close();
});

test('opening a link loads the page anew', async ({ page }) => {
  await openLink(page, '#v=1');
  await page.evaluate('globalThis.kept = true');
  await openLink(page, 'v=1&view=size');
  expect(await page.evaluate('globalThis.kept')).toBeUndefined();
});

test('the accessibility check names what it finds', async ({ page }) => {
  await openLink(page, '');
  await page.evaluate("document.querySelector('main').append(document.createElement('img'))");
  await expect(axe(page)).rejects.toThrow(/image-alt: /);
});

test('a complaint nobody took back fails the test', async ({ page }) => {
  test.fail();
  await openLink(page, '');
  await page.evaluate("console.log('Left behind')");
});
