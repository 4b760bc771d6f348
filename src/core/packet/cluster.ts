import { customaryDnsOffset } from '../facts/limits.ts';
import { type Address, formatAddress, scanAddress } from '../ip/address.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { modelById } from '../models/index.ts';
import { addressMap } from '../plan/address-map.ts';
import { partsOf, plannedShares } from '../plan/address-map-parts.ts';
import { poolDemands } from '../plan/demand.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { Os, Plan } from '../plan/plan.ts';
import { poolAddresses, type Run } from './addresses.ts';
import { standInDigits, standInLetters, standInNumber } from './stand-ins.ts';

/** What a preview may be told about a cluster that exists; each as typed, absent: the convention. */
export const previewFields = ['number', 'joined', 'pods', 'frontEnd'] as const;
export type PreviewField = (typeof previewFields)[number];
export type PreviewSettings = Readonly<Partial<Record<PreviewField, string>>>;

export interface PreviewNode {
  readonly name: string;
  readonly pool: string;
  readonly os: Os;
  readonly address: string | null;
  /** Addresses of its pods; null where there is no room. */
  readonly pods: Run | null;
}

export interface PreviewPod {
  readonly name: string;
  readonly address: string | null;
  readonly node: PreviewNode;
}

/** The cluster of a plan with a model, every pool at its maximum: addresses of the plan, stand-in names. */
export interface PreviewCluster {
  readonly nodeCount: number;
  readonly node: (index: number) => PreviewNode;
  readonly podCount: number;
  /** Pods of the workload, one node after another; all of them on the first pool of users, if any. */
  readonly pod: (index: number) => PreviewPod;
  /** Front ends of internal load balancers, the first `limit` of them. */
  readonly frontEnds: (limit: number) => readonly string[];
  readonly clusterIp: (index: number) => string;
  /** What is wrong with a setting, which is then left out. */
  readonly problems: Readonly<Partial<Record<PreviewField, string>>>;
}

/** Hosts of a kubenet /24 below the first pod: the network and the bridge of the node. Overlay keeps as many. */
const besidePods = 2;

export function previewCluster(
  plan: Plan,
  evaluation: ModelEvaluation,
  settings: PreviewSettings = {},
): PreviewCluster {
  const model = modelById(evaluation.model);
  const pools = poolDemands(plan, model);
  const problems: Partial<Record<PreviewField, string>> = {};
  const users = pools.findIndex(({ pool, nodes }) => pool.mode === 'User' && nodes > 0);
  const workload =
    users >= 0
      ? users
      : Math.max(
          0,
          pools.findIndex(({ nodes }) => nodes > 0),
        );
  const workers = pools[workload]?.nodes ?? 0;
  const number = readNumber(settings.number, plan.name, problems);
  const order = readOrder(settings.joined, workers, problems);
  const placed = pools.map((_, index) => poolAddresses(model, evaluation, pools, index));
  const nodeCount = pools.reduce((sum, { nodes }) => sum + nodes, 0);

  function inPool(index: number, at: number): PreviewNode {
    const { pool } = pools[index] as (typeof pools)[number];
    const addresses = placed[index] as (typeof placed)[number];
    const rank = index === workload ? rankIn(order, at) : at;
    const own = addresses.node(rank);
    return {
      name: nodeName(pool.name, pool.os, number, at),
      pool: pool.name,
      os: pool.os,
      address: own === null ? null : formatAddress(own),
      pods: addresses.pods(rank),
    };
  }
  function node(index: number): PreviewNode {
    let at = index;
    for (const [pool, { nodes }] of pools.entries()) {
      if (at < nodes) return inPool(pool, at);
      at -= nodes;
    }
    throw new RangeError(`no node ${index}`);
  }

  const known = readPods(settings.pods, workers, (at) => inPool(workload, at), problems);
  const podCount = known ? known.length : workers * (pools[workload]?.shape.podsInUse ?? 0);
  const podRun = model.podSpace === 'podCidr' ? besidePods : 0;
  function pod(index: number): PreviewPod {
    const told = known?.[index];
    const on = told?.node ?? inPool(workload, index % workers);
    const at = podRun + Math.floor(index / workers);
    const address = told?.address ?? (on.pods && at < on.pods.addresses ? on.pods.first + at : null);
    return {
      name: `web-${standInLetters(`${plan.name}/web`, 10)}-${standInLetters(`${plan.name}/${index}`, 5)}`,
      address: address === null ? null : formatAddress(address),
      node: on,
    };
  }

  return {
    nodeCount,
    node,
    podCount,
    pod,
    frontEnds: frontEndsOf(plan, evaluation, settings.frontEnd, problems),
    clusterIp: (index) => clusterIpOf(cidr(plan.serviceCidr), `${plan.name}/${index}`),
    problems,
  };
}

/** Nodes are named as virtual machine scale sets name theirs: six digits in base 36 on Linux. */
const nodeName = (pool: string, os: Os, number: string, at: number): string =>
  os === 'Windows'
    ? `aks${pool}${at.toString(36).padStart(6, '0')}`
    : `aks-${pool}-${number}-vmss${at.toString(36).padStart(6, '0')}`;

type Problems = Partial<Record<PreviewField, string>>;

function readNumber(text: string | undefined, name: string, problems: Problems): string {
  const typed = text?.trim();
  if (typed && /^\d{8}$/.test(typed)) return typed;
  if (typed) problems.number = `"${typed}" is not a node number: eight digits are needed, such as 12345678.`;
  return standInDigits(name, 8);
}

/** Nodes of the workload's pool in the order in which they joined; those not named follow. */
function readOrder(text: string | undefined, workers: number, problems: Problems): readonly number[] {
  const typed = text?.trim();
  if (!typed) return [];
  const parts = typed.split(/[\s,]+/);
  const order = parts.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : -1));
  const wrong = parts.find((_, index) => {
    const at = order[index] ?? -1;
    return at < 0 || at >= workers || order.indexOf(at) !== index;
  });
  if (wrong === undefined) return order;
  problems.joined = `"${wrong}" is not the number of another node: they are 0 to ${workers - 1}, each once.`;
  return [];
}

function rankIn(order: readonly number[], at: number): number {
  const named = order.indexOf(at);
  return named >= 0 ? named : order.length + at - order.filter((other) => other < at).length;
}

interface KnownPod {
  readonly address: Address;
  readonly node: PreviewNode;
}

/** Nodes that are searched for the run of a known pod; a preview of more nodes needs no known pods. */
const searched = 5_000;

function readPods(
  text: string | undefined,
  workers: number,
  node: (at: number) => PreviewNode,
  problems: Problems,
): readonly KnownPod[] | null {
  const typed = text?.trim();
  if (!typed) return null;
  const found: KnownPod[] = [];
  for (const part of typed.split(/[\s,]+/)) {
    const address = scanAddress(part);
    const on = address === null ? undefined : holder(address, Math.min(workers, searched), node);
    if (address === null || !on) {
      problems.pods = `"${part}" is no pod address of this preview: write addresses that nodes of the plan hold for pods.`;
      return null;
    }
    found.push({ address, node: on });
  }
  return found;
}

function holder(address: Address, workers: number, node: (at: number) => PreviewNode) {
  for (let at = 0; at < workers; at++) {
    const candidate = node(at);
    const run = candidate.pods;
    if (run && run.first <= address && address < run.first + run.addresses) return candidate;
  }
  return undefined;
}

/** Where the map draws them: behind nodes, pods and reserve of the first node subnet. */
function frontEndsOf(
  plan: Plan,
  evaluation: ModelEvaluation,
  text: string | undefined,
  problems: Problems,
): (limit: number) => readonly string[] {
  const typed = text?.trim();
  const told = typed ? scanAddress(typed) : null;
  const inVnet = (address: Address) =>
    addressMap(plan, evaluation).spaces.some(
      ({ kind, cidr: range }) => kind === 'vnet' && cidr(range).includes(address),
    );
  if (typed && (told === null || !inVnet(told)))
    problems.frontEnd = `"${typed}" is not an address of the VNet.`;
  const space = evaluation.spaces.find(({ space: kind }) => kind === 'nodeSubnet');
  const block = space?.cidr ? cidr(space.cidr) : null;
  const part =
    space && block
      ? partsOf(block.first, block.size, plannedShares(space), space.planned.azureReserved).find(
          ({ use }) => use === 'loadBalancers',
        )
      : undefined;
  return (limit) => {
    const chosen = Array.from({ length: Math.min(limit, part?.addresses ?? 0) }, (_, index) =>
      formatAddress((part?.first ?? 0) + index),
    );
    return told !== null && !problems.frontEnd ? [formatAddress(told), ...chosen.slice(1)] : chosen;
  };
}

/** A service's address: anywhere behind the customary DNS address, without the last. */
function clusterIpOf(range: Cidr, seed: string): string {
  const from = customaryDnsOffset.value + 1;
  const room = range.size - from - 1;
  return formatAddress(room > 0 ? range.first + from + standInNumber(seed, room) : range.last);
}
