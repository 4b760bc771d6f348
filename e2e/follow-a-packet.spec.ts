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
  await page.getByRole('button', { name: 'Next' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Step 2 of 4').first()).toBeVisible();
  await expect(page).toHaveURL(/view=packet\/from:pod\/to:peered-vm\/compare:kubenet/);
  await axe(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'kubenet', exact: true })).toBeVisible();
});

test('a refused packet says why', async ({ page }) => {
  await openLink(page, writeLink({ plan, view: 'packet/from:vm/to:pod', unknown: [] }));
  await expect(page.getByText('Not possible')).toBeVisible();
  await expect(page.getByText('Decided by M12')).toBeVisible();
});
