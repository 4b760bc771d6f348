import { podBatch } from '../facts/arithmetic.ts';
import type { Model } from '../models/index.ts';
import type { PoolDemand } from '../plan/demand.ts';
import type { BareFinding, ModelFigures } from '../plan/evaluation.ts';
import { count, figure } from '../plan/rules/rule.ts';
import type { Player } from './player.ts';
import type { Moment, PoolMoment } from './stage.ts';

/** Nodes that join a pool together. */
export interface Joining {
  /** Index of the pool in the plan, and its name on the map. */
  readonly index: number;
  readonly pool: string;
  readonly demand: PoolDemand;
  readonly model: Model;
  readonly nodes: number;
  readonly surge: boolean;
  /** Number of nodes on the map before the first of them, surge nodes counted by themselves. */
  readonly from: number;
  readonly asked: ModelFigures | null;
  readonly because?: BareFinding | undefined;
  /** Each arrival of a batch as a step, or all of them as one. */
  readonly everyBatch: boolean;
}

/** The moment after the nodes have joined, with all their pods. */
export const joined = (moment: Moment, { index, nodes, surge }: Joining): Moment =>
  withPool(moment, index, (pool) => ({
    nodes: pool.nodes + nodes,
    surge: pool.surge + (surge ? nodes : 0),
    joining: null,
  }));

const withPool = (moment: Moment, index: number, change: (pool: PoolMoment) => PoolMoment): Moment =>
  moment.map((pool, at) => (at === index ? change(pool) : pool));

/** Plays the steps in which the nodes join and take their addresses: at once, or as pods arrive. */
export function join(player: Player, joining: Joining): void {
  const { index, pool, demand, model, nodes, surge, from, because } = joining;
  const before = player.moment;
  const after = joined(before, joining);
  const arrivals = arrivalsOf(demand, model);
  const shown = joining.everyBatch ? arrivals : [...arrivals.slice(0, 1), ...arrivals.slice(1).slice(-1)];
  for (const [step, { podsInUse, addresses }] of shown.entries()) {
    const held = shown[step - 1]?.addresses ?? 0;
    const isLast = step === shown.length - 1;
    player.play({
      title:
        step === 0
          ? `${count(nodes, surge ? 'surge node' : 'node')} ${nodes === 1 ? 'joins' : 'join'} ${pool}`
          : `Pods arrive: ${figure(addresses - held)} addresses more for ${nodes === 1 ? 'the node' : 'each node'}`,
      message: step === 0 ? joinWords(joining, addresses) : batchWords(podsInUse, joining.everyBatch),
      moment: isLast
        ? after
        : withPool(after, index, (full) => ({
            nodes: full.nodes - nodes,
            surge: full.surge,
            joining: { nodes, podsInUse },
          })),
      where: {
        pool,
        surge,
        from,
        to: from + nodes,
        part: shown.length > 1 ? { before: held, after: addresses } : null,
      },
      asked: joining.asked,
      because,
    });
  }
}

/** A number of pods on a node from which on it holds so many addresses in its pod space. */
interface Arrival {
  readonly podsInUse: number;
  readonly addresses: number;
}

/** When a node takes addresses while its pods arrive; a single arrival where it takes all at once. */
function arrivalsOf({ shape }: PoolDemand, model: Model): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  for (let podsInUse = 0; podsInUse <= shape.podsInUse; podsInUse++) {
    const addresses = model.held({ ...shape, podsInUse }).pods;
    if (addresses !== arrivals.at(-1)?.addresses) arrivals.push({ podsInUse, addresses });
  }
  return arrivals;
}

function joinWords({ model, demand }: Joining, podAddresses: number): string {
  const each = 'Each takes one address of the node subnet';
  switch (model.podSpace) {
    case 'nodeSubnet':
      return `${each} and reserves ${figure(podAddresses)} more there for its pods, whether they come or not.`;
    case 'podCidr':
      return `${each} and a block of ${figure(podAddresses)} addresses of the pod CIDR, whatever its maxPods of ${figure(demand.shape.maxPods)}.`;
    case 'podSubnet':
      return model.podIpAllocationMode === 'StaticBlock'
        ? `${each} and ${count(podAddresses / podBatch.value, 'block')} of ${podBatch.value} in the pod subnet, which it keeps for its life.`
        : `${each}, and ${figure(podAddresses)} of the pod subnet before any pod is there: one for itself and a batch for pods.`;
  }
}

const batchWords = (podsInUse: number, isSingle: boolean): string =>
  isSingle
    ? `With ${count(podsInUse, 'pod')} on a node less than half a batch is free, so it asks for the next.`
    : 'As pods arrive, every node asks for batch after batch, so that half a batch stays free.';
