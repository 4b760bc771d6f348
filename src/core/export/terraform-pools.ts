import { camel, type DesignPool } from './resources-design.ts';
import { idOf, variable } from './terraform-expression.ts';
import { attribute, blank, block, comment, type Item, raw } from './terraform-hcl.ts';
import { isZero } from './zero-nodes.ts';

const sizes = ({ pool, words, maxPods, nodes, pods }: DesignPool): readonly Item[] => [
  attribute('vm_size', variable('nodeVmSize')),
  attribute('node_count', variable(`${camel(words)}NodeCount`)),
  ...(pool.autoscale
    ? [
        attribute('auto_scaling_enabled', true),
        attribute('min_count', variable(`${camel(words)}MinCount`)),
        attribute('max_count', variable(`${camel(words)}MaxCount`)),
      ]
    : []),
  attribute('max_pods', maxPods),
  ...(nodes ? [attribute('vnet_subnet_id', idOf(camel(nodes.words)))] : []),
  ...(pods ? [attribute('pod_subnet_id', idOf(camel(pods.words)))] : []),
];

const surge = ({ pool }: DesignPool): Item => attribute('max_surge', String(pool.maxSurge));

/** The body of the cluster's own pool; azurerm has no max_unavailable there. */
export const defaultPool = (pool: DesignPool): readonly Item[] => [
  attribute('name', pool.pool.name),
  ...sizes(pool),
  blank,
  block('upgrade_settings', [], [surge(pool)]),
];

/** The body of a pool beside the cluster. */
export const otherPool = (pool: DesignPool): readonly Item[] => [
  attribute('name', pool.pool.name),
  attribute('kubernetes_cluster_id', raw('azurerm_kubernetes_cluster.main.id')),
  attribute('mode', pool.pool.mode),
  attribute('os_type', pool.pool.os),
  ...sizes(pool),
  blank,
  block(
    'upgrade_settings',
    [],
    [
      surge(pool),
      ...(isZero(pool.pool.maxUnavailable)
        ? []
        : [attribute('max_unavailable', String(pool.pool.maxUnavailable))]),
    ],
  ),
  ...ignoring(pool, 'node_count'),
];

/** Leaves the node count at `path` to the autoscaler, where the pool has one. */
export const ignoring = ({ pool }: DesignPool, path: string): readonly Item[] =>
  pool.autoscale
    ? [
        blank,
        block(
          'lifecycle',
          [],
          [comment('The autoscaler moves the node count.'), attribute('ignore_changes', [raw(path)])],
        ),
      ]
    : [];
