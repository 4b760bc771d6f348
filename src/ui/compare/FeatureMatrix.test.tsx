// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { matrix } from '../../core/facts/matrix.ts';
import { type MatrixRow, matrixColumns } from '../../core/facts/matrix-row.ts';
import { readPlan } from '../../core/plan/read-plan.ts';
import { FeatureMatrix } from './FeatureMatrix.tsx';
import { MatrixTable } from './MatrixTable.tsx';

const { plan } = readPlan({}, '2026-11-21');

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function renderRows(...features: readonly RegExp[]) {
  const rows: readonly MatrixRow[] = matrix.filter((row) => features.some((name) => name.test(row.feature)));
  expect(rows).toHaveLength(features.length);
  render(<MatrixTable rows={rows} columns={matrixColumns} plan={plan} stacked={false} />);
}

/** As if the screen were as narrow as a phone's. */
const narrowScreen = () =>
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: query.includes('max-width'),
        addEventListener() {},
        removeEventListener() {},
      }) as unknown as MediaQueryList,
  );

test('the plan’s own model is marked', () => {
  renderRows(/^Windows node pools/);
  const marked = screen
    .getAllByRole('columnheader')
    .filter((head) => head.textContent?.includes('this plan’s'));
  expect(marked.map((head) => head.textContent)).toEqual(['Overlaythis plan’s']);
});

test('a cell opens its sources with their dates, and closes again', async () => {
  renderRows(/^Windows node pools/);
  const cell = screen.getByRole('button', { name: /Server 2022 and 2025/ });
  await userEvent.click(cell);
  expect(cell.getAttribute('aria-expanded')).toBe('true');
  const link = screen.getByRole('link', { name: /Azure CNI Overlay, concepts/ });
  expect(link.closest('li')?.textContent).toMatch(/of \d{4}-\d\d-\d\d, read \d{4}-\d\d-\d\d/);
  await userEvent.click(cell);
  expect(screen.queryByRole('link')).toBeNull();
});

test('a disputed cell is marked, and shows what each side says', async () => {
  renderRows(/^Pods per cluster/);
  await userEvent.click(screen.getByRole('button', { name: /200,000 or 250,000 disputed/ }));
  expect(screen.getByText(/^Disputed: /)).toBeTruthy();
  expect(screen.getByText(/^The planner assumes: /)).toBeTruthy();
});

test('one cell is open at a time', async () => {
  renderRows(/^Windows node pools/, /^Pods per cluster/);
  await userEvent.click(screen.getByRole('button', { name: /Server 2022 and 2025/ }));
  await userEvent.click(screen.getByRole('button', { name: /200,000 or 250,000/ }));
  expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1);
});

test('rows can be searched, and a search without a result says so', async () => {
  render(<FeatureMatrix plan={plan} />);
  await userEvent.type(screen.getByLabelText('Search'), 'virtual nodes');
  expect(screen.queryByText('Windows node pools')).toBeNull();
  expect(screen.getByText('Virtual nodes')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Search'), ' nosuchword');
  expect(screen.getByText(/No row has all of these words/)).toBeTruthy();
  expect(screen.getByText(/^0 of \d+ rows/)).toBeTruthy();
});

test('rows in which all models agree can be left out', async () => {
  render(<FeatureMatrix plan={plan} />);
  expect(screen.getByText('Microsoft supports CNI issues')).toBeTruthy();
  await userEvent.click(screen.getByLabelText('What differs'));
  expect(screen.queryByText('Microsoft supports CNI issues')).toBeNull();
  expect(screen.getByText('Windows node pools')).toBeTruthy();
});

test('only what the answers touch can be left, and without answers the page says where to give them', async () => {
  const { rerender } = render(<FeatureMatrix plan={plan} />);
  await userEvent.click(screen.getByLabelText('What my answers touch'));
  expect(screen.getByText(/No question is answered yet/)).toBeTruthy();
  rerender(<FeatureMatrix plan={{ ...plan, answers: { virtualNodes: 'no' } }} />);
  expect(screen.getByText('Virtual nodes')).toBeTruthy();
  expect(screen.getByText(/^1 of 48 rows/)).toBeTruthy();
});

test('what is copied is what is shown', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(<FeatureMatrix plan={plan} />);
  await userEvent.type(screen.getByLabelText('Search'), 'virtual nodes');
  await userEvent.click(screen.getByRole('button', { name: 'Copy as CSV: Features by model' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copy as Markdown: Features by model' }));
  const [csv = '', markdown = ''] = write.mock.calls.map(([text]) => text);
  expect(csv).toContain('Virtual nodes');
  expect(csv).not.toContain('Windows node pools');
  expect(markdown).toContain('| M21 | Features | Virtual nodes |');
});

test('a narrow screen compares two columns of one’s choice', async () => {
  narrowScreen();
  render(<FeatureMatrix plan={plan} />);
  await userEvent.type(screen.getByLabelText('Search'), 'windows pools');
  const heads = () =>
    within(screen.getByRole('table'))
      .getAllByRole('columnheader')
      .map((head) => head.textContent);
  expect(heads()).toEqual(['Overlaythis plan’s', 'Node Subnet']);
  await userEvent.selectOptions(screen.getByLabelText('Right column'), 'kubenet');
  expect(heads()).toEqual(['Overlaythis plan’s', 'kubenet']);
});
