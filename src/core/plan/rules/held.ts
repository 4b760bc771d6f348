import type { SpaceFigures } from '../evaluation.ts';
import { isOlder } from '../versions.ts';
import { spaceLabel } from '../words.ts';
import { type Context, count, figure, type Hit, type Rule } from './rule.ts';
import { accepted, at, beyondToday, inSpace, larger, poolsIn, room } from './space-hits.ts';

/** What the nodes and others hold, without the load balancers. */
const withoutLoadBalancers = (space: SpaceFigures): number =>
  space.held - space.planned.internalLoadBalancers;

/** A static pod subnet smaller than its blocks is refused by the documentation's own rule. */
const isStaticSubnet = (context: Context, space: SpaceFigures): boolean =>
  context.model.id === 'pod-subnet-static' && space.space === 'podSubnet';

const hits = (
  context: Context,
  when: (space: SpaceFigures) => boolean,
  hit: (space: SpaceFigures) => Pick<Hit, 'message' | 'fix' | 'severity'>,
): readonly Hit[] =>
  context.spaces
    .filter((space) => accepted(space) && when(space))
    .map((space) => ({ ...at(context, space), ...hit(space) }));

const cannotHold: Rule = {
  id: 'cannot-hold-nodes',
  title: 'The check passes, but the nodes will take more addresses than there are',
  severity: 'breaks',
  sources: [
    'k8snotes-preflight',
    'issue-acn-2462',
    'issue-azure-docs-97370',
    'configure-azure-cni-static-block-allocation',
  ],
  implements: ['R20'],
  find: (context) =>
    hits(
      context,
      (space) => {
        const held = withoutLoadBalancers(space);
        if (held <= room(space)) return false;
        return isStaticSubnet(context, space) || held - beyondToday(context, space, 'held') > room(space);
      },
      (space) => {
        const most = mostOfNode(context, space);
        const even = most > room(space) ? ` One node alone takes ${figure(most)}.` : '';
        return {
          severity: isStaticSubnet(context, space) ? 'error' : 'breaks',
          message: `The check passes (${figure(space.aksCheck.preallocated)} of ${figure(space.aksCheck.available)}), yet the nodes will take ${figure(space.held)} of the ${figure(room(space))} addresses in the ${spaceLabel(space)}: nodes stay NotReady or pods stay pending.${even}`,
          fix: larger(space),
        };
      },
    ),
};

/** The most that a node of any pool takes in the space; 0 where no pool has nodes. */
const mostOfNode = (context: Context, space: SpaceFigures): number =>
  poolsIn(context, space).reduce(
    (most, pool) => (pool.nodes > 0 ? Math.max(most, inSpace(context, space, pool.held)) : most),
    0,
  );

const noRoomForAutoscaler: Rule = {
  id: 'no-room-for-autoscaler',
  title: "Today's nodes fit, the autoscaler's maximum does not",
  severity: 'breaks',
  sources: ['support-subnetisfull-error', 'concepts-network-ip-address-planning', 'issue-acn-2462'],
  find: (context) =>
    hits(
      context,
      (space) => {
        const held = withoutLoadBalancers(space);
        return (
          held > room(space) &&
          !isStaticSubnet(context, space) &&
          held - beyondToday(context, space, 'held') <= room(space)
        );
      },
      (space) => ({
        message: `The ${spaceLabel(space)} ${space.cidr} holds today's nodes (${figure(space.held - beyondToday(context, space, 'held'))} of ${figure(room(space))} addresses) and passes the check, but the autoscaler's maximum takes ${figure(space.held)}: scaling out stops short of it.`,
        fix: `${larger(space).slice(0, -1)}, or lower the autoscaler's maximum.`,
      }),
    ),
};

const loadBalancers: Rule = {
  id: 'internal-load-balancer-last-address',
  title: 'The internal load balancers take the last addresses of the node subnet',
  severity: 'warning',
  sources: ['internal-lb', 'support-subnetisfull-error'],
  implements: ['R09'],
  find: (context) =>
    hits(
      context,
      (space) =>
        space.planned.internalLoadBalancers > 0 &&
        withoutLoadBalancers(space) <= room(space) &&
        space.held >= room(space),
      (space) => {
        const wanted = count(space.planned.internalLoadBalancers, 'internal load balancer');
        const left = room(space) - withoutLoadBalancers(space);
        return {
          severity: space.held > room(space) ? 'breaks' : 'warning',
          message:
            space.held > room(space)
              ? `The nodes leave ${figure(left)} of the ${figure(room(space))} addresses in the ${spaceLabel(space)}, and ${wanted} need one each: a service stays pending.`
              : `${wanted} and the nodes take every one of the ${figure(room(space))} addresses in the ${spaceLabel(space)}: the next node or load balancer finds none.`,
          fix: `${larger(space).slice(0, -1)}, or name another subnet for the load balancers by annotation.`,
        };
      },
    ),
};

const upgradeSources = [
  'upgrade-aks-node-pools-rolling',
  'support-subnetisfull-error',
  'concepts-network-ip-address-planning',
] as const;

/** From this version on an upgrade that cannot get its full surge retries with one node. */
const retriesFrom = '1.35';

const noRoomForUpgrade: Rule = {
  id: 'no-room-for-upgrade',
  title: 'The cluster fits, its upgrade with surge does not',
  severity: 'breaks',
  sources: [...upgradeSources, 'aks-changelog-2026-01-04'],
  find: (context) => {
    const retries = !isOlder(context.plan.kubernetesVersion, retriesFrom);
    return hits(
      context,
      (space) =>
        space.heldDuringUpgrade > room(space) && space.held + mostOfNode(context, space) <= room(space),
      (space) => ({
        severity: retries ? 'warning' : 'breaks',
        message: `The ${spaceLabel(space)} ${space.cidr} holds the nodes (${figure(space.held)} of ${figure(room(space))} addresses), but not an upgrade of every pool with its surge: that takes ${figure(space.heldDuringUpgrade)}. One surge node at a time fits, with ${figure(space.held + mostOfNode(context, space))}${retries ? `; from Kubernetes ${retriesFrom} the upgrade retries that way` : ''}.`,
        fix: `${larger(space).slice(0, -1)}, or set maxSurge to 1 and upgrade one pool at a time.`,
      }),
    );
  },
};

const noRoomForOne: Rule = {
  id: 'no-room-for-one-surge-node',
  title: 'The cluster fits, not even one surge node beside it does',
  severity: 'breaks',
  sources: [...upgradeSources, 'resize-node-pool'],
  find: (context) =>
    hits(
      context,
      (space) => space.held <= room(space) && space.held + mostOfNode(context, space) > room(space),
      (space) => {
        const surges = poolsIn(context, space).some(({ surge }) => surge > 0);
        return {
          severity: surges ? 'breaks' : 'warning',
          message: `The ${spaceLabel(space)} ${space.cidr} holds the nodes (${figure(space.held)} of ${figure(room(space))} addresses), but not one surge node, which brings it to ${figure(space.held + mostOfNode(context, space))}: ${surges ? 'no upgrade can begin.' : 'upgrades work in place only, and a change of the VM size is refused.'}`,
          fix: `${larger(space).slice(0, -1)}, or upgrade user pools in place with maxSurge 0 and maxUnavailable.`,
        };
      },
    ),
};

/** What the nodes will really take: the traps that the service's own check does not see. */
export const heldRules: readonly Rule[] = [
  cannotHold,
  noRoomForAutoscaler,
  loadBalancers,
  noRoomForUpgrade,
  noRoomForOne,
];
