import type { Dataplane } from '../models/model.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import type { PreviewSettings } from './cluster.ts';
import { type Ends, endsOf, type Origin, type Target, type WireEnd } from './endpoints.ts';
import type { PacketPath, PlaceId } from './hop.ts';
import { Journey } from './journey.ts';
import { refusalOf } from './refusals.ts';
import { type Traits, traits } from './traits.ts';

/** The way of the first packet of a connection. Answers go back the same way with every translation undone. */
export function pathOf(
  plan: Plan,
  evaluation: ModelEvaluation,
  from: Origin,
  to: Target,
  dataplane: Dataplane,
  settings: PreviewSettings = {},
): PacketPath {
  const ends = endsOf(plan, evaluation, settings);
  if (!ends) {
    const because = 'No pool of the plan runs a pod.';
    return { from, to, hops: [], refused: { because, rule: null, sources: [] }, seen: null };
  }
  const model = traits[evaluation.model];
  const journey = new Journey(model, dataplane, start(ends, from), targetEnd(ends, to), startPlaces[from]);
  const refused = refusalOf({ plan, evaluation, ends, model, dataplane, from, to });
  if (refused) return { from, to, hops: journey.hops, refused, seen: null };
  const context = { plan, evaluation, ends, model, journey };
  if (from === 'pod') fromPod(context, to);
  else fromOutside(context, from, to);
  return { from, to, hops: journey.hops, refused: null, seen: journey.source };
}

interface Context {
  readonly plan: Plan;
  readonly evaluation: ModelEvaluation;
  readonly ends: Ends;
  readonly model: Traits;
  readonly journey: Journey;
}

const internet: WireEnd = { name: 'a host on the internet', address: null };
const publicIp: WireEnd = { name: 'public IP of the outbound type', address: null };

const startPlaces: Readonly<Record<Origin, PlaceId>> = {
  pod: 'pod',
  vm: 'vm',
  'peered-vm': 'peered',
  'on-premises': 'onPremises',
  internet: 'internet',
};

const start = (ends: Ends, from: Origin): WireEnd =>
  ({ pod: ends.pod, vm: ends.vm, 'peered-vm': ends.peered, 'on-premises': ends.onPremises, internet })[from];

const targetEnd = (ends: Ends, to: Target): WireEnd =>
  ({
    'same-node-pod': ends.neighbour,
    'other-node-pod': ends.remote,
    pod: ends.pod,
    vm: ends.vm,
    'peered-vm': ends.peered,
    'on-premises': ends.onPremises,
    internet,
    'cluster-ip': ends.service,
    'load-balancer': ends.frontEnd,
  })[to];

function fromPod(context: Context, to: Target) {
  const { plan, ends, model, journey } = context;
  const { translation } = model;
  if (to === 'same-node-pod') {
    journey.node(
      'node',
      ends.node,
      'The node hands the packet on to its other pod: it never leaves the node.',
      [model.page === 'configure-kubenet' ? 'seed-001' : model.page],
    );
    return journey.arrive('neighbour');
  }
  if (to === 'other-node-pod') {
    journey.node(
      'node',
      ends.node,
      'The node sends the packet on as it is: between pods nothing is translated.',
      [model.page],
    );
    betweenNodes(context);
    return journey.arrive('remote');
  }
  if (to === 'cluster-ip') {
    journey.pickPod(ends.node, ends.remoteNode ? ends.remote : ends.neighbour);
    betweenNodes(context);
    return journey.arrive(ends.remoteNode ? 'remote' : 'neighbour');
  }
  const seen = to === 'vm' ? model.seenInVnet : model.seenBeyond;
  if (seen === 'node') journey.hideBehind(ends.node);
  else
    journey.node(
      'node',
      ends.node,
      to === 'vm' && model.seenBeyond === 'node'
        ? 'Inside the VNet the node leaves the pod address as the source.'
        : 'No node translates: Pod Subnet does without ip-masq-agent, so the pod address stays the source.',
      translation.sources,
    );
  if (to === 'peered-vm') {
    journey.peering(ends.peeredNetwork?.cidr ?? null);
    return journey.arrive('peered');
  }
  if (to === 'on-premises') {
    journey.gateway(ends.onPremisesNetwork?.cidr ?? null);
    return journey.arrive('onPremises');
  }
  if (to === 'internet') {
    journey.outbound(publicIp);
    return journey.arrive('internet');
  }
  journey.vnet(vnetPrefix(plan));
  return journey.arrive('vm');
}

function fromOutside(context: Context, from: Origin, to: Target) {
  const { plan, ends, journey } = context;
  const prefix = vnetPrefix(plan);
  if (from === 'vm') journey.vnet(prefix);
  if (from === 'peered-vm') journey.peering(prefix);
  if (from === 'on-premises') journey.gateway(prefix);
  if (to === 'load-balancer') {
    journey.loadBalancer();
    journey.pickPod(ends.node, ends.remoteNode ? ends.remote : ends.pod, ends.node);
    betweenNodes(context);
    return journey.arrive(ends.remoteNode ? 'remote' : 'pod');
  }
  journey.node(
    'node',
    ends.node,
    'The address belongs to a pod of this node, which hands the packet over as it is.',
    [context.model.page, 'concepts-network-cni-overview'],
  );
  return journey.arrive('pod');
}

/** From one node to the other, by what the model has for it. */
function betweenNodes({ plan, evaluation, ends, model, journey }: Context) {
  if (!ends.remoteNode) return;
  if (model.between === 'userDefined') {
    const routes = evaluation.capacity.limits.find(({ id }) => id === 'routes');
    journey.routeTable(ends.remoteRange, ends.remoteNode, routes?.used ?? 0, routes?.allows ?? 0);
  } else if (model.between === 'overlay') {
    journey.overlay(plan.podCidr);
  } else {
    journey.vnet(vnetPrefix(plan));
  }
  journey.node('remoteNode', ends.remoteNode, 'The node hands the packet over to its pod.', [model.page]);
}

const vnetPrefix = (plan: Plan): string => plan.vnet.join(', ');
