/**
 * The reverse question: these ranges are given, so what fits? The ranges are the VNet, and every model
 * gets the best plan that they allow, proven by evaluating it.
 */
import type { IsoDate } from '../facts/fact.ts';
import { vnetAddressLimit } from '../facts/limits.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { subtract } from '../ip/space.ts';
import { type Model, type ModelId, models } from '../models/index.ts';
import { type PoolDemand, poolDemand } from './demand.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { LimitId } from './evaluation.ts';
import type { Plan, PlanInput, Pool, Problem, Surge } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { type FilledPool, loadOf, nodesIn } from './reverse-pools.ts';
import { chosenPodCidr, chosenServiceCidr, readRanges } from './reverse-ranges.ts';
import { bestPair, bestSpread, type Filled } from './reverse-subnets.ts';
import { count, figure } from './rules/rule.ts';
import { limitWords } from './words.ts';

export interface FitOptions {
  /** Facts are read as valid on this day. */
  readonly asOf: IsoDate;
  readonly kubernetesVersion?: string;
  /** null or left out: the default of each model. */
  readonly maxPods?: number | null;
  readonly maxSurge?: Surge;
  /** Left out: one that touches nothing else. */
  readonly podCidr?: string;
  readonly serviceCidr?: string;
  readonly internalLoadBalancers?: number;
}

/** The best that a model makes of the ranges. */
export interface Fit {
  readonly model: ModelId;
  /** Evaluates without a finding of severity "error" or "breaks"; null: not even one node fits. */
  readonly plan: PlanInput | null;
  /** As the capacity of the plan has them. */
  readonly nodes: number;
  readonly nodesWithoutSurge: number;
  readonly pods: number;
  readonly boundBy: LimitId | null;
  readonly message: string;
}

/**
 * What fits into the ranges, for every model. One node subnet, and one pod subnet where the model has
 * one; several with a pool each only where several ranges hold more nodes that way.
 */
export function whatFits(
  ranges: readonly string[],
  options: FitOptions,
): { readonly fits: readonly Fit[]; readonly problems: readonly Problem[] } {
  const { vnet, problems } = readRanges(ranges);
  const { asOf, maxPods, maxSurge, ...given } = options;
  const input = { ...given, asOf, pools: [{ maxPods, maxSurge }] };
  const read = readPlan(input, asOf);
  const chosen = {
    podCidr: options.podCidr === undefined || hasProblem(read.problems, 'podCidr'),
    serviceCidr: options.serviceCidr === undefined || hasProblem(read.problems, 'serviceCidr'),
  };
  return {
    fits: models.map((model) => fitOf(model, vnet, read.plan, chosen)),
    problems: [
      ...problems,
      ...read.problems.map((each) => ({ ...each, path: each.path.replace(onlyPool, '') })),
    ],
  };
}

/** Options of the one kind of pool have no path of their own. */
const onlyPool = 'pools[0].';

const hasProblem = (problems: readonly Problem[], path: string): boolean =>
  problems.some((problem) => problem.path === path);

function fitOf(
  model: Model,
  vnet: readonly Cidr[],
  options: Plan,
  chosen: { readonly podCidr: boolean; readonly serviceCidr: boolean },
): Fit {
  const [pool] = options.pools;
  if (!pool || vnet.length === 0) return nothing(model, 'No range is left to put subnets in.');
  const demand = poolDemand(pool, model, options.asOf);
  const hasPodCidr = model.podSpace === 'podCidr';
  const podGiven = hasPodCidr && !chosen.podCidr ? [cidr(options.podCidr)] : [];
  const service = chosen.serviceCidr ? chosenServiceCidr([...vnet, ...podGiven]) : cidr(options.serviceCidr);

  const largestPod = hasPodCidr
    ? (podGiven[0] ?? chosenPodCidr(model.maxNodes.value * demand.planned.pods, [...vnet, service]))
    : null;
  const free = vnet.flatMap((range) => subtract([range], [service, ...podGiven]));
  const best = bestOf(free, model, options, demand, largestPod);
  const none = nothing(
    model,
    `The ranges do not hold a node of ${model.name} with its pods and its upgrade.`,
  );

  const proofs = best.map((filled) => {
    const load = loadOf(filled.pools, pool) * demand.planned.pods;
    const podCidr = podGiven[0] ?? (hasPodCidr ? chosenPodCidr(load, [...vnet, service]) : null);
    return proven(model, planOf(model, vnet, options, pool, filled, service, podCidr), options.asOf);
  });
  const [fit, simpler] = proofs.filter(({ plan }) => plan !== null);
  if (!fit) return proofs[0] ?? none;
  return simpler ? { ...fit, message: `${fit.message} ${spreadNote(best[0], simpler.nodes)}` } : fit;
}

const spreadNote = (spread: Filled | undefined, single: number): string =>
  `It takes ${count(spread?.pools.length ?? 0, 'pool')} in subnets of their own; one subnet of a kind would hold ${count(single, 'node')}.`;

const nothing = (model: Model, message: string): Fit => ({
  model: model.id,
  plan: null,
  nodes: 0,
  nodesWithoutSurge: 0,
  pods: 0,
  boundBy: null,
  message,
});

/** One subnet of a kind, and before that several where they hold more. */
function bestOf(
  free: readonly Cidr[],
  model: Model,
  { internalLoadBalancers: loadBalancers }: Plan,
  { pool, shape, planned }: PoolDemand,
  podCidr: Cidr | null,
): readonly Filled[] {
  const takes = {
    inNodeSubnet: planned.node + (model.podSpace === 'nodeSubnet' ? planned.pods : 0),
    inPodSubnet: model.podSpace === 'podSubnet' ? planned.pods : null,
    loadBalancers,
  };
  const filling = {
    maxPods: shape.maxPods,
    maxSurge: pool.maxSurge,
    most: Math.min(
      model.maxNodes.value,
      Math.floor((vnetAddressLimit.value - loadBalancers) / model.vnetLimitUnits(shape)),
      podCidr === null ? Number.POSITIVE_INFINITY : Math.floor(podCidr.size / planned.pods),
    ),
  };
  const pair = bestPair(free, takes, filling, model);
  const spread = free.length > 1 ? bestSpread(free, takes, filling, model) : null;
  const better = spread && nodesIn(spread.pools) > nodesIn(pair?.pools ?? []) ? [spread] : [];
  return [...better, ...(pair ? [pair] : [])];
}

const numbered = (name: string, index: number): string => (index === 0 ? name : `${name}${index + 1}`);

function planOf(
  model: Model,
  vnet: readonly Cidr[],
  options: Plan,
  { maxPods, maxSurge }: Pool,
  { nodeSubnets, podSubnets, pools }: Filled,
  service: Cidr,
  podCidr: Cidr | null,
): PlanInput {
  const used = (key: 'nodeSubnet' | 'podSubnet', blocks: readonly Cidr[]) =>
    blocks.filter((_, index) => pools.some((pool) => pool[key] === index));
  const nodes = used('nodeSubnet', nodeSubnets);
  const pods = used('podSubnet', podSubnets);
  const nameOf = (name: string, listed: readonly Cidr[], block: Cidr | undefined) =>
    block === undefined ? null : numbered(name, listed.indexOf(block));
  return {
    version: 1,
    asOf: options.asOf,
    kubernetesVersion: options.kubernetesVersion,
    model: model.id,
    vnetOwner: 'own',
    vnet: vnet.map(String),
    subnets: [
      ...nodes.map((block, index) => ({
        name: numbered('nodes', index),
        role: 'nodes',
        cidr: String(block),
      })),
      ...pods.map((block, index) => ({ name: numbered('pods', index), role: 'pods', cidr: String(block) })),
    ],
    ...(podCidr === null ? {} : { podCidr: String(podCidr) }),
    serviceCidr: String(service),
    pools: pools.map((pool: FilledPool, index) => ({
      name: index === 0 ? 'system' : `user${index}`,
      mode: index === 0 ? 'System' : 'User',
      count: pool.nodes,
      maxPods,
      maxSurge,
      nodeSubnet: nameOf('nodes', nodes, nodeSubnets[pool.nodeSubnet]),
      podSubnet: nameOf('pods', pods, podSubnets[pool.podSubnet]),
    })),
    internalLoadBalancers: options.internalLoadBalancers,
  };
}

/** The plan with the figures of its evaluation; nothing fits where a rule of AKS or Azure forbids it. */
function proven(model: Model, input: PlanInput, asOf: IsoDate): Fit {
  const { capacity, findings } = evaluateModel(readPlan(input, asOf).plan, model);
  const forbidden = findings.find(({ severity }) => severity === 'error' || severity === 'breaks');
  if (forbidden) return nothing(model, forbidden.message);
  const { maxNodes, maxNodesWithoutSurge, maxPods, boundBy } = capacity;
  return {
    model: model.id,
    plan: input,
    nodes: maxNodes,
    nodesWithoutSurge: maxNodesWithoutSurge,
    pods: maxPods,
    boundBy,
    message: `${count(maxNodes, 'node')} with the surge of an upgrade, ${figure(maxNodesWithoutSurge)} without, and ${count(maxPods, 'pod')}; ${limitWords[boundBy]} binds first.`,
  };
}
