import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import type { PlanInput } from '../plan/plan.ts';
import { presets } from '../plan/presets.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { confluenceStorage } from './confluence.ts';
import { mediaWiki } from './mediawiki.ts';
import { wikiHtml } from './wiki-html.ts';
import { wikiMarkdown } from './wiki-markdown.ts';
import { type WikiPage, wikiPage, wikiTables } from './wiki-page.ts';

const link = 'https://wiki.example/planner/#v=1&name=a&pool=user,linux,5,3-20,110,33%25&sum=00000';
const pageOf = (plan: PlanInput): WikiPage => wikiPage(evaluate(plan, '2026-11-21'), link);

/** Names that mean something to the languages they are written in, and that a plan may have. */
const hostile: PlanInput = {
  name: '1. <img src=x onerror=alert(1)>|`"\'&amp;]]>{{x}}[[y]](https://x.example)',
  vnet: ['10.0.0.0/16'],
  subnets: [{ name: "''' ~~~~ __TOC__ :smile: $x$ a@x.example =1+1", role: 'other', cidr: '10.0.8.0/24' }],
  pools: [{ name: '<script>|x</script> www.x.example ![i](j) --> 計', count: 3 }],
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.9.0.0/16' }],
};

test('the hostile names are those of the plan', () => {
  const { plan, problems } = evaluate(hostile, '2026-11-21');
  expect(problems).toEqual([]);
  expect([plan.name, plan.subnets[0]?.name, plan.pools[0]?.name]).toEqual([
    hostile.name,
    expect.stringContaining('~~~~'),
    expect.stringContaining('<script>'),
  ]);
});

const pages: readonly (readonly [string, WikiPage])[] = [
  ...presets.map(({ name, plan }) => [name, pageOf(plan)] as const),
  ['hostile names', pageOf(hostile)],
];

/** Shape of the page, which every language has to keep. */
const shapeOf = (page: WikiPage) => ({
  headings: page.filter(({ kind }) => kind === 'heading').length,
  tables: wikiTables(page).map(({ head, rows }) => [head.length, rows.length]),
});

describe.each(pages)('%s', (_, page) => {
  test.each(['code', 'colons'] as const)('reads as Markdown with its tables, fence %s', (fence) => {
    const tokens = marked.lexer(wikiMarkdown(page, fence));
    const tables = tokens.filter(isTable);
    expect(tokens.filter(({ type }) => type === 'heading')).toHaveLength(shapeOf(page).headings);
    expect(tables.map((token) => [token.header.length, token.rows.length])).toEqual(shapeOf(page).tables);
    expect(tables.flatMap(({ rows }) => rows.map((row) => row.length))).toEqual(
      wikiTables(page).flatMap(({ head, rows }) => rows.map(() => head.length)),
    );
    expect(tokens.some(({ type }) => type === 'html')).toBe(false);
    const rendered = marked.parse(wikiMarkdown(page, fence), { async: false });
    expect(tagsIn(rendered)).not.toContain('img');
    expect(rendered.match(/<a /g)).toHaveLength(1);
  });

  test('is well-formed XML in the storage format of Confluence', () => {
    const storage = confluenceStorage(page);
    const names = xmlNames(storage);
    expect(names.filter((name) => name === 'table')).toHaveLength(shapeOf(page).tables.length);
    expect(names).not.toContain('img');
  });

  test('is HTML whose tags are those that were written', () => {
    const tags = tagsIn(wikiHtml(page));
    expect(tags.filter((tag) => tag === 'tr')).toHaveLength(
      wikiTables(page).reduce((sum, { rows }) => sum + rows.length + 1, 0),
    );
    expect([...new Set(tags)].sort()).toEqual(
      [
        ...new Set([
          'a',
          'h2',
          'h3',
          'p',
          'table',
          'tbody',
          'td',
          'th',
          'tr',
          ...tags.filter((tag) => /^(ul|li)$/.test(tag)),
        ]),
      ].sort(),
    );
  });

  test('is wikitext whose tables have a cell for each column', () => {
    const lines = mediaWiki(page).split('\n');
    const widths = wikiTables(page).flatMap(({ head, rows }) => [head, ...rows].map(() => head.length));
    const cells: number[] = [];
    for (const line of lines) {
      if (line === '|-') cells.push(0);
      else if (/^[|!] /.test(line)) cells.push((cells.pop() ?? 0) + 1);
    }
    expect(cells).toEqual(widths);
    const markup = /\{\{|\[\[|~~~|<|'''?|__/;
    expect(lines.filter((line) => markup.test(line))).toEqual([]);
  });
});

test('no plan makes any of the languages fail', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const page = pageOf(plan);
      xmlNames(confluenceStorage(page));
      expect(marked.lexer(wikiMarkdown(page, 'code')).filter(({ type }) => type === 'table')).toHaveLength(
        wikiTables(page).length,
      );
      mediaWiki(page);
    }),
    { numRuns: 60 },
  );
});

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

/** The names of the elements; throws where the text is not well-formed XML. */
function xmlNames(text: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(`<page>${text}</page>`).close();
  return names;
}

interface TreeNode {
  readonly tagName?: string;
  readonly childNodes?: readonly TreeNode[];
}

function tagsIn(html: string): readonly string[] {
  const all = (node: TreeNode): readonly string[] => [
    ...(node.tagName === undefined ? [] : [node.tagName]),
    ...(node.childNodes ?? []).flatMap(all),
  ];
  return all(parseFragment(html) as TreeNode);
}
