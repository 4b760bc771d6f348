// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { models } from '../../core/models/index.ts';
import { planStore } from '../../state/store.ts';
import { noDetail } from '../compare/compare-detail.ts';
import { ChartSection } from './ChartSection.tsx';
import type { ChartEntry } from './chart.ts';
import { charts } from './index.ts';
import { useSettled } from './use-settled.ts';

// Eight charts take their time without a browser.
vi.setConfig({ testTimeout: 30_000 });

const plan = {
  vnet: ['10.20.0.0/21'],
  pools: [{ name: 'user', count: 3, maxPods: 30, maxSurge: 1 }],
};
const evaluation = evaluate(plan, '2026-11-21');
const detailOf = () => planStore.store.getState().detail;

beforeEach(() => {
  planStore.openInputs({ plan, view: 'compare', notes: [], unknown: [] });
});
afterEach(cleanup);

const drawn = charts.map((entry) => [entry.id, entry] as const);

/** Queries by role read the styles of every element, which takes its time in a table of some hundred cells. */
function show(entry: ChartEntry) {
  const finding = entry.title(evaluation, noDetail);
  const { container } = render(
    <entry.Chart evaluation={evaluation} title={finding} detail={noDetail} onDetail={() => {}} />,
  );
  const drawing = container.querySelector<SVGSVGElement>('svg[role="application"]');
  if (!drawing) throw new Error(`${entry.id} draws nothing`);
  return { container, drawing, finding };
}

test.each(drawn)('the chart %s is named by its finding, and a table says the same', (_, entry) => {
  const { container, drawing, finding } = show(entry);
  const name = drawing.getAttribute('aria-label') ?? drawing.querySelector('title')?.textContent;
  expect(name).toBe(finding);
  expect(container.querySelectorAll('table tbody tr').length).toBeGreaterThan(4);
});

test.each(drawn)(
  'the arrow keys move through the chart %s, and what is there is announced',
  async (_, entry) => {
    const { container, drawing } = show(entry);
    const said = () => container.querySelector('[role="status"]')?.textContent ?? '';
    act(() => drawing.focus());
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(said()).toMatch(/: .*\.$/));
    const before = said();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(said()).not.toBe(before));
  },
);

test('findings stand there also where no chart is drawn, and a chart is drawn when it is asked for', async () => {
  render(<ChartSection evaluation={evaluation} />);
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(charts.length + 1);
  expect(screen.getAllByRole('application')).toHaveLength(2);
  const profile = screen.getByRole('region', { name: /gives up/ });
  await userEvent.click(within(profile).getByRole('button', { name: 'Show chart' }));
  expect(within(profile).getByRole('application')).toBeTruthy();
  expect(detailOf()).toBe('open:growth.use.profile');
  await userEvent.click(within(profile).getByRole('button', { name: 'Hide chart' }));
  expect(detailOf()).toBe('open:growth.use');
});

test('growth per month is kept in the link as it was typed, and an error stands beside it', async () => {
  planStore.setDetail('open:runway');
  render(<ChartSection evaluation={evaluation} />);
  const field = screen.getByRole('textbox', { name: 'Growth per month' });
  await userEvent.type(field, '2 a');
  expect(detailOf()).toBe('open:runway/growth:2 a');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/"2 a" cannot be read/)).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, '2');
  expect(screen.getByRole('heading', { name: /^At 2 nodes a month/ })).toBeTruthy();
});

test('growth is zoomed with the keyboard, and the link keeps it', async () => {
  planStore.setDetail('open:growth');
  render(<ChartSection evaluation={evaluation} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Up to 5,000' }));
  expect(detailOf()).toBe('open:growth/zoom:0-5000');
  await userEvent.click(screen.getByRole('radio', { name: 'Logarithmic' }));
  expect(detailOf()).toBe('open:growth/log:yes/zoom:0-5000');
  expect(screen.getByRole('slider', { name: 'Most nodes' }).getAttribute('aria-valuetext')).toBe(
    '5,000 nodes',
  );
});

test('a zoom is taken back with one button', async () => {
  planStore.setDetail('open:growth/zoom:40-90');
  render(<ChartSection evaluation={evaluation} />);
  expect(screen.getByText('Zoom: 40 to 90 nodes')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
  expect(detailOf()).toBe('open:growth');
});

test('dragging over the drawing zooms to what lies between both ends, and Escape gives it up', () => {
  planStore.setDetail('open:growth/zoom:0-200');
  const { container } = render(<ChartSection evaluation={evaluation} />);
  const plot = container.querySelector('rect[class*="draggable"]');
  if (!plot) throw new Error('nothing to drag over');
  plot.setPointerCapture = () => {};
  // Nothing is laid out here, so the plot begins at 0 and is as wide as its attribute says.
  const width = Number(plot.getAttribute('width'));
  const drag = (from: number, to: number) => {
    fireEvent.pointerDown(plot, { button: 0, isPrimary: true, clientX: from * width });
    fireEvent.pointerMove(plot, { clientX: to * width });
  };
  drag(0.75, 0.25);
  fireEvent.keyDown(window, { key: 'Escape' });
  fireEvent.pointerUp(plot);
  expect(detailOf()).toBe('open:growth/zoom:0-200');
  drag(0.75, 0.25);
  fireEvent.pointerUp(plot);
  expect(detailOf()).toBe('open:growth/zoom:50-150');
});

test('the radar names the rows of the matrix behind a value', async () => {
  planStore.setDetail('open:profile');
  const { container } = render(<ChartSection evaluation={evaluation} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Radar' }));
  const said = () => container.querySelector('[role="status"]')?.textContent ?? '';
  act(() => screen.getByRole('application').focus());
  await waitFor(() => expect(said()).toContain('Reach from outside'));
  expect(said()).toContain('Node Subnet: 3 of 3, by M10, M11, M12.');
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(said()).toContain('Pod identity'));
});

test('what is out of sight follows a moment later, and what is in sight at once', () => {
  vi.useFakeTimers();
  try {
    const { result, rerender } = renderHook(({ value, now }) => useSettled(value, now), {
      initialProps: { value: 1, now: false },
    });
    rerender({ value: 2, now: false });
    expect(result.current).toBe(1);
    act(() => vi.advanceTimersByTime(200));
    rerender({ value: 3, now: false });
    act(() => vi.advanceTimersByTime(200));
    expect(result.current).toBe(1);
    act(() => vi.advanceTimersByTime(200));
    expect(result.current).toBe(3);
    rerender({ value: 4, now: true });
    expect(result.current).toBe(4);
    rerender({ value: 4, now: false });
    expect(result.current).toBe(4);
  } finally {
    vi.useRealTimers();
  }
});

test('a second plan is drawn beside the first on the same scale', () => {
  planStore.setDetail('open:growth.use');
  const other = { name: 'Plan B', evaluation: evaluate({ ...plan, vnet: ['10.0.0.0/8'] }, '2026-11-21') };
  render(<ChartSection evaluation={evaluation} other={other} />);
  expect(screen.getAllByRole('application')).toHaveLength(4);
  expect(screen.getAllByRole('application', { name: /^Plan B: / })).toHaveLength(2);
  expect(screen.getAllByRole('heading', { name: 'Plan B' })).toHaveLength(2);
  expect(
    screen.getByRole('heading', { name: /^This plan holds .* with Overlay, plan B holds / }),
  ).toBeTruthy();
  expect(
    screen.getByRole('heading', { name: /^This plan’s 3 nodes hold .*, plan B’s 3 nodes / }),
  ).toBeTruthy();
});

test('every model has its figures in the tables of growth and of use', () => {
  render(<ChartSection evaluation={evaluation} />);
  const tables = [...document.querySelectorAll('table')];
  expect(tables).toHaveLength(2);
  for (const table of tables)
    for (const { shortName } of models) expect(table.tHead?.textContent).toContain(shortName);
});
