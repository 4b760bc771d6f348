import {
  aksReservedRanges,
  azureForbiddenRanges,
  largestVnet,
  longestSubnetName,
  privateRanges,
  psruleLongestPrefix,
  smallestSubnet,
} from '../../facts/limits.ts';
import { type Cidr, cidr } from '../../ip/cidr.ts';
import { hitIf, type Rule } from './rule.ts';
import { at } from './space-hits.ts';

const reservedBlocks = aksReservedRanges.value.map(cidr);
const forbiddenBlocks = azureForbiddenRanges.value.map(cidr);

const privateBlocks = privateRanges.value.map(cidr);

/** True of RFC 1918 and RFC 6598 space. */
export const isPrivate = (block: Cidr): boolean => privateBlocks.some((range) => range.contains(block));

/** The ranges that AKS keeps for itself and the block touches. */
export const reservedIn = (block: Cidr): readonly Cidr[] =>
  reservedBlocks.filter((kept) => kept.overlaps(block));

const forbiddenIn = (block: Cidr): readonly Cidr[] => forbiddenBlocks.filter((kept) => kept.overlaps(block));

const forbidden: Rule = {
  id: 'vnet-forbidden-range',
  title: 'The VNet holds a range that Azure forbids',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq'],
  implements: ['R02'],
  find: ({ ranges }) =>
    ranges.vnet.flatMap((prefix) => {
      const found = forbiddenIn(prefix);
      return hitIf(found.length > 0, () => ({
        path: 'vnet',
        message: `The VNet ${prefix} overlaps ${found.join(', ')}, which no VNet may have.`,
        fix: 'Choose a private range, such as one in 10.0.0.0/8.',
      }));
    }),
};

const reserved: Rule = {
  id: 'vnet-reserved-range',
  title: 'The VNet holds a range that AKS keeps for itself',
  severity: 'breaks',
  sources: ['concepts-network-cni-overview', 'concepts-network-legacy-cni'],
  implements: ['R01'],
  find: ({ ranges }) =>
    ranges.vnet.flatMap((prefix) => {
      const kept = reservedIn(prefix);
      return hitIf(kept.length > 0 && forbiddenIn(prefix).length === 0, () => ({
        path: 'vnet',
        message: `The VNet ${prefix} overlaps ${kept.join(', ')}, which AKS uses itself. The pages forbid it; no refusal is documented, so expect traffic to fail there.`,
        fix: 'Choose a range without it, such as 10.0.0.0/8 or 172.16.0.0/13.',
      }));
    }),
};

const tooLarge: Rule = {
  id: 'vnet-too-large',
  title: 'A prefix of the VNet is larger than a /8',
  severity: 'error',
  sources: ['concepts-network-ip-address-planning'],
  implements: ['R03'],
  find: ({ ranges }) =>
    ranges.vnet
      .filter((prefix) => prefix.prefix < largestVnet.value)
      .map((prefix) => ({
        path: 'vnet',
        message: `The VNet ${prefix} is larger than a /${largestVnet.value}.`,
        fix: `Use a /${largestVnet.value} or smaller.`,
      })),
};

const severalPrefixes: Rule = {
  id: 'vnet-several-prefixes',
  title: 'A VNet of several prefixes',
  severity: 'info',
  sources: ['node-pool-unique-subnet'],
  implements: ['R14'],
  find: ({ ranges }) =>
    hitIf(ranges.vnet.length > 1, () => ({
      path: 'vnet',
      message: `The VNet has ${ranges.vnet.length} prefixes. Where one is added after the cluster was made, a pool in it is refused until the cluster has learned of it.`,
      fix: 'After enlarging the VNet run az aks update without other arguments, then add the pool.',
    })),
};

const subnetSize: Rule = {
  id: 'subnet-too-small',
  title: 'A subnet smaller than Azure makes',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq'],
  implements: ['R08'],
  find: ({ ranges }) =>
    ranges.subnets
      .filter(({ block }) => block.prefix > smallestSubnet.value)
      .map(({ name, block, path }) => ({
        path,
        name,
        message: `Subnet ${name} ${block} is smaller than a /${smallestSubnet.value}, the smallest that Azure makes.`,
        fix: `Give it a /${smallestSubnet.value} or larger.`,
      })),
};

const longName: Rule = {
  id: 'subnet-name-too-long',
  title: 'A subnet name longer than AKS takes',
  severity: 'error',
  sources: longestSubnetName.sources,
  from: '2023-11-28',
  implements: ['R17'],
  find: (context) =>
    context.model.id !== 'overlay' && context.model.podSpace !== 'podSubnet'
      ? []
      : context.spaces
          .filter(
            ({ space, name }) =>
              (space === 'nodeSubnet' || space === 'podSubnet') && name.length > longestSubnetName.value,
          )
          .map((space) => ({
            ...at(context, space),
            message: `The name ${space.name} has ${space.name.length} characters; with ${context.model.name} the names of subnet, VNet and resource group have at most ${longestSubnetName.value}.`,
            fix: `Shorten it to ${longestSubnetName.value} characters.`,
          })),
};

const policyCheck: Rule = {
  id: 'policy-checks-subnet-size',
  title: "A cluster subnet smaller than PSRule's /23",
  severity: 'info',
  sources: psruleLongestPrefix.sources,
  find: (context) =>
    context.spaces.flatMap((space) =>
      hitIf(
        space.space === 'nodeSubnet' &&
          space.cidr !== null &&
          cidr(space.cidr).prefix > psruleLongestPrefix.value,
        () => ({
          ...at(context, space),
          message: `PSRule (Azure.AKS.CNISubnetSize) fails subnet ${space.name} ${space.cidr}: it wants a /${psruleLongestPrefix.value} or larger, whatever the nodes and pods.`,
          fix: 'Set AZURE_AKS_CNI_MINIMUM_CLUSTER_SUBNET_SIZE for the check; AKS itself does not ask for it.',
        }),
      ),
    ),
};

/** The address space of the VNet and the form of its subnets. */
export const vnetRules: readonly Rule[] = [
  forbidden,
  reserved,
  tooLarge,
  severalPrefixes,
  subnetSize,
  longName,
  policyCheck,
];
