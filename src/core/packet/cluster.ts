import { nodeRangeKept } from '../facts/limits.ts';
import { type Address, formatAddress, scanAddress } from '../ip/address.ts';
import { modelById } from '../models/index.ts';
import { addressMap } from '../plan/address-map.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { Os, Plan, Pool } from '../plan/plan.ts';
import { poolAddresses, type Run } from './addresses.ts';
import { clusterIps, frontEndsOf } from './service-addresses.ts';
import { standInDigits, standInLetters } from './stand-ins.ts';

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
  /** null where the service CIDR has no address left. */
  readonly clusterIp: (index: number) => string | null;
  /** What is wrong with a setting, which is then left out. */
  readonly problems: Readonly<Partial<Record<PreviewField, string>>>;
}

export function previewCluster(
  plan: Plan,
  evaluation: ModelEvaluation,
  settings: PreviewSettings = {},
): PreviewCluster {
  const model = modelById(evaluation.model);
  const map = addressMap(plan, evaluation);
  const placed = poolAddresses(plan, model, map);
  const pools = placed.map(({ demand }) => demand);
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
  const nodeCount = pools.reduce((sum, { nodes }) => sum + nodes, 0);

  function inPool(index: number, at: number): PreviewNode {
    const addresses = placed[index] as (typeof placed)[number];
    const { pool } = addresses.demand;
    const rank = index === workload ? rankIn(order, at) : at;
    const own = addresses.node(rank);
    return {
      name: nodeName(plan, pool, number, at),
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
  const podRun = model.podSpace === 'podCidr' ? nodeRangeKept.value : 0;
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
    frontEnds: frontEndsOf(map, settings.frontEnd, problems),
    clusterIp: clusterIps(plan),
    problems,
  };
}

/**
 * Kubernetes versions up to 1.10, of which the cluster of seed 000 is one: kubectl's columns were wider and
 * fewer, and nodes were virtual machines of an availability set.
 */
export const isUpTo110 = ({ kubernetesVersion }: Plan): boolean => {
  const [major = 0, minor = 0] = kubernetesVersion.split('.').map(Number);
  return major === 1 && minor <= 10;
};

/** Nodes are named as virtual machine scale sets name theirs: six digits in base 36 on Linux. */
function nodeName(plan: Plan, { name, os }: Pool, number: string, at: number): string {
  if (os === 'Windows') return `aks${name}${at.toString(36).padStart(6, '0')}`;
  return isUpTo110(plan)
    ? `aks-${name}-${number}-${at}`
    : `aks-${name}-${number}-vmss${at.toString(36).padStart(6, '0')}`;
}

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
