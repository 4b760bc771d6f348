import type { Evaluation } from '../evaluate.ts';
import { type Model, modelById } from '../models/index.ts';
import type { SpaceKind } from '../plan/evaluation.ts';
import type { Plan, Pool } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { firstPool } from './azcli-cluster.ts';
import { resourceNames, variablesFor } from './azcli-names.ts';
import { type PlannedSubnet, plannedSubnets } from './planned-subnets.ts';
import { subnetDelegations } from './subnet-delegations.ts';

/** What a template makes, in no tool's words: ARM, Bicep and Terraform are made of it. */
export interface Design {
  readonly plan: Plan;
  readonly model: Model;
  readonly names: ReturnType<typeof resourceNames> & { readonly dnsPrefix: string };
  readonly subnets: readonly DesignSubnet[];
  /** The pool that the cluster is made with, then the others. */
  readonly first: DesignPool;
  readonly others: readonly DesignPool[];
  /** Ids of the data plane's and the plan's choices, as the API spells them; absent: the service's default. */
  readonly networkDataplane?: 'azure' | 'cilium';
  readonly networkPolicy?: 'azure' | 'calico' | 'cilium';
  readonly dualStack: boolean;
  /** Policies on names and on layer 7, which the paid Advanced Container Networking Services have. */
  readonly advancedPolicies: boolean;
  readonly windows: boolean;
  /** The plan has more nodes than the Free tier supports. */
  readonly standardTier: boolean;
}

export interface DesignSubnet extends PlannedSubnet {
  /** Its name as words joined by hyphens, which no other subnet has. */
  readonly words: string;
  /** Everything that the cluster uses it for. */
  readonly spaces: readonly SpaceKind[];
  /** The service that the subnet is handed to. */
  readonly delegation: string | undefined;
}

export interface DesignPool {
  readonly pool: Pool;
  readonly words: string;
  readonly maxPods: number;
  /** undefined where AKS makes the VNet, or the model has no such subnet. */
  readonly nodes: DesignSubnet | undefined;
  readonly pods: DesignSubnet | undefined;
}

// Templates name the delegation of a pod subnet too: one deployed a second time without it would take it away.
const delegations: Partial<Record<SpaceKind, string>> = {
  ...subnetDelegations,
  podSubnet: 'Microsoft.ContainerService/managedClusters',
};

export function designOf(evaluation: Evaluation): Design {
  const { plan } = evaluation;
  const model = modelById(plan.model);
  const subnets = subnetsOf(evaluation);
  const pools = poolsOf(plan, model, subnets);
  const first = pools.find(({ pool }) => pool === firstPool(evaluation)) ?? pools[0];
  if (!first) throw new RangeError('a plan without pools reads as one with a pool');
  const names = resourceNames(plan);
  return {
    plan,
    model,
    names: { ...names, dnsPrefix: dnsPrefix(names.cluster) },
    subnets,
    first,
    others: pools.filter((pool) => pool !== first),
    ...(model.networkPlugin === 'azure' ? { networkDataplane: plan.dataplane } : {}),
    ...engine(plan),
    dualStack: plan.model === 'overlay' && plan.answers.dualStack === 'yes',
    advancedPolicies: plan.dataplane === 'cilium' && plan.answers.policy === 'advanced',
    windows: pools.some(({ pool }) => pool.os === 'Windows'),
    standardTier: evaluation.models[plan.model].findings.some(({ rule }) => rule === 'free-tier-node-limit'),
  };
}

/** The Cilium data plane brings its engine, whether the plan names it or not. */
function engine({ dataplane, networkPolicy }: Plan): Pick<Design, 'networkPolicy'> {
  if (networkPolicy !== 'none') return { networkPolicy };
  return dataplane === 'cilium' ? { networkPolicy: 'cilium' } : {};
}

/** A subnet that serves twice, which a rule refuses, is still one subnet. */
function subnetsOf(evaluation: Evaluation): readonly DesignSubnet[] {
  const planned = plannedSubnets(evaluation);
  const distinct = planned.filter(({ name }, at) => planned.findIndex((other) => other.name === name) === at);
  const words = variablesFor(
    distinct.map(({ name }) => name.replace(/[-_ ]*subnet$/i, '')),
    'subnet',
  );
  return distinct.map((subnet, index) => {
    const same = planned.filter(({ name }) => name === subnet.name);
    const spaces = same.flatMap(({ space }) => (space === null ? [] : [space]));
    return {
      ...subnet,
      words: words[index]?.variable ?? `subnet-${index}`,
      spaces,
      pools: same.flatMap(({ pools }) => pools),
      delegation: spaces.map((space) => delegations[space]).find((service) => service !== undefined),
    };
  });
}

function poolsOf(plan: Plan, model: Model, subnets: readonly DesignSubnet[]): readonly DesignPool[] {
  const pools = plan.pools.length > 0 ? plan.pools : readPlan({}, plan.asOf).plan.pools;
  const words = variablesFor(
    pools.map(({ name }) => name.replace(/[-_ ]*pool$/i, '')),
    'pool',
  );
  return pools.map((pool, index) => {
    const subnetOf = (space: SpaceKind) =>
      subnets.find((subnet) => subnet.spaces.includes(space) && subnet.pools.includes(pool.name));
    return {
      pool,
      words: words[index]?.variable ?? `pool-${index}`,
      maxPods: pool.maxPods ?? model.defaultMaxPods.value,
      nodes: subnetOf('nodeSubnet'),
      pods: subnetOf('podSubnet'),
    };
  });
}

/** Letters, digits and hyphens, at most 54, a letter or digit at both ends (azure-rest-api-specs). */
const dnsPrefix = (cluster: string): string =>
  cluster
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 54)
    .replace(/^-+|-+$/g, '') || 'cluster';

export const subnetWith = ({ subnets }: Design, space: SpaceKind): DesignSubnet | undefined =>
  subnets.find(({ spaces }) => spaces.includes(space));

/** Subnets on which the cluster's identity needs a role. */
export const joinedSubnets = ({ subnets }: Design): readonly DesignSubnet[] =>
  subnets.filter(({ spaces }) =>
    spaces.some((space) => space === 'nodeSubnet' || space === 'podSubnet' || space === 'apiServerSubnet'),
  );

/** kubenet in a VNet of one's own keeps its routes in a table of one's own. */
export const hasRouteTable = ({ plan }: Design): boolean =>
  plan.model === 'kubenet' && plan.vnetOwner === 'own';

/** "nodes-subnet" as nodesSubnet. */
export const camel = (words: string): string =>
  words.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
