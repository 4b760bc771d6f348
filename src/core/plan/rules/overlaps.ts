import type { Cidr } from '../../ip/cidr.ts';
import type { Hit, NamedBlock, Rule } from './rule.ts';

const overlapping = <T extends NamedBlock>(block: Cidr, others: readonly T[]): readonly T[] =>
  others.filter((other) => other.block.overlaps(block));

/** Every pair once. */
const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));

const subnets: Rule = {
  id: 'subnets-overlap',
  title: 'Two subnets of the VNet overlap',
  severity: 'error',
  sources: ['azure-skills-networking-core', 'configure-azure-cni-dynamic-ip-allocation'],
  find: ({ ranges }) =>
    pairs(ranges.subnets)
      .filter(([a, b]) => a.block.overlaps(b.block))
      .map(([a, b]) => ({
        path: b.path,
        name: b.name,
        message: `Subnet ${b.name} ${b.block} overlaps subnet ${a.name} ${a.block}; Azure refuses the second.`,
        fix: `Move ${b.name} to free space, or leave its range to the planner.`,
      })),
};

const subnetOutside: Rule = {
  id: 'subnet-outside-vnet',
  title: 'A subnet lies outside the VNet',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq'],
  find: ({ ranges }) =>
    ranges.subnets
      .filter((subnet) => !ranges.vnet.some((prefix) => prefix.contains(subnet.block)))
      .map((subnet) => ({
        path: subnet.path,
        name: subnet.name,
        message: `Subnet ${subnet.name} ${subnet.block} does not lie in the VNet ${ranges.vnet.join(', ')}.`,
        fix: `Move it into the VNet, or add a prefix that holds it.`,
      })),
};

const vnetPrefixes: Rule = {
  id: 'vnet-prefixes-overlap',
  title: 'Two prefixes of the VNet overlap',
  severity: 'error',
  sources: ['azure-skills-networking-core'],
  find: ({ ranges }) =>
    pairs(ranges.vnet)
      .filter(([a, b]) => a.overlaps(b))
      .map(([a, b]) => ({
        path: 'vnet',
        message: `The prefixes ${a} and ${b} of the VNet overlap.`,
        fix: 'Leave out the one that the other holds.',
      })),
};

const serviceSubnet: Rule = {
  id: 'service-cidr-overlaps-subnet',
  title: 'The service CIDR overlaps a subnet of the VNet',
  severity: 'error',
  aksError: 'ServiceCidrOverlapExistingSubnetsCidr',
  sources: ['support-servicecidroverlapexistingsubnetscidr-error', 'issue-aks-3551', 'issue-aks-1117'],
  from: '2019-07-01',
  find: ({ ranges }) =>
    overlapping(ranges.service, ranges.subnets).map((subnet) => ({
      space: 'serviceCidr',
      path: 'serviceCidr',
      aksMessage: `The specified service CIDR ${ranges.service} is conflicted with an existing subnet CIDR ${subnet.block}`,
      message: `The service CIDR ${ranges.service} overlaps subnet ${subnet.name} ${subnet.block}. Every create, upgrade and new pool is refused, even where no pool uses the subnet.`,
      fix: 'Choose a service CIDR that no subnet of the VNet and no connected network uses.',
    })),
};

const serviceVnet: Rule = {
  id: 'service-cidr-in-vnet',
  title: 'The service CIDR lies in VNet space that no subnet uses yet',
  severity: 'warning',
  sources: ['concepts-network-legacy-cni', 'support-servicecidroverlapexistingsubnetscidr-error'],
  find: ({ ranges }) => {
    if (overlapping(ranges.service, ranges.subnets).length > 0) return [];
    return ranges.vnet
      .filter((prefix) => prefix.overlaps(ranges.service))
      .map((prefix) => ({
        space: 'serviceCidr',
        path: 'serviceCidr',
        message: `The service CIDR ${ranges.service} overlaps the VNet ${prefix}, where no subnet is yet. A subnet placed there later blocks the next upgrade.`,
        fix: 'Choose a service CIDR outside the VNet.',
      }));
  },
};

const podService: Rule = {
  id: 'pod-cidr-overlaps-service-cidr',
  title: 'Pod CIDR and service CIDR overlap',
  severity: 'error',
  aksError: 'PodCidrOverlapServiceCidr',
  sources: ['concepts-network-azure-cni-overlay', 'update-azure-cni'],
  find: ({ ranges }) =>
    ranges.pod?.overlaps(ranges.service)
      ? [
          {
            space: 'podCidr',
            path: 'podCidr',
            message: `The pod CIDR ${ranges.pod} and the service CIDR ${ranges.service} overlap.`,
            fix: 'Give pods and services ranges that do not touch.',
          },
        ]
      : [],
};

/** The overlay check against the VNet's whole space, until it was narrowed to subnets. */
const podVnetThen: Rule = {
  id: 'pod-cidr-overlaps-vnet',
  title: 'The pod CIDR overlaps the VNet (until October 2024)',
  severity: 'error',
  aksError: 'NetworkProfileCIDROverlapVNET',
  sources: ['issue-aksc-403', 'aks-changelog-2024-10-25'],
  until: '2024-10-25',
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

const podSubnet: Rule = {
  id: 'pod-cidr-overlaps-subnet',
  title: 'The pod CIDR overlaps a subnet of the VNet',
  severity: 'error',
  aksError: 'NetworkProfileCIDROverlapVNET',
  sources: ['aks-changelog-2024-10-25', 'concepts-network-azure-cni-overlay', 'configure-kubenet'],
  find: ({ ranges, model, plan }) => {
    const pod = ranges.pod;
    if (!pod || (model.id === 'overlay' && plan.asOf < '2024-10-25')) return [];
    return overlapping(pod, ranges.subnets).map(
      (subnet): Hit => ({
        space: 'podCidr',
        path: 'podCidr',
        // No check of the service is known for kubenet.
        severity: model.id === 'kubenet' ? 'breaks' : 'error',
        message: `The pod CIDR ${pod} overlaps subnet ${subnet.name} ${subnet.block}: pods and machines there would share addresses.`,
        fix: 'Choose a pod CIDR outside the VNet.',
      }),
    );
  },
};

const podVnet: Rule = {
  id: 'pod-cidr-in-vnet',
  title: 'The pod CIDR lies in VNet space that no subnet uses yet',
  severity: 'warning',
  sources: ['update-azure-cni', 'aks-changelog-2024-10-25'],
  find: ({ ranges, model, plan }) => {
    const pod = ranges.pod;
    if (!pod || (model.id === 'overlay' && plan.asOf < '2024-10-25')) return [];
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

const connectedPods: Rule = {
  id: 'pod-cidr-overlaps-connected',
  title: 'A connected network shares the pod CIDR',
  severity: 'breaks',
  sources: ['concepts-network-azure-cni-overlay', 'configure-kubenet'],
  find: ({ ranges }) => {
    const pod = ranges.pod;
    if (!pod) return [];
    // Clusters may reuse each other's pod CIDR, because it ends at the node.
    return overlapping(
      pod,
      ranges.connected.filter(({ kind }) => kind !== 'otherCluster'),
    ).map((network) => ({
      space: 'podCidr',
      path: 'podCidr',
      message: `The pod CIDR ${pod} overlaps ${network.name} ${network.block}: pods cannot reach hosts there, because the packets stay in the cluster.`,
      fix: 'Choose a pod CIDR that no connected network uses.',
    }));
  },
};

const connectedServices: Rule = {
  id: 'service-cidr-overlaps-connected',
  title: 'A connected network shares the service CIDR',
  severity: 'breaks',
  sources: ['concepts-network-legacy-cni', 'concepts-network-azure-cni-overlay'],
  find: ({ ranges }) =>
    overlapping(
      ranges.service,
      ranges.connected.filter(({ kind }) => kind !== 'otherCluster'),
    ).map((network) => ({
      space: 'serviceCidr',
      path: 'serviceCidr',
      message: `The service CIDR ${ranges.service} overlaps ${network.name} ${network.block}: pods cannot reach hosts there.`,
      fix: 'Choose a service CIDR that no connected network uses; clusters may share one.',
    })),
};

const connectedVnet: Rule = {
  id: 'vnet-overlaps-connected',
  title: 'The VNet overlaps a network that it is connected to',
  severity: 'breaks',
  sources: ['azure-skills-networking-core', 'configure-kubenet', 'concepts-network-legacy-cni'],
  find: ({ ranges }) =>
    ranges.vnet.flatMap((prefix) =>
      overlapping(prefix, ranges.connected).map(
        (network): Hit => ({
          path: network.path,
          name: network.name,
          severity:
            network.kind === 'peered' ? 'error' : network.kind === 'otherCluster' ? 'warning' : 'breaks',
          message:
            network.kind === 'peered'
              ? `The VNet ${prefix} overlaps the peered ${network.name} ${network.block}; Azure refuses the peering.`
              : `The VNet ${prefix} overlaps ${network.name} ${network.block}: routes to one hide the other.`,
          fix: 'Give the VNet a range that no connected network uses.',
        }),
      ),
    ),
};

export const overlapRules: readonly Rule[] = [
  subnets,
  subnetOutside,
  vnetPrefixes,
  serviceSubnet,
  serviceVnet,
  podService,
  podVnetThen,
  podSubnet,
  podVnet,
  connectedPods,
  connectedServices,
  connectedVnet,
];
