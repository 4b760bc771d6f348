import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { type BrowserWindow, type Key, windowSize } from './window.ts';

/** The programs that drive a WebKitGTK: its driver, its browser, and a display where there is none. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Undefined where the machine has a display. */
  readonly display: string | undefined;
}

/** Keys by their name, as WebDriver writes them (W3C WebDriver, 17.4.2). */
const keys: Readonly<Record<Key, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Backspace: '\uE003',
  ArrowDown: '\uE015',
};

/** The name under which WebDriver hands elements over (W3C WebDriver, 12.2). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Opens a WebKit, which Playwright cannot drive as it is installed, by plain WebDriver. */
export async function openWebKit(programs: WebKitPrograms): Promise<BrowserWindow> {
  const started: ChildProcess[] = [];
  const stop = () => {
    for (const program of started) program.kill();
  };
  try {
    const DISPLAY =
      programs.display === undefined ? process.env.DISPLAY : await startDisplay(programs.display, started);
    const port = await freePort();
    started.push(
      spawn(programs.driver, [`--port=${port}`], { env: { ...process.env, DISPLAY }, stdio: 'ignore' }),
    );
    const root = `http://127.0.0.1:${port}/session`;
    const session = (await whenReady(() =>
      send('POST', root, {
        capabilities: {
          alwaysMatch: { 'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] } },
        },
      }),
    )) as { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };
    const call = (method: string, path: string, body?: object) =>
      send(method, `${root}/${session.sessionId}${path}`, body);
    await call('POST', '/window/rect', windowSize);
    return {
      ...windowOf(call, session.capabilities.browserVersion),
      close: async () => {
        await call('DELETE', '');
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

function windowOf(call: Call, version: string): Omit<BrowserWindow, 'close'> {
  const evaluate = (expression: string) =>
    call('POST', '/execute/sync', { script: `return (${expression});`, args: [] });
  const type = (text: string) => {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    version,
    open: async (url) => {
      await call('POST', '/url', { url: 'about:blank' });
      await call('POST', '/url', { url });
    },
    evaluate,
    click: async (expression) => {
      const element = (await evaluate(expression)) as Readonly<Record<string, string>> | null;
      if (!element) throw new Error(`nothing to click: ${expression}`);
      await call('POST', `/element/${element[elementKey]}/click`, {});
    },
    type: async (text) => void (await type(text)),
    press: async (key) => void (await type(keys[key])),
  };
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(String((value as { readonly message?: string }).message));
  return value;
}

/** What `attempt` gives as soon as the driver listens. */
async function whenReady<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      // fetch says no more of a refused connection than its kind.
      if (!(error instanceof TypeError) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Starts an X server without a screen, which picks its own number and tells it. */
function startDisplay(program: string, started: ChildProcess[]): Promise<string> {
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    (server.stdio[3] as Readable).once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
