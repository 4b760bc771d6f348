// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentLink } from '../../state/mirror.ts';
import { planStore } from '../../state/store.ts';
import { ShareDialog } from './ShareDialog.tsx';

const copied: string[] = [];
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

beforeEach(() => {
  copied.length = 0;
  vi.stubGlobal('navigator', {
    clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
  planStore.replacePlan({ name: 'payments-prod', model: 'overlay', vnet: ['10.20.0.0/16'] });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (onClose = () => {}) => {
  render(<ShareDialog onClose={onClose} />);
  return currentLink(planStore, window);
};

test('the link is there to copy, alone and with a line about the plan', async () => {
  const link = open();
  expect(box('Link').value).toBe(link);
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copy summary and link' }));
  expect(copied[0]).toBe(link);
  expect(copied[1]).toMatch(/^payments-prod: Overlay, 3 nodes, .*; fits to \d+ nodes\n/);
  expect(copied[1]?.endsWith(link)).toBe(true);
});

test('a browser that bars the clipboard is told of, and the snippet stays to be selected', async () => {
  vi.stubGlobal('navigator', {});
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(await screen.findByRole('button', { name: 'Not allowed: copy by hand' })).toBeTruthy();
  expect(box('Snippet').value).toContain('<iframe');
});

test('the snippet follows the place, the panel, the colours and what readers may do', async () => {
  open();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Panel' }), 'Findings');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Colours' }), 'Dark');
  await userEvent.click(screen.getByRole('checkbox'));
  expect(box('Snippet').value).toContain('?embed=findings&amp;theme=dark&amp;edit=1#v=1');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Where' }), 'Azure DevOps wiki');
  expect(screen.queryByRole('combobox', { name: 'Panel' })).toBeNull();
  expect(box('Snippet').value).toContain('::: mermaid\ngraph LR');
  await userEvent.click(screen.getByRole('button', { name: 'Copy snippet' }));
  expect(copied).toEqual([box('Snippet').value]);
});

test('the preview of a copy shows its tables', async () => {
  open();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Where' }), 'MediaWiki');
  await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
  const table = screen.getByRole('table', { name: 'Node pools' });
  expect(within(table).getAllByRole('row')).toHaveLength(2);
  expect(screen.queryByText(/drawn by Mermaid/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Copy table: Node pools' }));
  expect(copied[0]).toMatch(/^Pool\tMode\tOS\tNodes\tAutoscaler\tmaxPods\tmaxSurge\nnodepool1\tSystem\t/);
});

test('the share sheet of the system is offered where there is one', async () => {
  const share = vi.fn(() => Promise.reject(new DOMException('closed', 'AbortError')));
  vi.stubGlobal('navigator', { share });
  const link = open();
  await userEvent.click(screen.getByRole('button', { name: 'Share with an app' }));
  expect(share).toHaveBeenCalledWith(expect.objectContaining({ title: 'payments-prod', url: link }));
});
