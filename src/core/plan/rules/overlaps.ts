import type { Cidr } from '../../ip/cidr.ts';
import { figure, type Hit, hitIf, type NamedBlock, type Rule } from './rule.ts';

export const overlapping = <T extends NamedBlock>(block: Cidr, others: readonly T[]): readonly T[] =>
  others.filter((other) => other.block.overlaps(block));

/** How a block lies to one that it overlaps: blocks are equal, or one contains the other. */
export const relation = (block: Cidr, other: Cidr): string =>
  block.equals(other) ? 'is the same range as' : block.contains(other) ? 'holds' : 'lies inside';

/** Of more pairs than these a rule gives the number: ten thousand sentences help nobody, and take seconds. */
const namedPairs = 100;

/** A hit for each pair. All have one severity, so that the pairs that are only counted are as grave as those named. */
export function hitPerPair<P>(pairs: readonly P[], hit: (pair: P) => Hit): readonly Hit[] {
  const hits = pairs.slice(0, namedPairs).map(hit);
  const next = pairs[namedPairs];
  if (next !== undefined) {
    const more = pairs.length - namedPairs;
    hits.push({ ...hit(next), message: `${figure(more)} more overlap beside the ${namedPairs} named here.` });
  }
  return hits;
}

/** Every pair that overlaps, once. */
export function overlappingPairs<T>(
  items: readonly T[],
  blockOf: (item: T) => Cidr,
): readonly (readonly [T, T])[] {
  const pairs: [T, T][] = [];
  items.forEach((item, index) => {
    const block = blockOf(item);
    for (let earlier = 0; earlier < index; earlier++) {
      const other = items[earlier] as T;
      if (blockOf(other).overlaps(block)) pairs.push([other, item]);
    }
  });
  return pairs;
}

const subnets: Rule = {
  id: 'subnets-overlap',
  title: 'Two subnets of the VNet overlap',
  severity: 'error',
  sources: ['azure-skills-networking-core', 'configure-azure-cni-dynamic-ip-allocation'],
  implements: ['O01', 'O02'],
  find: ({ ranges }) =>
    hitPerPair(
      overlappingPairs(ranges.subnets, ({ block }) => block),
      ([a, b]) => ({
        path: b.path,
        name: b.name,
        message: `Subnet ${b.name} ${b.block} ${relation(b.block, a.block)} subnet ${a.name} ${a.block}; Azure refuses the second.`,
        fix: `Move ${b.name} to free space, or leave its range to the planner.`,
      }),
    ),
};

const subnetOutside: Rule = {
  id: 'subnet-outside-vnet',
  title: 'A subnet lies outside the VNet',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq', 'node-pool-unique-subnet'],
  implements: ['R13', 'R18'],
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
    hitPerPair(
      overlappingPairs(ranges.vnet, (prefix) => prefix),
      ([a, b]) => ({
        path: 'vnet',
        message: `The prefix ${b} of the VNet ${relation(b, a)} its prefix ${a}.`,
        fix: 'Leave out the one that the other holds.',
      }),
    ),
};

const serviceSubnet: Rule = {
  id: 'service-cidr-overlaps-subnet',
  title: 'The service CIDR overlaps a subnet of the VNet',
  severity: 'error',
  aksError: 'ServiceCidrOverlapExistingSubnetsCidr',
  sources: ['support-servicecidroverlapexistingsubnetscidr-error', 'issue-aks-3551', 'issue-aks-1117'],
  from: '2019-07-01',
  implements: ['O09'],
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
  implements: ['O10', 'C24'],
  find: ({ ranges, plan }) => {
    if (plan.vnetOwner === 'aks' || overlapping(ranges.service, ranges.subnets).length > 0) return [];
    return ranges.vnet
      .filter((prefix) => prefix.overlaps(ranges.service))
      .map((prefix) => ({
        space: 'serviceCidr',
        path: 'serviceCidr',
        message: `The service CIDR ${ranges.service} overlaps the VNet ${prefix}, where no subnet is yet. One page both forbids that and calls it possible; the planner assumes that it is accepted, and a subnet placed there later blocks the next upgrade.`,
        fix: 'Choose a service CIDR outside the VNet.',
      }));
  },
};

const podService: Rule = {
  id: 'pod-cidr-overlaps-service-cidr',
  title: 'Pod CIDR and service CIDR overlap',
  severity: 'error',
  aksError: 'PodCidrOverlapServiceCidr',
  sources: ['concepts-network-azure-cni-overlay', 'update-azure-cni', 'aks-error-code-list'],
  implements: ['O06'],
  find: ({ ranges }) =>
    ranges.pod?.overlaps(ranges.service)
      ? [
          {
            space: 'podCidr',
            path: 'podCidr',
            message: `The pod CIDR ${ranges.pod} ${relation(ranges.pod, ranges.service)} the service CIDR ${ranges.service}; they may not overlap.`,
            fix: 'Give pods and services ranges that do not touch.',
          },
        ]
      : [],
};

const managedVnet: Rule = {
  id: 'managed-vnet-overlap',
  title: 'Pods or services in the VNet that AKS makes',
  severity: 'error',
  sources: ['aks-changelog-2022-02-24', 'neumanndaniel-network-performance-testing'],
  from: '2022-02-24',
  implements: ['O18'],
  find: ({ ranges, plan }) => {
    if (plan.vnetOwner !== 'aks') return [];
    const hit = (what: string, space: 'podCidr' | 'serviceCidr', block: Cidr | null): readonly Hit[] =>
      ranges.vnet
        .filter((prefix) => block?.overlaps(prefix))
        .flatMap((prefix) =>
          hitIf(block !== null, () => ({
            space,
            path: space,
            message: `The ${what} ${block} overlaps the VNet that AKS makes. The release note that moved it swaps its own figures, and clusters show nodes in 10.224.0.0/16; the planner assumes ${prefix}.`,
            fix: `Choose a ${what} outside ${prefix}, or bring your own VNet.`,
          })),
        );
    return [...hit('pod CIDR', 'podCidr', ranges.pod), ...hit('service CIDR', 'serviceCidr', ranges.service)];
  },
};

const autoProvisioning: Rule = {
  id: 'auto-provisioning-subnet-conflict',
  title: 'A subnet that node auto-provisioning could use overlaps pods or services',
  severity: 'breaks',
  sources: ['node-auto-provisioning-networking'],
  implements: ['O15', 'O16', 'O17'],
  find: ({ ranges, plan }) => {
    if (plan.answers.nodeAutoProvisioning !== 'yes') return [];
    return ranges.subnets.flatMap(({ name, path, block }) => {
      const what = ranges.pod?.overlaps(block)
        ? `pod CIDR ${ranges.pod}`
        : ranges.service.overlaps(block)
          ? `service CIDR ${ranges.service}`
          : null;
      return hitIf(what !== null, () => ({
        path,
        name,
        message: `Subnet ${name} ${block} overlaps the ${what}. Node auto-provisioning makes nodes without the checks of the service, so nodes come up there and their traffic fails.`,
        fix: 'Choose ranges for pods and services that no subnet of the VNet uses.',
      }));
    });
  },
};

/** Ranges of the cluster and its VNet that may not meet. */
export const overlapRules: readonly Rule[] = [
  subnets,
  subnetOutside,
  vnetPrefixes,
  serviceSubnet,
  serviceVnet,
  podService,
  managedVnet,
  autoProvisioning,
];
