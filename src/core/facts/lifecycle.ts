import type { Confidence, IsoDate, SourceId } from './fact.ts';
import type { MatrixColumn } from './matrix-row.ts';
import { milestones } from './milestones.ts';

export type LifecycleSubject = MatrixColumn | 'npm' | 'calico' | 'platform' | 'preflight' | 'upgrade';

export interface LifecycleEvent {
  readonly id: string;
  readonly subject: LifecycleSubject;
  readonly what: string;
  /** The day, or with precision `month` any day of that month. */
  readonly on: IsoDate;
  readonly precision: 'day' | 'month';
  readonly kind: 'available' | 'default' | 'retires' | 'changes';
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly confidence: Confidence;
  readonly note?: string;
}

type Rest = Pick<LifecycleEvent, 'sources'> &
  Partial<Pick<LifecycleEvent, 'precision' | 'confidence' | 'note'>>;

const event =
  (kind: LifecycleEvent['kind']) =>
  (on: IsoDate, id: string, subject: LifecycleSubject, what: string, rest: Rest): LifecycleEvent => ({
    id,
    subject,
    what,
    on,
    precision: 'day',
    kind,
    confidence: 'documented',
    ...rest,
  });

const available = event('available');
const becomesDefault = event('default');
const retires = event('retires');
const changes = event('changes');

/**
 * What became available, became the default, changed or ends, oldest first.
 *
 * A release note carries the date of its release, which reaches the regions over the weeks that follow.
 */
export const lifecycle: readonly LifecycleEvent[] = [
  changes(
    '2019-07-01',
    'service-cidr-check',
    'preflight',
    'A service CIDR may not overlap an existing subnet',
    {
      sources: ['aks-changelog-2019-07'],
      precision: 'month',
    },
  ),
  changes(
    '2019-10-28',
    'pods-per-pool',
    'preflight',
    'Room for 30 pods is asked per pool, no longer per node',
    {
      sources: ['aks-changelog-2019-10-28'],
      note: 'Since then maxPods may be as low as 10.',
    },
  ),
  changes('2020-03-30', 'delegated-subnet-check', 'preflight', 'A delegated node subnet is refused', {
    sources: ['aks-changelog-2020-03-30'],
  }),
  available('2020-11-01', 'max-surge', 'upgrade', 'Max surge of node pools', {
    sources: ['aks-changelog-2020-11', 'aks-changelog-2020-06-01'],
    precision: 'month',
    note: 'Previewed since June 2020.',
  }),
  changes('2021-01-25', 'kubenet-upgrade-check', 'preflight', 'Upgrades of kubenet clusters are checked', {
    sources: ['aks-changelog-2021-01-25'],
  }),
  changes(
    '2021-10-08',
    'dns-ip-position',
    'preflight',
    'A DNS service IP at the start of the service CIDR is refused',
    {
      sources: ['aks-changelog-2021-10-08'],
    },
  ),
  changes(
    '2022-01-07',
    'node-subnet-per-node',
    'preflight',
    'Host network daemon sets no longer reserve addresses: a Node Subnet node counts maxPods − 1, before maxPods + 1',
    {
      sources: ['aks-changelog-2022-01-07', 'issue-aks-456', 'k8snotes-preflight'],
      confidence: 'measured',
      note: 'Figures of incidents on Linux pools; Windows pools are unproven.',
    },
  ),
  changes('2022-02-24', 'managed-vnet-range', 'platform', 'The range of a VNet by AKS leaves 10.0.0.0/8', {
    sources: ['aks-changelog-2022-02-24'],
    confidence: 'disputed',
    note: 'The release note swaps its own figures.',
  }),
  available(
    milestones['pod-subnet-dynamic'],
    'pod-subnet-dynamic',
    'pod-subnet-dynamic',
    'Dynamic IP allocation',
    {
      sources: ['aks-changelog-2022-05-22'],
    },
  ),
  changes(
    '2022-09-25',
    'availability-set-count',
    'preflight',
    'Nodes of availability sets are no longer counted twice',
    {
      sources: ['aks-changelog-2022-09-25', 'aks-changelog-2022-10-09'],
      note: 'The same fix for Windows VMs followed on 2022-10-09.',
    },
  ),
  available(
    milestones['pod-subnet-dynamic-windows'],
    'pod-subnet-dynamic-windows',
    'pod-subnet-dynamic',
    'Windows pools',
    {
      sources: ['aks-changelog-2023-01-08'],
    },
  ),
  available(milestones.cilium, 'cilium', 'cilium', 'Cilium data plane on Overlay and on Pod Subnet', {
    sources: ['aks-changelog-2023-04-02', 'azure-cni-powered-by-cilium'],
    precision: 'month',
    confidence: 'derived',
    note: 'Release notes speak of such clusters by then, and Azure CLI 2.48.1 creates them. No date of general availability was found.',
  }),
  available(milestones['kubenet-dual-stack'], 'kubenet-dual-stack', 'kubenet', 'Dual-stack', {
    sources: ['aks-changelog-2023-04-16', 'configure-dual-stack'],
    confidence: 'disputed',
    note: 'The dual-stack page of today requires Overlay.',
  }),
  available(milestones.overlay, 'overlay', 'overlay', 'Azure CNI Overlay', {
    sources: ['ammblog-overlay-ga', 'azure-blog-overlay-ga'],
    precision: 'month',
    confidence: 'derived',
    note: 'The Azure roadmap announced it by that day; the release notes of April and May 2023 do not name it.',
  }),
  changes(
    '2023-05-07',
    'overlay-autoscaler-check',
    'preflight',
    'Overlay pools count at the maximum of their autoscaler',
    {
      sources: ['aks-changelog-2023-05-07'],
    },
  ),
  available(
    milestones['node-subnet-to-overlay'],
    'node-subnet-to-overlay',
    'node-subnet',
    'Move to Overlay in place',
    {
      sources: ['aks-changelog-2023-06-11'],
    },
  ),
  changes(
    '2023-06-25',
    'kubenet-node-limit',
    'preflight',
    'The 400 nodes of kubenet are checked when a cluster is made',
    {
      sources: ['aks-changelog-2023-06-25', 'aks-changelog-2023-09-10'],
      note: 'On upgrades since 2023-09-10.',
    },
  ),
  available('2023-07-16', 'cilium-existing', 'cilium', 'Existing clusters may take the Cilium data plane', {
    sources: ['aks-changelog-2023-07-16'],
  }),
  available(milestones['overlay-windows'], 'overlay-windows', 'overlay', 'Windows pools', {
    sources: ['aks-changelog-2023-08-13'],
  }),
  changes(
    '2023-10-01',
    'service-cidr-public',
    'preflight',
    'A service CIDR in a public or multicast range is refused',
    {
      sources: ['aks-changelog-2023-10-01'],
    },
  ),
  changes(
    '2023-10-01',
    'max-surge-default-1-28',
    'upgrade',
    'Max surge is announced to be 10% by default for new clusters',
    {
      sources: ['aks-changelog-2023-10-01', 'upgrade-aks-node-pools-rolling'],
      confidence: 'disputed',
      note: 'For Kubernetes 1.28 and later. The pages still say 1, and a note of March 2025 sets 10% from 1.32.',
    },
  ),
  changes('2023-11-05', 'max-surge-zero', 'upgrade', 'A max surge of 0 is refused', {
    sources: ['aks-changelog-2023-11-05', 'upgrade-aks-node-pools-rolling'],
    note: 'Allowed where maxUnavailable is used instead.',
  }),
  changes(
    '2023-11-28',
    'kubenet-calico-to-overlay',
    'calico',
    'kubenet with Calico may not move straight to Overlay',
    {
      sources: ['aks-changelog-2023-11-28'],
    },
  ),
  available(milestones['kubenet-to-overlay'], 'kubenet-to-overlay', 'kubenet', 'Move to Overlay in place', {
    sources: ['aks-changelog-2024-01-23'],
  }),
  available(milestones['overlay-dual-stack'], 'overlay-dual-stack', 'overlay', 'Dual-stack on Linux', {
    sources: ['aks-changelog-2024-04-11'],
  }),
  changes(
    '2024-04-28',
    'dynamic-upgrade-check',
    'preflight',
    'Free addresses of a dynamic pod subnet are counted right on upgrades',
    {
      sources: ['aks-changelog-2024-04-28'],
    },
  ),
  available(
    milestones['overlay-dual-stack-windows'],
    'overlay-dual-stack-windows',
    'overlay',
    'Dual-stack on Windows',
    {
      sources: ['aks-changelog-2024-07-16', 'aks-changelog-2026-07-17'],
      note: 'Without feature registration since 2026-07-17.',
    },
  ),
  becomesDefault(
    milestones['overlay-default'],
    'overlay-default',
    'overlay',
    'Default from Kubernetes 1.30; below it kubenet stays the default',
    {
      sources: ['azure-rest-api-specs-pr-30844', 'azure-cni-overlay', 'issue-aks-4897'],
      precision: 'month',
      confidence: 'derived',
      note: 'The day of the specification change; the default follows the Kubernetes version, not the calendar.',
    },
  ),
  changes(
    '2024-10-25',
    'overlay-pod-cidr-check',
    'preflight',
    'The pod CIDR of Overlay is compared with subnets, no longer with the VNet range',
    {
      sources: ['aks-changelog-2024-10-25', 'issue-aksc-403'],
    },
  ),
  changes('2025-01-30', 'link-local-check', 'preflight', 'Link-local pod and service CIDRs are refused', {
    sources: ['aks-changelog-2025-01-30'],
  }),
  available('2025-03-16', 'overlay-agic', 'overlay', 'Application Gateway ingress controller', {
    sources: ['aks-changelog-2025-03-16'],
    note: 'Add-on 1.8.',
  }),
  changes('2025-03-16', 'max-surge-default', 'upgrade', 'Max surge is 10% by default from Kubernetes 1.32', {
    sources: ['aks-changelog-2025-03-16', 'upgrade-aks-node-pools-rolling'],
    confidence: 'disputed',
    note: 'Several pages still say 1.',
  }),
  available(
    milestones['cilium-node-subnet'],
    'cilium-node-subnet',
    'cilium',
    'Node Subnet to Cilium, and Cilium to Overlay',
    {
      sources: ['aks-changelog-2025-05-19', 'aks-changelog-2025-03-16', 'azure-cni-powered-by-cilium'],
      note: 'Creating such clusters was in preview on 2025-03-16; Azure CLI 2.69.0 or later.',
    },
  ),
  available(
    milestones['pod-subnet-static'],
    'pod-subnet-static',
    'pod-subnet-static',
    'Static block allocation',
    {
      sources: ['aks-changelog-2025-07-20', 'issue-aks-3944'],
      confidence: 'disputed',
      note: 'Two pages still mark it as a preview.',
    },
  ),
  available('2025-08-29', 'overlay-agc', 'overlay', 'Application Gateway for Containers', {
    sources: ['aks-changelog-2025-08-29'],
  }),
  changes(
    '2025-08-29',
    'kubenet-to-overlay-pod-cidr',
    'kubenet',
    'A new pod CIDR may be given when moving to Overlay',
    {
      sources: ['aks-changelog-2025-08-29', 'update-azure-cni'],
    },
  ),
  changes('2025-09-21', 'managed-vnet-private', 'platform', 'VNets by AKS use private subnets', {
    sources: ['aks-changelog-2025-09-21', 'includes-vm-default-outbound-access-retirement'],
  }),
  retires('2025-09-30', 'availability-sets', 'platform', 'Clusters on VM availability sets', {
    sources: ['includes-availability-sets-retirement'],
  }),
  retires('2025-09-30', 'basic-load-balancer', 'platform', 'Basic Load Balancer', {
    sources: ['includes-basic-load-balancer-retirement'],
  }),
  changes(
    '2025-10-12',
    'dynamic-dns-source',
    'pod-subnet-dynamic',
    'Queries to Azure DNS leave with the node IP',
    {
      sources: ['aks-changelog-2025-10-12'],
      note: 'Static block allocation did so before.',
    },
  ),
  available('2026-01-04', 'pod-cidr-growth', 'overlay', 'The pod CIDR grows in place', {
    sources: ['aks-changelog-2026-01-04', 'azure-cni-overlay-pod-expand'],
    confidence: 'disputed',
    note: 'A release note calls it a public preview; its page has no preview banner.',
  }),
  changes(
    '2026-01-04',
    'surge-retry',
    'upgrade',
    'From Kubernetes 1.35 an upgrade retries with a surge of 1',
    {
      sources: ['aks-changelog-2026-01-04', 'upgrade-aks-node-pools-rolling'],
    },
  ),
  retires('2026-03-01', 'windows-server-2019', 'platform', 'Windows Server 2019 pools', {
    sources: ['includes-windows-server-2019-retirement'],
    note: 'Not on Kubernetes 1.33 or later; images go on 2027-04-01.',
  }),
  retires('2026-03-31', 'default-outbound-access', 'platform', 'Default outbound access of VMs', {
    sources: ['includes-vm-default-outbound-access-retirement'],
  }),
  retires('2026-05-15', 'windows-annual-channel', 'platform', 'Windows Server Annual Channel', {
    sources: ['includes-windows-annual-channel-retirement'],
  }),
  changes(
    '2026-05-29',
    'reserved-pod-cidr',
    'preflight',
    'Pod CIDRs in 172.30.0.0/16 and 172.31.0.0/16 are refused',
    {
      sources: ['aks-changelog-2026-05-29'],
      note: 'Clusters that already overlap them are left alone.',
    },
  ),
  changes(
    '2026-05-29',
    'policy-engine-floor',
    'calico',
    'NPM and Calico are added or removed from Kubernetes 1.30 only',
    {
      sources: ['aks-changelog-2026-05-29'],
    },
  ),
  available('2026-06-19', 'static-dual-stack', 'pod-subnet-static', 'Dual-stack', {
    sources: ['aks-changelog-2026-06-19', 'configure-dual-stack'],
    confidence: 'disputed',
    note: 'The dual-stack page requires Overlay.',
  }),
  retires(milestones['npm-windows'], 'npm-windows', 'npm', 'Azure Network Policy Manager on Windows nodes', {
    sources: ['includes-azure-network-policy-manager-windows-retirement'],
    note: 'Subscriptions that are not registered by then can no longer start with it.',
  }),
  retires(milestones.kubenet, 'kubenet', 'kubenet', 'kubenet', {
    sources: ['includes-kubenet-retirement', 'issue-aks-4859'],
    note: 'New clusters are not blocked yet; making them ends by March 2028.',
  }),
  retires('2028-06-30', 'windows-server-2022', 'platform', 'Windows Server 2022 pools', {
    sources: ['includes-windows-server-2022-retirement'],
    note: 'Not on Kubernetes 1.37 or later.',
  }),
  retires(milestones['npm-linux'], 'npm-linux', 'npm', 'Azure Network Policy Manager on Linux nodes', {
    sources: ['includes-azure-network-policy-manager-linux-retirement'],
  }),
];
