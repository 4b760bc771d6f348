import { longestPoolName } from '../facts/names.ts';
import type { Plan, Pool } from '../plan/plan.ts';
import { inGroup, named, requireProperty, showNetwork, today } from './cluster.ts';
import { az, flag, kubectl, note, read, runs, type Step, variable } from './command.ts';
import type { AddressNeed, NetworkState, Stage } from './way.ts';

/** A name for the pool that takes the place of another, no longer than the service allows. */
const successor = (name: string, os: Pool['os'], taken: ReadonlySet<string>): string => {
  for (let at = 2; ; at += 1) {
    const candidate = `${name.slice(0, longestPoolName.value[os] - `v${at}`.length)}v${at}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/** Each old pool with the name of the one that takes its place. */
function successors(pools: readonly Pool[]): readonly (readonly [Pool, string])[] {
  const taken = new Set(pools.map(({ name }) => name));
  return pools.map((pool) => {
    const name = successor(pool.name, pool.os, taken);
    taken.add(name);
    return [pool, name] as const;
  });
}

const inCluster = flag('--cluster-name', today.cluster);
const ofPool = (name: string) => flag('--selector', `kubernetes.azure.com/agentpool=${name}`);

/** Pools of the other allocation mode take the place of the old ones, one after the other. */
export function newPools(plan: Plan, to: NetworkState, addresses: readonly AddressNeed[]): Stage {
  const pairs = successors(plan.pools);
  return {
    id: 'new-pools',
    title: `Replace every pool by one with ${to.model === 'pod-subnet-static' ? 'static blocks' : 'dynamic allocation'}`,
    prerequisites: [
      'A range for a second pod subnet that no subnet of the VNet holds: a subnet serves one allocation mode alone.',
      'Quota for the machines of old and new pools together.',
      'Pod disruption budgets that let a node be drained.',
      ...(to.model === 'pod-subnet-static' ? ['Kubernetes 1.28 or later.'] : []),
    ],
    steps: [
      runs(
        az(
          'network vnet subnet create',
          inGroup,
          flag('--vnet-name', today.vnet),
          flag('--name', today.podSubnet),
          flag('--address-prefixes', today.podSubnetRange),
          flag('--output', 'none'),
        ),
      ),
      read(
        variable('new-pod-subnet-id'),
        az(
          'network vnet subnet show',
          inGroup,
          flag('--vnet-name', today.vnet),
          flag('--name', today.podSubnet),
          flag('--query', 'id'),
          flag('--output', 'tsv'),
        ),
      ),
      read(
        variable('node-subnet-id'),
        az(
          'aks show',
          inGroup,
          named,
          flag('--query', 'agentPoolProfiles[0].vnetSubnetId'),
          flag('--output', 'tsv'),
        ),
      ),
      ...pairs.flatMap(([pool, name]) => addPool(pool, name, to)),
      note('No pod may move to another old pool.'),
      ...pairs.map(([{ name }]) => runs(kubectl('cordon', ofPool(name)))),
      ...pairs.flatMap(([pool]) => removePool(pool)),
    ],
    traffic:
      'Pods move when their node is drained and come back with an address of the new pod subnet; what runs in one copy only stops while it moves.',
    addresses,
    noReturn: null,
    verification: [
      runs(az('aks nodepool list', inGroup, inCluster, flag('--output', 'table'))),
      runs(kubectl('get nodenetworkconfigs', flag('--namespace', 'kube-system'), flag('--output', 'wide'))),
    ],
    sources: ['configure-azure-cni-static-block-allocation', 'configure-azure-cni-dynamic-ip-allocation'],
  };
}

const addPool = (pool: Pool, name: string, to: NetworkState): readonly Step[] => [
  runs(
    az(
      'aks nodepool add',
      inGroup,
      inCluster,
      flag('--name', name),
      flag('--mode', pool.mode),
      flag('--os-type', pool.os),
      flag('--node-vm-size', today.vmSize),
      flag('--node-count', String(pool.count)),
      ...(pool.autoscale
        ? [
            flag('--enable-cluster-autoscaler'),
            flag('--min-count', String(pool.autoscale.min)),
            flag('--max-count', String(pool.autoscale.max)),
          ]
        : []),
      ...(pool.maxPods === null ? [] : [flag('--max-pods', String(pool.maxPods))]),
      flag('--max-surge', String(pool.maxSurge)),
      flag('--vnet-subnet-id', variable('node-subnet-id')),
      flag('--pod-subnet-id', variable('new-pod-subnet-id')),
      flag(
        '--pod-ip-allocation-mode',
        to.model === 'pod-subnet-static' ? 'StaticBlock' : 'DynamicIndividual',
      ),
      flag('--output', 'none'),
    ),
  ),
];

const removePool = ({ name }: Pool): readonly Step[] => [
  runs(kubectl('drain', ofPool(name), flag('--ignore-daemonsets'), flag('--delete-emptydir-data'))),
  runs(az('aks nodepool delete', inGroup, inCluster, flag('--name', name))),
];

const inOld = [flag('--resource-group', today.oldResourceGroup), flag('--name', today.oldCluster)] as const;

/** A second cluster beside the first, and the workloads moved over. */
export function rebuild(to: NetworkState, addresses: readonly AddressNeed[]): readonly Stage[] {
  const side: Stage = {
    id: 'build-beside',
    title: 'Build the new cluster beside the old one',
    prerequisites: [
      'Ranges of its own for the new cluster: both run at the same time.',
      ...(to.model === 'kubenet' ? ['A node subnet and a route table that no other cluster uses.'] : []),
      'Quota for the machines of both clusters together.',
      'Everything that runs is kept as manifests or charts, and its data can be copied or shared.',
    ],
    steps: [
      note('Run the Azure CLI export of the plan first: it makes the cluster.'),
      ...requireProperty(
        'new-plugin',
        'networkProfile.networkPlugin',
        to.model === 'kubenet' ? 'kubenet' : 'azure',
        'The new cluster is not there yet.',
      ),
      runs(az('aks get-credentials', inGroup, named, flag('--context', 'new'), flag('--overwrite-existing'))),
      runs(az('aks get-credentials', ...inOld, flag('--context', 'old'), flag('--overwrite-existing'))),
    ],
    traffic: 'None: the old cluster serves all of it.',
    addresses,
    noReturn: null,
    verification: [
      showNetwork,
      runs(kubectl('get nodes', flag('--context', 'new'), flag('--output', 'wide'))),
    ],
    sources: ['update-azure-cni', 'faq'],
  };
  const move: Stage = {
    id: 'move-workloads',
    title: 'Bring the workloads to the new cluster',
    prerequisites: [
      'Manifests name no address of a pod, a node or a load balancer of the old cluster.',
      'Allow lists and firewalls know the address that the new cluster leaves with.',
    ],
    steps: [
      note('Deploy with the tool that deployed the old cluster. What to compare:'),
      runs(
        kubectl(
          'get deployments,statefulsets,daemonsets,cronjobs',
          flag('--context', 'old'),
          flag('--all-namespaces'),
        ),
      ),
      runs(
        kubectl(
          'get deployments,statefulsets,daemonsets,cronjobs',
          flag('--context', 'new'),
          flag('--all-namespaces'),
        ),
      ),
    ],
    traffic: 'None yet. Data that both clusters write has to have one owner at a time.',
    addresses: [],
    noReturn: null,
    verification: [
      runs(
        kubectl(
          'get pods',
          flag('--context', 'new'),
          flag('--all-namespaces'),
          flag('--field-selector', 'status.phase!=Running,status.phase!=Succeeded'),
        ),
      ),
      runs(kubectl('get services', flag('--context', 'new'), flag('--all-namespaces'))),
    ],
    sources: ['update-azure-cni'],
  };
  const over: Stage = {
    id: 'switch-traffic',
    title: 'Send the traffic to the new cluster',
    prerequisites: [
      'Short times to live on the DNS names that clients use.',
      'Both clusters serve the same data.',
    ],
    steps: [note('Change DNS, gateway or load balancer in front, a share at a time where it allows that.')],
    traffic:
      'Clients change over as their names resolve anew; connections that are open end with the old cluster. The way back is the same change again.',
    addresses: [],
    noReturn: null,
    verification: [
      runs(
        kubectl('get services', flag('--context', 'old'), flag('--all-namespaces'), flag('--output', 'wide')),
      ),
    ],
    sources: ['update-azure-cni'],
  };
  const gone: Stage = {
    id: 'remove-old',
    title: 'Remove the old cluster',
    prerequisites: [
      'No traffic has reached the old cluster for as long as the slowest client remembers a name.',
    ],
    steps: [runs(az('aks delete', ...inOld))],
    traffic: 'None.',
    addresses: [],
    noReturn: 'Deleting the old cluster.',
    verification: [
      runs(az('aks list', flag('--resource-group', today.oldResourceGroup), flag('--output', 'table'))),
    ],
    sources: ['faq'],
  };
  return [side, move, over, gone];
}
