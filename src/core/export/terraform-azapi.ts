import type { Evaluation } from '../evaluate.ts';
import { templateOf } from './resources.ts';
import { clusterComments } from './resources-cluster.ts';
import { camel, type Design, subnetWith } from './resources-design.ts';
import { type Resource, resourceOf } from './resources-tree.ts';
import { apiVersions } from './resources-versions.ts';
import { identity } from './terraform-cluster.ts';
import { hclOf, idOf, snake, variable } from './terraform-expression.ts';
import { attribute, blank, block, comment, type Item, raw } from './terraform-hcl.ts';
import { before, dependsOn, role } from './terraform-network.ts';

/** What the cluster answers with, beyond what it was given. */
const EXPORTED = ['properties.fqdn', 'properties.nodeResourceGroup'];

/** The cluster and its pools in the words of the API; a list of items for each resource. */
export function apiClusterItems(evaluation: Evaluation, design: Design): readonly (readonly Item[])[] {
  const template = templateOf(evaluation);
  const cluster = resourceOf(template, 'cluster');
  const virtualNodes = subnetWith(design, 'virtualNodesSubnet');
  return [
    [
      ...clusterComments(design, 'apply').map(comment),
      block(
        'resource',
        ['azapi_resource', 'cluster'],
        [
          ...head(cluster),
          attribute('name', variable('clusterName')),
          attribute('parent_id', raw('azurerm_resource_group.main.id')),
          attribute('location', raw('azurerm_resource_group.main.location')),
          blank,
          ...unvalidated,
          blank,
          identity(design),
          blank,
          bodyOf(cluster, ['sku', 'properties']),
          blank,
          attribute('response_export_values', [...EXPORTED, ...(virtualNodes ? [CONNECTOR] : [])]),
          ...dependsOn(before(design)),
        ],
      ),
    ],
    ...design.others.map((pool, index) => {
      const own = resourceOf(template, camel(pool.words));
      const earlier = design.others[index - 1];
      return [
        ...own.comments.map(comment),
        block(
          'resource',
          ['azapi_resource', snake(camel(pool.words))],
          [
            ...head(own),
            attribute('name', pool.pool.name),
            attribute('parent_id', raw('azapi_resource.cluster.id')),
            ...unvalidated.slice(1),
            blank,
            bodyOf(own, ['properties']),
            ...dependsOn(earlier ? [`azapi_resource.${snake(camel(earlier.words))}`] : []),
          ],
        ),
      ];
    }),
    ...(virtualNodes
      ? [
          [
            comment(
              'Virtual nodes have an identity of their own, which joins container groups to their subnet.',
            ),
            role(
              `${snake(camel(virtualNodes.words))}_connector`,
              idOf(camel(virtualNodes.words)),
              raw(`azapi_resource.cluster.output.${CONNECTOR}`),
            ),
          ],
        ]
      : []),
  ];
}

const CONNECTOR = 'properties.addonProfiles.aciConnectorLinux.identity.objectId';

const unvalidated: readonly Item[] = [
  comment('A release of azapi knows the API versions of its day; the service checks the request anyway.'),
  attribute('schema_validation_enabled', false),
];

const head = ({ type }: Resource): readonly Item[] => [attribute('type', `${type}@${apiVersions[type]}`)];

/** Those parts of the body that azapi has no arguments for. */
const bodyOf = ({ body }: Resource, keys: readonly string[]): Item =>
  attribute('body', hclOf(Object.fromEntries(keys.map((key) => [key, body[key]]))));
