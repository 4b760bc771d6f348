// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Button, IconButton } from './Button.tsx';
import { DataTable, NumericCell } from './DataTable.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { AddIcon } from './icons.tsx';
import { announce, LiveRegion } from './LiveRegion.tsx';
import { MessageBar } from './MessageBar.tsx';
import { Popover } from './Popover.tsx';
import { SkipLink } from './SkipLink.tsx';
import { StatusTag } from './StatusTag.tsx';

afterEach(cleanup);

test('a button does not submit, and an icon button is named by its label alone', async () => {
  const onClick = vi.fn();
  render(
    <>
      <Button icon={AddIcon}>Add pool</Button>
      <IconButton label="Remove pool" icon={AddIcon} onClick={onClick} />
    </>,
  );
  expect(screen.getByRole('button', { name: 'Add pool' }).getAttribute('type')).toBe('button');
  await userEvent.click(screen.getByRole('button', { name: 'Remove pool' }));
  expect(onClick).toHaveBeenCalledOnce();
});

test('a status says in words and with a shape what its colour says', () => {
  render(<StatusTag status="error">Does not fit</StatusTag>);
  const tag = screen.getByText('Does not fit').parentElement;
  expect(tag?.querySelector('svg[aria-hidden=true]')).not.toBeNull();
});

test('an announcement is made in a polite region, and again when it is the same', () => {
  render(<LiveRegion />);
  const region = screen.getByRole('status');
  act(() => announce('Link copied'));
  const first = region.firstChild;
  expect(region.textContent).toBe('Link copied');
  act(() => announce('Link copied'));
  expect(region.textContent).toBe('Link copied');
  expect(region.firstChild).not.toBe(first);
});

test('a dialog is modal, named, and closed by its button or Escape', async () => {
  const onClose = vi.fn();
  render(
    <Dialog title="Copy the link" onClose={onClose}>
      text
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Copy the link' });
  expect(dialog).toHaveProperty('open', true);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  const cancel = new Event('cancel', { cancelable: true });
  act(() => void dialog.dispatchEvent(cancel));
  expect(onClose).toHaveBeenCalledTimes(2);
  expect(cancel.defaultPrevented).toBe(true);
});

test('a popover closes by Escape, giving the focus back, and by a press elsewhere', async () => {
  render(
    <>
      <Popover label="Export">
        <button type="button">Markdown</button>
      </Popover>
      <p>elsewhere</p>
    </>,
  );
  const details = screen.getByText('Export').closest('details');
  if (!details) throw new Error('no details');
  details.open = true;
  screen.getByText('Markdown').focus();
  await userEvent.keyboard('{Escape}');
  expect(details.open).toBe(false);
  expect(document.activeElement).toBe(screen.getByText('Export'));
  details.open = true;
  await userEvent.click(screen.getByText('elsewhere'));
  expect(details.open).toBe(false);
});

test('a table scrolls in an area that the keyboard reaches and that has a name', async () => {
  render(
    <DataTable label="Node pools">
      <tbody>
        <tr>
          <NumericCell>5</NumericCell>
        </tr>
      </tbody>
    </DataTable>,
  );
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Node pools' }));
  expect(screen.getByRole('table', { name: 'Node pools' })).toBeTruthy();
});

test('a message can be dismissed where that is offered', async () => {
  const onDismiss = vi.fn();
  render(
    <MessageBar status="warning" label="Notes on the link" onDismiss={onDismiss}>
      text
    </MessageBar>,
  );
  expect(screen.getByRole('region', { name: 'Notes on the link' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Notes on the link' }));
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('the skip link takes the focus to its target and leaves the fragment alone', async () => {
  render(
    <>
      <SkipLink target="main">Skip to the plan</SkipLink>
      <main id="main" tabIndex={-1} />
    </>,
  );
  const before = window.location.href;
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect(window.location.href).toBe(before);
});

test('a fault shows the fallback, and a retry the children again', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  let broken = true;
  function Part() {
    if (broken) throw new Error('out of order');
    return <p>works</p>;
  }
  render(
    <ErrorBoundary
      fallback={(error, retry) => (
        <button type="button" onClick={retry}>
          {String(error)}
        </button>
      )}
    >
      <Part />
    </ErrorBoundary>,
  );
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Error: out of order' }));
  expect(screen.getByText('works')).toBeTruthy();
  silence.mockRestore();
});
