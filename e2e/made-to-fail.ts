import type { Page } from '@playwright/test';

/** Without a service worker: what it keeps would hide that a file is missing. */
export const withoutWorker = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));

const mark = 'data-broken';

/** Lets the next pages write no number from `breakNumbers` to `mendNumbers`: a fault in whatever draws one. */
export const makeBreakable = (page: Page): Promise<unknown> =>
  page.addInitScript((attribute) => {
    const { format } = Object.getOwnPropertyDescriptors(Intl.NumberFormat.prototype);
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get() {
        if (document.documentElement.hasAttribute(attribute)) throw new Error('Broken on purpose');
        return format.get?.call(this);
      },
    });
  }, mark);

export const breakNumbers = (page: Page): Promise<void> =>
  page.evaluate((attribute) => document.documentElement.setAttribute(attribute, ''), mark);

export const mendNumbers = (page: Page): Promise<void> =>
  page.evaluate((attribute) => document.documentElement.removeAttribute(attribute), mark);
