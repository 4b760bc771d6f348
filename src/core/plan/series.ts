import type { Model, ModelId } from '../models/index.ts';
import { growingPool } from './capacity.ts';
import { nodesOf, type PoolDemand, poolDemands, surgeNodes } from './demand.ts';
import type { Plan } from './plan.ts';
import { type SpaceNeed, spaceNeeds } from './spaces.ts';

/** The addresses to plan for at a size of the cluster. */
export interface GrowthPoint {
  /** Nodes of every pool, those of an upgrade left out. */
  readonly nodes: number;
  /** Nodes that an upgrade of every pool at once adds. */
  readonly surgeNodes: number;
  /** Addresses of the node and pod subnets, Azure's own included. */
  readonly vnetAddresses: number;
  /** Addresses of the pod CIDR; 0 for models that have none. */
  readonly podCidrAddresses: number;
}

/** A model's need for addresses as the growing pool grows and the others stay as planned. */
export interface GrowthSeries {
  readonly model: ModelId;
  /** Sizes below the nodes of the other pools, or beyond the model's own limit, have no point. */
  readonly at: (nodes: number) => GrowthPoint | null;
}

/** The nodes of a plan: as counted today, and at the autoscaler's maximum, without and with an upgrade. */
export interface PlannedNodes {
  readonly today: number;
  readonly planned: number;
  readonly surge: number;
}

export function plannedNodes(plan: Plan): PlannedNodes {
  const total = (of: (pool: Plan['pools'][number]) => number) =>
    plan.pools.reduce((sum, pool) => sum + of(pool), 0);
  return {
    today: total((pool) => pool.count),
    planned: total(nodesOf),
    surge: total((pool) => surgeNodes(pool.maxSurge, nodesOf(pool))),
  };
}

/**
 * What is planned is linear in the nodes of a pool, those of its upgrade counted with them. One reading of
 * the plan therefore gives every size of the cluster, and no size needs an evaluation of its own.
 */
export function growthSeries(plan: Plan, model: Model): GrowthSeries {
  const pools = poolDemands(plan, model);
  const growing = growingPool(pools);
  const needs = spaceNeeds(plan, model, pools);
  const others = pools.filter((pool) => pool !== growing);
  const nodesBeside = others.reduce((sum, { nodes }) => sum + nodes, 0);
  const surgeBeside = others.reduce((sum, { surge }) => sum + surge, 0);
  const now = {
    vnet: totalOf(needs, ['nodeSubnet', 'podSubnet']),
    podCidr: totalOf(needs, ['podCidr']),
    load: growing ? growing.nodes + growing.surge : 0,
  };
  const perNode = addressesPerNode(model, growing);
  return {
    model: model.id,
    at(nodes) {
      const grown = nodes - nodesBeside;
      if (grown < 0 || nodes > model.maxNodes.value || (!growing && grown > 0)) return null;
      const surge = growing ? surgeNodes(growing.pool.maxSurge, grown) : 0;
      const added = grown + surge - now.load;
      return {
        nodes,
        surgeNodes: surgeBeside + surge,
        vnetAddresses: now.vnet + added * perNode.vnet,
        podCidrAddresses: now.podCidr + added * perNode.podCidr,
      };
    },
  };
}

const totalOf = (needs: readonly SpaceNeed[], kinds: readonly SpaceNeed['space'][]): number =>
  needs.filter(({ space }) => kinds.includes(space)).reduce((sum, { planned }) => sum + planned.total, 0);

function addressesPerNode(model: Model, growing: PoolDemand | undefined) {
  const { node, pods } = growing?.planned ?? { node: 0, pods: 0 };
  return model.podSpace === 'podCidr' ? { vnet: node, podCidr: pods } : { vnet: node + pods, podCidr: 0 };
}

/** Every size of the cluster that the model may have, one point for each number of nodes. */
export function growthPoints(plan: Plan, model: Model): readonly GrowthPoint[] {
  const { at } = growthSeries(plan, model);
  const points: GrowthPoint[] = [];
  for (let nodes = 0; nodes <= model.maxNodes.value; nodes++) {
    const point = at(nodes);
    if (point) points.push(point);
  }
  return points;
}
