import { expect, openLink, test } from './fixtures.ts';
import { linkTo, payments } from './plans.ts';

// What a screen reader is told of the four pictures, kept as text to be read: change it with --update-snapshots.

const pictures = [
  { name: 'map', view: 'map', part: 'main' },
  { name: 'tree', view: 'tree', part: 'main' },
  { name: 'packet', view: 'packet', part: 'main' },
] as const;

for (const { name, view, part } of pictures) {
  test(`the ${name} is read aloud as it is written down`, async ({ page }) => {
    await openLink(page, linkTo(payments, view));
    await expect(page.locator(part).getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator(part)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  });
}

test('the chart of growth and the matrix are read aloud as they are written down', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  const chart = page.getByRole('region', { name: /nodes; .* holds/ });
  await expect(chart.getByRole('application')).toBeVisible();
  await expect(chart).toMatchAriaSnapshot({ name: 'chart.aria.yml' });
  const matrix = page.getByRole('region', { name: 'What the documentation says of each model' });
  await matrix.getByRole('searchbox').or(matrix.getByRole('textbox')).first().fill('dual-stack');
  await expect(matrix).toMatchAriaSnapshot({ name: 'matrix.aria.yml' });
});
