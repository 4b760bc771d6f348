import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { presets } from '../plan/presets.ts';
import { arm } from './arm.ts';
import type { ArmTemplate } from './testing/arm-evaluate.ts';
import { armFaults } from './testing/arm-faults.ts';
import { goldenDay, goldenPlans } from './testing/golden-plans.ts';
import { richPlans } from './testing/rich-plans.ts';

const read = (text: string): ArmTemplate => JSON.parse(text) as ArmTemplate;

describe.each(goldenPlans)('$name', ({ name, evaluation }) => {
  test('is written as in its golden file', async () => {
    await expect(arm.write(evaluation)).toMatchFileSnapshot(`golden/arm/${name}.json`);
  });

  test('holds only what the service takes', () => {
    expect(armFaults(read(arm.write(evaluation)))).toEqual([]);
  });
});

test.each([...presets.map(({ name, plan }) => ({ name, plan })), ...richPlans])(
  '"$name" holds only what the service takes',
  ({ plan }) => {
    expect(armFaults(read(arm.write(evaluate(plan, goldenDay))))).toEqual([]);
  },
);

test('the check sees unknown properties, wrong values, types, patterns and references to nothing', () => {
  const [golden] = goldenPlans;
  if (!golden) throw new Error('no golden plan');
  const text = arm.write(golden.evaluation);
  const broken = (from: string, to: string) => armFaults(read(text.replaceAll(from, to)));
  expect(broken('"networkPlugin":', '"networkPlugIn":')).toContain(
    'managedClusters.properties.networkProfile.networkPlugIn: unknown',
  );
  expect(broken('"kubenet"', '"cubenet"')).toEqual([
    'managedClusters.properties.networkProfile.networkPlugin: cubenet is not allowed',
  ]);
  expect(broken('"maxPods": 31', '"maxPods": "31"')).toEqual([
    'managedClusters.properties.agentPoolProfiles[0].maxPods: no number',
  ]);
  expect(broken('"name": "system"', '"name": "System"')).toHaveLength(1);
  expect(broken('"location": "[parameters(\'location\')]",', '')).toContain(
    'managedClusters.location: missing',
  );
  expect(() => broken("parameters('clusterName')", "parameters('cluster')")).toThrow('no parameter cluster');
});

test('a plan that AKS refuses is written all the same, with the refusal at its top', () => {
  const refused = evaluate({ model: 'node-subnet', vnet: ['10.0.0.0/28'] }, goldenDay);
  const template = read(arm.write(refused));
  expect(template.metadata.comments.some((line) => line.startsWith('AKS refuses this plan ('))).toBe(true);
  expect(template.metadata.comments).toContain(
    'Note: The plan has no room for the subnet nodes: give its range before you deploy.',
  );
  expect(template.parameters.nodesSubnetPrefix).not.toHaveProperty('defaultValue');
});

test('sizes are those of the evaluation', () => {
  for (const { evaluation } of goldenPlans) {
    const { parameters } = read(arm.write(evaluation));
    const values = Object.values(parameters).map(({ defaultValue }) => defaultValue);
    const own = evaluation.plan.vnetOwner === 'own';
    for (const { space, cidr } of evaluation.models[evaluation.plan.model].spaces)
      if (own || space === 'podCidr' || space === 'serviceCidr') expect(values).toContain(cidr);
  }
});
