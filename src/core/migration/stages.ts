import { changeFrom } from '../facts/cli.ts';
import type { NetworkPolicy, VnetOwner } from '../models/model.ts';
import {
  inGroup,
  readProperty,
  requireKubernetes,
  requireProperty,
  showNetwork,
  today,
  updateCluster,
} from './cluster.ts';
import { az, flag, kubectl, note, read, runs, type Step, variable } from './command.ts';
import { ownIdentity } from './own-identity.ts';
import type { AddressNeed, Stage, Start } from './way.ts';

const reimaged =
  'Every pool is reimaged at the same time, as for a new node image: nodes are drained and come back, so whatever runs in one copy only stops for a while.';

const nodesReady = runs(kubectl('get nodes', flag('--output', 'wide')));
const podsNotRunning = runs(
  kubectl(
    'get pods',
    flag('--all-namespaces'),
    flag('--field-selector', 'status.phase!=Running,status.phase!=Succeeded'),
  ),
);

const engineNames = { azure: 'Azure NPM', calico: 'Calico', cilium: 'Cilium', none: 'no engine' } as const;

/** Takes the policy engine away. With an engine that nobody named, the step is left out where none runs. */
export function withoutEngine(engine: NetworkPolicy | null, addresses: readonly AddressNeed[]): Stage {
  const update = updateCluster(flag('--network-policy', 'none'));
  const list = variable('running-engine');
  return {
    id: 'remove-policy-engine',
    title: engine === null ? 'Remove the policy engine, if one runs' : `Remove ${engineNames[engine]}`,
    prerequisites: [
      `Kubernetes ${changeFrom.policyEngine.value} or later: older clusters cannot take their engine away.`,
      'The owners of the workloads know that nothing holds policies in force until the last stage is done.',
    ],
    steps: [
      ...requireKubernetes(changeFrom.policyEngine.value),
      ...(engine === null
        ? [
            readProperty(list.variable, 'networkProfile.networkPolicy'),
            note('Policy objects stay, and are no longer enforced.'),
            ...['azure', 'calico'].map((value): Step => ({ kind: 'ifListed', list, value, steps: [update] })),
          ]
        : [note('Policy objects stay, and are no longer enforced.'), update]),
    ],
    traffic: `${reimaged} Network policies are not enforced from here on: all pods may talk to each other.`,
    addresses,
    noReturn: null,
    verification: [showNetwork, nodesReady],
    sources: ['use-network-policies', 'aks-changelog-2026-05-29', 'node-disruption-policy'],
  };
}

export function withEngine(engine: 'azure' | 'calico', addresses: readonly AddressNeed[]): Stage {
  return {
    id: 'install-policy-engine',
    title: `Install ${engineNames[engine]}`,
    prerequisites: [
      `Kubernetes ${changeFrom.policyEngine.value} or later.`,
      'The policies in the cluster are the ones that are wanted: they count as soon as the engine runs.',
    ],
    steps: [
      ...requireKubernetes(changeFrom.policyEngine.value),
      updateCluster(flag('--network-policy', engine)),
    ],
    traffic: `${reimaged} Policies are enforced once the nodes are back.`,
    addresses,
    noReturn: null,
    verification: [showNetwork, nodesReady],
    sources: ['use-network-policies', 'aks-changelog-2026-05-29'],
  };
}

/** kubenet or Node Subnet becomes Overlay, in place; `owner` is the VNet's of today. */
export function toOverlay(from: Start, owner: VnetOwner, addresses: readonly AddressNeed[]): Stage {
  const kubenet = from.model === 'kubenet';
  return {
    id: 'to-overlay',
    title: 'Move the pods to Azure CNI Overlay',
    prerequisites: [
      `Kubernetes ${changeFrom.toOverlay.value} or later.`,
      'No network policy engine of the Azure data plane, and no custom configuration of ip-masq-agent.',
      ...(kubenet
        ? ['A user-assigned identity, because the route table is detached from the subnet.']
        : [
            'A pod CIDR that overlaps neither the VNet, the service CIDR nor any connected network.',
            'Nothing outside the cluster opens connections to the addresses of pods: they leave the VNet.',
          ]),
      'Windows nodes of build 20348.1668 or later.',
      'Where Application Gateway for Containers runs: its subnet is a /24.',
    ],
    steps: [
      ...requireKubernetes(changeFrom.toOverlay.value),
      ...requireProperty(
        'running-plugin',
        'networkProfile.networkPlugin',
        kubenet ? 'kubenet' : 'azure',
        `The cluster does not run ${kubenet ? 'kubenet' : 'Azure CNI'}.`,
      ),
      read(
        variable('config-maps'),
        kubectl('get configmap', flag('--namespace', 'kube-system'), flag('--output', 'name')),
      ),
      {
        kind: 'refuseListed',
        list: variable('config-maps'),
        value: 'configmap/azure-ip-masq-agent-config',
        message: 'Take over what azure-ip-masq-agent-config excludes, then delete that config map.',
      },
      ...(kubenet ? ownIdentity(owner) : []),
      updateCluster(
        flag('--network-plugin', 'azure'),
        flag('--network-plugin-mode', 'overlay'),
        flag('--pod-cidr', today.podCidr),
      ),
    ],
    traffic: `${reimaged} ${
      kubenet
        ? 'The routes of kubenet go with the change; a route table that AKS made is deleted, one of your own stays without them.'
        : 'Every pod gets an address of the pod CIDR; firewalls and allow lists see node addresses from then on.'
    }`,
    addresses,
    noReturn: 'The update itself: Overlay is final, no model can be reached from it but by a new cluster.',
    verification: [
      ...requireProperty(
        'running-mode',
        'networkProfile.networkPluginMode',
        'overlay',
        'The cluster does not run Azure CNI Overlay yet.',
      ),
      nodesReady,
      runs(kubectl('get nodenetworkconfigs', flag('--namespace', 'kube-system'), flag('--output', 'wide'))),
      podsNotRunning,
    ],
    sources: [
      'update-azure-cni',
      'aks-changelog-2025-01-30',
      ...(kubenet ? ['aks-changelog-2025-08-29'] : []),
      'techcommunity-agc-container-networking',
    ],
  };
}

/** The Azure data plane becomes Cilium, in place. */
export function toCilium(engine: NetworkPolicy | null, addresses: readonly AddressNeed[]): Stage {
  const replaces = engine === 'azure' || engine === 'calico' || engine === null;
  return {
    id: 'to-cilium',
    title: 'Change the data plane to Cilium',
    prerequisites: [
      'No Windows pool: the Cilium data plane runs Linux nodes alone.',
      'Node auto-provisioning is off while the update runs; it can be turned on again afterwards.',
      ...(replaces
        ? [
            'Policies were read for what changes with Cilium: ipBlock covers neither pods nor nodes, a port name stands for one port, endPort takes Cilium 1.17, and traffic through load balancers meets ingress rules.',
          ]
        : []),
    ],
    steps: [
      read(
        variable('pool-systems'),
        az(
          'aks nodepool list',
          inGroup,
          flag('--cluster-name', today.cluster),
          flag('--query', '[].osType'),
          flag('--output', 'tsv'),
        ),
      ),
      {
        kind: 'refuseListed',
        list: variable('pool-systems'),
        value: 'Windows',
        message: 'The cluster has a Windows pool, which the Cilium data plane does not run.',
      },
      updateCluster(flag('--network-dataplane', 'cilium')),
    ],
    traffic: `${reimaged}${
      replaces
        ? ' The engine that runs is removed and replaced; policies are enforced again only after the last node is reimaged.'
        : ' Network policies are enforced only after the last node is reimaged.'
    }`,
    addresses,
    noReturn: 'The update itself: no page describes a way back to the Azure data plane.',
    verification: [
      ...requireProperty(
        'running-data-plane',
        'networkProfile.networkDataplane',
        'cilium',
        'The cluster does not run the Cilium data plane yet.',
      ),
      nodesReady,
      runs(
        kubectl(
          'get pods',
          flag('--namespace', 'kube-system'),
          flag('--selector', 'k8s-app=cilium'),
          flag('--output', 'wide'),
        ),
      ),
      podsNotRunning,
    ],
    sources: ['update-azure-cni', 'use-network-policies', 'migrate-from-npm-to-cilium-network-policy'],
  };
}
