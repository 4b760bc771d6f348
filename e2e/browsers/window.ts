import { type BrowserType, chromium, firefox } from '@playwright/test';

/** A window of some browser, as far as the checks need one. Expressions are texts, evaluated in the page. */
export interface BrowserWindow {
  readonly version: string;
  readonly open: (url: string) => Promise<void>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Clicks the element that the expression gives, where a person would. */
  readonly click: (expression: string) => Promise<void>;
  /** Presses keys where the focus is: a text, or one key by its name. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Key = 'Enter' | 'Escape' | 'End' | 'Backspace' | 'ArrowDown';

/** The size of all windows, in CSS pixels. */
export const windowSize = { width: 1280, height: 900 } as const;

type Launch = Parameters<BrowserType['launch']>[0];

export const openChromium = (options: Launch): Promise<BrowserWindow> => openWith(chromium, options);

/** A Firefox as it is installed speaks WebDriver BiDi; without this channel Playwright expects its own build. */
export const openFirefox = (executablePath: string): Promise<BrowserWindow> =>
  openWith(firefox, { channel: 'moz-firefox', executablePath });

async function openWith(type: BrowserType, options: Launch): Promise<BrowserWindow> {
  const browser = await type.launch(options);
  const page = await browser.newPage({ viewport: windowSize });
  return {
    version: browser.version(),
    open: async (url) => {
      // Between two fragments of one page a browser does not load anything.
      await page.goto('about:blank');
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    click: async (expression) => {
      const element = (await page.evaluateHandle<Element | null>(expression)).asElement();
      if (!element) throw new Error(`nothing to click: ${expression}`);
      await element.click({ timeout: 10_000 });
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
