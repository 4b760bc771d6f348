import { overlapping } from './overlaps.ts';
import type { Context, Hit, Rule } from './rule.ts';

/** Since this day the service compares the pod CIDR of overlay with subnets, no longer with the VNet. */
const subnetsOnly = '2024-10-25';

/** The overlay check against the VNet's whole space, until it was narrowed to subnets. */
const podVnetThen: Rule = {
  id: 'pod-cidr-overlaps-vnet',
  title: 'The pod CIDR overlaps the VNet (until October 2024)',
  severity: 'error',
  aksError: 'NetworkProfileCIDROverlapVNET',
  sources: ['issue-aksc-403', 'aks-changelog-2024-10-25'],
  until: subnetsOnly,
  implements: ['O03', 'O04'],
  find: ({ ranges, model }) =>
    model.id !== 'overlay' || !ranges.pod
      ? []
      : ranges.vnet
          .filter((prefix) => ranges.pod?.overlaps(prefix))
          .map((prefix) => ({
            space: 'podCidr',
            path: 'podCidr',
            aksMessage: `NetworkProfile CIDR ${ranges.pod} overlaps with reserved VNET CIDR ${prefix}`,
            message: `The pod CIDR ${ranges.pod} overlaps the VNet ${prefix}; on this day the service compared it with the whole VNet.`,
            fix: 'Choose a pod CIDR outside the VNet.',
          })),
};

const podSubnetHits = ({ ranges }: Context): readonly Hit[] => {
  const { pod } = ranges;
  if (!pod) return [];
  return overlapping(pod, ranges.subnets).map((subnet) => ({
    space: 'podCidr',
    path: 'podCidr',
    message: `The pod CIDR ${pod} overlaps subnet ${subnet.name} ${subnet.block}: pods and machines there would share addresses.`,
    fix: 'Choose a pod CIDR outside the VNet.',
  }));
};

const podSubnet: Rule = {
  id: 'pod-cidr-overlaps-subnet',
  title: 'The pod CIDR of overlay overlaps a subnet of the VNet',
  severity: 'error',
  aksError: 'PodCidrOverlapExistingSubnetsCidr',
  sources: ['aks-changelog-2024-10-25', 'concepts-network-azure-cni-overlay', 'aks-error-code-list'],
  from: subnetsOnly,
  implements: ['O03'],
  find: (context) => (context.model.id === 'overlay' ? podSubnetHits(context) : []),
};

const kubenetPodSubnet: Rule = {
  id: 'kubenet-pod-cidr-overlaps-subnet',
  title: 'The pod CIDR of kubenet overlaps a subnet of the VNet',
  severity: 'breaks',
  sources: ['configure-kubenet'],
  implements: ['O03'],
  find: (context) => (context.model.id === 'kubenet' ? podSubnetHits(context) : []),
};

const podVnet: Rule = {
  id: 'pod-cidr-in-vnet',
  title: 'The pod CIDR lies in VNet space that no subnet uses yet',
  severity: 'warning',
  sources: ['update-azure-cni', 'aks-changelog-2024-10-25'],
  implements: ['O04', 'C23'],
  find: ({ ranges, model, plan }) => {
    const { pod } = ranges;
    if (!pod || plan.vnetOwner === 'aks' || (model.id === 'overlay' && plan.asOf < subnetsOnly)) return [];
    if (overlapping(pod, ranges.subnets).length > 0) return [];
    return ranges.vnet
      .filter((prefix) => prefix.overlaps(pod))
      .map((prefix) => ({
        space: 'podCidr',
        path: 'podCidr',
        message: `The pod CIDR ${pod} overlaps the VNet ${prefix}, where no subnet is yet. Sources disagree: the migration page forbids it, the release notes of October 2024 compare with subnets only. The planner assumes that it is accepted and that a later subnet there breaks.`,
        fix: 'Choose a pod CIDR outside the VNet.',
      }));
  },
};

/** The pod CIDR against the VNet and its subnets. */
export const podOverlapRules: readonly Rule[] = [podVnetThen, podSubnet, kubenetPodSubnet, podVnet];
