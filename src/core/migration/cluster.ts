import { az, type Flag, flag, read, runs, type Step, type Value, variable } from './command.ts';

/** The variables that every way is written with. */
export const today = {
  resourceGroup: variable('resource-group'),
  cluster: variable('cluster'),
  location: variable('location'),
  identity: variable('identity'),
  vnet: variable('vnet'),
  vmSize: variable('node-vm-size'),
  podCidr: variable('pod-cidr'),
  podSubnet: variable('new-pod-subnet'),
  podSubnetRange: variable('new-pod-subnet-range'),
  oldResourceGroup: variable('old-resource-group'),
  oldCluster: variable('old-cluster'),
} as const;

export const inGroup = flag('--resource-group', today.resourceGroup);
export const named = flag('--name', today.cluster);

export const updateCluster = (...flags: readonly Flag[]): Step =>
  runs(az('aks update', inGroup, named, ...flags, flag('--yes'), flag('--output', 'none')));

/** Reads one property of the running cluster. */
export const readProperty = (name: string, query: string): Step =>
  read(variable(name), az('aks show', inGroup, named, flag('--query', query), flag('--output', 'tsv')));

/** Ends the script unless the running cluster has the value. */
export const requireProperty = (
  name: string,
  query: string,
  value: Value,
  message: string,
): readonly Step[] => [
  readProperty(name, query),
  { kind: 'requireListed', list: variable(name), value, message },
];

/** Ends the script unless the running cluster has a version of Kubernetes that allows the change. */
export const requireKubernetes = (least: string): readonly Step[] => [
  readProperty('running-version', 'currentKubernetesVersion'),
  {
    kind: 'requireVersion',
    name: variable('running-version'),
    least,
    message: `The change takes Kubernetes ${least} or later: upgrade the cluster first.`,
  },
];

export const showNetwork: Step = runs(
  az('aks show', inGroup, named, flag('--query', 'networkProfile'), flag('--output', 'json')),
);
