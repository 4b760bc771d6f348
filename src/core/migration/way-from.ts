import type { Evaluation } from '../evaluate.ts';
import type { SourceId } from '../facts/fact.ts';
import { type ModelId, modelById } from '../models/index.ts';
import type { Plan } from '../plan/plan.ts';
import { growthOf } from './growth.ts';
import { newPools, rebuild } from './replacements.ts';
import { toCilium, toOverlay, withEngine, withoutEngine } from './stages.ts';
import type { NetworkState, Stage, Start, Way, WayKind } from './way.ts';
import {
  whileBothClustersRun,
  whileMovingToOverlay,
  whilePoolsAreReplaced,
  whileReimaged,
} from './way-addresses.ts';

/** The network of the plan. The Cilium data plane has no other policy engine than its own. */
const networkOf = ({ model, dataplane, networkPolicy, vnetOwner }: Plan): NetworkState => ({
  model,
  dataplane,
  networkPolicy: dataplane === 'cilium' ? 'cilium' : networkPolicy,
  vnetOwner,
});

/**
 * The way from the network that runs today to that of the plan: whether it is possible in place, and its
 * stages in order. What nobody said of today is taken for the Azure data plane, an unknown engine, and the
 * VNet of the plan.
 */
export function wayFrom(evaluation: Evaluation, start: Start): Way {
  const to = networkOf(evaluation.plan);
  const obstacle = obstacleTo(start, to);
  const stages = obstacle
    ? rebuild(to, whileBothClustersRun(evaluation, to.model))
    : changes(evaluation, start, to);
  const kind: WayKind = obstacle ? 'rebuild' : kindOf(stages);
  return {
    kind,
    from: start,
    to,
    because: obstacle?.because ?? becauseOf[kind],
    cautions: [...(obstacle?.cautions ?? []), ...cautions(evaluation, start, to, kind)],
    stages,
    growth: kind === 'rebuild' ? [] : growthOf(evaluation.plan),
    sources: [...new Set([...(obstacle?.sources ?? []), ...stages.flatMap(({ sources }) => sources)])],
  };
}

const becauseOf: Readonly<Record<WayKind, string>> = {
  stay: 'The cluster runs this network already; only its sizes may have to change.',
  inPlace: 'AKS changes this network in place: the cluster stays, and its nodes are reimaged.',
  newPools: 'The cluster stays, and new pools take the place of the old ones.',
  rebuild: 'No way leads there in a running cluster.',
};

const kindOf = (stages: readonly Stage[]): WayKind => {
  if (stages.length === 0) return 'stay';
  return stages.some(({ id }) => id === 'new-pools') ? 'newPools' : 'inPlace';
};

interface Obstacle {
  readonly because: string;
  readonly cautions?: readonly string[];
  readonly sources: readonly SourceId[];
}

const isPodSubnet = (model: ModelId): boolean => modelById(model).podSpace === 'podSubnet';

/** What a running cluster cannot change; undefined: nothing stands in the way. */
function obstacleTo(from: Start, to: NetworkState): Obstacle | undefined {
  if (from.vnetOwner !== null && from.vnetOwner !== to.vnetOwner) {
    return { because: 'A cluster cannot be moved to another VNet.', sources: ['faq'] };
  }
  if (from.model !== to.model && !canMove(from.model, to.model)) {
    const { name } = modelById(to.model);
    if (from.model === 'overlay') {
      return {
        because: `Overlay is final: no update leads from it to ${name}.`,
        sources: ['update-azure-cni'],
      };
    }
    return {
      because: `No update leads from ${modelById(from.model).name} to ${name}: a cluster has one kind of network, and only kubenet and Node Subnet move, to Overlay alone.`,
      sources: ['update-azure-cni', 'configure-azure-cni-dynamic-ip-allocation'],
    };
  }
  if (from.dataplane === 'cilium' && to.dataplane === 'azure') {
    return {
      because: 'No page describes the way from the Cilium data plane back to the azure one.',
      cautions: [
        'One page lists Cilium to none among the changes that reimage nodes, without a command; the Terraform provider replaces the cluster.',
      ],
      sources: ['node-disruption-policy', 'terraform-kubernetes-cluster'],
    };
  }
  return undefined;
}

const canMove = (from: ModelId, to: ModelId): boolean =>
  to === 'overlay' ? from === 'kubenet' || from === 'node-subnet' : isPodSubnet(from) && isPodSubnet(to);

/** The stages of a way without an obstacle, in the order in which they have to be done. */
function changes(evaluation: Evaluation, from: Start, to: NetworkState): readonly Stage[] {
  const ciliumToday = from.dataplane === 'cilium';
  const ciliumComes = !ciliumToday && to.dataplane === 'cilium';
  const cilium = (model: ModelId) =>
    ciliumComes ? [toCilium(from.networkPolicy, whileReimaged(evaluation, model))] : [];

  if (from.model === to.model) {
    return to.dataplane === 'cilium' ? cilium(to.model) : engines(evaluation, from, to);
  }
  if (to.model !== 'overlay') {
    const pools = newPools(evaluation.plan, to, whilePoolsAreReplaced(evaluation, from.model, to.model));
    // The page lists dynamic allocation for the change of the data plane, and static blocks not by name.
    if (to.dataplane === 'cilium')
      return from.model === 'pod-subnet-dynamic'
        ? [...cilium(from.model), pools]
        : [pools, ...cilium(to.model)];
    return [...engines(evaluation, from, to), pools];
  }
  const overlay = toOverlay(
    from,
    from.vnetOwner ?? evaluation.plan.vnetOwner,
    whileMovingToOverlay(evaluation, from.model),
  );
  // With an engine in force, Cilium first: it takes the policies over, where Overlay needs them gone.
  if (from.model === 'node-subnet' && ciliumComes && from.networkPolicy !== 'none')
    return [...cilium(from.model), overlay];
  return [
    ...(ciliumToday ? [] : removal(evaluation, from)),
    overlay,
    ...cilium('overlay'),
    ...(to.dataplane === 'azure' ? installation(evaluation, to, 'overlay') : []),
  ];
}

const removal = (evaluation: Evaluation, from: Start): readonly Stage[] =>
  from.networkPolicy === 'none'
    ? []
    : [withoutEngine(from.networkPolicy, whileReimaged(evaluation, from.model))];

const installation = (evaluation: Evaluation, to: NetworkState, model: ModelId): readonly Stage[] =>
  to.networkPolicy === 'azure' || to.networkPolicy === 'calico'
    ? [withEngine(to.networkPolicy, whileReimaged(evaluation, model))]
    : [];

/** A change of the engine on the Azure data plane: off, then on. An unknown one is taken for that of the plan. */
const engines = (evaluation: Evaluation, from: Start, to: NetworkState): readonly Stage[] =>
  from.networkPolicy === null || from.networkPolicy === to.networkPolicy
    ? []
    : [...removal(evaluation, from), ...installation(evaluation, to, from.model)];

function cautions(evaluation: Evaluation, from: Start, to: NetworkState, kind: WayKind): readonly string[] {
  const { plan } = evaluation;
  const said = [
    from.dataplane === null ? 'the Azure data plane' : null,
    from.networkPolicy === null && kind !== 'rebuild'
      ? from.model === to.model || to.model !== 'overlay'
        ? 'the policy engine of the plan'
        : 'an unknown policy engine'
      : null,
    from.vnetOwner === null ? 'the VNet of the plan' : null,
  ].filter((part) => part !== null);
  const windows = plan.pools.filter(({ os }) => os === 'Windows');
  return [
    ...(said.length > 0
      ? [`The answers name the model of today alone; the way takes ${listed(said)} for it.`]
      : []),
    ...(from.model === to.model &&
    to.model === 'pod-subnet-static' &&
    kind === 'inPlace' &&
    to.dataplane === 'cilium'
      ? [
          'The page covers every Azure CNI model for the change to Cilium and does not list static blocks by name.',
        ]
      : []),
    ...(from.model === 'pod-subnet-static' &&
    kind === 'newPools' &&
    to.dataplane === 'cilium' &&
    from.dataplane !== 'cilium'
      ? ['The data plane changes after the pools, because the page lists dynamic allocation for it by name.']
      : []),
    ...(windows.length > 0 && to.dataplane === 'cilium'
      ? [
          `The plan keeps Windows pools (${windows.map(({ name }) => name).join(', ')}), which the Cilium data plane does not run.`,
        ]
      : []),
    ...(plan.answers.dualStack === 'yes' && kind !== 'rebuild'
      ? ['No page shows the command that makes a running cluster dual-stack.']
      : []),
  ];
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
