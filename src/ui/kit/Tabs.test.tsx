// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { TabPanel, Tabs } from './Tabs.tsx';

afterEach(cleanup);

const tabs = [
  { id: 'cli', label: 'Azure CLI' },
  { id: 'bicep', label: 'Bicep' },
  { id: 'terraform', label: 'Terraform' },
] as const;
type Id = (typeof tabs)[number]['id'];

function Formats({ manual = false }) {
  const [selected, setSelected] = useState<Id>('cli');
  return (
    <>
      <Tabs
        label="Formats"
        group="format"
        tabs={tabs}
        selected={selected}
        onSelect={setSelected}
        manual={manual}
      />
      <TabPanel group="format" id={selected}>
        {selected}
      </TabPanel>
    </>
  );
}

const tab = (name: string) => screen.getByRole('tab', { name });
const selected = () => screen.getByRole('tab', { selected: true }).textContent;
const focused = () => document.activeElement?.textContent;

test('the arrow keys go round, Home and End to the ends, and each selects', async () => {
  render(<Formats />);
  await userEvent.tab();
  expect(focused()).toBe('Azure CLI');
  for (const [key, to] of [
    ['ArrowRight', 'Bicep'],
    ['End', 'Terraform'],
    ['ArrowRight', 'Azure CLI'],
    ['ArrowLeft', 'Terraform'],
    ['Home', 'Azure CLI'],
  ]) {
    await userEvent.keyboard(`{${key}}`);
    expect(selected()).toBe(to);
    expect(focused()).toBe(to);
  }
});

test('where they are manual, arrow keys only move the focus and Enter selects', async () => {
  render(<Formats manual />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('Bicep');
  expect(selected()).toBe('Azure CLI');
  await userEvent.keyboard('{Enter}');
  expect(selected()).toBe('Bicep');
  expect(focused()).toBe('Bicep');
});

test('the Tab key stops at one tab, the selected one', async () => {
  render(<Formats manual />);
  await userEvent.click(tab('Bicep'));
  await userEvent.keyboard('{ArrowRight}');
  // Else Shift+Tab would lead to the selected tab instead of out of the list.
  expect(tab('Terraform').tabIndex).toBe(0);
  expect(tab('Bicep').tabIndex).toBe(-1);
  await userEvent.tab();
  expect(document.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
  expect(tab('Bicep').tabIndex).toBe(0);
});

test('the panel is named by its tab', () => {
  render(<Formats />);
  expect(screen.getByRole('tabpanel', { name: 'Azure CLI' }).textContent).toBe('cli');
  expect(tab('Azure CLI').getAttribute('aria-controls')).toBe(screen.getByRole('tabpanel').id);
});
