import { holds } from '../../facts/fact.ts';
import {
  aksReservedRanges,
  azureForbiddenRanges,
  ingressSubnetPrefix,
  largestDynamicPodSubnet,
  largestStaticPodSubnet,
  largestVnet,
  multicastRange,
  privateRanges,
  psruleLongestPrefix,
  refusedPodRanges,
  serviceCidrSmallerThan,
  smallestApiServerSubnet,
  smallestSubnet,
} from '../../facts/limits.ts';
import { address } from '../../ip/address.ts';
import { type Cidr, cidr } from '../../ip/cidr.ts';
import type { Context, Hit, Rule } from './rule.ts';
import { pathOf } from './size.ts';

const within = (block: Cidr, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => cidr(text).overlaps(block));

const isPrivate = (block: Cidr): boolean => privateRanges.value.some((text) => cidr(text).contains(block));

const vnetReserved: Rule = {
  id: 'vnet-reserved-range',
  title: 'The VNet holds a range that AKS keeps for itself',
  severity: 'breaks',
  sources: ['concepts-network-cni-overview', 'concepts-network-legacy-cni'],
  find: ({ ranges }) =>
    ranges.vnet.flatMap((prefix) => {
      const kept = within(prefix, aksReservedRanges.value);
      if (kept.length === 0 || within(prefix, azureForbiddenRanges.value).length > 0) return [];
      return [
        {
          path: 'vnet',
          message: `The VNet ${prefix} holds ${kept.join(', ')}, which AKS uses itself. The pages forbid it; no refusal is documented, so expect traffic to fail there.`,
          fix: 'Choose a range without it, such as 10.0.0.0/8 or 172.16.0.0/13.',
        },
      ];
    }),
};

const vnetForbidden: Rule = {
  id: 'vnet-forbidden-range',
  title: 'The VNet holds a range that Azure forbids',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq'],
  find: ({ ranges }) =>
    ranges.vnet.flatMap((prefix) => {
      const forbidden = within(prefix, azureForbiddenRanges.value);
      return forbidden.length === 0
        ? []
        : [
            {
              path: 'vnet',
              message: `The VNet ${prefix} holds ${forbidden.join(', ')}, which no VNet may have.`,
              fix: 'Choose a private range, such as one in 10.0.0.0/8.',
            },
          ];
    }),
};

const vnetSize: Rule = {
  id: 'vnet-too-large',
  title: 'A prefix of the VNet is larger than a /8',
  severity: 'error',
  sources: ['concepts-network-ip-address-planning'],
  find: ({ ranges }) =>
    ranges.vnet
      .filter((prefix) => prefix.prefix < largestVnet.value)
      .map((prefix) => ({
        path: 'vnet',
        message: `The VNet ${prefix} is larger than a /${largestVnet.value}.`,
        fix: `Use a /${largestVnet.value} or smaller.`,
      })),
};

const subnetSize: Rule = {
  id: 'subnet-too-small',
  title: 'A subnet smaller than Azure makes',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq'],
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

const podReserved: Rule = {
  id: 'pod-cidr-reserved-range',
  title: 'The pod CIDR holds a range that AKS keeps for itself',
  severity: 'error',
  sources: ['aks-changelog-2026-05-29', 'aks-changelog-2025-01-30', 'concepts-network-cni-overview'],
  find: ({ ranges, plan }) => {
    const pod = ranges.pod;
    const kept = pod ? within(pod, aksReservedRanges.value) : [];
    if (!pod || kept.length === 0) return [];
    const refused = refusedPodRanges.some(
      (fact) => holds(fact, plan.asOf) && within(pod, fact.value).length > 0,
    );
    return [
      {
        space: 'podCidr',
        path: 'podCidr',
        severity: refused ? 'error' : 'breaks',
        message: `The pod CIDR ${pod} holds ${kept.join(', ')}, which AKS uses itself.${refused ? '' : ' On this day the service did not check it.'}`,
        fix: 'Choose a range without it, such as 10.244.0.0/16.',
      },
    ];
  },
};

const podPublic: Rule = {
  id: 'pod-cidr-public',
  title: 'The pod CIDR is no private range',
  severity: 'warning',
  sources: ['concepts-network-azure-cni-overlay'],
  find: ({ ranges }) =>
    ranges.pod && !isPrivate(ranges.pod)
      ? [
          {
            space: 'podCidr',
            path: 'podCidr',
            message: `The pod CIDR ${ranges.pod} is not all private space. It is not refused, and not supported: pods cannot reach the real owners of those addresses.`,
            fix: 'Use RFC 1918 or RFC 6598 space.',
          },
        ]
      : [],
};

const serviceHit = (message: string, fix: string, severity?: Hit['severity']): Hit => ({
  space: 'serviceCidr',
  path: 'serviceCidr',
  message,
  fix,
  ...(severity === undefined ? {} : { severity }),
});

const serviceReserved: Rule = {
  id: 'service-cidr-reserved-range',
  title: 'The service CIDR holds a range that AKS keeps for itself',
  severity: 'error',
  sources: ['concepts-network-cni-overview', 'concepts-network-legacy-cni', 'aks-changelog-2025-01-30'],
  find: ({ ranges }) => {
    const kept = within(ranges.service, aksReservedRanges.value);
    return kept.length === 0
      ? []
      : [
          serviceHit(
            `The service CIDR ${ranges.service} holds ${kept.join(', ')}, which AKS uses itself.`,
            'Choose a range without it, such as 10.0.0.0/16.',
          ),
        ];
  },
};

const servicePublic: Rule = {
  id: 'service-cidr-public',
  title: 'The service CIDR is public or multicast space',
  severity: 'error',
  sources: ['aks-changelog-2023-10-01'],
  from: '2023-10-01',
  find: ({ ranges }) =>
    isPrivate(ranges.service)
      ? []
      : [
          serviceHit(
            `The service CIDR ${ranges.service} is ${cidr(multicastRange.value).overlaps(ranges.service) ? 'multicast' : 'public'} space; the service refuses it since October 2023.`,
            'Use private space, such as 10.0.0.0/16.',
          ),
        ],
};

const serviceSize: Rule = {
  id: 'service-cidr-too-large',
  title: 'The service CIDR is not smaller than a /12',
  severity: 'error',
  sources: ['concepts-network-ip-address-planning', 'concepts-network-azure-cni-overlay'],
  find: ({ ranges }) => {
    const limit = serviceCidrSmallerThan.value;
    if (ranges.service.prefix > limit) return [];
    return [
      ranges.service.prefix === limit
        ? serviceHit(
            `The service CIDR ${ranges.service} is a /${limit}; the pages ask for one smaller than a /${limit}. Whether exactly /${limit} is refused was never shown in public; the planner assumes that it may be.`,
            `Use a /${limit + 1} or smaller.`,
            'warning',
          )
        : serviceHit(
            `The service CIDR ${ranges.service} is larger than a /${limit}.`,
            `Use a /${limit + 1} or smaller.`,
          ),
    ];
  },
};

const dnsOutside: Rule = {
  id: 'dns-ip-outside-service-cidr',
  title: 'The DNS service IP lies outside the service CIDR',
  severity: 'error',
  aksError: 'DnsServiceIpOutOfServiceCidr',
  sources: ['support-dnsserviceipoutofservicecidr-error'],
  find: ({ plan, ranges }) =>
    ranges.service.includes(address(plan.dnsServiceIp))
      ? []
      : [
          {
            space: 'serviceCidr',
            path: 'dnsServiceIp',
            aksMessage: `The DNS service IP ${plan.dnsServiceIp} is out of the range defined by service CIDR ${ranges.service}`,
            message: `The DNS service IP ${plan.dnsServiceIp} lies outside the service CIDR ${ranges.service}.`,
            fix: 'Choose an address in the service CIDR; the tenth is customary.',
          },
        ],
};

const dnsPosition: Rule = {
  id: 'dns-ip-first-or-last',
  title: 'The DNS service IP is at the edge of the service CIDR',
  severity: 'error',
  aksError: 'DnsServiceIpConflicting',
  sources: ['concepts-network-legacy-cni', 'aks-changelog-2021-10-08'],
  find: ({ plan, ranges }) => {
    const dns = address(plan.dnsServiceIp);
    const { first, last } = ranges.service;
    if (dns !== first && dns !== first + 1 && dns !== last) return [];
    return [
      {
        space: 'serviceCidr',
        path: 'dnsServiceIp',
        message:
          dns === first + 1
            ? `The DNS service IP ${plan.dnsServiceIp} is the first address of the service CIDR ${ranges.service}, which is the API server's own (kubernetes.default).`
            : `The DNS service IP ${plan.dnsServiceIp} is on the boundary of the service CIDR ${ranges.service}.`,
        fix: 'Choose another address in the service CIDR; the tenth is customary.',
      },
    ];
  },
};

const podSubnetHits = (
  context: Context,
  find: (block: Cidr, name: string) => Pick<Hit, 'message' | 'fix' | 'severity'> | null,
): readonly Hit[] =>
  context.spaces.flatMap((space) => {
    if (space.space !== 'podSubnet' || space.cidr === null) return [];
    const hit = find(cidr(space.cidr), space.name);
    return hit ? [{ ...hit, space: 'podSubnet', name: space.name, path: pathOf(context, space) }] : [];
  });

const staticSize: Rule = {
  id: 'static-pod-subnet-too-large',
  title: 'A pod subnet with static blocks larger than a /12',
  severity: 'error',
  sources: ['configure-azure-cni-static-block-allocation'],
  find: (context) =>
    context.model.id !== 'pod-subnet-static'
      ? []
      : podSubnetHits(context, (block, name) =>
          block.prefix < largestStaticPodSubnet.value
            ? {
                message: `The pod subnet ${name} ${block} is larger than a /${largestStaticPodSubnet.value}, the largest with static blocks.`,
                fix: `Use a /${largestStaticPodSubnet.value} or smaller.`,
              }
            : null,
        ),
};

const dynamicSize: Rule = {
  id: 'dynamic-pod-subnet-too-large',
  title: 'A dynamic pod subnet larger than the platform can map',
  severity: 'warning',
  sources: ['configure-azure-cni-static-block-allocation', 'azure-rest-api-specs'],
  find: (context) =>
    context.model.id !== 'pod-subnet-dynamic'
      ? []
      : podSubnetHits(context, (block, name) =>
          block.prefix < largestDynamicPodSubnet.value
            ? {
                message: `The pod subnet ${name} ${block} is larger than a /${largestDynamicPodSubnet.value}; with dynamic allocation about 65,000 pod addresses can be used.`,
                fix: `Use a /${largestDynamicPodSubnet.value}, or static blocks.`,
              }
            : null,
        ),
};

const apiServerSize: Rule = {
  id: 'api-server-subnet-too-small',
  title: 'An API server subnet smaller than a /28',
  severity: 'error',
  sources: ['api-server-vnet-integration'],
  find: (context) =>
    context.spaces.flatMap((space) =>
      space.space === 'apiServerSubnet' &&
      space.cidr !== null &&
      cidr(space.cidr).prefix > smallestApiServerSubnet.value
        ? [
            {
              space: 'apiServerSubnet',
              name: space.name,
              path: pathOf(context, space),
              message: `The API server subnet ${space.name} ${space.cidr} is smaller than a /${smallestApiServerSubnet.value}.`,
              fix: `Give it a /${smallestApiServerSubnet.value} of its own.`,
            },
          ]
        : [],
    ),
};

const ingressSize: Rule = {
  id: 'ingress-subnet-size',
  title: 'A subnet of Application Gateway for Containers that is no /24',
  severity: 'error',
  sources: ['techcommunity-agc-container-networking', 'aks-changelog-2026-01-04'],
  from: '2026-01-04',
  find: (context) =>
    context.spaces.flatMap((space) =>
      space.space === 'ingressSubnet' &&
      space.cidr !== null &&
      cidr(space.cidr).prefix !== ingressSubnetPrefix.value
        ? [
            {
              space: 'ingressSubnet',
              name: space.name,
              path: pathOf(context, space),
              message: `The ingress subnet ${space.name} ${space.cidr} is no /${ingressSubnetPrefix.value}, which Application Gateway for Containers asks for.`,
              fix: `Give it a /${ingressSubnetPrefix.value}.`,
            },
          ]
        : [],
    ),
};

const policySubnetSize: Rule = {
  id: 'policy-checks-subnet-size',
  title: "A cluster subnet smaller than PSRule's /23",
  severity: 'info',
  sources: psruleLongestPrefix.sources,
  find: (context) =>
    context.spaces.flatMap((space) =>
      space.space === 'nodeSubnet' &&
      space.cidr !== null &&
      cidr(space.cidr).prefix > psruleLongestPrefix.value
        ? [
            {
              space: 'nodeSubnet',
              name: space.name,
              path: pathOf(context, space),
              message: `PSRule (Azure.AKS.CNISubnetSize) fails subnet ${space.name} ${space.cidr}: it wants a /${psruleLongestPrefix.value} or larger, whatever the nodes and pods.`,
              fix: 'Set AZURE_AKS_CNI_MINIMUM_CLUSTER_SUBNET_SIZE for the check; AKS itself does not ask for it.',
            },
          ]
        : [],
    ),
};

export const rangeRules: readonly Rule[] = [
  vnetForbidden,
  vnetReserved,
  vnetSize,
  subnetSize,
  podReserved,
  podPublic,
  serviceReserved,
  servicePublic,
  serviceSize,
  dnsOutside,
  dnsPosition,
  staticSize,
  dynamicSize,
  apiServerSize,
  ingressSize,
  policySubnetSize,
];
