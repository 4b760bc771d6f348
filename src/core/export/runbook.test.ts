import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { modelIds } from '../models/index.ts';
import type { PlanInput } from '../plan/plan.ts';
import { runbook } from './runbook.ts';
import { base, goldenDay } from './testing/golden-plans.ts';
import { argumentsOf, bashFaults } from './testing/run-bash.ts';
import { wayScript } from './way-script.ts';

const cilium = { ...base, model: 'overlay', dataplane: 'cilium', networkPolicy: 'cilium' };
const way = (start: string, plan: PlanInput): Evaluation =>
  evaluate({ ...plan, answers: { start } }, goldenDay);

const ways = [
  { name: 'kubenet-to-overlay-cilium', evaluation: way('kubenet', cilium) },
  { name: 'node-subnet-to-overlay-cilium', evaluation: way('node-subnet', cilium) },
  {
    name: 'overlay-stays',
    evaluation: way('overlay', { ...cilium, dataplane: 'azure', networkPolicy: 'none' }),
  },
  {
    name: 'pod-subnet-dynamic-to-static',
    evaluation: way('pod-subnet-dynamic', { ...base, model: 'pod-subnet-static' }),
  },
  { name: 'overlay-to-pod-subnet', evaluation: way('overlay', { ...base, model: 'pod-subnet-dynamic' }) },
  { name: 'nothing-to-overlay', evaluation: way('new', cilium) },
];

describe.each(ways)('$name', ({ name, evaluation }) => {
  test('is written as in its golden files', async () => {
    await expect(runbook.write(evaluation)).toMatchFileSnapshot(`golden/runbook/${name}.md`);
    await expect(wayScript.write(evaluation)).toMatchFileSnapshot(`golden/way-script/${name}.sh`);
  });

  test('parses in bash, as a script and as the blocks of the runbook', () => {
    expect(bashFaults(wayScript.write(evaluation))).toBe('');
    for (const block of marked.lexer(runbook.write(evaluation))) {
      if (block.type === 'code') expect(bashFaults(block.text)).toBe('');
    }
  });
});

test('every start and every model give a script that bash can read', () => {
  for (const start of modelIds) {
    for (const model of modelIds) {
      const evaluation = way(start, { ...base, model });
      expect(bashFaults(wayScript.write(evaluation))).toBe('');
      expect(runbook.write(evaluation)).toContain('- [ ] ');
    }
  }
});

test('the recipe from kubenet to Overlay and Cilium runs its three updates in order', () => {
  const calls = argumentsOf(wayScript.write(way('kubenet', cilium)), {
    version: '99.0.0',
    'aks show --resource-group rg-shop-prod --name shop-prod --query currentKubernetesVersion': '1.31.2',
    'aks show --resource-group rg-shop-prod --name shop-prod --query networkProfile.networkPolicy': 'calico',
    'aks show --resource-group rg-shop-prod --name shop-prod --query networkProfile.networkPluginMode':
      'overlay',
    'aks show --resource-group rg-shop-prod --name shop-prod --query networkProfile.networkPlugin': 'kubenet',
    'aks show --resource-group rg-shop-prod --name shop-prod --query networkProfile.networkDataplane':
      'cilium',
  });
  const updates = calls
    .filter((call) => call.slice(1, 3).join(' ') === 'aks update')
    .map((call) => call.slice(7, -3).join(' '));
  expect(updates).toEqual([
    '--network-policy none',
    expect.stringContaining('--enable-managed-identity --assign-identity'),
    '--network-plugin azure --network-plugin-mode overlay --pod-cidr 10.244.0.0/16',
    '--network-dataplane cilium',
  ]);
});

test('a cluster with an identity of its own keeps it, and one without gets one with its roles', () => {
  const running = {
    version: '99.0.0',
    'aks show --resource-group rg-shop-prod --name shop-prod --query currentKubernetesVersion': '1.31.2',
    'aks show --resource-group rg-shop-prod --name shop-prod --query networkProfile.networkPluginMode':
      'overlay',
    'aks show --resource-group rg-shop-prod --name shop-prod --query networkProfile.networkPlugin': 'kubenet',
    'aks show --resource-group rg-shop-prod --name shop-prod --query networkProfile.networkDataplane':
      'cilium',
    'network vnet subnet show': 'the-route-table',
  };
  const identity = 'aks show --resource-group rg-shop-prod --name shop-prod --query identity.type';
  const subnet = 'aks show --resource-group rg-shop-prod --name shop-prod --query agentPoolProfiles';
  const calls = (type: string) =>
    argumentsOf(wayScript.write(way('kubenet', cilium)), {
      ...running,
      [identity]: type,
      [subnet]: 'the-subnet',
    }).map((call) => call.join(' '));
  const given = calls('SystemAssigned');
  const scopes = given.flatMap((call) => /^az role assignment create .*--scope (\S+)/.exec(call)?.[1] ?? []);
  expect(scopes).toEqual(['the-subnet', 'the-route-table']);
  expect(given.filter((call) => call.includes('--assign-identity'))).toHaveLength(1);
  expect(calls('UserAssigned').filter((call) => /identity create|--assign-identity/.test(call))).toEqual([]);
});

test('kubectl speaks to the cluster of today before anything is read from it', () => {
  for (const { evaluation } of ways.filter(({ name }) => !/nothing|stays|overlay-to-pod/.test(name))) {
    const text = wayScript.write(evaluation);
    expect(text.indexOf('az aks get-credentials')).toBeGreaterThan(0);
    expect(text.indexOf('az aks get-credentials')).toBeLessThan(text.indexOf('kubectl '));
  }
});

test('a cluster that is too old is left alone', () => {
  const answers = { version: '99.0.0', 'aks show': '1.29.4' };
  expect(() => argumentsOf(wayScript.write(way('kubenet', cilium)), answers)).toThrow(
    'takes Kubernetes 1.30 or later',
  );
});

test('without an answer there is no way, and the notes say what to answer', () => {
  const evaluation = evaluate(base, goldenDay);
  expect(runbook.notes?.(evaluation)).toEqual([expect.stringContaining('answer what runs today')]);
  expect(bashFaults(wayScript.write(evaluation))).toBe('');
});

test('the blocks of a runbook hold no command that would close the shell of a person', () => {
  for (const { evaluation } of ways)
    expect(runbook.write(evaluation)).not.toMatch(/^\s*(fail|exit|listed)\b/m);
});
