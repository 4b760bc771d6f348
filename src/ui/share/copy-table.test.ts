// @vitest-environment happy-dom
import { parseFragment } from 'parse5';
import { afterEach, expect, test, vi } from 'vitest';
import { copyTable, formattedTable, readTable } from './copy-table.ts';

const tableOf = (inner: string): HTMLTableElement => {
  const holder = document.createElement('div');
  holder.innerHTML = `<table aria-label="Sizes">${inner}</table>`;
  const table = holder.querySelector('table');
  if (!table) throw new Error('no table');
  return table;
};

const sizes = () =>
  tableOf(`
    <thead><tr><th>Space</th><th>CIDR</th><th>Planned<span>documented</span></th></tr></thead>
    <tbody>
      <tr><th>Node subnet<span>nodes</span></th><td>10.0.0.0/21</td><td><button>1,581</button></td></tr>
      <tr><th><label for="b">Name of b</label><input id="b" value="=1+1"></th><td><select><option>a</option><option selected>b</option></select></td><td><input placeholder="52"></td></tr>
      <tr><td colspan="3">A note<svg><title>x</title></svg></td></tr>
    </tbody>`);

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a table is read as it is shown, fields and spans with it', () => {
  expect(readTable(sizes())).toEqual({
    kind: 'table',
    name: 'Sizes',
    align: 'llr',
    head: ['Space', 'CIDR', 'Planned documented'],
    rows: [
      ['Node subnet nodes', '10.0.0.0/21', '1,581'],
      ['=1+1', 'b', '52'],
      ['A note', '', ''],
    ],
  });
});

test('columns of buttons at the end are left out', () => {
  const table = tableOf(`
    <thead><tr><th>Name</th><th>Note</th><th>Actions</th><td></td></tr></thead>
    <tbody><tr><th>a</th><td></td><td><button aria-label="Remove a"></button></td><td><button>Use</button></td></tr>
    <tr><th>b</th><td>c</td></tr></tbody>`);
  expect(readTable(table)).toMatchObject({
    head: ['Name', 'Note'],
    rows: [
      ['a', ''],
      ['b', 'c'],
    ],
  });
});

test('figures have no commas, and no text is a formula', () => {
  const { text, html } = formattedTable({
    kind: 'table',
    name: 'x',
    align: 'lr',
    head: ['Name', 'Figure'],
    rows: [
      ['=HYPERLINK("http://x")', '1,048,576'],
      ['+1', '-12'],
      ['@sum', '33%'],
      ['a\tb\nc', '10.0.0.0/8'],
    ],
  });
  expect(text).toBe(
    "Name\tFigure\n'=HYPERLINK(\"http://x\")\t1048576\n'+1\t-12\n'@sum\t33%\na b c\t10.0.0.0/8",
  );
  expect(html).toContain('<td>&#39;=HYPERLINK(&quot;http://x&quot;)</td>');
  expect(html).toContain('<td style="text-align: right;">1048576</td>');
});

test('the HTML has a row for each row, whatever the cells hold', () => {
  const { html } = formattedTable({
    kind: 'table',
    name: 'x',
    align: 'l',
    head: ['</table><script>'],
    rows: [['<img src=x onerror=alert(1)>']],
  });
  const tags: string[] = [];
  const walk = (node: { tagName?: string; childNodes?: readonly object[] }) => {
    if (node.tagName) tags.push(node.tagName);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseFragment(html));
  expect(tags).toEqual(['table', 'tbody', 'tr', 'th', 'tr', 'td']);
});

test('both forms go to the clipboard at once', async () => {
  const write = vi.fn<(items: readonly { types: Record<string, Blob> }[]) => Promise<void>>(() =>
    Promise.resolve(),
  );
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly types: Record<string, Blob>) {}
    },
  );
  vi.stubGlobal('navigator', { clipboard: { write } });
  expect(await copyTable(sizes())).toBe(true);
  const types = write.mock.calls[0]?.[0][0]?.types ?? {};
  expect(await types['text/html']?.text()).toMatch(/^<table>/);
  expect(await types['text/plain']?.text()).toMatch(/^Space\tCIDR\tPlanned documented\n/);
});

test('a browser that takes text alone gets the text, and one that takes nothing is told of', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyTable(sizes())).toBe(true);
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining('1581'));
  vi.stubGlobal('navigator', {});
  expect(await copyTable(sizes())).toBe(false);
});
