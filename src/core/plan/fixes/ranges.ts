import { defaultPodCidr, defaultServiceCidr } from '../../facts/defaults.ts';
import {
  aksReservedRanges,
  azureForbiddenRanges,
  largestVnet,
  serviceCidrSmallerThan,
  smallestSubnet,
} from '../../facts/limits.ts';
import { Cidr, cidr } from '../../ip/cidr.ts';
import { customaryDnsIp } from '../read-plan.ts';
import type { Candidate, Case, Fixer } from './fixer.ts';
import { freeRange } from './free-space.ts';
import { largerPodCidr } from './sizes.ts';

/** Longest prefix that is suggested for a service CIDR: room for a few hundred services. */
const smallestSuggestedServices = 24;

/** Another service CIDR, of the same size where there is room. */
export const otherServiceCidr: Fixer = (of) => {
  const now = cidr(of.plan.serviceCidr).prefix;
  const prefix = Math.min(Math.max(now, serviceCidrSmallerThan.value + 1), smallestSuggestedServices);
  const block = freeRange(of, 'serviceCidr', {
    prefix,
    smallest: smallestSuggestedServices,
    preferred: defaultServiceCidr.value,
  });
  if (!block) return [];
  const dnsServiceIp = customaryDnsIp(block);
  return [
    {
      lever: 'serviceCidr',
      title: `Use ${block} for services, with ${dnsServiceIp} for DNS`,
      change: { serviceCidr: block.toString(), dnsServiceIp },
    },
  ];
};

/** Another pod CIDR, of the same size where there is room, and never too small for the nodes. */
export const otherPodCidr: Fixer = (of) => {
  const now = cidr(of.plan.podCidr).prefix;
  const needed = of.spaces.find(({ space }) => space === 'podCidr')?.planned.smallestPrefix ?? now;
  const block = freeRange(of, 'podCidr', {
    prefix: Math.min(now, needed),
    smallest: needed,
    preferred: defaultPodCidr.value,
  });
  return block
    ? [{ lever: 'podCidr', title: `Use ${block} for pods`, change: { podCidr: block.toString() } }]
    : [];
};

/**
 * Moves the prefixes of the VNet that must not stay to free private space. Their subnets keep their
 * place within the prefix, so that the plan keeps its shape.
 */
export function movedVnet(of: Case, mustMove: (prefix: Cidr) => boolean): readonly Candidate[] {
  const { plan } = of;
  const vnet = plan.vnet.map(cidr);
  const moves = new Map<Cidr, Cidr>();
  for (const prefix of vnet.filter(mustMove)) {
    const inside = plan.subnets.flatMap(({ cidr: text }) =>
      text !== null && prefix.contains(cidr(text)) ? [cidr(text).last - prefix.first] : [],
    );
    const smallest = Math.max(
      prefix.prefix,
      Math.clz32(Math.max(...inside, 2 ** (32 - smallestSubnet.value) - 1)),
    );
    const block = freeRange(of, 'vnet', {
      prefix: Math.max(prefix.prefix, largestVnet.value),
      smallest: Math.min(smallest, smallestSubnet.value),
      avoid: [...vnet, ...moves.values()],
    });
    if (!block) return [];
    moves.set(prefix, block);
  }
  const moved = (text: string): string => {
    const [from, to] = [...moves].find(([prefix]) => prefix.contains(cidr(text))) ?? [];
    return from && to
      ? Cidr.around(to.first + cidr(text).first - from.first, cidr(text).prefix).toString()
      : text;
  };
  return [
    {
      lever: 'vnet',
      title: `Move the VNet from ${[...moves.keys()].join(', ')} to ${[...moves.values()].join(', ')}, with its subnets`,
      change: {
        vnet: vnet.map((prefix) => String(moves.get(prefix) ?? prefix)),
        subnets: plan.subnets.map((subnet) =>
          subnet.cidr === null ? subnet : { ...subnet, cidr: moved(subnet.cidr) },
        ),
      },
    },
  ];
}

const holdsAny = (texts: readonly string[]) => (prefix: Cidr) =>
  texts.some((text) => cidr(text).overlaps(prefix));

const dns: Fixer = ({ plan }) => {
  const dnsServiceIp = customaryDnsIp(cidr(plan.serviceCidr));
  return [{ lever: 'dnsServiceIp', title: `Use ${dnsServiceIp} for DNS`, change: { dnsServiceIp } }];
};

export const rangeFixers: Readonly<Record<string, Fixer>> = {
  'vnet-reserved-range': (of) => movedVnet(of, holdsAny(aksReservedRanges.value)),
  'vnet-forbidden-range': (of) => movedVnet(of, holdsAny(azureForbiddenRanges.value)),
  'vnet-too-large': (of) => movedVnet(of, ({ prefix }) => prefix < largestVnet.value),
  'pod-cidr-reserved-range': otherPodCidr,
  'pod-cidr-public': otherPodCidr,
  'pod-cidr-cannot-grow': (of) => largerPodCidr(of, cidr(of.plan.podCidr).prefix - 1),
  'service-cidr-reserved-range': otherServiceCidr,
  'service-cidr-public': otherServiceCidr,
  'service-cidr-too-large': otherServiceCidr,
  'dns-ip-outside-service-cidr': dns,
  'dns-ip-first-or-last': dns,
  'dns-ip-not-customary': dns,
};
