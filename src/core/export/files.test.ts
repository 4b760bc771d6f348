import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { commandsOf } from '../migration/command.ts';
import { csvCell } from '../plan/csv-cell.ts';
import type { PlanInput } from '../plan/plan.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { inline } from './markdown-text.ts';
import { mermaid } from './mermaid.ts';
import { networkPolicy } from './network-policy.ts';
import { nsg, nsgSteps } from './nsg.ts';
import { azFaults } from './testing/az-faults.ts';
import { base, goldenDay, goldenPlans } from './testing/golden-plans.ts';
import { argumentsOf, bashFaults } from './testing/run-bash.ts';

const evaluated = (plan: PlanInput): Evaluation => evaluate(plan, goldenDay);

describe.each(goldenPlans)('$name', ({ name, evaluation }) => {
  test('is written as in its golden files', async () => {
    for (const format of [csv, mermaid, networkPolicy, nsg]) {
      await expect(format.write(evaluation)).toMatchFileSnapshot(
        `golden/${format.id}/${name}${format.extension}`,
      );
    }
  });

  test('has NSG rules that the Azure CLI takes', () => {
    expect(bashFaults(nsg.write(evaluation))).toBe('');
    const commands = commandsOf(nsgSteps(evaluation));
    expect(commands.flatMap(azFaults)).toEqual([]);
    expect(commands.length === 0).toBe(evaluation.plan.vnetOwner === 'aks');
  });
});

/** Reads a table as RFC 4180 has it. */
function readCsv(text: string): readonly string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

test.each([
  ['=1+1', `'=1+1`],
  ['+49', `'+49`],
  ['-2', `'-2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  [' =1', `' =1`],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['nodes', 'nodes'],
  [-2, '-2'],
])('the cell %j is written %s, so that no spreadsheet computes it', (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test('a table reads back with a row for each range, and names as they were', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), (text) => {
      const name = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, 'x');
      fc.pre(name.trim() !== '');
      const evaluation = evaluated({
        ...base,
        subnets: [
          { name: 'nodes', role: 'nodes' },
          { name, role: 'other', cidr: '10.20.60.0/24' },
        ],
      });
      const [head = [], ...rows] = readCsv(csv.write(evaluation));
      expect(rows.every((row) => row.length === head.length)).toBe(true);
      const own = rows.find((row) => row[0] === 'other subnet')?.[1] ?? '';
      fc.pre(name !== 'nodes');
      expect(own.replace(/^'/, '')).toBe(name.replace(/^'/, ''));
      expect(own).not.toMatch(/^\s*[=+@-]/);
    }),
    { numRuns: 30 },
  );
});

test('a range stands with its ends and its figures', () => {
  const rows = readCsv(csv.write(evaluated({ ...base, vnet: ['10.20.0.0/24'], subnets: [] })));
  const row = rows.find(([kind]) => kind === 'node subnet') ?? [];
  // 3 + 12 nodes, 1 + 1 of surge, 2 load balancers and the 5 that Azure keeps
  expect(row.slice(0, 8)).toEqual([
    'node subnet',
    'nodes',
    '10.20.0.0/27',
    '10.20.0.0',
    '10.20.0.31',
    '32',
    '24',
    '5',
  ]);
});

test('the Markdown summary lists every range, and names as they were', () => {
  const evaluation = evaluated({
    ...base,
    subnets: [
      { name: 'nodes', role: 'nodes' },
      { name: 'a_b|c', role: 'other', cidr: '10.20.60.0/24' },
    ],
    connected: [{ name: 'hub', kind: 'peered', cidr: '10.90.0.0/16' }],
  });
  const [table] = marked.lexer(markdown.write(evaluation)).filter(({ type }) => type === 'table');
  const rows = (table as Tokens.Table).rows.map(([space, range]) => [plain(space), plain(range)]);
  expect(rows).toContainEqual(['VNet', evaluation.plan.vnet[0]]);
  expect(rows).toContainEqual(['subnet a_b|c', '10.20.60.0/24']);
  expect(rows).toContainEqual(['Peered network hub', '10.90.0.0/16']);
  expect(rows).toHaveLength(evaluation.models[evaluation.plan.model].spaces.length + 3);
});

const plain = (cell: Tokens.TableCell | undefined): string =>
  (cell?.tokens ?? []).map((token) => ('text' in token ? String(token.text) : token.raw)).join('');

test.each([
  ['payments-prod', 'payments-prod'],
  ['snake_case_name', 'snake_case_name'],
  ['_emphasis_', '\\_emphasis\\_'],
  ['PSRule (x): fails', 'PSRule (x): fails'],
  ['https://x.example', 'https\\://x.example'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['<b>&</b>', '&lt;b&gt;&amp;&lt;/b&gt;'],
])('the name %j stands in Markdown as %s', (name, written) => {
  expect(inline(name)).toBe(written);
});

test('the JSON is the evaluation', () => {
  const evaluation = evaluated(base);
  expect(JSON.parse(json.write(evaluation))).toEqual(JSON.parse(JSON.stringify(evaluation)));
});

test('policies are of the kind that the engine enforces', () => {
  const kinds = (plan: PlanInput) => networkPolicy.write(evaluated(plan)).match(/^kind: \w+/gm);
  expect(kinds({ ...base, dataplane: 'cilium', answers: { policy: 'advanced' } })).toEqual([
    'kind: CiliumNetworkPolicy',
    'kind: CiliumNetworkPolicy',
  ]);
  expect(kinds({ ...base, dataplane: 'cilium' })).toEqual(['kind: NetworkPolicy', 'kind: NetworkPolicy']);
  expect(networkPolicy.write(evaluated({ ...base, networkPolicy: 'none' }))).toContain(
    'nothing enforces them',
  );
});

const rulesOf = (plan: PlanInput): readonly string[] =>
  argumentsOf(nsg.write(evaluated({ ...base, ...plan })))
    .filter((call) => call.slice(1, 5).join(' ') === 'network nsg rule create')
    .map((call) => call[call.indexOf('--name') + 1] ?? '');

test('a group lets through what the model needs, and no more', () => {
  const nodes = ['nodes-to-nodes-inbound', 'nodes-to-nodes-outbound', 'probes-to-nodes-inbound'];
  expect([...rulesOf({ model: 'node-subnet' })].sort()).toEqual(nodes);
  const pods = ['nodes-to-pods', 'pods-to-nodes', 'pods-to-pods'].flatMap((name) => [
    `${name}-inbound`,
    `${name}-outbound`,
  ]);
  expect([...rulesOf({ model: 'overlay' })].sort()).toEqual([...nodes, ...pods].sort());
  expect(rulesOf({ model: 'overlay', dataplane: 'cilium' })).toContain('nodes-to-azure-monitor-outbound');
  expect(rulesOf({ subnets: [{ name: 'api', role: 'apiServer' }] })).toContain('nodes-to-api-server-inbound');
});

test('any plan can be written', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const evaluation = evaluated(plan);
      const [head = [], ...rows] = readCsv(csv.write(evaluation));
      expect(rows.every((row) => row.length === head.length)).toBe(true);
      expect(bashFaults(nsg.write(evaluation))).toBe('');
      expect(networkPolicy.write(evaluation)).toContain('name: allow-dns');
    }),
    { numRuns: 25 },
  );
});
