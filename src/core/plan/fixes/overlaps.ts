import { type Cidr, cidr } from '../../ip/cidr.ts';
import { indexAt, otherModels, subnetChange } from './changes.ts';
import type { Candidate, Case, Fixer } from './fixer.ts';
import { freeSubnet, isFree } from './free-space.ts';
import { movedVnet, otherPodCidr, otherServiceCidr } from './ranges.ts';

/** The subnet at another place of the VNet; where none has its size, as the planner sizes and places it. */
function movedSubnet(of: Case, index: number | null): readonly Candidate[] {
  const subnet = index === null ? undefined : of.plan.subnets[index];
  if (index === null || !subnet || subnet.cidr === null) return [];
  const block = freeSubnet(of, index, cidr(subnet.cidr).prefix);
  const title = block
    ? `Move ${subnet.name} from ${subnet.cidr} to ${block}`
    : `Leave the size and place of ${subnet.name} to the planner`;
  return [
    { lever: 'subnet', title, change: subnetChange(of.plan, index, { cidr: block?.toString() ?? null }) },
  ];
}

const moveSubnet: Fixer = (of) => movedSubnet(of, indexAt(of.finding.path));

const outside: Fixer = function* (of) {
  const index = indexAt(of.finding.path);
  yield* movedSubnet(of, index);
  const text = index === null ? null : (of.plan.subnets[index]?.cidr ?? null);
  if (text !== null && isFree(of, 'vnet', cidr(text)))
    yield {
      lever: 'vnet',
      title: `Add ${text} to the VNet`,
      change: { vnet: [...of.plan.vnet.filter((prefix) => !cidr(text).contains(cidr(prefix))), text] },
    };
};

/** The prefixes that lie in no other; of equal ones the first. */
const distinctPrefixes: Fixer = ({ plan }) => {
  const blocks = plan.vnet.map(cidr);
  const vnet = plan.vnet.filter((_, index) => {
    const block = blocks[index];
    return !blocks.some(
      (other, at) => at !== index && block && other.contains(block) && (!other.equals(block) || at < index),
    );
  });
  return [{ lever: 'vnet', title: `Let the VNet have ${vnet.join(', ')} alone`, change: { vnet } }];
};

/** The only given subnet that overlaps the range, elsewhere; several are not moved at once. */
function* movedOff(of: Case, range: Cidr): Iterable<Candidate> {
  const over = of.plan.subnets.flatMap((subnet, index) =>
    subnet.cidr !== null && cidr(subnet.cidr).overlaps(range) ? [index] : [],
  );
  if (over.length === 1) yield* movedSubnet(of, over[0] ?? null);
}

const connectedVnet: Fixer = (of) => {
  const index = indexAt(of.finding.path);
  const text = index === null ? null : (of.plan.connected[index]?.cidr ?? null);
  return text === null ? [] : movedVnet(of, (prefix) => prefix.overlaps(cidr(text)));
};

export const overlapFixers: Readonly<Record<string, Fixer>> = {
  'subnets-overlap': moveSubnet,
  'subnet-outside-vnet': outside,
  'vnet-prefixes-overlap': distinctPrefixes,
  'service-cidr-overlaps-subnet': function* (of) {
    yield* otherServiceCidr(of);
    yield* movedOff(of, cidr(of.plan.serviceCidr));
  },
  'service-cidr-in-vnet': otherServiceCidr,
  'pod-cidr-overlaps-service-cidr': function* (of) {
    yield* otherPodCidr(of);
    yield* otherServiceCidr(of);
  },
  'pod-cidr-overlaps-vnet': otherPodCidr,
  'pod-cidr-overlaps-subnet': function* (of) {
    yield* otherPodCidr(of);
    yield* movedOff(of, cidr(of.plan.podCidr));
  },
  'kubenet-pod-cidr-overlaps-subnet': function* (of) {
    yield* otherPodCidr(of);
    yield* movedOff(of, cidr(of.plan.podCidr));
  },
  'managed-vnet-overlap': (of) => (of.finding.space === 'podCidr' ? otherPodCidr(of) : otherServiceCidr(of)),
  'auto-provisioning-subnet-conflict': function* (of) {
    yield* otherPodCidr(of);
    yield* otherServiceCidr(of);
    yield* moveSubnet(of);
  },
  'kubenet-subnet-shared': function* (of) {
    yield* moveSubnet(of);
    yield* otherModels(of);
  },
  'kubenet-pod-cidr-shared': otherPodCidr,
  'pod-cidr-in-vnet': otherPodCidr,
  'pod-cidr-overlaps-connected': otherPodCidr,
  'service-cidr-overlaps-connected': otherServiceCidr,
  'vnet-overlaps-connected': connectedVnet,
};
