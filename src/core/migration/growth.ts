import { changeFrom, cliSince } from '../facts/cli.ts';
import type { Plan } from '../plan/plan.ts';
import { inGroup, named, readProperty, today, updateCluster } from './cluster.ts';
import { az, flag, kubectl, runs, type Step, variable } from './command.ts';
import type { Growth } from './way.ts';

/** How each size of the plan is reached, or changed later, while the model stays. */
export const growthOf = (plan: Plan): readonly Growth[] => [
  ...podRange(plan),
  ...(plan.vnetOwner === 'own' ? [nodeSubnet, vnet] : []),
  serviceCidr,
  maxPods,
  surge(plan),
];

function podRange(plan: Plan): readonly Growth[] {
  if (plan.model === 'overlay') return [overlayPodCidr];
  if (plan.model === 'kubenet') return [kubenetPodCidr];
  return plan.model === 'node-subnet' ? [] : [podSubnet];
}

const overlayPodCidr: Growth = {
  id: 'pod-cidr',
  title: 'A larger pod CIDR',
  how: `In place, to a range that contains the present one; Linux nodes alone, never smaller, not for IPv6. Azure CLI ${cliSince.growPodCidr.value} or later.`,
  steps: [
    readProperty('running-pod-cidr', 'networkProfile.podCidr'),
    {
      kind: 'unlessListed',
      list: variable('running-pod-cidr'),
      value: today.podCidr,
      steps: [updateCluster(flag('--pod-cidr', today.podCidr))],
    },
    runs(kubectl('get nodenetworkconfigs', flag('--all-namespaces'), flag('--output', 'wide'))),
  ],
  sources: ['azure-cni-overlay-pod-expand', 'aks-changelog-2026-01-04'],
};

const kubenetPodCidr: Growth = {
  id: 'pod-cidr',
  title: 'A larger pod CIDR',
  how: 'Only on the way to Overlay: a kubenet cluster keeps the pod CIDR that it was made with.',
  steps: [],
  sources: ['configure-kubenet', 'update-azure-cni'],
};

const podSubnet: Growth = {
  id: 'pod-subnet',
  title: 'A larger pod subnet',
  how: 'A new pod subnet with a new pool; drain and delete the old pool. The subnet of a pool cannot be changed.',
  steps: [],
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'configure-azure-cni-static-block-allocation'],
};

const nodeSubnet: Growth = {
  id: 'node-subnet',
  title: 'A larger node subnet',
  how: 'A pool in another subnet of the VNet; drain and delete the old pool. Pages disagree whether the range of a subnet in use may be enlarged.',
  steps: [],
  sources: [
    'support-insufficientsubnetsize-error-advanced-networking',
    'node-pool-unique-subnet',
    'upgrade-capacity-cost-planning',
  ],
};

const vnet: Growth = {
  id: 'vnet',
  title: 'More address space in the VNet',
  how: 'Enlarge the VNet, then update the cluster without any change before a pool uses the new space.',
  steps: [runs(az('aks update', inGroup, named, flag('--yes'), flag('--output', 'none')))],
  sources: ['node-pool-unique-subnet'],
};

const serviceCidr: Growth = {
  id: 'service-cidr',
  title: 'More addresses for services',
  how: `An object of kind ServiceCIDR beside the first range, from Kubernetes ${changeFrom.moreServices.value} on; before that the range is fixed.`,
  steps: [],
  sources: ['concepts-network-legacy-cni', 'concepts-network-ip-address-planning'],
};

const maxPods: Growth = {
  id: 'max-pods',
  title: 'Another maxPods',
  how: 'A new pool with it; drain and delete the old pool.',
  steps: [],
  sources: ['concepts-network-ip-address-planning'],
};

const surge = ({ pools }: Plan): Growth => ({
  id: 'max-surge',
  title: 'Another surge',
  how: 'At any time; it counts from the next upgrade on.',
  steps: pools.map(
    ({ name, maxSurge }): Step =>
      runs(
        az(
          'aks nodepool update',
          inGroup,
          flag('--cluster-name', today.cluster),
          flag('--name', name),
          flag('--max-surge', String(maxSurge)),
          flag('--output', 'none'),
        ),
      ),
  ),
  sources: ['upgrade-aks-node-pools-rolling'],
});
