import { nodePodBlock } from '../../facts/arithmetic.ts';
import { vnetAddressLimit } from '../../facts/limits.ts';
import { cidr, sizeOf } from '../../ip/cidr.ts';
import type { Space } from '../evaluation.ts';
import { spaceLabel } from '../words.ts';
import { type Context, count, figure, type Hit, type Rule } from './rule.ts';

const at = (context: Context, space: Space): Pick<Hit, 'space' | 'name' | 'path'> => ({
  space: space.space,
  name: space.name,
  path: pathOf(context, space),
});

/** Path of the field that gives the space its range. */
export function pathOf({ plan }: Context, space: Space): string {
  if (space.space === 'podCidr' || space.space === 'serviceCidr') return space.space;
  const index = plan.subnets.findIndex((subnet) => subnet.name === space.name);
  return index < 0 ? 'vnet' : `subnets[${index}].cidr`;
}

const larger = (space: Space): string =>
  space.planned.smallestPrefix === null
    ? 'Plan fewer nodes or a smaller maxPods: no IPv4 range holds this.'
    : `Give it a /${space.planned.smallestPrefix} or larger, or plan fewer nodes or a smaller maxPods.`;

const size = (space: Space): number => (space.cidr === null ? 0 : cidr(space.cidr).size);

/** Addresses of the range that Azure leaves. */
const room = (space: Space): number => size(space) - space.planned.azureReserved;

const accepted = (space: Space): boolean =>
  space.pools.length > 0 && space.cidr !== null && !space.aksCheck.refused;

const insufficientSubnet: Rule = {
  id: 'insufficient-subnet-size',
  title: 'The service counts more addresses than the range has',
  severity: 'error',
  aksError: 'InsufficientSubnetSize',
  sources: ['support-insufficientsubnetsize-error-advanced-networking', 'aks-changelog-2023-05-07'],
  find: (context) =>
    context.spaces
      .filter((space) => space.aksCheck.refused && space.cidr !== null)
      .filter((space) => !(space.space === 'podCidr' && context.model.id === 'kubenet'))
      .map((space) => {
        const { preallocated, available } = space.aksCheck;
        const name = space.space === 'podCidr' ? 'networkProfile.podCIDR' : space.name;
        return {
          ...at(context, space),
          aksMessage: `Pre-allocated IPs ${preallocated} exceeds IPs available ${available} in Subnet Cidr ${space.cidr}, Subnet Name ${name}`,
          message: `The ${spaceLabel(space)} ${space.cidr} has ${figure(available)} addresses for the cluster; the service counts ${figure(preallocated)} before it builds anything.`,
          fix: larger(space),
        };
      }),
};

const perNode = sizeOf(nodePodBlock.value);

const insufficientPodCidr: Rule = {
  id: 'insufficient-pod-cidr',
  title: 'The pod CIDR of kubenet has no /24 for every node',
  severity: 'error',
  aksError: 'InsufficientPodCidr',
  sources: ['issue-aksc-357', 'configure-kubenet'],
  find: (context) =>
    context.model.id !== 'kubenet'
      ? []
      : context.spaces
          .filter((space) => space.space === 'podCidr' && space.aksCheck.refused)
          .map((space) => ({
            ...at(context, space),
            aksMessage: `Pre-allocated IPs ${space.aksCheck.preallocated} exceeds IPs available ${space.aksCheck.available} in Pod Cidr ${space.cidr}`,
            message: `The pod CIDR ${space.cidr} holds ${count(Math.floor(size(space) / perNode), 'node')}; the plan has ${count(space.aksCheck.preallocated / perNode, 'node')}, each with a /24.`,
            fix: larger(space),
          })),
};

const noRoom: Rule = {
  id: 'no-room-in-vnet',
  title: 'No free block of the VNet holds the subnet',
  severity: 'error',
  sources: ['concepts-network-ip-address-planning', 'azure-docs-virtual-networks-faq'],
  find: (context) =>
    context.spaces
      .filter((space) => space.placed === 'none')
      .map((space) => ({
        space: space.space,
        name: space.name,
        path: 'vnet',
        message:
          space.planned.smallestPrefix === null
            ? `The ${spaceLabel(space)} would need ${figure(space.planned.total)} addresses, more than IPv4 has.`
            : `The ${spaceLabel(space)} needs a /${space.planned.smallestPrefix} (${figure(space.planned.total)} addresses), and the VNet ${context.plan.vnet.join(', ')} has no free block of that size.`,
        fix: 'Add a prefix to the VNet, free a subnet, plan fewer nodes, or choose a model whose pods take no VNet addresses.',
      })),
};

const cannotHold: Rule = {
  id: 'cannot-hold-nodes',
  title: 'The check passes, but the nodes will take more addresses than there are',
  severity: 'breaks',
  sources: ['k8snotes-preflight', 'issue-acn-2462', 'configure-azure-cni-static-block-allocation'],
  find: (context) =>
    context.spaces
      .filter((space) => accepted(space) && space.held > room(space))
      .map((space) => ({
        ...at(context, space),
        // A static pod subnet smaller than its blocks is refused by the documentation's own rule.
        severity:
          context.model.id === 'pod-subnet-static' && space.space === 'podSubnet' ? 'error' : 'breaks',
        message: `The check passes (${figure(space.aksCheck.preallocated)} of ${figure(space.aksCheck.available)}), yet the nodes will take ${figure(space.held)} of the ${figure(room(space))} addresses in the ${spaceLabel(space)}: nodes stay NotReady or pods stay pending.`,
        fix: larger(space),
      })),
};

const noRoomForUpgrade: Rule = {
  id: 'no-room-for-upgrade',
  title: 'The cluster fits, its upgrade with surge does not',
  severity: 'breaks',
  sources: [
    'upgrade-aks-node-pools-rolling',
    'support-subnetisfull-error',
    'concepts-network-ip-address-planning',
  ],
  find: (context) =>
    context.spaces
      .filter(
        (space) => accepted(space) && space.held <= room(space) && space.heldDuringUpgrade > room(space),
      )
      .map((space) => ({
        ...at(context, space),
        message: `The ${spaceLabel(space)} ${space.cidr} holds the nodes (${figure(space.held)} of ${figure(room(space))} addresses), but not an upgrade of every pool with its surge: that takes ${figure(space.heldDuringUpgrade)}.`,
        fix: `${larger(space).slice(0, -1)}, or lower maxSurge, or upgrade one pool at a time.`,
      })),
};

const tight: Rule = {
  id: 'tighter-than-documented',
  title: 'Smaller than the documented planning formula asks',
  severity: 'warning',
  sources: ['concepts-network-ip-address-planning', 'concepts-network-azure-cni-overlay'],
  find: (context) =>
    context.spaces
      .filter(
        (space) =>
          accepted(space) && space.heldDuringUpgrade <= room(space) && space.planned.total > size(space),
      )
      .map((space) => ({
        ...at(context, space),
        message: `The documented formula plans ${figure(space.planned.required)} addresses for the ${spaceLabel(space)}; ${space.cidr} leaves ${figure(room(space))}. By what nodes really take, ${figure(space.heldDuringUpgrade)} during an upgrade, it still fits.`,
        fix: larger(space),
      })),
};

const vnetLimit: Rule = {
  id: 'vnet-address-limit',
  title: 'More addresses than one VNet may have configured',
  severity: 'error',
  sources: ['concepts-network-ip-address-planning', 'azure-docs-azure-virtual-network-limits'],
  find: (context) => {
    const units = (withSurge: boolean) =>
      context.pools.reduce(
        (sum, { nodes, surge, shape }) =>
          sum + (nodes + (withSurge ? surge : 0)) * context.model.vnetLimitUnits(shape),
        0,
      );
    const limit = vnetAddressLimit.value;
    if (units(true) <= limit) return [];
    const always = units(false) > limit;
    return [
      {
        severity: always ? 'error' : 'breaks',
        path: 'pools',
        message: `With ${context.model.name} the ${always ? 'nodes' : 'nodes and their surge'} configure ${figure(units(!always))} addresses; one VNet may have ${figure(limit)}.`,
        fix: 'Plan fewer nodes or a smaller maxPods, or choose a model whose pods take no VNet addresses.',
      },
    ];
  },
};

export const sizeRules: readonly Rule[] = [
  insufficientSubnet,
  insufficientPodCidr,
  noRoom,
  cannotHold,
  noRoomForUpgrade,
  tight,
  vnetLimit,
];
