import { apiServerAddresses, ingressSubnetPrefix, smallestApiServerSubnet } from '../../facts/limits.ts';
import { cidr } from '../../ip/cidr.ts';
import type { SpaceFigures, SpaceKind } from '../evaluation.ts';
import type { Pool, Subnet, SubnetRole } from '../plan.ts';
import { subnetNamed } from '../spaces.ts';
import { type Context, count, figure, type Hit, hitIf, type Rule } from './rule.ts';
import { at, room, size } from './space-hits.ts';

const spaceHits = (
  context: Context,
  kind: SpaceKind,
  find: (space: SpaceFigures, prefix: number) => Pick<Hit, 'message' | 'fix'> | null,
): readonly Hit[] =>
  context.spaces.flatMap((space) => {
    if (space.space !== kind || space.cidr === null) return [];
    const hit = find(space, cidr(space.cidr).prefix);
    return hit ? [{ ...hit, ...at(context, space) }] : [];
  });

const apiServerSize: Rule = {
  id: 'api-server-subnet-too-small',
  title: 'An API server subnet smaller than a /28',
  severity: 'error',
  sources: ['api-server-vnet-integration'],
  implements: ['R37'],
  find: (context) =>
    spaceHits(context, 'apiServerSubnet', (space, prefix) =>
      prefix > smallestApiServerSubnet.value
        ? {
            message: `The API server subnet ${space.name} ${space.cidr} is smaller than a /${smallestApiServerSubnet.value}.`,
            fix: `Give it a /${smallestApiServerSubnet.value} of its own.`,
          }
        : null,
    ),
};

const apiServerFull: Rule = {
  id: 'api-server-subnet-full',
  title: 'An API server subnet without room for the cluster',
  severity: 'breaks',
  sources: ['api-server-vnet-integration'],
  implements: ['R37', 'M48'],
  find: (context) =>
    spaceHits(context, 'apiServerSubnet', (space, prefix) =>
      prefix <= smallestApiServerSubnet.value && space.planned.total > size(space)
        ? {
            message: `The API server takes ${apiServerAddresses.value} addresses of the subnet ${space.name} ${space.cidr}, and with those in use that makes ${figure(space.planned.required)} of ${figure(room(space))}: once the subnet is full the API server fails.`,
            fix: 'Give the cluster an API server subnet of its own, or a larger one.',
          }
        : null,
    ),
};

const ingressSize: Rule = {
  id: 'ingress-subnet-size',
  title: 'A subnet of Application Gateway for Containers that is no /24',
  severity: 'error',
  sources: ['techcommunity-agc-container-networking', 'aks-changelog-2026-01-04'],
  from: '2026-01-04',
  implements: ['R39'],
  find: (context) =>
    spaceHits(context, 'ingressSubnet', (space, prefix) =>
      prefix !== ingressSubnetPrefix.value
        ? {
            message: `The ingress subnet ${space.name} ${space.cidr} is no /${ingressSubnetPrefix.value}, which Application Gateway for Containers asks for.`,
            fix: `Give it a /${ingressSubnetPrefix.value}.`,
          }
        : null,
    ),
};

const ingressShared: Rule = {
  id: 'ingress-subnet-in-use',
  title: 'A subnet of Application Gateway for Containers that others use',
  severity: 'warning',
  sources: ['techcommunity-agc-container-networking'],
  implements: ['R39'],
  find: (context) =>
    spaceHits(context, 'ingressSubnet', (space) =>
      space.planned.others > 0
        ? {
            message: `Others hold ${count(space.planned.others, 'address', 'addresses')} of the ingress subnet ${space.name}; Application Gateway for Containers takes one deployment in a subnet.`,
            fix: 'Give the gateway a subnet of its own.',
          }
        : null,
    ),
};

const ingressModel: Rule = {
  id: 'ingress-not-offered',
  title: 'Application Gateway for Containers with a model that it does not serve',
  severity: 'error',
  sources: ['concepts-network-cni-overview', 'aks-changelog-2025-08-29'],
  implements: ['M18'],
  find: ({ plan, model, spaces }) => {
    const ingress = spaces.find(({ space }) => space === 'ingressSubnet');
    const early = model.id === 'overlay' && plan.asOf < '2025-08-29';
    return hitIf(ingress !== undefined && (model.id === 'kubenet' || early), () => ({
      space: 'ingressSubnet',
      path: 'subnets',
      message: early
        ? `Application Gateway for Containers serves Azure CNI Overlay since 2025-08-29; the plan is read as of ${plan.asOf}.`
        : 'Application Gateway for Containers does not serve kubenet.',
      fix: early
        ? 'Choose a later day or a flat model.'
        : 'Choose Azure CNI Overlay, or the Application Gateway ingress controller.',
    }));
  },
};

const wantsVirtualNodes = ({ plan, spaces }: Context): boolean =>
  plan.answers.virtualNodes === 'yes' || spaces.some(({ space }) => space === 'virtualNodesSubnet');

const virtualNodesModel: Rule = {
  id: 'virtual-nodes-not-offered',
  title: 'Virtual nodes with a model that has none',
  severity: 'error',
  sources: ['concepts-network-azure-cni-overlay', 'configure-kubenet', 'virtual-nodes'],
  implements: ['R38', 'M21'],
  find: (context) =>
    hitIf(context.model.podSpace === 'podCidr' && wantsVirtualNodes(context), () => ({
      path: context.plan.answers.virtualNodes === 'yes' ? 'answers.virtualNodes' : 'subnets',
      message: `Virtual nodes need a flat network; ${context.model.name} has none.`,
      fix: 'Choose Azure CNI Node Subnet, or do without virtual nodes.',
    })),
};

const virtualNodesUnsaid: Rule = {
  id: 'virtual-nodes-unconfirmed',
  title: 'Virtual nodes with a Pod Subnet model',
  severity: 'info',
  sources: ['concepts-network-azure-cni-overlay', 'concepts-network-legacy-cni', 'virtual-nodes'],
  implements: ['M21'],
  find: (context) =>
    hitIf(context.model.podSpace === 'podSubnet' && wantsVirtualNodes(context), () => ({
      path: context.plan.answers.virtualNodes === 'yes' ? 'answers.virtualNodes' : 'subnets',
      message: `One page counts virtual nodes among the features of flat networks, another names Azure CNI Node Subnet only; none names ${context.model.name}. The planner assumes that they work.`,
      fix: 'Try it on a small cluster first.',
    })),
};

const virtualNodesSubnet: Rule = {
  id: 'virtual-nodes-subnet-missing',
  title: 'Virtual nodes without a subnet',
  severity: 'warning',
  sources: ['virtual-nodes'],
  implements: ['R38'],
  find: ({ plan, model }) =>
    hitIf(
      plan.answers.virtualNodes === 'yes' &&
        plan.vnetOwner === 'own' &&
        model.podSpace !== 'podCidr' &&
        !plan.subnets.some(({ role }) => role === 'virtualNodes'),
      () => ({
        path: 'subnets',
        message:
          'Virtual nodes need a subnet of their own, delegated to Azure Container Instances; the plan has none.',
        fix: 'Add a subnet with the role virtualNodes.',
      }),
    ),
};

type SubnetField = 'nodeSubnet' | 'podSubnet';

/** Pools that name a subnet of one of the roles. */
function namedHits(
  { plan, model }: Context,
  fields: readonly SubnetField[],
  roles: readonly SubnetRole[],
  hit: (pool: Pool, subnet: Subnet) => Pick<Hit, 'message' | 'fix'>,
): readonly Hit[] {
  if (plan.vnetOwner === 'aks' || !plan.subnets.some(({ role }) => roles.includes(role))) return [];
  return plan.pools.flatMap((pool, index) =>
    fields.flatMap((field): readonly Hit[] => {
      if (field === 'podSubnet' && model.podSpace !== 'podSubnet') return [];
      const subnet = plan.subnets[subnetNamed(plan, pool[field] ?? '')];
      if (!subnet || !roles.includes(subnet.role)) return [];
      return [{ ...hit(pool, subnet), name: subnet.name, path: `pools[${index}].${field}` }];
    }),
  );
}

const delegated: Rule = {
  id: 'node-subnet-delegated',
  title: 'Nodes in a subnet that is delegated to another service',
  severity: 'error',
  aksError: 'SubnetIsDelegated',
  sources: ['support-subnetisdelegated-error', 'concepts-network-cni-overview', 'aks-changelog-2020-03-30'],
  from: '2020-03-30',
  implements: ['R10', 'R37', 'R39'],
  find: (context) =>
    namedHits(context, ['nodeSubnet'], ['apiServer', 'ingress'], (pool, subnet) => ({
      message: `Pool ${pool.name} names the subnet ${subnet.name} for its nodes, which is delegated to ${subnet.role === 'apiServer' ? 'the API server' : 'Application Gateway for Containers'}; nodes cannot share it.`,
      fix: 'Name a subnet with the role nodes.',
    })),
};

const containerInstances: Rule = {
  id: 'subnet-of-container-instances',
  title: 'Nodes or pods in the subnet of virtual nodes',
  severity: 'error',
  aksError: 'SubnetWithExternalResourcesCannotBeUsedByOtherResources',
  sources: ['support-subnetwithexternalresourcescannotbeusedbyotherresources-error', 'virtual-nodes'],
  implements: ['R12', 'R38'],
  find: (context) =>
    namedHits(context, ['nodeSubnet', 'podSubnet'], ['virtualNodes'], (pool, subnet) => ({
      message: `Pool ${pool.name} names the subnet ${subnet.name}, which belongs to the container instances of virtual nodes.`,
      fix: 'Name a subnet of its own for the pool.',
    })),
};

const podsInServiceSubnet: Rule = {
  id: 'pod-subnet-of-other-service',
  title: 'Pods in a subnet that belongs to another service',
  severity: 'error',
  sources: ['api-server-vnet-integration', 'techcommunity-agc-container-networking'],
  implements: ['R18', 'R37', 'R39'],
  find: (context) =>
    namedHits(context, ['podSubnet'], ['apiServer', 'ingress'], (pool, subnet) => ({
      message: `Pool ${pool.name} names the subnet ${subnet.name} for its pods; nothing may be in it besides ${subnet.role === 'apiServer' ? 'the API server' : 'Application Gateway for Containers'}.`,
      fix: 'Name a subnet with the role pods.',
    })),
};

const delegationDisputed: Rule = {
  id: 'node-subnet-has-pod-role',
  title: 'Nodes in a subnet that AKS delegates to pods',
  severity: 'warning',
  sources: ['concepts-network-cni-overview', 'support-subnetisdelegated-error', 'issue-azure-docs-103167'],
  implements: ['R11', 'C25', 'C26'],
  find: (context) =>
    namedHits(context, ['nodeSubnet'], ['pods'], (pool, subnet) => ({
      message: `Pool ${pool.name} names the pod subnet ${subnet.name} for its nodes. AKS delegates a pod subnet to Microsoft.ContainerService/managedClusters; the overview forbids any delegation of a node subnet, the troubleshooting page accepts that one. The planner assumes that it is accepted.`,
      fix: 'Name a subnet with the role nodes.',
    })),
};

/** Subnets of the API server, the ingress and virtual nodes, and pools that name them. */
export const clusterSubnetRules: readonly Rule[] = [
  apiServerSize,
  apiServerFull,
  ingressSize,
  ingressShared,
  ingressModel,
  virtualNodesModel,
  virtualNodesUnsaid,
  virtualNodesSubnet,
  delegated,
  containerInstances,
  podsInServiceSubnet,
  delegationDisputed,
];
