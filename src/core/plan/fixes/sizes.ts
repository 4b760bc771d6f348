import { defaultPodCidr } from '../../facts/defaults.ts';
import { vnetAddressLimit } from '../../facts/limits.ts';
import { Cidr, cidr } from '../../ip/cidr.ts';
import { sizeOf } from '../../ip/size.ts';
import { prefixFor } from '../../ip/space.ts';
import { overlay } from '../../models/overlay.ts';
import { besideNodes } from '../capacity.ts';
import { poolDemands } from '../demand.ts';
import type { SpaceFigures } from '../evaluation.ts';
import { unplacedOthers } from '../placement.ts';
import { plannedForOthers } from '../spaces.ts';
import { indexAt, otherModels, subnetChange } from './changes.ts';
import { type Fits, fewerPods, fitsItsSpace, lessSurge, lowerMaxima } from './fit.ts';
import type { Candidate, Case, Fixer } from './fixer.ts';
import { freeRange, freeSubnet, isFree, mayHave } from './free-space.ts';

const spaceOf = ({ spaces, finding }: Case): SpaceFigures | undefined =>
  spaces.find((space) => space.space === finding.space && space.name === finding.name);

/** The subnet with a prefix of that length: where it starts now if that is free, else elsewhere in the VNet. */
export function* resized(of: Case, index: number | null, prefix: number | null): Iterable<Candidate> {
  const subnet = index === null ? undefined : of.plan.subnets[index];
  if (index === null || prefix === null || !subnet || subnet.cidr === null) return;
  const to = (block: Cidr, title: string): Candidate => ({
    lever: 'subnet',
    title,
    change: subnetChange(of.plan, index, { cidr: block.toString() }),
  });
  const same = Cidr.around(cidr(subnet.cidr).first, prefix);
  if (mayHave(of, index, same)) yield to(same, `Give ${subnet.name} ${same} in place of ${subnet.cidr}`);
  const other = freeSubnet(of, index, prefix);
  if (other) yield to(other, `Move ${subnet.name} from ${subnet.cidr} to ${other}`);
}

/** The pod CIDR with a prefix of that length: where it starts now if that is free, else elsewhere. */
export function* largerPodCidr(of: Case, prefix: number | null): Iterable<Candidate> {
  if (prefix === null) return;
  const same = Cidr.around(cidr(of.plan.podCidr).first, prefix);
  const block = isFree(of, 'podCidr', same)
    ? same
    : freeRange(of, 'podCidr', { prefix, preferred: defaultPodCidr.value });
  if (block)
    yield { lever: 'podCidr', title: `Use ${block} for pods`, change: { podCidr: block.toString() } };
}

function* larger(of: Case): Iterable<Candidate> {
  const prefix = spaceOf(of)?.planned.smallestPrefix ?? null;
  if (of.finding.space === 'podCidr') yield* largerPodCidr(of, prefix);
  else yield* resized(of, indexAt(of.finding.path), prefix);
}

/** Overlay with a pod CIDR for all the nodes, where the one of kubenet is too small for them. */
export function* overlayWithPodCidr(of: Case): Iterable<Candidate> {
  const needed = of.spaces.find(({ space }) => space === 'podCidr')?.planned.smallestPrefix ?? null;
  for (const { change } of largerPodCidr(of, needed))
    yield {
      lever: 'model',
      title: `Switch to ${overlay.name} with ${change.podCidr} for pods`,
      change: { model: overlay.id, ...change },
    };
}

const tooSmall: Fixer = function* (of) {
  const fits = fitsItsSpace(of);
  yield* larger(of);
  yield* lessSurge(of, fits);
  yield* fewerPods(of, fits);
  yield* lowerMaxima(of, fits);
  yield* otherModels(of);
};

const outgrown: Fixer = function* (of) {
  const fits = fitsItsSpace(of);
  yield* larger(of);
  yield* lowerMaxima(of, fits);
  yield* fewerPods(of, fits);
  yield* otherModels(of);
};

const refused: Fixer = function* (of) {
  const fits = fitsItsSpace(of);
  yield* larger(of);
  yield* fewerPods(of, fits);
  yield* otherModels(of);
  yield* lowerMaxima(of, fits);
};

const tight: Fixer = function* (of) {
  const fits = fitsItsSpace(of);
  yield* larger(of);
  yield* lessSurge(of, fits);
  yield* fewerPods(of, fits);
};

/** A prefix more for the VNet: enough for the space, or for every subnet without a place. */
function* morePrefixes(of: Case): Iterable<Candidate> {
  const open = [
    ...of.spaces.filter(({ placed }) => placed === 'none').map(({ planned }) => planned),
    ...unplacedOthers(of.plan, of.layout).map(({ subnet }) => plannedForOthers(subnet)),
  ].map(({ smallestPrefix }) => smallestPrefix);
  const all = open.reduce<number>((sum, prefix) => sum + (prefix === null ? Infinity : sizeOf(prefix)), 0);
  for (const prefix of new Set([spaceOf(of)?.planned.smallestPrefix ?? null, prefixFor(all)])) {
    const block = prefix === null ? null : freeRange(of, 'vnet', { prefix, avoid: of.plan.vnet.map(cidr) });
    if (block)
      yield {
        lever: 'vnet',
        title: `Add ${block} to the VNet`,
        change: { vnet: [...of.plan.vnet, block.toString()] },
      };
  }
}

const noRoom: Fixer = function* (of) {
  const fits = fitsItsSpace(of);
  yield* morePrefixes(of);
  yield* fewerPods(of, fits);
  yield* otherModels(of);
  yield* lessSurge(of, fits);
  yield* lowerMaxima(of, fits);
};

const vnetLimit: Fixer = function* (of) {
  const beside = besideNodes(of.layout.spaces);
  const fits: Fits = (plan) =>
    poolDemands(plan, of.model).reduce(
      (sum, { nodes, surge, shape }) => sum + (nodes + surge) * of.model.vnetLimitUnits(shape),
      beside,
    ) <= vnetAddressLimit.value;
  yield* lessSurge(of, fits);
  yield* fewerPods(of, fits);
  yield* otherModels(of);
  yield* lowerMaxima(of, fits);
};

export const sizeFixers: Readonly<Record<string, Fixer>> = {
  'insufficient-subnet-size': refused,
  'insufficient-pod-cidr': function* (of) {
    yield* refused(of);
    yield* overlayWithPodCidr(of);
  },
  'no-room-in-vnet': noRoom,
  'no-room-for-other-subnet': function* (of) {
    yield* morePrefixes(of);
    yield* otherModels(of);
  },
  'cannot-hold-nodes': tooSmall,
  'no-room-for-autoscaler': outgrown,
  'internal-load-balancer-last-address': outgrown,
  'no-room-for-upgrade': tooSmall,
  'no-room-for-one-surge-node': tooSmall,
  'tighter-than-documented': tight,
  'vnet-address-limit': vnetLimit,
};
