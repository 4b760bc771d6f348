import { writeLink } from '../src/state/permalink.ts';
import { axe, expect, openLink, test } from './fixtures.ts';

const plan = {
  name: 'followed',
  model: 'overlay',
  vnet: ['10.20.0.0/16'],
  subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' }],
  serviceCidr: '172.20.0.0/16',
  pools: [{ name: 'system', mode: 'System', count: 3, maxPods: 30 }],
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.30.0.0/16' }],
};

test('a packet is followed by keyboard, compared with another model, and the link leads back', async ({
  page,
}) => {
  await openLink(page, writeLink({ plan, view: 'packet', unknown: [] }));
  await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'A VM of a peered VNet' });
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'kubenet' });
  const hops = page.getByRole('group', { name: 'Hops, Azure CNI Overlay' });
  await expect(hops.getByRole('row', { name: /^2 aks-system-/ })).toContainText('10.20.0.4');
  const diagram = page.getByRole('slider', { name: 'Hop of the packet, Azure CNI Overlay' });
  await diagram.focus();
  await page.keyboard.press('ArrowRight');
  await expect(diagram).toHaveAttribute('aria-valuetext', /^Hop 2 of 4, aks-system-.* from 10\.20\.0\.4 to/);
  await page.getByRole('button', { name: 'Next hop' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hop 3 of 4').first()).toBeVisible();
  await expect(page).toHaveURL(/view=packet\/from:pod\/to:peered-vm\/compare:kubenet/);
  await axe(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'kubenet', exact: true })).toBeVisible();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a place of the diagram is tapped, and a refused packet says where and why it stops', async ({
    page,
  }) => {
    await openLink(page, writeLink({ plan, view: 'packet/to:internet', unknown: [] }));
    const diagram = page.getByRole('slider', { name: 'Hop of the packet, Azure CNI Overlay' });
    await diagram.getByText('Outbound LB').tap();
    await expect(page.getByText('Hop 3 of 4')).toBeVisible();
    await page.getByRole('button', { name: 'Previous hop' }).tap();
    await expect(diagram).toHaveAttribute('aria-valuetext', /^Hop 2 of 4/);
    await page.getByRole('combobox', { name: 'From' }).selectOption({ label: 'A VM of the VNet' });
    await expect(page.getByText('Not possible')).toBeVisible();
    await expect(page.getByText(/^Nothing outside the cluster has a route to the pods/)).toBeVisible();
    await expect(diagram.getByText('Stops here')).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await axe(page);
  });
});
