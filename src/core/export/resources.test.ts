import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import type { Plan, PlanInput } from '../plan/plan.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { arm } from './arm.ts';
import { bicep } from './bicep.ts';
import { plannedSubnets } from './planned-subnets.ts';
import { designOf } from './resources-design.ts';
import { terraform } from './terraform.ts';
import { type ArmTemplate, deployed, type JsonObject } from './testing/arm-evaluate.ts';
import { type BicepFile, bicepParser } from './testing/bicep-parse.ts';
import { armOf } from './testing/bicep-read.ts';
import { goldenDay } from './testing/golden-plans.ts';
import { readTerraform, resourcesOf, terraformFaults, textIn } from './testing/terraform-faults.ts';

let parse: (text: string) => BicepFile;
beforeAll(async () => {
  parse = await bicepParser();
});

/** Text that is syntax somewhere: of Bicep, ARM, HCL, a shell, or a comment of one of them. */
const hostile = [
  'nodes',
  "it's",
  '"; rm -rf / #',
  '\u0024{identity.id}',
  '$\u0024{var.x}',
  '$%{for x in y}',
  '%{ if true }',
  "[parameters('clusterName')]",
  '[[x]',
  '[x',
  '`$(reboot)`',
  'a\\',
  "\\'",
  '\\u{41} \\u0041',
  '*/ // */ #',
  '\n}\nresource',
  'x\u2028y',
  'Größe 日本',
  '123',
  '',
  '{0}',
  '@secure()',
] as const;

const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 12 }));

/** A random plan with hostile names in every place that has a name; names are shared between places. */
const hostilePlan: fc.Arbitrary<PlanInput> = fc
  .tuple(randomPlan, fc.array(text, { minLength: 3, maxLength: 6 }))
  .map(([plan, names]) => named(plan, names));

/** The plan with the names in turn in every place that has one. */
function named(plan: PlanInput, names: readonly string[]): PlanInput {
  const at = (index: number) => names[index % names.length];
  const renamed = (list: unknown, more: (index: number) => object) =>
    Array.isArray(list)
      ? list.map((item: unknown, index) =>
          typeof item === 'object' && item !== null ? { ...item, name: at(index), ...more(index) } : item,
        )
      : list;
  return {
    ...plan,
    name: at(0),
    pools: renamed(plan.pools, (index) => ({ nodeSubnet: at(index + 1), podSubnet: at(index + 2) })),
    subnets: renamed(plan.subnets, () => ({})),
    connected: renamed(plan.connected, () => ({})),
  };
}

const poolNames = ({ pools }: Plan): readonly string[] => pools.map(({ name }) => name);

const strings = (resource: JsonObject, ...path: readonly string[]): readonly JsonObject[] =>
  path.reduce<unknown>(
    (value, key) => (value as JsonObject | undefined)?.[key],
    resource,
  ) as readonly JsonObject[];

/** Names of pools and subnets as they reach the service. */
function arrived(template: ArmTemplate) {
  const resources = deployed(template);
  const ofType = (kind: string) => resources.filter(({ type }) => String(type).endsWith(kind));
  const [cluster] = ofType('/managedClusters');
  if (!cluster) throw new Error('no cluster');
  return {
    pools: [
      ...strings(cluster, 'properties', 'agentPoolProfiles').map(({ name }) => String(name)),
      ...ofType('/agentPools').map(({ name }) => String(name).replace(`${String(cluster.name)}/`, '')),
    ],
    subnets: ofType('/virtualNetworks').flatMap((vnet) =>
      strings(vnet, 'properties', 'subnets').map(({ name }) => String(name)),
    ),
  };
}

const sorted = (names: readonly string[]) => [...names].sort();

/** Names of the plan as it was read, in which control characters have been refused at the field. */
function expected(input: PlanInput) {
  const evaluation = evaluate(input, goldenDay);
  const design = designOf(evaluation);
  const names = new Set(plannedSubnets(evaluation).map(({ name }) => name));
  const pools = evaluation.plan.pools.length > 0 ? poolNames(evaluation.plan) : [design.first.pool.name];
  return { evaluation, pools: sorted(pools), subnets: sorted([...names]) };
}

test('hostile names reach Azure unchanged through ARM and Bicep', () => {
  fc.assert(
    fc.property(hostilePlan, (input) => {
      const { evaluation, pools, subnets } = expected(input);
      const template = JSON.parse(arm.write(evaluation)) as ArmTemplate;
      const names = arrived(template);
      expect(sorted(names.pools)).toEqual(pools);
      expect(sorted(names.subnets)).toEqual(subnets);

      const file = parse(bicep.write(evaluation));
      expect(file.faults).toEqual([]);
      const { parameters, resources } = armOf(file.root);
      expect(parameters).toEqual(template.parameters);
      expect(resources).toHaveLength(template.resources.length);
      expect(arrived({ ...template, parameters, resources })).toEqual(names);
    }),
    { numRuns: 20 },
  );
});

test('hostile names reach Azure unchanged through Terraform', async () => {
  await fc.assert(
    fc.asyncProperty(hostilePlan, async (input) => {
      const { evaluation, pools, subnets } = expected(input);
      const file = await readTerraform(terraform.write(evaluation));
      expect(terraformFaults(file)).toEqual([]);
      const resources = resourcesOf(file);
      const given = (name: unknown) => {
        const variable = /^\$\{var\.(\w+)\}$/.exec(String(name))?.[1] ?? '';
        const [declared] = (file.variable?.[variable] ?? []) as readonly JsonObject[];
        return textIn(declared?.default ?? '');
      };
      expect(
        sorted(resources.filter(([type]) => type === 'azurerm_subnet').map(([, , { name }]) => given(name))),
      ).toEqual(subnets);
      expect(sorted(resources.flatMap(poolsIn))).toEqual(pools);
    }),
    { numRuns: 8 },
  );
});

function poolsIn([type, , body]: readonly [string, string, JsonObject]): readonly string[] {
  if (type === 'azurerm_kubernetes_cluster_node_pool') return [textIn(body.name ?? '')];
  if (type === 'azurerm_kubernetes_cluster')
    return strings(body, 'default_node_pool').map(({ name }) => textIn(name ?? ''));
  if (type !== 'azapi_resource') return [];
  const profiles = strings(body, 'body', 'properties', 'agentPoolProfiles');
  return profiles ? profiles.map(({ name }) => textIn(name ?? '')) : [textIn(body.name ?? '')];
}

/** What Azure takes, as the REST API's patterns and the page of name rules have it. */
const taken = {
  cluster: /^[a-zA-Z0-9]$|^[a-zA-Z0-9][-_a-zA-Z0-9]{0,61}[a-zA-Z0-9]$/,
  Linux: /^[a-z][a-z0-9]{0,11}$/,
  Windows: /^[a-z][a-z0-9]{0,5}$/,
  subnet: /^[0-9a-zA-Z]([0-9a-zA-Z_.-]{0,78}[0-9a-zA-Z_])?$/,
} as const;

const nearMisses = [
  'a',
  'user',
  'User',
  'window',
  'windows',
  'abcdefghijkl',
  'abcdefghijklm',
  'a-b',
  'a_',
  '_a',
];

test('a name arrives as the service takes it, or it is refused at its field', () => {
  const names = fc.array(fc.oneof(text, fc.constantFrom(...nearMisses)), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(randomPlan, names, (plan, given) => {
      const evaluation = evaluate(named(plan, given), goldenDay);
      const { pools, name, vnetOwner } = evaluation.plan;
      const { findings } = evaluation.models[evaluation.plan.model];
      const refused = (rule: string) => findings.filter((finding) => finding.rule === rule);
      const template = JSON.parse(arm.write(evaluation)) as ArmTemplate;

      const cluster = String(template.parameters.clusterName?.defaultValue);
      const replaced = refused('plan-name-not-cluster-name').map(({ path }) => path);
      expect(cluster).toMatch(taken.cluster);
      expect(replaced).toEqual(name === '' || cluster === name ? [] : ['name']);

      expect(refused('pool-name-refused').map(({ path }) => path)).toEqual(
        pools.flatMap((pool, index) => (taken[pool.os].test(pool.name) ? [] : [`pools[${index}].name`])),
      );

      const made = vnetOwner === 'own' ? arrived(template).subnets : [];
      const bad = made.filter((subnet) => !taken.subnet.test(subnet));
      const atFields = new Set(refused('subnet-name-refused').map((finding) => finding.name));
      expect(bad.filter((subnet) => !atFields.has(subnet))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a name that no cluster can have is replaced, and the notes say by what', () => {
  const evaluation = evaluate({ name: '"; rm -rf /', pools: [{ name: 'System Pool' }] }, goldenDay);
  for (const format of [arm, bicep, terraform]) {
    expect(format.notes?.(evaluation).join('\n') ?? '').toContain(
      'so the exports name the cluster aks-rm-rf.',
    );
    expect(format.write(evaluation)).toContain('AKS refuses this plan (pool-name-refused)');
  }
});
