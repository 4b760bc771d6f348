import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { openLink, themes } from './fixtures.ts';
import { shots, windows } from './shots-list.ts';

const folder = fileURLToPath(new URL('../test-results/shots/', import.meta.url));

for (const { name, fragment } of shots) {
  for (const viewport of windows) {
    for (const theme of themes) {
      const file = `${name}-${viewport.width}-${theme}.png`;
      test(file, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await openLink(page, fragment);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `${folder}${file}`, fullPage: true, animations: 'disabled' });
      });
    }
  }
}
