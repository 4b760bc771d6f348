import type { Evaluation } from '../evaluate.ts';
import { flag, type Variable, variable } from '../migration/command.ts';
import { type Model, modelById } from '../models/index.ts';
import type { Plan } from '../plan/plan.ts';
import { resourceNames, variablesFor } from './azcli-names.ts';
import { type PlannedSubnet, plannedSubnets } from './planned-subnets.ts';

export const names = {
  resourceGroup: variable('resource-group'),
  location: variable('location'),
  cluster: variable('cluster'),
  kubernetesVersion: variable('kubernetes-version'),
  vmSize: variable('node-vm-size'),
  vnet: variable('vnet'),
  routeTable: variable('route-table'),
  identity: variable('identity'),
  podCidr: variable('pod-cidr'),
  podCidrIpv6: variable('pod-cidr-ipv6'),
  serviceCidr: variable('service-cidr'),
  serviceCidrIpv6: variable('service-cidr-ipv6'),
  dnsServiceIp: variable('dns-service-ip'),
} as const;

export const inGroup = flag('--resource-group', names.resourceGroup);

/** A subnet with the variables of its name, its range and its id. */
export interface ScriptSubnet extends PlannedSubnet {
  readonly named: Variable;
  readonly range: Variable;
  readonly id: Variable;
}

/** What the parts of the script share. */
export interface ScriptContext {
  readonly plan: Plan;
  readonly model: Model;
  readonly resources: ReturnType<typeof resourceNames>;
  /** A subnet that the cluster uses in two ways is there twice. */
  readonly subnets: readonly ScriptSubnet[];
  /** Each subnet once. */
  readonly distinct: readonly ScriptSubnet[];
  /** The subnet of a pool; undefined where AKS makes the VNet, or the model has no such subnet. */
  readonly subnetOf: (pool: string, space: 'nodeSubnet' | 'podSubnet') => ScriptSubnet | undefined;
  readonly dualStack: boolean;
  /** More nodes than the Free tier supports. */
  readonly standardTier: boolean;
}

export function scriptContext(evaluation: Evaluation): ScriptContext {
  const { plan } = evaluation;
  const planned = plannedSubnets(evaluation);
  // A subnet that serves twice, which a rule refuses, is still one subnet with one variable.
  const distinct = [...new Set(planned.map(({ name }) => name))];
  const variables = variablesFor(
    distinct.map((name) => name.replace(/[-_ ]*subnet$/i, '')),
    'subnet',
  );
  const subnets = planned.map((subnet): ScriptSubnet => {
    const index = distinct.indexOf(subnet.name);
    const named = variables[index] ?? variable(`subnet-${index}`);
    return {
      ...subnet,
      named,
      range: variable(`${named.variable}-range`),
      id: variable(`${named.variable}-id`),
    };
  });
  return {
    plan,
    model: modelById(plan.model),
    resources: resourceNames(plan),
    subnets,
    distinct: subnets.filter(({ name }, at) => subnets.findIndex((other) => other.name === name) === at),
    subnetOf: (pool, space) =>
      subnets.find((subnet) => subnet.space === space && subnet.pools.includes(pool)),
    dualStack: plan.model === 'overlay' && plan.answers.dualStack === 'yes',
    standardTier: evaluation.models[plan.model].findings.some(({ rule }) => rule === 'free-tier-node-limit'),
  };
}
