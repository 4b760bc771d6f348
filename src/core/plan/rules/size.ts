import { nodePodBlock } from '../../facts/arithmetic.ts';
import { vnetAddressLimit } from '../../facts/limits.ts';
import { sizeOf } from '../../ip/size.ts';
import { besideNodes } from '../capacity.ts';
import type { SpaceFigures } from '../evaluation.ts';
import { unplacedOthers } from '../placement.ts';
import { plannedForOthers } from '../spaces.ts';
import { spaceLabel } from '../words.ts';
import { type Context, count, figure, type Hit, type Rule } from './rule.ts';
import { accepted, at, beyondToday, larger, room, size } from './space-hits.ts';

const planAndHold = ({ planned, held }: SpaceFigures): string =>
  `Plan for ${figure(planned.total)}; the nodes will hold ${figure(held)}.`;

const disputedMaximum =
  " At today's node counts it would pass: the troubleshooting article counts the autoscaler's maximum for overlay pools only, one incident shows it for a node subnet too, and the planner assumes that it counts.";

const insufficientSources = [
  'support-insufficientsubnetsize-error-advanced-networking',
  'aks-changelog-2023-05-07',
] as const;

const insufficientSubnet: Rule = {
  id: 'insufficient-subnet-size',
  title: 'The service counts more addresses than the range has',
  severity: 'error',
  aksError: 'InsufficientSubnetSize',
  sources: insufficientSources,
  implements: ['R09', 'R24'],
  find: (context) =>
    context.spaces
      .filter((space) => space.aksCheck.refused && space.cidr !== null)
      .filter((space) => !(space.space === 'podCidr' && context.model.id === 'kubenet'))
      .map((space): Hit => {
        const { preallocated, available } = space.aksCheck;
        const name = space.space === 'podCidr' ? 'networkProfile.podCIDR' : space.name;
        const disputed =
          context.model.podSpace === 'nodeSubnet' &&
          preallocated - beyondToday(context, space, 'checked') <= available;
        return {
          ...at(context, space),
          ...(disputed ? { sources: [...insufficientSources, 'a5c-hub'] } : {}),
          aksMessage: `Pre-allocated IPs ${preallocated} exceeds IPs available ${available} in Subnet Cidr ${space.cidr}, Subnet Name ${name}`,
          message: `The ${spaceLabel(space)} ${space.cidr} has ${figure(available)} addresses for the cluster; the service counts ${figure(preallocated)} before it builds anything. ${planAndHold(space)}${disputed ? disputedMaximum : ''}`,
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
  implements: ['R24'],
  find: (context) =>
    context.model.id !== 'kubenet'
      ? []
      : context.spaces
          .filter((space) => space.space === 'podCidr' && space.aksCheck.refused)
          .map((space) => ({
            ...at(context, space),
            aksMessage: `Pre-allocated IPs ${space.aksCheck.preallocated} exceeds IPs available ${space.aksCheck.available} in Pod Cidr ${space.cidr}`,
            message: `The pod CIDR ${space.cidr} holds ${count(Math.floor(size(space) / perNode), 'node')}; the plan has ${count(space.aksCheck.preallocated / perNode, 'node')}, each with a /${nodePodBlock.value}. ${planAndHold(space)}`,
            fix: larger(space),
          })),
};

const noRoom: Rule = {
  id: 'no-room-in-vnet',
  title: 'No free block of the VNet holds the subnet',
  severity: 'error',
  sources: ['concepts-network-ip-address-planning', 'azure-docs-virtual-networks-faq'],
  implements: ['R09'],
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
            : `The ${spaceLabel(space)} needs a /${space.planned.smallestPrefix} (${figure(space.planned.total)} addresses), and the VNet ${context.ranges.vnet.join(', ')} has no free block of that size.`,
        fix: 'Add a prefix to the VNet, free a subnet, plan fewer nodes, or choose a model whose pods take no VNet addresses.',
      })),
};

const noRoomForOthers: Rule = {
  id: 'no-room-for-other-subnet',
  title: 'No free block of the VNet holds a subnet of something else',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq'],
  find: ({ plan, layout }) =>
    unplacedOthers(plan, layout).map(({ index, subnet }) => {
      const { smallestPrefix, total } = plannedForOthers(subnet);
      return {
        name: subnet.name,
        path: `subnets[${index}].cidr`,
        message: `Subnet ${subnet.name} needs a /${smallestPrefix} (${count(total, 'address', 'addresses')}), and beside the subnets of the cluster the VNet ${plan.vnet.join(', ')} has no free block of that size.`,
        fix: 'Add a prefix to the VNet, or choose a model that takes fewer of its addresses.',
      };
    }),
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
  implements: ['R03', 'R19'],
  find: (context) => {
    const limit = vnetAddressLimit.value;
    const beside = besideNodes(context.layout.spaces);
    const nodes = units(context, false);
    const withSurge = units(context, true);
    if (withSurge + beside <= limit) return [];
    const always = nodes + beside > limit;
    const taken = always ? nodes : withSurge;
    return [
      {
        severity: always ? 'error' : 'breaks',
        path: 'pools',
        message: `With ${context.model.name} the ${always ? 'nodes' : 'nodes and their surge'} configure ${figure(taken)} addresses${taken <= limit ? `, and ${figure(beside)} more are in use` : ''}; one VNet may have ${figure(limit)}.`,
        fix: 'Plan fewer nodes or a smaller maxPods, or choose a model whose pods take no VNet addresses.',
      },
    ];
  },
};

const units = ({ pools, model }: Context, withSurge: boolean): number =>
  pools.reduce(
    (sum, { nodes, surge, shape }) => sum + (nodes + (withSurge ? surge : 0)) * model.vnetLimitUnits(shape),
    0,
  );

/** What the service counts, what the VNet has room for, and what the documentation asks for. */
export const sizeRules: readonly Rule[] = [
  insufficientSubnet,
  insufficientPodCidr,
  noRoom,
  noRoomForOthers,
  tight,
  vnetLimit,
];
