import type { Evaluation } from '../evaluate.ts';
import type { ExportFormat } from './format.ts';
import { heading } from './plan-notes.ts';
import { type Design, designOf } from './resources-design.ts';
import { terraformNotes } from './resources-notes.ts';
import { parametersOf } from './resources-parameters.ts';
import type { Parameter } from './resources-tree.ts';
import { apiClusterItems } from './terraform-azapi.ts';
import { clusterItems } from './terraform-cluster.ts';
import { hclOf, snake } from './terraform-expression.ts';
import { attribute, blank, block, comment, type Hcl, hcl, type Item, raw } from './terraform-hcl.ts';
import { networkItems } from './terraform-network.ts';
import { outputItems } from './terraform-outputs.ts';

/** Terraform with azurerm, and azapi for what azurerm has no field for. */
export const terraform: ExportFormat = {
  id: 'terraform',
  name: 'Terraform',
  extension: '.tf',
  language: 'hcl',
  fileName: 'main',
  write: (evaluation) => hcl(file(evaluation)),
  notes: terraformNotes,
};

/** True where the cluster is made through azapi: azurerm cannot say how its pools take pod addresses. */
const throughApi = ({ model }: Design): boolean => model.podIpAllocationMode === 'StaticBlock';

function file(evaluation: Evaluation): readonly Item[] {
  const design = designOf(evaluation);
  const api = throughApi(design);
  const parts: readonly (readonly Item[])[] = [
    heading(evaluation, terraformNotes(evaluation)).map(comment),
    versions(api || design.advancedPolicies),
    ...variables(design).map((item) => [item]),
    ...networkItems(design),
    ...(api ? apiClusterItems(evaluation, design) : clusterItems(design)),
    ...outputItems(design, api).map((item) => [item]),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : [blank, ...part]));
}

const provider = (source: string, version: string): Hcl => ({
  fields: [
    ['source', source],
    ['version', version],
  ],
});

/**
 * azurerm: the release whose arguments were checked, and later ones without a breaking change. azapi: from
 * 2.0 on a body is HCL, and what is exported is read without decoding; 3.0 is announced with other breaks.
 */
const versions = (azapi: boolean): readonly Item[] => [
  block(
    'terraform',
    [],
    [
      attribute('required_version', '>= 1.9'),
      blank,
      block(
        'required_providers',
        [],
        [
          attribute('azurerm', provider('hashicorp/azurerm', '~> 4.73')),
          ...(azapi ? [attribute('azapi', provider('azure/azapi', '~> 2.0'))] : []),
        ],
      ),
    ],
  ),
  blank,
  comment('The subscription comes from the environment variable ARM_SUBSCRIPTION_ID.'),
  block('provider', ['azurerm'], [block('features', [], [])]),
  ...(azapi ? [blank, block('provider', ['azapi'], [])] : []),
];

const types = { string: 'string', int: 'number', array: 'list(string)', securestring: 'string' } as const;

/** Terraform makes the resource group, so its name and its region are asked for too. */
const variables = (design: Design): readonly Item[] => [
  variable({
    name: 'resourceGroupName',
    type: 'string',
    description: 'Name of the resource group.',
    value: design.names.resourceGroup,
  }),
  ...parametersOf(design).map((parameter) =>
    variable(parameter.name === 'location' ? { ...parameter, value: DEFAULT_REGION } : parameter),
  ),
];

const DEFAULT_REGION = 'westeurope';

const variable = ({ name, type, description, value }: Parameter): Item =>
  block(
    'variable',
    [snake(name)],
    [
      attribute('description', description),
      attribute('type', raw(types[type])),
      ...(value === undefined ? [] : [attribute('default', hclOf(value))]),
      ...(type === 'securestring' ? [attribute('sensitive', true)] : []),
    ],
  );
