import { camel, type Design } from './resources-design.ts';
import { idOf, snake } from './terraform-expression.ts';
import { attribute, block, type Hcl, type Item, raw } from './terraform-hcl.ts';
import { identityPrincipal } from './terraform-network.ts';

/** The outputs of the templates, and the resource group; `api`: the cluster is made through azapi. */
export const outputItems = (design: Design, api: boolean): readonly Item[] => [
  output('resource_group_name', 'Name of the resource group.', raw('azurerm_resource_group.main.name')),
  output(
    'cluster_id',
    'Resource id of the cluster.',
    raw(`${api ? 'azapi_resource.cluster' : 'azurerm_kubernetes_cluster.main'}.id`),
  ),
  output(
    'cluster_fqdn',
    'Name of the API server.',
    raw(api ? 'azapi_resource.cluster.output.properties.fqdn' : 'azurerm_kubernetes_cluster.main.fqdn'),
  ),
  output(
    'node_resource_group',
    'Resource group that AKS makes for the nodes.',
    raw(
      api
        ? 'azapi_resource.cluster.output.properties.nodeResourceGroup'
        : 'azurerm_kubernetes_cluster.main.node_resource_group',
    ),
  ),
  ...(design.plan.vnetOwner === 'own'
    ? [
        output(
          'identity_principal_id',
          "Principal id of the cluster's identity, for further roles.",
          identityPrincipal,
        ),
        output('vnet_id', 'Resource id of the VNet, for peerings.', idOf('vnet')),
      ]
    : []),
  ...design.subnets.map(({ words, name }) =>
    output(`${snake(camel(words))}_id`, `Resource id of the subnet ${name}.`, idOf(camel(words))),
  ),
];

const output = (name: string, description: string, value: Hcl): Item =>
  block('output', [name], [attribute('description', description), attribute('value', value)]);
