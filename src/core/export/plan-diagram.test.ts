// @vitest-environment happy-dom
import mermaid from 'mermaid';
import { expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import type { PlanInput } from '../plan/plan.ts';
import { presets } from '../plan/presets.ts';
import { planDiagram } from './plan-diagram.ts';

const diagramOf = (plan: PlanInput): string => planDiagram(evaluate(plan, '2026-11-21'));

const hostileName = 'end"] --> x["`<b>` %%{init: {"theme":"dark"}}%% ``` ::: #35; 計';
const hostile: PlanInput = {
  name: hostileName,
  vnet: ['10.0.0.0/16'],
  subnets: [{ name: hostileName, role: 'other', cidr: '10.0.8.0/24' }],
  pools: [{ name: hostileName, count: 3 }],
  connected: [{ name: hostileName, kind: 'peered', cidr: '10.9.0.0/16' }],
};

test.each([...presets, { id: 'hostile', plan: hostile }])('$id is drawn by Mermaid', async ({ plan }) => {
  await expect(mermaid.parse(diagramOf(plan))).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
});

test('a text that is no diagram is refused, so that the test above means something', async () => {
  await expect(mermaid.parse(`${diagramOf({})}\n  a["x`)).rejects.toThrow();
});

test('pools lead to the ranges that they draw from, and networks to the node subnet', () => {
  expect(
    diagramOf({
      model: 'overlay',
      vnet: ['10.0.0.0/16'],
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.0.0.0/24' }],
      pools: [{ name: 'system', mode: 'System', count: 3 }],
      connected: [{ name: 'hub', kind: 'peered', cidr: '10.9.0.0/16' }],
    }).split('\n'),
  ).toEqual([
    'graph LR',
    '  subgraph vnet["VNet 10.0.0.0/16"]',
    '    s0["node subnet nodes, 10.0.0.0/24"]',
    '  end',
    '  s1["pod CIDR, 10.244.0.0/16"]',
    '  s2["service CIDR, 10.0.0.0/16"]',
    '  p0["pool system, 3 nodes"]',
    '  p0 --> s0',
    '  p0 --> s1',
    '  c0["hub, 10.9.0.0/16"]',
    '  c0 ---|"peered"| s0',
    '',
  ]);
});

test('a name that means something to Mermaid stays one line of text', () => {
  expect(evaluate(hostile, '2026-11-21').problems).toEqual([]);
  const lines = diagramOf(hostile).split('\n');
  expect(lines.filter((line) => /%%|`|:::|<|init: \{/.test(line))).toEqual([]);
});
