import { cidr } from '../ip/cidr.ts';
import { modelById } from '../models/index.ts';
import type { Dataplane } from '../models/model.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { ConnectedNetwork, Plan } from '../plan/plan.ts';
import type { Ends, Origin, Target } from './endpoints.ts';
import type { Refusal } from './hop.ts';
import type { Traits } from './traits.ts';

interface Asked {
  readonly plan: Plan;
  readonly evaluation: ModelEvaluation;
  readonly ends: Ends;
  readonly model: Traits;
  readonly dataplane: Dataplane;
  readonly from: Origin;
  readonly to: Target;
}

/** Why a packet does not arrive, or null where it does. */
export function refusalOf(asked: Asked): Refusal | null {
  const { plan, evaluation, ends, model, dataplane, from, to } = asked;
  const { dataplanes, name } = modelById(evaluation.model);
  if (!dataplanes.includes(dataplane))
    return {
      because: `${name} does not run on the Cilium data plane.`,
      rule: 'data-plane-not-offered',
      sources: ['azure-cni-powered-by-cilium', model.page],
    };
  if (ends.pod.address === null || ends.node.address === null) return noRoom(evaluation);
  if (to === 'other-node-pod' && ends.remoteNode === null)
    return ends.nodeCount > 1
      ? noRoom(evaluation)
      : { because: 'The plan has one node only.', rule: null, sources: [] };
  const between = connectionRefusal(asked);
  if (between || from === 'pod') return between;
  if (to === 'cluster-ip')
    return {
      because: `${ends.service.address ?? 'The cluster IP'} is known inside the cluster only: nothing outside has a route to ${plan.serviceCidr}.`,
      rule: null,
      sources: ['seed-000'],
    };
  if (to === 'pod' && !model.reachable)
    return {
      because: `Nothing outside the cluster has a route to the pods of ${plan.podCidr}: they hide behind their nodes. Use a Service or an ingress.`,
      rule: 'M12',
      sources: [model.page, 'concepts-network-cni-overview'],
    };
  if (from === 'internet')
    return {
      because:
        to === 'pod'
          ? 'The address of the pod is private: only the VNet and networks connected to it have a route to it.'
          : 'The front end of an internal load balancer is private: the VNet and networks connected to it reach it.',
      rule: to === 'pod' ? 'M12' : 'M16',
      sources: [to === 'pod' ? 'concepts-network-cni-overview' : 'internal-lb'],
    };
  return null;
}

/** Nodes or pods have no address: the finding that says why, where there is one. */
function noRoom({ findings, model }: ModelEvaluation): Refusal {
  const spaces = ['nodeSubnet', modelById(model).podSpace];
  const errors = findings.filter(({ severity }) => severity === 'error' || severity === 'breaks');
  const found = errors.find(({ space }) => space !== null && spaces.includes(space)) ?? errors[0];
  return {
    because: found?.message ?? 'The plan has no room for the pods of this node: its space is full.',
    rule: found?.rule ?? null,
    sources: found?.sources ?? [],
  };
}

const overlapRules = [
  'vnet-overlaps-connected',
  'pod-cidr-overlaps-connected',
  'service-cidr-overlaps-connected',
] as const;

/** The connected network lies under ranges of the cluster, or its peering is refused. */
function connectionRefusal({ plan, evaluation, ends, from, to }: Asked): Refusal | null {
  const peered = from === 'peered-vm' || to === 'peered-vm';
  const local = from === 'on-premises' || to === 'on-premises';
  if (!peered && !local) return null;
  const network = peered ? ends.peeredNetwork : ends.onPremisesNetwork;
  const host = peered ? ends.peered : ends.onPremises;
  if (network?.cidr == null) return null;
  const block = cidr(network.cidr);
  for (const rule of overlapRules) {
    const finding = evaluation.findings.find(
      (candidate) => candidate.rule === rule && candidate.message.includes(`${network.name} ${block}`),
    );
    if (finding && (finding.severity === 'error' || hidden(plan, evaluation, network, host.address)))
      return { because: finding.message, rule, sources: finding.sources };
  }
  return null;
}

/** Whether the host has an address that the VNet, pods or services have as well. */
function hidden(
  plan: Plan,
  { model }: ModelEvaluation,
  network: ConnectedNetwork,
  address: string | null,
): boolean {
  const ranges = [
    ...plan.vnet,
    plan.serviceCidr,
    ...(modelById(model).podSpace === 'podCidr' ? [plan.podCidr] : []),
  ].map(cidr);
  const host = cidr(address === null ? (network.cidr ?? '0.0.0.0/0') : `${address}/32`);
  return ranges.some((range) => range.contains(host));
}
