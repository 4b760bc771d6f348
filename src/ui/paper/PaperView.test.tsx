// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { adr } from '../../core/export/adr.ts';
import { azcli } from '../../core/export/azcli.ts';
import { currentEvaluation } from '../../state/evaluation.ts';
import { planStore } from '../../state/store.ts';
import { PaperView } from './PaperView.tsx';

function open(plan: object): HTMLElement {
  planStore.store.setState({ plan: { asOf: '2026-11-21', ...plan }, view: 'paper' });
  return render(<PaperView />).container;
}

// The document is long: elements are found by selectors, because to look for roles takes seconds.
const texts = (container: HTMLElement, selector: string): readonly (string | null)[] =>
  [...container.querySelectorAll(selector)].map(({ textContent }) => textContent);

function button(container: HTMLElement, name: string): HTMLElement {
  const found = [...container.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the document has every part of the plan under a heading', async () => {
  const container = open({ name: 'payments-prod', answers: { podAccess: 'no' } });
  await waitFor(() => expect(texts(container, 'h2')).toContain('Charts'), { timeout: 20_000 });
  expect(texts(container, 'h1')).toEqual(['Network plan of payments-prod']);
  expect(texts(container, 'h2')).toEqual([
    'Decision',
    'Sizes',
    'Address map',
    'Findings',
    'Charts',
    'What differs between the models',
    'Commands',
    'Link',
  ]);
  expect(texts(container, 'article pre')).toEqual([azcli.write(currentEvaluation())]);
  const links = [...container.querySelectorAll('article a')];
  expect(links.at(-1)?.getAttribute('href')).toContain('name=payments-prod');
});

test('Print opens the dialog of the browser, and the decision record is copied as it is exported', async () => {
  const user = userEvent.setup();
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const container = open({ name: 'payments-prod' });
  await user.click(button(container, 'Print'));
  expect(print).toHaveBeenCalledOnce();
  await user.click(button(container, 'Copy: decision record'));
  expect(await navigator.clipboard.readText()).toBe(adr.write(currentEvaluation()));
});

test('names stay text, and what cannot be read is named', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const container = open({ name: hostile, pools: [{ name: hostile, count: 'three' }] });
  expect(container.querySelector('img')).toBeNull();
  expect(texts(container, 'h1')).toEqual([`Network plan of ${hostile}`]);
  expect(texts(container, 'article header')[0]).toContain('pools[0].count "three"');
  const { style } = document.documentElement;
  expect(style.getPropertyValue('--paper-footer')).toContain(`of ${hostile}`);
  cleanup();
  expect(style.getPropertyValue('--paper-footer')).toBe('');
});
