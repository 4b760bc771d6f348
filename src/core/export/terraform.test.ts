import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { presets } from '../plan/presets.ts';
import { terraform } from './terraform.ts';
import { attribute, block, hcl } from './terraform-hcl.ts';
import { goldenDay, goldenPlans } from './testing/golden-plans.ts';
import { richPlans } from './testing/rich-plans.ts';
import { readTerraform, resourcesOf, terraformFaults } from './testing/terraform-faults.ts';

const faultsOf = async (text: string) => terraformFaults(await readTerraform(text));

describe.each(goldenPlans)('$name', ({ name, evaluation }) => {
  test('is written as in its golden file', async () => {
    await expect(terraform.write(evaluation)).toMatchFileSnapshot(`golden/terraform/${name}.tf`);
  });

  test('uses only arguments and blocks that the providers have', async () => {
    expect(await faultsOf(terraform.write(evaluation))).toEqual([]);
  });
});

const plans = [...presets.map(({ name, plan }) => ({ name, plan })), ...richPlans];

test.each(plans)('"$name" uses only arguments and blocks that the providers have', async ({ plan }) => {
  expect(await faultsOf(terraform.write(evaluate(plan, goldenDay)))).toEqual([]);
});

const hasTerraform = spawnSync('terraform', ['version']).status === 0;

if (hasTerraform)
  test('terraform fmt would change nothing', () => {
    const written = plans.map(({ plan }) => terraform.write(evaluate(plan, goldenDay)));
    const all = [...written, ...goldenPlans.map(({ evaluation }) => terraform.write(evaluation))].join('\n');
    const formatted = execFileSync('terraform', ['fmt', '-'], {
      input: all,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(formatted).toBe(all);
  });

test('arguments that follow each other have their equals signs in one column', () => {
  const text = hcl([
    block(
      'a',
      ['b'],
      [
        attribute('x', 1),
        attribute('long', true),
        attribute('map', { fields: [['k', 'v']] }),
        attribute('y', []),
      ],
    ),
  ]);
  expect(text).toBe('a "b" {\n  x    = 1\n  long = true\n  map = {\n    k = "v"\n  }\n  y = []\n}\n');
});

test('the check sees unknown and missing arguments, wrong types, blocks for arguments and dangling names', async () => {
  const broken = (from: string, to: string) => {
    const golden = goldenPlans.find(({ name }) => name === 'overlay-azure-own');
    if (!golden) throw new Error('no golden plan');
    return faultsOf(terraform.write(golden.evaluation).replace(from, to));
  };
  const cluster = 'azurerm_kubernetes_cluster.main';
  expect(await broken('network_plugin_mode', 'plugin_mode')).toEqual([
    `${cluster}.network_profile.plugin_mode: unknown`,
  ]);
  expect(await broken('network_plugin ', 'network_mode ')).toContain(
    `${cluster}.network_profile.network_plugin: missing`,
  );
  expect(await broken('= 31', '= "31"')).toEqual([
    `${cluster}.default_node_pool.max_pods: string for number`,
  ]);
  expect(await broken('identity {', 'identity = {')).toEqual([`${cluster}.identity: is a block`]);
  expect(await broken('= var.pod_cidr', '= var.pods_cidr')).toEqual([
    'var.pods_cidr: not declared',
    'var.pod_cidr: not used',
  ]);
  await expect(broken('location" {', 'location {')).rejects.toThrow();
});

test('the static block allocation goes through azapi, with the pools in the words of the API', async () => {
  const golden = goldenPlans.find(({ name }) => name === 'pod-subnet-static-azure-own');
  if (!golden) throw new Error('no golden plan');
  const resources = resourcesOf(await readTerraform(terraform.write(golden.evaluation)));
  expect(resources.filter(([type]) => type.startsWith('azurerm_kubernetes'))).toEqual([]);
  const bodies = resources
    .filter(([type]) => type === 'azapi_resource')
    .map(([, , body]) => JSON.stringify(body));
  expect(bodies).toHaveLength(2);
  for (const body of bodies) expect(body).toContain('"podIPAllocationMode":"StaticBlock"');
});

test('what Terraform cannot say is said in the file and in the notes', () => {
  const evaluation = evaluate({ pools: [{ maxUnavailable: 2 }] }, goldenDay);
  const [note] = terraform.notes?.(evaluation) ?? [];
  expect(note).toContain('azurerm has no max_unavailable for the default pool: 2 of pool nodepool1');
  expect(terraform.write(evaluation)).toContain(`# Note: ${note}`);
});
