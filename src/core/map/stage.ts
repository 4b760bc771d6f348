import { cidr } from '../ip/cidr.ts';
import { type Model, modelById } from '../models/index.ts';
import { type PoolDemand, poolDemand } from '../plan/demand.ts';
import { modelFigures } from '../plan/evaluate-model.ts';
import type { BareFinding, ModelEvaluation, ModelFigures, SpaceFigures } from '../plan/evaluation.ts';
import type { Plan, Pool, Subnet } from '../plan/plan.ts';
import type { StepSpace, StepStop } from './event.ts';

/** The nodes that a pool has at a moment. */
export interface PoolMoment {
  /** Nodes with the pods that are expected on them, surge nodes among them. */
  readonly nodes: number;
  readonly surge: number;
  /** Nodes that have just joined, and the pods with an address of their own that have reached each. */
  readonly joining: { readonly nodes: number; readonly podsInUse: number } | null;
}

export type Moment = readonly PoolMoment[];

/** A plan on which something is played: its ranges stay where they are while nodes come and go. */
export interface Stage {
  readonly plan: Plan;
  readonly model: Model;
  readonly demands: readonly PoolDemand[];
  readonly evaluation: ModelFigures;
}

export function stageOf(plan: Plan, evaluation: ModelEvaluation): Stage {
  const model = modelById(evaluation.model);
  return {
    plan: { ...plan, subnets: fixedSubnets(plan, evaluation) },
    model,
    demands: plan.pools.map((pool) => poolDemand(pool, model, plan.asOf)),
    evaluation,
  };
}

/** Subnets that the planner placed, as if a person had: another node may not move them. */
function fixedSubnets(plan: Plan, { spaces }: ModelEvaluation): readonly Subnet[] {
  if (plan.vnetOwner === 'aks') return plan.subnets;
  const placed = spaces.filter(({ space }) => space === 'nodeSubnet' || space === 'podSubnet');
  const known = plan.subnets.map((subnet) => ({
    ...subnet,
    cidr: subnet.cidr ?? placed.find(({ name }) => name === subnet.name)?.cidr ?? null,
  }));
  const added = placed
    .filter(({ name }) => plan.subnets.every((subnet) => subnet.name !== name))
    .map(({ name, space, cidr: place }): Subnet => {
      return { name, role: space === 'podSubnet' ? 'pods' : 'nodes', cidr: place, usedAddresses: 0 };
    });
  return [...known, ...added];
}

/** What the evaluation says of the nodes of a moment, as if they were the whole plan. */
export const figuresAt = ({ plan, model }: Stage, moment: Moment): ModelFigures =>
  modelFigures({ ...plan, pools: plan.pools.flatMap((pool, index) => poolsAt(pool, moment[index])) }, model);

function poolsAt(pool: Pool, moment: PoolMoment | undefined): readonly Pool[] {
  if (moment === undefined) return [pool];
  const still = { ...pool, autoscale: null, count: moment.nodes };
  const { joining } = moment;
  return joining === null
    ? [still]
    : [still, { ...still, count: joining.nodes, podsPerNode: joining.podsInUse }];
}

const drawsNodes = ({ space }: SpaceFigures): boolean =>
  space === 'nodeSubnet' || space === 'podSubnet' || space === 'podCidr';

/** Figures of every space that nodes or pods draw from; `asked` is what the service checked before. */
export function spacesAt(stage: Stage, asked: ModelFigures, now: ModelFigures): readonly StepSpace[] {
  return stage.evaluation.spaces.filter(drawsNodes).map(({ space, name, cidr: range, planned }) => {
    const same = (other: SpaceFigures) => other.space === space && other.name === name;
    const check = asked.spaces.find(same)?.aksCheck;
    return {
      space,
      name,
      cidr: range,
      room: range === null ? 0 : Math.max(0, cidr(range).size - planned.azureReserved),
      aksCheck: check ?? { preallocated: 0, available: 0, refused: false },
      planned: planned.required,
      held: now.spaces.find(same)?.held ?? 0,
    };
  });
}

/** Findings of the service's check, which comes before anything is built. */
const checks: readonly string[] = [
  'no-room-in-vnet',
  'insufficient-subnet-size',
  'insufficient-pod-cidr',
  'kubenet-node-limit',
  'kubenet-dual-stack-node-limit',
  'cluster-node-limit',
  'pool-node-limit',
  'vnet-address-limit',
];

/** Findings that say that nodes or pods find no addresses, although the check let them pass. */
const shortages: readonly string[] = ['cannot-hold-nodes', 'internal-load-balancer-last-address'];

const stops = ({ findings }: ModelFigures, rules: readonly string[]): BareFinding | undefined =>
  findings.find(
    ({ rule, severity }) => rules.includes(rule) && (severity === 'error' || severity === 'breaks'),
  );

/** What keeps the nodes of a moment from being there; undefined where nothing does. */
export const stopAt = (asked: ModelFigures, now: ModelFigures): BareFinding | undefined =>
  stops(asked, checks) ?? stops(now, checks) ?? stops(now, shortages);

/**
 * The finding as the service says it. Where its check lets nodes pass and the subnet has no address for
 * them, the network says so, all or nothing: `asked` is what was asked of it at once.
 */
export function stopOf(
  finding: BareFinding,
  spaces: readonly StepSpace[],
  asked: number,
  because?: BareFinding,
): StepStop {
  const { space, name = null } = finding;
  const said = because && because.space === space && (because.name ?? null) === name ? because : finding;
  const full = space === 'nodeSubnet' && shortages.includes(finding.rule);
  const range = spaces.find((other) => other.space === space && other.name === name)?.cidr;
  return {
    rule: said.rule,
    space,
    name,
    code: finding.aksError ?? (full ? 'SubnetIsFull' : null),
    sentence:
      finding.aksMessage ??
      (full
        ? `Subnet ${name} with address prefix ${range} does not have enough capacity for ${asked} IP addresses`
        : null),
    message: said.message,
    fix: said.fix,
    sources: [...new Set([...said.sources, ...(full ? ['support-subnetisfull-error'] : [])])],
  };
}
