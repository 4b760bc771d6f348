import { defaultPodCidr } from '../../facts/defaults.ts';
import { holds } from '../../facts/fact.ts';
import { refusedPodRanges } from '../../facts/limits.ts';
import { type Cidr, cidr } from '../../ip/cidr.ts';
import { type Context, type Hit, hitIf, type Rule } from './rule.ts';
import { isPrivate, reservedIn } from './vnet.ts';

const refusedPods = refusedPodRanges.map((fact) => ({ fact, blocks: fact.value.map(cidr) }));

const podHit = (message: string, fix: string, severity?: Hit['severity']): Hit => ({
  space: 'podCidr',
  path: 'podCidr',
  message,
  fix,
  ...(severity === undefined ? {} : { severity }),
});

const podReserved: Rule = {
  id: 'pod-cidr-reserved-range',
  title: 'The pod CIDR holds a range that AKS keeps for itself',
  severity: 'error',
  sources: ['aks-changelog-2026-05-29', 'aks-changelog-2025-01-30', 'concepts-network-cni-overview'],
  implements: ['R22'],
  find: ({ ranges, plan }) => {
    const { pod } = ranges;
    const kept = pod ? reservedIn(pod) : [];
    if (!pod || kept.length === 0) return [];
    const refused = refusedPods.some(
      ({ fact, blocks }) => holds(fact, plan.asOf) && blocks.some((block) => block.overlaps(pod)),
    );
    return [
      podHit(
        `The pod CIDR ${pod} overlaps ${kept.join(', ')}, which AKS uses itself.${refused ? '' : ' The pages forbid it; no refusal by the service is documented for this day.'}`,
        'Choose a range without it, such as 10.244.0.0/16.',
        refused ? 'error' : 'breaks',
      ),
    ];
  },
};

const podPublic: Rule = {
  id: 'pod-cidr-public',
  title: 'The pod CIDR is no private range',
  severity: 'warning',
  sources: ['concepts-network-azure-cni-overlay'],
  implements: ['R25'],
  find: ({ ranges }) => {
    const { pod } = ranges;
    return hitIf(pod !== null && !isPrivate(pod) && reservedIn(pod).length === 0, () =>
      podHit(
        `The pod CIDR ${pod} is not all private space. It is not refused, and not supported: pods cannot reach the real owners of those addresses.`,
        'Use RFC 1918 or RFC 6598 space.',
      ),
    );
  },
};

const podUnused: Rule = {
  id: 'pod-cidr-not-used',
  title: 'A pod CIDR that the model does not have',
  severity: 'info',
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'issue-azure-cli-pr-26237'],
  implements: ['O05'],
  find: ({ plan, model }) =>
    hitIf(model.podSpace !== 'podCidr' && plan.podCidr !== defaultPodCidr.value, () => ({
      path: 'podCidr',
      message: `${model.name} has no pod CIDR, so ${plan.podCidr} is not used; the command line refuses one with this model.`,
      fix: 'Leave the pod CIDR out, or choose Azure CNI Overlay.',
    })),
};

const podGrowth: Rule = {
  id: 'pod-cidr-cannot-grow',
  title: 'A pod CIDR that is more than half planned and cannot grow',
  severity: 'info',
  sources: ['configure-kubenet', 'azure-cni-overlay-pod-expand', 'aks-changelog-2026-01-04'],
  implements: ['R26', 'R27', 'M40', 'C51'],
  find: (context) => {
    const { pod } = context.ranges;
    const space = context.spaces.find((candidate) => candidate.space === 'podCidr');
    if (!pod || !space || space.planned.total > pod.size || space.planned.total * 2 <= pod.size) return [];
    const obstacle = growthObstacle(context, pod);
    return hitIf(obstacle !== null, () =>
      podHit(
        `More than half of the pod CIDR ${pod} is planned for, and it cannot be doubled later: ${obstacle}.`,
        'Start with a larger pod CIDR.',
      ),
    );
  },
};

/** Why the pod CIDR could not become the block twice its size; null where it could. */
function growthObstacle({ model, plan, ranges }: Context, pod: Cidr): string | null {
  if (model.id === 'kubenet') return 'kubenet keeps the pod CIDR that it was made with';
  if (plan.pools.some(({ os }) => os === 'Windows')) return 'it grows in clusters of Linux nodes only';
  if (plan.answers.dualStack === 'yes') return 'a dual-stack cluster cannot expand it';
  const wider = pod.parent();
  if (!wider) return 'IPv4 has no larger range';
  const inTheWay = [
    ...ranges.vnet.map((block) => ({ name: 'the VNet', block })),
    { name: 'the service CIDR', block: ranges.service },
    ...ranges.connected.filter(({ kind }) => kind !== 'otherCluster'),
    ...reservedIn(wider).map((block) => ({ name: 'a range that AKS uses itself,', block })),
  ].find(({ block }) => block.overlaps(wider) && !block.overlaps(pod));
  return inTheWay ? `the next larger range ${wider} overlaps ${inTheWay.name} ${inTheWay.block}` : null;
}

/** The pod CIDR by itself. */
export const podCidrRules: readonly Rule[] = [podReserved, podPublic, podUnused, podGrowth];
