import type { Locator, Page } from '@playwright/test';
import { expect, openLink, test } from './fixtures.ts';
import { linkTo, payments, twentyPools } from './plans.ts';

/** Text that people and programs put where an address, a number or a name belongs. */
const hostile = {
  script: '<script>globalThis.executed = true</script>',
  image: '"><img src=x onerror="globalThis.executed = true">',
  'huge number': '99999999999999999999999999',
  negative: '-1',
  'host bits': '10.0.0.1/8',
  IPv6: '2001:db8::/32',
  'Arabic digits': '١٠.٠.٠.٠/٨',
  blanks: '   ',
  'right-to-left': '\u202e61/0.0.0.01\u202c',
  'link syntax': 'a&pool=b;c,d%26#v=1&e=%zz',
  prototype: '__proto__',
  long: 'x'.repeat(2000),
  emoji: '🧨👩‍👩‍👧',
} as const;

/** A plan with every field of the Size view, so that each has a text to lose. */
const everyField = {
  ...payments,
  subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24', usedAddresses: 3 }],
  pools: [
    {
      name: 'system',
      count: 3,
      autoscale: { min: 1, max: 5 },
      maxPods: 30,
      maxSurge: '10%',
      podsPerNode: 20,
      maxUnavailable: 1,
      nodeSubnet: 'nodes',
    },
  ],
};

/** The fields by path, but the names, which may be any text and label their row. */
const fields = (page: Page): Locator => page.locator('input[data-path]:not([data-path$=".name"])');

/** The VNet is a list, of which a link keeps the items and not what stood between them. */
const words = (text: string): string =>
  text
    .split(/[\s,;]+/)
    .join(' ')
    .trim();

const executed = (page: Page): Promise<unknown> => page.evaluate('globalThis.executed');

for (const [kind, text] of Object.entries(hostile)) {
  test(`${kind} in every field is named beside it, kept and never run`, async ({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`A dialog opened: ${dialog.message()}`);
    });
    await openLink(page, linkTo(everyField));
    await expect(fields(page)).toHaveCount(17);
    const paths = await fields(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-path')));
    for (const path of paths) await page.locator(`[data-path="${path}"]`).fill(text);
    await page.getByRole('textbox', { name: 'Name of the plan' }).fill(text);

    const state = async () => ({
      values: await fields(page).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
      name: await page.getByRole('textbox', { name: 'Name of the plan' }).inputValue(),
    });
    const typed = await state();
    expect(typed).toEqual({ values: paths.map(() => text), name: text });

    for (const path of paths) {
      const field = page.locator(`[data-path="${path}"]`);
      if ((await field.getAttribute('aria-invalid')) !== 'true') continue;
      await expect(field, path ?? '').toHaveAccessibleDescription(/\S/);
    }
    await page.reload();
    await expect(fields(page)).toHaveCount(17);
    const reread = await state();
    expect({ ...reread, values: reread.values.map(words) }).toEqual({
      ...typed,
      values: typed.values.map(words),
    });
    expect(await executed(page)).toBeUndefined();
  });
}

/** Text that the field has to refuse, with a message beside it that quotes the text. */
const refused = {
  'VNet prefixes': ['10.0.0.1/8', '10.0.0.0/33', '2001:db8::/32', '١٠.٠.٠.٠/٨', '<b>x</b>', '010.0.0.0/8'],
  'Pod CIDR': ['10.0.0.1/8', '10.0.0.0/33', '2001:db8::/32', '10.0.0.0', '１０.0.0.0/8', '<b>x</b>'],
  'Service CIDR': ['10.0.0.1/8', '10.0.0.0/-1', '::/0', '10.0.0/16', '<b>x</b>'],
  'DNS service IP': ['10.0.0.256', '10.0.0', '::1', '10.0.0.10/32', '010.0.0.10', '<b>x</b>'],
  'Internal load balancers': ['-1', '1e309', '99999999999999999999999999', '٣', '2.5', '0x10', '<b>x</b>'],
  'Kubernetes version': ['latest', '-1', '<b>x</b>'],
  'Nodes of pool system': ['-1', '99999999999999999999999999', '１２', '3 nodes', 'NaN', '<b>x</b>'],
  'Autoscaler maximum of pool system': ['-1', '1e3', '²', '<b>x</b>'],
  'Max pods of pool system': ['-1', '٣٠', 'Infinity', '<b>x</b>'],
  'Max surge of pool system': ['-1', '101%', '33 percent', '٣٣%', '<b>x</b>'],
  'CIDR of subnet nodes': ['10.20.0.1/24', '10.20.0.0/33', 'fe80::/10', '<b>x</b>'],
  'Used addresses of subnet nodes': ['-1', 'many', '<b>x</b>'],
  'CIDR of network on-premises': ['10.0.0.1/8', '10.0.0.0/33', '<b>x</b>'],
} as const;

for (const [name, texts] of Object.entries(refused)) {
  test(`${name} quotes text that it cannot read, and the rest keeps computing`, async ({ page }) => {
    await openLink(page, linkTo(everyField));
    const field = page.getByRole('textbox', { name, exact: true });
    const result = page.getByRole('region', { name: 'Result' }).getByRole('heading');
    for (const text of texts) {
      await field.fill(text);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      const description = await field.evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
      expect(description).toContain(`"${text}"`);
      await expect(field).toHaveValue(text);
      await expect(result).toHaveText(/\w/);
      await expect(page.getByRole('banner')).toContainText('1 value cannot be read');
    }
  });
}

test('/0 is a block that can be read, and what is wrong with it is said', async ({ page }) => {
  await openLink(page, linkTo(everyField));
  for (const name of ['VNet prefixes', 'Pod CIDR', 'Service CIDR', 'CIDR of network on-premises']) {
    await page.getByRole('textbox', { name, exact: true }).fill('0.0.0.0/0');
    await expect(page.getByRole('region', { name: 'Findings' })).toContainText('0.0.0.0/0');
  }
  await expect(page.getByRole('banner')).not.toContainText('cannot be read');
});

for (const text of [
  '<script>globalThis.executed = true</script>',
  '"><img src=x onerror="globalThis.executed=1">',
]) {
  test(`a link that carries ${text} in its names runs nothing`, async ({ page }) => {
    await openLink(
      page,
      linkTo({
        name: text,
        kubernetesVersion: text,
        vnet: [text],
        pools: [{ name: text, nodeSubnet: text }],
        subnets: [{ name: text, role: text, cidr: text }],
        connected: [{ name: text, kind: text, cidr: text }],
        answers: { exposure: text, [text]: text },
        [text]: text,
      }),
    );
    await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue(text);
    await expect(page.getByRole('region', { name: 'Input that could not be read' })).toContainText(text);
    for (const view of ['Decide', 'Compare', 'Size']) {
      await page.getByRole('tab', { name: view }).click();
      await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    }
    expect(await executed(page)).toBeUndefined();
    expect(await page.locator('main img, main script').count()).toBe(0);
  });
}

const garbage = [
  '#%',
  '#%%%&&&===',
  '#=',
  '#&&&&',
  '#a\u0000b\u0007c',
  '#javascript:globalThis.executed=true',
  '#v=99&pool=,,,,,,,,,,,,,,,,',
  '#v=1&view=size&pool=;;;;&vnet=:&subnet=%ff%fe&answers=:[]&constructor=1&__proto__=2',
  `#v=1&name=${'%F0%9F'.repeat(50)}`,
  `#${'a=b&'.repeat(1000)}`,
];

for (const fragment of garbage) {
  test(`the link ${fragment.slice(0, 40)} says what is wrong with it, and the page works`, async ({
    page,
  }) => {
    await openLink(page, fragment);
    await expect(page.getByRole('region', { name: 'Notes on the link' })).toContainText(/\w/);
    await page.getByRole('tab', { name: 'Size' }).click();
    await page.getByRole('textbox', { name: 'Service CIDR' }).fill('172.31.0.0/16');
    await expect(page.getByRole('table', { name: 'Address spaces' })).toContainText('172.31.0.0/16');
    expect(await executed(page)).toBeUndefined();
  });
}

test('10,000 pools in a link are refused with the reason, without a wait', async ({ page }) => {
  const started = Date.now();
  await openLink(page, `#v=1&view=size${'&pool=a,linux,3'.repeat(10_000)}`);
  const notes = page.getByRole('region', { name: 'Notes on the link' });
  await expect(notes).toContainText('at most 100,000 are read');
  await openLink(page, `#v=1${'&pool=a'.repeat(10_000)}`);
  await expect(notes).toContainText(
    'The link has 10,001 values: at most 2,000 are read. Nothing of it was read.',
  );
  expect(Date.now() - started).toBeLessThan(10_000);
});

/** The longest a keystroke may take to be painted, in milliseconds; the same on a busy machine of two cores. */
const paintBound = 400;

const extremes = {
  'twenty pools': linkTo(twentyPools),
  'the most nodes there are': linkTo({ ...payments, pools: [{ name: 'p', count: 100_000, maxPods: 250 }] }),
  'garbage in every field': linkTo({
    ...everyField,
    vnet: ['x', 'y'.repeat(500)],
    podCidr: 'z'.repeat(2000),
  }),
} as const;

for (const [what, link] of Object.entries(extremes)) {
  test(`a keystroke is painted at once with ${what}`, async ({ page }) => {
    await openLink(page, link);
    const field = page.getByRole('textbox', { name: 'DNS service IP' });
    await field.fill('10.');
    const times: number[] = [];
    for (const key of '0.0.1') {
      await page.evaluate(() => {
        const painted = new Promise<number>((resolve) =>
          addEventListener(
            'keydown',
            () => {
              const pressed = performance.now();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
            },
            { once: true },
          ),
        );
        Object.assign(globalThis, { painted });
      });
      await page.keyboard.press(key);
      times.push(Number(await page.evaluate('painted')));
    }
    await expect(field).toHaveValue('10.0.0.1');
    const median = times.toSorted((a, b) => a - b)[2];
    expect(median).toBeLessThan(paintBound);
  });
}
