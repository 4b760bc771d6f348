import { spaceWords } from '../plan/words.ts';
import { camel, type Design, type DesignPool, type DesignSubnet, hasRouteTable } from './resources-design.ts';
import type { Parameter } from './resources-tree.ts';
import { ipv6Ranges } from './resources-versions.ts';

/** A size that most regions have and that carries the pods of a small plan; not what the plan is about. */
const VM_SIZE = 'Standard_D4s_v5';

const text = (name: string, description: string, value: string): Parameter => ({
  name,
  type: 'string',
  description,
  value,
});

/** Names and sizes, with the plan's own as defaults. */
export const parametersOf = (design: Design): readonly Parameter[] => [
  {
    name: 'location',
    type: 'string',
    description: 'Region of every resource; a VNet and its cluster are in the same one.',
    value: { expression: 'location' },
  },
  text('clusterName', 'Name of the cluster.', design.names.cluster),
  text('dnsPrefix', 'First part of the name of the API server.', design.names.dnsPrefix),
  text(
    'kubernetesVersion',
    'Kubernetes version; without a patch number AKS takes the newest.',
    design.plan.kubernetesVersion,
  ),
  text('nodeVmSize', 'VM size of every pool; the plan says nothing of it.', VM_SIZE),
  ...(design.plan.vnetOwner === 'own' ? networkParameters(design) : []),
  ...clusterRanges(design),
  ...[design.first, ...design.others].flatMap(poolParameters),
  ...(design.windows
    ? [
        text('windowsAdminUsername', 'Administrator of Windows nodes.', 'azureuser'),
        {
          name: 'windowsAdminPassword',
          type: 'securestring',
          description: 'Password of that administrator, at least 14 characters.',
        } as const,
      ]
    : []),
];

const networkParameters = (design: Design): readonly Parameter[] => [
  text('vnetName', 'Name of the VNet.', design.names.vnet),
  {
    name: 'vnetAddressPrefixes',
    type: 'array',
    description: 'Ranges of the VNet.',
    value: [...design.plan.vnet, ...(design.dualStack ? [ipv6Ranges.vnet] : [])],
  },
  ...design.subnets.flatMap(subnetParameters),
  ...(hasRouteTable(design)
    ? [text('routeTableName', 'Name of the route table.', design.names.routeTable)]
    : []),
  text('identityName', "Name of the cluster's identity.", design.names.identity),
];

const subnetParameters = ({ name, words, spaces, cidr, pools }: DesignSubnet): readonly Parameter[] => [
  text(`${camel(words)}Name`, `Name of ${kindOf(spaces)}.`, name),
  {
    name: `${camel(words)}Prefix`,
    type: 'string',
    description:
      cidr === null
        ? 'Range of that subnet, for which the plan has no room.'
        : `Range of that subnet${pools.length === 0 ? '' : `, sized for ${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}`}.`,
    ...(cidr === null ? {} : { value: cidr }),
  },
];

const kindOf = ([space]: DesignSubnet['spaces']): string =>
  space === undefined ? 'a subnet beside the cluster' : `the ${spaceWords[space]}`;

const clusterRanges = ({ plan, model, dualStack }: Design): readonly Parameter[] => [
  ...(model.podSpace === 'podCidr'
    ? [text('podCidr', 'Range of the pods, beside the VNet.', plan.podCidr)]
    : []),
  ...(dualStack ? [text('podCidrIpv6', 'IPv6 range of the pods.', ipv6Ranges.pods)] : []),
  text('serviceCidr', 'Range of the Services, inside the cluster alone.', plan.serviceCidr),
  ...(dualStack ? [text('serviceCidrIpv6', 'IPv6 range of the Services.', ipv6Ranges.services)] : []),
  text('dnsServiceIp', 'Address of DNS in the range of the Services.', plan.dnsServiceIp),
];

function poolParameters({ pool, words }: DesignPool): readonly Parameter[] {
  const count = (name: string, description: string, value: number): Parameter => ({
    name: `${camel(words)}${name}`,
    type: 'int',
    description,
    value,
  });
  return [
    count('NodeCount', `Nodes of pool ${pool.name}${pool.autoscale ? ' to start with' : ''}.`, pool.count),
    ...(pool.autoscale
      ? [
          count('MinCount', `Fewest nodes of pool ${pool.name}.`, pool.autoscale.min),
          count(
            'MaxCount',
            `Most nodes of pool ${pool.name}; the ranges are sized for them.`,
            pool.autoscale.max,
          ),
        ]
      : []),
  ];
}
