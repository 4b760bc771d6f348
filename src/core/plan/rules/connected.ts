import { usualOnPremises } from '../../facts/limits.ts';
import { cidr } from '../../ip/cidr.ts';
import { connectedKinds } from '../plan.ts';
import { hitPerPair, overlapping, overlappingPairs, relation } from './overlaps.ts';
import { type Context, hitIf, type Rule } from './rule.ts';

/** Networks whose addresses pods would miss; clusters may reuse each other's pod and service CIDR. */
const hosts = ({ ranges }: Context) => ranges.connected.filter(({ kind }) => kind !== 'otherCluster');

const pods: Rule = {
  id: 'pod-cidr-overlaps-connected',
  title: 'A connected network shares the pod CIDR',
  severity: 'breaks',
  sources: ['concepts-network-azure-cni-overlay', 'configure-kubenet'],
  implements: ['O07', 'O08'],
  find: (context) => {
    const { pod } = context.ranges;
    if (!pod) return [];
    return overlapping(pod, hosts(context)).map((network) => ({
      space: 'podCidr',
      path: 'podCidr',
      message: `The pod CIDR ${pod} overlaps ${network.name} ${network.block}: pods cannot reach hosts there, because the packets stay in the cluster.`,
      fix: 'Choose a pod CIDR that no connected network uses.',
    }));
  },
};

const services: Rule = {
  id: 'service-cidr-overlaps-connected',
  title: 'A connected network shares the service CIDR',
  severity: 'breaks',
  sources: ['concepts-network-legacy-cni', 'concepts-network-azure-cni-overlay', 'use-byo-cni'],
  implements: ['O11', 'O12', 'R32'],
  find: (context) =>
    overlapping(context.ranges.service, hosts(context)).map((network) => ({
      space: 'serviceCidr',
      path: 'serviceCidr',
      message: `The service CIDR ${context.ranges.service} overlaps ${network.name} ${network.block}: pods cannot reach hosts there.`,
      fix: 'Choose a service CIDR that no connected network uses; clusters may share one.',
    })),
};

const vnetSeverity = { peered: 'error', onPremises: 'breaks', otherCluster: 'warning' } as const;

const vnet: Rule = {
  id: 'vnet-overlaps-connected',
  title: 'The VNet overlaps a network that it is connected to',
  severity: 'breaks',
  sources: ['azure-skills-networking-core', 'configure-kubenet', 'concepts-network-legacy-cni'],
  implements: ['R05', 'O13', 'O14'],
  find: ({ ranges }) => {
    const pairs = ranges.vnet.flatMap((prefix) =>
      overlapping(prefix, ranges.connected).map((network) => ({ prefix, network })),
    );
    return connectedKinds.flatMap((kind) =>
      hitPerPair(
        pairs.filter(({ network }) => network.kind === kind),
        ({ prefix, network }) => ({
          path: network.path,
          name: network.name,
          severity: vnetSeverity[kind],
          message:
            kind === 'peered'
              ? `The VNet ${prefix} overlaps the peered ${network.name} ${network.block}; Azure refuses the peering.`
              : `The VNet ${prefix} overlaps ${network.name} ${network.block}: routes to one hide the other.`,
          fix: 'Give the VNet a range that no connected network uses.',
        }),
      ),
    );
  },
};

const eachOther: Rule = {
  id: 'connected-networks-overlap',
  title: 'Two connected networks overlap each other',
  severity: 'breaks',
  sources: ['azure-skills-networking-core', 'configure-kubenet'],
  implements: ['R05'],
  find: (context) => {
    const pairs = overlappingPairs(hosts(context), ({ block }) => block);
    return [true, false].flatMap((peered) =>
      hitPerPair(
        pairs.filter(([a, b]) => (a.kind === 'peered' && b.kind === 'peered') === peered),
        ([a, b]) => ({
          path: b.path,
          name: b.name,
          severity: peered ? 'error' : 'breaks',
          message: `${b.name} ${b.block} ${relation(b.block, a.block)} ${a.name} ${a.block}${peered ? '; Azure refuses to peer the VNet with both.' : ': the VNet can have a route to one of them only.'}`,
          fix: 'Connect one of the two, or give one of them another range.',
        }),
      ),
    );
  },
};

const usual = cidr(usualOnPremises.value.theirs);

const onPremisesGrowth: Rule = {
  id: 'vnet-in-on-premises-space',
  title: 'The VNet lies in the space that the networks on-premises grow in',
  severity: 'info',
  sources: usualOnPremises.sources,
  implements: ['R07'],
  find: ({ ranges }) => {
    const theirs = ranges.connected.filter(
      ({ kind, block }) => kind === 'onPremises' && usual.contains(block),
    );
    const ours = ranges.vnet.filter(
      (prefix) => usual.contains(prefix) && !theirs.some(({ block }) => block.overlaps(prefix)),
    );
    return hitIf(theirs.length > 0 && ours.length > 0, () => ({
      path: 'vnet',
      message: `The VNet ${ours.join(', ')} and ${theirs.map(({ name, block }) => `${name} ${block}`).join(', ')} both lie in ${usual}. They do not overlap, but either may grow into the other.`,
      fix: `Agree on the range with those who plan the other network, or use one such as ${usualOnPremises.value.instead}.`,
    }));
  },
};

const managedVnet: Rule = {
  id: 'managed-vnet-connected',
  title: 'A VNet made by AKS that other networks connect to',
  severity: 'warning',
  sources: ['concepts-network-cni-overview', 'seed-001', 'faq'],
  implements: ['M07', 'M34'],
  find: (context) =>
    hitIf(
      context.plan.vnetOwner === 'aks' &&
        (hosts(context).length > 0 || context.plan.answers.exposure === 'private'),
      () => ({
        path: 'vnetOwner',
        message:
          'The VNet that AKS makes takes no routes, service endpoints or peerings of yours, and a cluster cannot move to another VNet later.',
        fix: 'Bring your own VNet.',
      }),
    ),
};

/** Networks that can reach the VNet. */
export const connectedRules: readonly Rule[] = [
  pods,
  services,
  vnet,
  eachOther,
  onPremisesGrowth,
  managedVnet,
];
