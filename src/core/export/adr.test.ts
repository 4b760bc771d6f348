import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { modelIds } from '../models/index.ts';
import type { PlanInput } from '../plan/plan.ts';
import { presets } from '../plan/presets.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { adr } from './adr.ts';

const day = '2026-11-21';
const written = (plan: PlanInput): string => adr.write(evaluate(plan, day));

const sections = ['Context', 'Options', 'Decision', 'Consequences', 'Sources'];

const headingsAt = (text: string, depth: number): readonly string[] =>
  marked
    .lexer(text)
    .filter((token): token is Tokens.Heading => token.type === 'heading' && token.depth === depth)
    .map((token) => token.text);

function tokensOf(text: string): readonly Token[] {
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(text), (token) => {
    all.push(token);
  });
  return all;
}

test.each(presets.map(({ id, plan }) => [id, plan] as const))(
  'the record of the preset %s is as in its golden file, with every section and every model',
  async (id, plan) => {
    const text = written(plan);
    await expect(text).toMatchFileSnapshot(`golden/adr/${id}.md`);
    expect(headingsAt(text, 2)).toEqual(sections);
    const tables = marked.lexer(text).filter((token): token is Tokens.Table => token.type === 'table');
    expect(tables[0]?.rows).toHaveLength(modelIds.length);
    expect(tables[0]?.rows.every((row) => row.length === tables[0]?.header.length)).toBe(true);
  },
);

/** Names that mean something in Markdown or in HTML. */
const names = [
  '<img src=x onerror=alert(1)>',
  '[y](https://x.example) ![i](j)',
  'www.x.example a@x.example https://x.example',
  '# x\n\n## Sources\n- y',
  '1. x',
  '`a` | **b** ~~c~~ &amp; \\',
];

describe.each(names)('the name %j', (name) => {
  const plan: PlanInput = {
    name,
    vnet: ['10.0.0.0/16'],
    subnets: [{ name, role: 'other', cidr: '10.0.8.0/24' }],
    pools: [{ name, count: 3 }],
    connected: [{ name, kind: 'peered', cidr: '10.0.8.0/24' }],
  };

  test('arrives as text: no markup of its own, no link but those to sources', () => {
    const text = written(plan);
    const tokens = tokensOf(text);
    expect(tokens.filter(({ type }) => ['html', 'image', 'codespan', 'del'].includes(type))).toEqual([]);
    expect(headingsAt(text, 2)).toEqual(sections);
    const links = tokens.filter((token): token is Tokens.Link => token.type === 'link');
    expect(links.map(({ href }) => new URL(href).hostname)).not.toContain('x.example');
    expect(links.every(({ href }) => href.startsWith('https://') && !href.includes('x.example'))).toBe(true);
    const shown = plainText(marked.parse(text, { async: false }));
    expect(shown).toContain(`Pool ${evaluate(plan, day).plan.pools[0]?.name.replace(/\s+/gu, ' ')}`);
  });
});

/** What a reader sees of HTML. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

test('the record names answers in words, and the choice that departs from what they recommend', () => {
  const text = written({ model: 'kubenet', networkPolicy: 'azure', answers: { podAccess: 'yes' } });
  expect(text).toContain('Must anything outside the cluster open a connection to a pod’s own IP? **Yes**');
  expect(text).toContain('this choice departs from it');
  expect(text).toMatch(/2028-03-31: end of kubenet\./);
  expect(text).toMatch(/2028-09-30: end of Azure Network Policy Manager on Linux nodes\./);
  expect(text).not.toContain('Manager on Windows nodes');
});

test('what has ended by the day of the plan is told as past', () => {
  expect(written({ model: 'kubenet', asOf: '2028-04-01' })).toContain(
    '2028-03-31: end of kubenet, already past.',
  );
});

test('every source that is cited stands in the list of sources', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const text = written(plan);
      const [body = '', list = ''] = text.split('\n## Sources\n');
      const listed = new Set([...list.matchAll(/^- ([a-z0-9-]+):/gm)].map(([, id]) => id));
      const cited = [...body.matchAll(/ \(([a-z0-9-]+(?:, [a-z0-9-]+)*)\)$/gm)];
      for (const [, ids = ''] of cited) {
        for (const id of ids.split(', ')) expect(listed).toContain(id);
      }
      expect(headingsAt(text, 2)).toEqual(sections);
    }),
    { numRuns: 8 },
  );
});
