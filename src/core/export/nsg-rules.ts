import type { Evaluation } from '../evaluate.ts';
import type { SourceId } from '../facts/fact.ts';
import type { SpaceKind } from '../plan/evaluation.ts';

/** Traffic that a network security group has to let through. */
export interface NsgRule {
  readonly name: string;
  /** Why, as a comment. */
  readonly because: string;
  /** Ranges, or one service tag. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly protocol: '*' | 'Tcp' | 'Udp';
  readonly ports: readonly string[];
  readonly directions: readonly ('Inbound' | 'Outbound')[];
  readonly source: SourceId;
}

const both = ['Inbound', 'Outbound'] as const;
const anything = { protocol: '*', ports: ['*'] } as const;

/**
 * What the model needs where a group on the subnets of the cluster denies by default. Empty where AKS
 * makes the VNet, whose groups nobody else may change.
 */
export function nsgRules({ plan, models }: Evaluation): readonly NsgRule[] {
  if (plan.vnetOwner === 'aks') return [];
  const ranges = (kind: SpaceKind): readonly string[] =>
    models[plan.model].spaces.flatMap(({ space, cidr }) => (space === kind && cidr !== null ? [cidr] : []));
  const nodes = ranges('nodeSubnet');
  if (nodes.length === 0) return [];
  const apiServer = ranges('apiServerSubnet');
  return [
    {
      name: 'nodes-to-nodes',
      because: 'Nodes, and pods with addresses of their subnet, talk to each other on any port.',
      from: nodes,
      to: nodes,
      ...anything,
      directions: both,
      source: 'concepts-network-cni-overview',
    },
    ...podRules(
      nodes,
      ranges('podCidr'),
      plan.model === 'kubenet' ? 'configure-kubenet' : 'concepts-network-azure-cni-overlay',
      'Packets between pods are not wrapped, so the group sees addresses of the pod CIDR.',
    ),
    ...podRules(
      nodes,
      ranges('podSubnet'),
      'concepts-network-cni-overview',
      'Nodes and pods have a subnet each, and a group on either sees the traffic between them.',
    ),
    {
      name: 'probes-to-nodes',
      because: 'The load balancer asks the nodes whether they are well.',
      from: ['AzureLoadBalancer'],
      to: nodes,
      ...anything,
      directions: ['Inbound'],
      source: 'configure-load-balancer-standard',
    },
    ...apiServerRules(nodes, apiServer),
    ...(plan.dataplane === 'cilium'
      ? [
          {
            name: 'nodes-to-azure-monitor',
            because: 'The agents of the Cilium data plane report there.',
            from: nodes,
            to: ['AzureMonitor'],
            protocol: 'Tcp' as const,
            ports: ['443'],
            directions: ['Outbound' as const],
            source: 'azure-cni-powered-by-cilium',
          },
        ]
      : []),
  ];
}

const podRules = (
  nodes: readonly string[],
  pods: readonly string[],
  source: SourceId,
  because: string,
): readonly NsgRule[] =>
  pods.length === 0
    ? []
    : [
        { name: 'nodes-to-pods', because, from: nodes, to: pods, ...anything, directions: both, source },
        {
          name: 'pods-to-nodes',
          because: 'The way back, and pods that call a service on a node.',
          from: pods,
          to: nodes,
          ...anything,
          directions: both,
          source,
        },
        {
          name: 'pods-to-pods',
          because: 'Pods on different nodes.',
          from: pods,
          to: pods,
          ...anything,
          directions: both,
          source,
        },
      ];

const apiServerRules = (nodes: readonly string[], apiServer: readonly string[]): readonly NsgRule[] =>
  apiServer.length === 0
    ? []
    : [
        {
          name: 'nodes-to-api-server',
          because: 'API Server VNet Integration: the cluster reaches its API server in its subnet.',
          from: nodes,
          to: apiServer,
          protocol: 'Tcp',
          ports: ['443', '4443'],
          directions: both,
          source: 'api-server-vnet-integration',
        },
        {
          name: 'probes-to-api-server',
          because: 'The load balancer in front of the API server asks it whether it is well.',
          from: ['AzureLoadBalancer'],
          to: apiServer,
          protocol: 'Tcp',
          ports: ['9988'],
          directions: ['Inbound'],
          source: 'api-server-vnet-integration',
        },
      ];
