import os from 'node:os';

/** A time beside what it is held against: a budget, or another way to do the same, measured in the same run. */
export interface Timing {
  readonly name: string;
  readonly ms: number;
  readonly to: string;
  readonly toMs: number;
}

/** The timings as a table, the ratio first. */
export const timingTable = (timings: readonly Timing[]): string =>
  table(
    ['measurement', 'ratio', 'to', 'ms', 'that in ms'],
    timings.map(({ name, ms, to, toMs }) => [name, figure(ms / toMs), to, figure(ms), figure(toMs)]),
    [2],
  );

/** Three digits that mean something. */
export const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 3);

/** A Markdown table; all columns but the first, and those in `words`, hold figures. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 || words.includes(index) ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** The day and the machine, for whoever reads the figures later. */
export function machine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const load = os.loadavg()[0] ?? 0;
  return (
    `Measured on ${day} on ${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ` +
    `${os.type()}, Node.js ${process.versions.node}; load average ${load.toFixed(1)}.`
  );
}
