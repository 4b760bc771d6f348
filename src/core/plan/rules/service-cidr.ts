import { customaryDnsOffset, multicastRange, serviceCidrSmallerThan } from '../../facts/limits.ts';
import { address, formatAddress } from '../../ip/address.ts';
import { type Cidr, cidr } from '../../ip/cidr.ts';
import { isOlder } from '../versions.ts';
import { type Hit, hitIf, type Rule } from './rule.ts';
import { isPrivate, reservedIn } from './vnet.ts';

const multicast = cidr(multicastRange.value);

const serviceHit = (message: string, fix: string): Hit => ({
  space: 'serviceCidr',
  path: 'serviceCidr',
  message,
  fix,
});

const serviceReserved: Rule = {
  id: 'service-cidr-reserved-range',
  title: 'The service CIDR holds a range that AKS keeps for itself',
  severity: 'error',
  sources: ['concepts-network-cni-overview', 'concepts-network-legacy-cni', 'aks-changelog-2025-01-30'],
  implements: ['R31'],
  find: ({ ranges }) => {
    const kept = reservedIn(ranges.service);
    return hitIf(kept.length > 0, () =>
      serviceHit(
        `The service CIDR ${ranges.service} overlaps ${kept.join(', ')}, which AKS uses itself.`,
        'Choose a range without it, such as 10.0.0.0/16.',
      ),
    );
  },
};

const servicePublic: Rule = {
  id: 'service-cidr-public',
  title: 'The service CIDR is public or multicast space',
  severity: 'error',
  sources: ['aks-changelog-2023-10-01'],
  from: '2023-10-01',
  find: ({ ranges }) =>
    hitIf(!isPrivate(ranges.service) && reservedIn(ranges.service).length === 0, () =>
      serviceHit(
        `The service CIDR ${ranges.service} is ${multicast.overlaps(ranges.service) ? 'multicast space' : 'not all private space'}; the service refuses it since October 2023.`,
        'Use private space, such as 10.0.0.0/16.',
      ),
    ),
};

const serviceSize: Rule = {
  id: 'service-cidr-too-large',
  title: 'The service CIDR is not smaller than a /12',
  severity: 'error',
  sources: ['concepts-network-ip-address-planning', 'concepts-network-azure-cni-overlay', 'use-byo-cni'],
  implements: ['R29'],
  find: ({ ranges }) => {
    const limit = serviceCidrSmallerThan.value;
    const { service } = ranges;
    return hitIf(service.prefix <= limit, () =>
      serviceHit(
        service.prefix === limit
          ? `The service CIDR ${service} is a /${limit}; the pages ask for one smaller than a /${limit}. No refusal of exactly a /${limit} was shown in public; the planner takes the pages at their word.`
          : `The service CIDR ${service} is larger than a /${limit}; the pages ask for one smaller than that.`,
        `Use a /${limit + 1} or smaller.`,
      ),
    );
  },
};

/** Kubernetes version from which on a further service range can be added. */
const serviceCidrGrowsFrom = '1.33';

const serviceFixed: Rule = {
  id: 'service-cidr-fixed',
  title: 'A service CIDR that cannot be extended later',
  severity: 'info',
  sources: ['concepts-network-legacy-cni', 'concepts-network-ip-address-planning'],
  implements: ['R33'],
  find: ({ plan, ranges }) =>
    hitIf(isOlder(plan.kubernetesVersion, serviceCidrGrowsFrom), () =>
      serviceHit(
        `On Kubernetes ${plan.kubernetesVersion} the service CIDR ${ranges.service} is fixed once the cluster is made; from ${serviceCidrGrowsFrom} a ServiceCIDR object extends it.`,
        'Size it for every service that the cluster will ever have.',
      ),
    ),
};

const customary = (service: Cidr): string =>
  service.size > customaryDnsOffset.value
    ? `${formatAddress(service.first + customaryDnsOffset.value)} is customary`
    : 'not the first two and not the last';

const dnsHit = (message: string, fix: string): Hit => ({
  space: 'serviceCidr',
  path: 'dnsServiceIp',
  message,
  fix,
});

const dnsOutside: Rule = {
  id: 'dns-ip-outside-service-cidr',
  title: 'The DNS service IP lies outside the service CIDR',
  severity: 'error',
  aksError: 'DnsServiceIpOutOfServiceCidr',
  sources: ['support-dnsserviceipoutofservicecidr-error'],
  implements: ['R34'],
  find: ({ plan, ranges }) =>
    hitIf(!ranges.service.includes(address(plan.dnsServiceIp)), () => ({
      ...dnsHit(
        `The DNS service IP ${plan.dnsServiceIp} lies outside the service CIDR ${ranges.service}.`,
        `Choose an address in the service CIDR: ${customary(ranges.service)}.`,
      ),
      aksMessage: `The DNS service IP ${plan.dnsServiceIp} is out of the range defined by service CIDR ${ranges.service}`,
    })),
};

const dnsPosition: Rule = {
  id: 'dns-ip-first-or-last',
  title: 'The DNS service IP is at the edge of the service CIDR',
  severity: 'error',
  aksError: 'DnsServiceIpConflicting',
  sources: ['concepts-network-legacy-cni', 'aks-changelog-2021-10-08'],
  implements: ['R35'],
  find: ({ plan, ranges }) => {
    const dns = address(plan.dnsServiceIp);
    const { first, last } = ranges.service;
    // The range of one address has no second: what follows it lies outside.
    const second = dns === first + 1 && dns < last;
    return hitIf(dns === first || second || dns === last, () =>
      dnsHit(
        second
          ? `The DNS service IP ${plan.dnsServiceIp} is the first address of the service CIDR ${ranges.service}, which is the API server's own (kubernetes.default).`
          : `The DNS service IP ${plan.dnsServiceIp} is on the boundary of the service CIDR ${ranges.service}.`,
        `Choose another address in the service CIDR: ${customary(ranges.service)}.`,
      ),
    );
  },
};

const dnsCustom: Rule = {
  id: 'dns-ip-not-customary',
  title: 'The DNS service IP is not the tenth address',
  severity: 'info',
  sources: customaryDnsOffset.sources,
  implements: ['R36'],
  find: ({ plan, ranges }) => {
    const { first, last, size } = ranges.service;
    const offset = address(plan.dnsServiceIp) - first;
    const valid = offset > 1 && first + offset < last;
    return hitIf(valid && size > customaryDnsOffset.value + 1 && offset !== customaryDnsOffset.value, () =>
      dnsHit(
        `The DNS service IP ${plan.dnsServiceIp} is allowed, but scripts and pages expect the tenth address of the service CIDR.`,
        `Use ${formatAddress(first + customaryDnsOffset.value)} unless something else decides.`,
      ),
    );
  },
};

/** The service CIDR and the DNS service IP by themselves. */
export const serviceCidrRules: readonly Rule[] = [
  serviceReserved,
  servicePublic,
  serviceSize,
  serviceFixed,
  dnsOutside,
  dnsPosition,
  dnsCustom,
];
