import type { Disagreement } from './disagreement.ts';
import { milestones } from './milestones.ts';

/** Points on which the documentation disagrees with itself, its release notes or its tools. */
export const docsDisagreements: readonly Disagreement[] = [
  {
    id: 'C18',
    topic: 'Default when no plugin is named',
    kind: 'docs',
    sides: [
      { says: 'Overlay.', sources: ['azure-cni-overlay'] },
      {
        says: 'kubenet.',
        sources: ['configure-kubenet', 'intro-aks-automatic', 'virtual-nodes', 'virtual-nodes-cli'],
      },
    ],
    verdict: 'Overlay; the other pages are stale.',
    before: [{ until: milestones['overlay-default'], verdict: 'kubenet.' }],
    plannerAssumes: 'Overlay from Kubernetes 1.30.',
    affects: ['M01'],
  },
  {
    id: 'C19',
    topic: 'Default maxPods of Pod Subnet',
    kind: 'docs',
    sides: [
      { says: '110.', sources: ['concepts-network-ip-address-planning'] },
      { says: '250.', sources: ['configure-azure-cni-dynamic-ip-allocation'] },
    ],
    verdict: 'Not settled.',
    plannerAssumes: 'maxPods is always written into a plan and its exports.',
    affects: ['M38'],
  },
  {
    id: 'C20',
    topic: 'Default max surge',
    kind: 'docs',
    sides: [
      {
        says: '1.',
        sources: [
          'upgrade-aks-node-pools-rolling',
          'upgrade-capacity-cost-planning',
          'resize-node-pool',
          'configure-load-balancer-standard',
        ],
      },
      {
        says: '10%.',
        sources: [
          'best-practices-performance-scale-large',
          'azure-rest-api-specs',
          'aks-changelog-2025-03-16',
        ],
      },
      {
        says: '10% for new clusters from Kubernetes 1.28, as announced in October 2023.',
        sources: ['aks-changelog-2023-10-01'],
      },
    ],
    verdict: '10% from Kubernetes 1.32. Up to ten nodes it is the same as 1.',
    before: [{ until: '2025-03-16', verdict: '1, by the pages of the time.' }],
    plannerAssumes: '10% from Kubernetes 1.32 and 1 before, at least one node; the person may set it.',
  },
  {
    id: 'C21',
    topic: 'Pods of an Overlay cluster',
    kind: 'docs',
    sides: [
      { says: '250,000.', sources: ['plan-pod-networking'] },
      { says: '200,000.', sources: ['best-practices-performance-scale-large'] },
      {
        says: 'The node limit and the pods per node are not to be multiplied.',
        sources: ['concepts-network-azure-cni-overlay'],
      },
    ],
    verdict: 'Not settled; 200,000 is the careful reading.',
    plannerAssumes: '200,000.',
    affects: ['M37'],
  },
  {
    id: 'C22',
    topic: 'Status of static block allocation',
    kind: 'docs',
    sides: [
      {
        says: 'Preview, with a feature flag.',
        sources: ['concepts-network-cni-overview', 'concepts-network-azure-cni-pod-subnet'],
      },
      {
        says: 'Generally available; the how-to asks for Azure CLI 2.75.0 and has no preview note.',
        sources: [
          'aks-changelog-2025-07-20',
          'configure-azure-cni-static-block-allocation',
          'issue-aks-3944',
        ],
      },
    ],
    verdict: 'Generally available.',
    before: [{ until: milestones['pod-subnet-static'], verdict: 'Preview.' }],
    plannerAssumes: 'Available since 2025-07-20.',
    affects: ['M01', 'M44'],
  },
  {
    id: 'C23',
    topic: 'Pod CIDR against the VNet',
    kind: 'docs',
    sides: [
      { says: 'May not overlap the address space of the VNet.', sources: ['update-azure-cni'] },
      {
        says: 'Is compared with subnets only.',
        sources: ['aks-changelog-2024-10-25', 'concepts-network-azure-cni-overlay'],
      },
    ],
    verdict: 'Creation checks subnets; the migration page asks for more.',
    plannerAssumes: 'An overlap with a subnet is an error, one with the free range of the VNet a warning.',
  },
  {
    id: 'C24',
    topic: 'Service CIDR inside the range of the VNet',
    kind: 'docs',
    sides: [
      { says: 'Possible, not advised.', sources: ['concepts-network-legacy-cni'] },
      { says: 'Must not be, says the same page elsewhere.', sources: ['concepts-network-legacy-cni'] },
      {
        says: 'An overlap with a subnet is refused.',
        sources: ['support-servicecidroverlapexistingsubnetscidr-error'],
      },
    ],
    verdict: 'Refused over a subnet, accepted over a free range.',
    plannerAssumes: 'An overlap with a subnet is an error, one with the free range of the VNet a warning.',
  },
  {
    id: 'C25',
    topic: 'Delegation of the node subnet',
    kind: 'docs',
    sides: [
      { says: 'Must not be delegated.', sources: ['concepts-network-cni-overview'] },
      {
        says: 'A delegation to managedClusters is accepted.',
        sources: ['support-subnetisdelegated-error'],
      },
    ],
    verdict: 'Not settled.',
    plannerAssumes: 'Node subnets are exported without delegation.',
  },
  {
    id: 'C26',
    topic: 'Delegation of the pod subnet',
    kind: 'docs',
    sides: [
      { says: 'Delegate a subnet for nodes and pods.', sources: ['plan-pod-networking'] },
      {
        says: 'The how-tos have no such step.',
        sources: ['configure-azure-cni-dynamic-ip-allocation', 'configure-azure-cni-static-block-allocation'],
      },
      { says: 'AKS does it.', sources: ['issue-azure-docs-103167'] },
    ],
    verdict: 'AKS delegates it.',
    plannerAssumes: 'Pod subnets are exported as the how-tos make them.',
  },
  {
    id: 'C27',
    topic: 'Who manages the routes of kubenet',
    kind: 'docs',
    sides: [
      { says: 'You do.', sources: ['concepts-network-cni-overview'] },
      { says: 'AKS does, by default.', sources: ['configure-kubenet'] },
    ],
    verdict: 'AKS does.',
    plannerAssumes: 'AKS maintains the routes.',
    affects: ['M09'],
  },
  {
    id: 'C28',
    topic: 'Addresses that Azure keeps in a subnet',
    kind: 'docs',
    sides: [
      { says: 'The first three, in an example that then counts 251.', sources: ['configure-kubenet'] },
      { says: 'The first four and the last.', sources: ['concepts-network-azure-cni-overlay'] },
    ],
    verdict: 'Five.',
    plannerAssumes: 'Five reserved addresses in every subnet.',
  },
  {
    id: 'C29',
    topic: 'Changing maxPods',
    kind: 'docs',
    sides: [
      { says: 'Needs a new pool.', sources: ['concepts-network-ip-address-planning'] },
      { says: 'An update of the pool does it.', sources: ['upgrade-capacity-cost-planning'] },
    ],
    verdict: 'A new pool.',
    plannerAssumes: 'maxPods is fixed for the life of a pool.',
    affects: ['M39'],
  },
  {
    id: 'C30',
    topic: 'Growing a subnet in use',
    kind: 'docs',
    sides: [
      {
        says: 'Not supported for existing pools.',
        sources: ['support-insufficientsubnetsize-error-advanced-networking', 'node-pool-unique-subnet'],
      },
      {
        says: 'Enlarge it, for instance from /24 to /22.',
        sources: ['upgrade-capacity-cost-planning', 'upgrade-options'],
      },
    ],
    verdict: 'A new pool in another subnet works; the rest is not verified.',
    plannerAssumes: 'Subnets do not grow, so the plan leaves room.',
    affects: ['M40'],
  },
  {
    id: 'C31',
    topic: 'Pod subnets per cluster',
    kind: 'docs',
    sides: [
      { says: 'One per cluster or node pool.', sources: ['configure-azure-cni-dynamic-ip-allocation'] },
      {
        says: 'Several per cluster, one per pool.',
        sources: ['configure-azure-cni-static-block-allocation'],
      },
    ],
    verdict: 'One per pool.',
    plannerAssumes: 'Pools may name pod subnets of their own or share one.',
  },
  {
    id: 'C32',
    topic: 'Surge formula linked to Overlay',
    kind: 'docs',
    sides: [
      { says: '(N + S) × (1 + M), with a link to Overlay.', sources: ['upgrade-capacity-cost-planning'] },
      {
        says: 'Nodes only.',
        sources: ['concepts-network-ip-address-planning', 'concepts-network-azure-cni-overlay'],
      },
    ],
    verdict: 'The formula is that of Node Subnet.',
    plannerAssumes: 'A surge node of Overlay takes one address of the subnet and a /24 of the pod CIDR.',
    affects: ['M05'],
  },
  {
    id: 'C33',
    topic: 'Application Gateway ingress controller on Overlay',
    kind: 'docs',
    sides: [
      { says: 'Unsupported, in older pages.', sources: ['rafay-cni-overlay'] },
      {
        says: 'Supported, generally available in August 2025.',
        sources: ['aks-changelog-2025-08-29', 'concepts-network-cni-overview'],
      },
    ],
    verdict: 'Supported.',
    before: [{ until: '2025-08-29', verdict: 'Not generally available.' }],
    plannerAssumes: 'Supported since 2025-03-16.',
    affects: ['M17'],
  },
  {
    id: 'C34',
    topic: 'Dual-stack on kubenet',
    kind: 'docs',
    sides: [
      { says: 'Generally available in 2023.', sources: ['aks-changelog-2023-04-16'] },
      { says: 'Overlay is required.', sources: ['configure-dual-stack'] },
    ],
    verdict: 'Overlay is required.',
    before: [
      { until: milestones['kubenet-dual-stack'], verdict: 'Not generally available on kubenet.' },
      { until: '2023-12-07', verdict: 'Generally available on kubenet.' },
    ],
    plannerAssumes: 'Dual-stack needs Overlay.',
    affects: ['M29'],
  },
  {
    id: 'C35',
    topic: 'Translation of addresses in flat networks',
    kind: 'docs',
    sides: [
      { says: 'Never.', sources: ['concepts-network'] },
      {
        says: 'Node Subnet shows the node IP outside its VNet.',
        sources: ['concepts-network-legacy-cni', 'concepts-network-cni-overview'],
      },
    ],
    verdict: 'The latter.',
    plannerAssumes: 'Node Subnet is translated to the node IP outside its VNet.',
    affects: ['M14'],
  },
  {
    id: 'C36',
    topic: 'Subnet of virtual nodes',
    kind: 'docs',
    sides: [
      { says: 'Cannot be in the VNet of the cluster.', sources: ['virtual-nodes-cli'] },
      { says: 'The commands of the same page put both into one VNet.', sources: ['virtual-nodes-cli'] },
    ],
    verdict: 'One VNet.',
    plannerAssumes: 'A delegated subnet of its own in the VNet of the cluster.',
    affects: ['M21'],
  },
  {
    id: 'C37',
    topic: 'From Azure NPM to Calico',
    kind: 'docs',
    sides: [
      {
        says: 'By way of none, which reimages the nodes.',
        sources: ['use-network-policies', 'node-disruption-policy'],
      },
      { says: 'A change between the two does not reimage them.', sources: ['node-disruption-policy'] },
    ],
    verdict: 'By way of none.',
    plannerAssumes: 'Two steps, with the nodes reimaged.',
    affects: ['M26', 'M27'],
  },
  {
    id: 'C38',
    topic: 'Node auto-provisioning on Pod Subnet',
    kind: 'docs',
    sides: [
      {
        says: 'Dynamic allocation is unsupported.',
        sources: ['node-auto-provisioning-networking', 'node-auto-provisioning-networking-newer'],
      },
      { says: 'Every CNI but Calico and kubenet.', sources: ['aks-changelog-2025-01-30'] },
      {
        says: 'Neither allocation mode; both are requested features.',
        sources: ['issue-aks-5367', 'issue-karpenter-provider-azure-1352'],
      },
    ],
    verdict: 'Dynamic allocation is unsupported; on static blocks only the feature requests speak.',
    before: [{ until: '2025-01-30', verdict: 'No release note names the networks that it supports.' }],
    plannerAssumes: 'Unsupported.',
    affects: ['M30'],
  },
  {
    id: 'C39',
    topic: 'Status of API Server VNet Integration',
    kind: 'docs',
    sides: [
      { says: 'Preview.', sources: ['plan-control-plane-networking'] },
      { says: 'Generally available, with Azure CLI 2.73.', sources: ['api-server-vnet-integration'] },
    ],
    verdict: 'Generally available.',
    plannerAssumes: 'Available with every model.',
    affects: ['M48'],
  },
  {
    id: 'C40',
    topic: 'Calico on Windows Server 2019',
    kind: 'docs',
    sides: [
      { says: 'Listed.', sources: ['use-network-policies'] },
      { says: 'Server 2019 is out of support.', sources: ['includes-windows-server-2019-retirement'] },
    ],
    verdict: 'Gone.',
    plannerAssumes: 'No Windows Server 2019.',
    affects: ['M27'],
  },
  {
    id: 'C41',
    topic: 'Azure NPM on Windows in mid-2026',
    kind: 'docs',
    sides: [
      {
        says: 'No longer supported as of 2026-09-30, in a text of July 2026.',
        sources: ['concepts-network-azure-cni-overlay'],
      },
      {
        says: 'Ends on 2026-09-30.',
        sources: ['includes-azure-network-policy-manager-windows-retirement'],
      },
    ],
    verdict: 'It ended on 2026-09-30.',
    before: [{ until: milestones['npm-windows'], verdict: 'Still supported, with its end announced.' }],
    plannerAssumes: 'No Azure NPM on Windows nodes from 2026-09-30.',
    affects: ['M26'],
  },
  {
    id: 'C42',
    topic: 'Default IPv6 pod range of Overlay',
    kind: 'docs',
    sides: [
      { says: 'Pseudo-random.', sources: ['aks-changelog-2022-01-27'] },
      { says: 'fd12:3456:789a::/64.', sources: ['azure-cni-overlay'] },
    ],
    verdict: 'The fixed value.',
    plannerAssumes: 'fd12:3456:789a::/64.',
    affects: ['M29'],
  },
  {
    id: 'C43',
    topic: 'NSG, routes and NAT of the pod subnet',
    kind: 'docs',
    sides: [
      { says: 'Pods follow policies of their own.', sources: ['configure-azure-cni-dynamic-ip-allocation'] },
      { says: 'A report sees those of the node subnet applied.', sources: ['issue-acn-3204'] },
    ],
    verdict: 'Not verified.',
    plannerAssumes: 'Nothing: test it before relying on it.',
    affects: ['M42'],
  },
  {
    id: 'C44',
    topic: 'Cilium data plane in Terraform',
    kind: 'docs',
    sides: [
      { says: 'Needs Overlay or a pod subnet.', sources: ['terraform-kubernetes-cluster'] },
      { says: 'Node Subnet is allowed.', sources: ['azure-cni-powered-by-cilium'] },
    ],
    verdict: 'The text of the provider is stale.',
    plannerAssumes: 'Cilium with Node Subnet is allowed.',
    affects: ['M28'],
  },
  {
    id: 'C45',
    topic: 'Moving to Overlay in Terraform',
    kind: 'docs',
    sides: [
      { says: 'Needs pod_subnet_id.', sources: ['terraform-kubernetes-cluster'] },
      { says: 'Needs a pod CIDR.', sources: ['update-azure-cni'] },
    ],
    verdict: 'A pod CIDR.',
    plannerAssumes: 'The move names a pod CIDR.',
    affects: ['M46'],
  },
  {
    id: 'C46',
    topic: 'From managedNATGateway to loadBalancer',
    kind: 'docs',
    sides: [
      { says: 'The table has no such path.', sources: ['egress-outboundtype'] },
      { says: 'A heading of the same page gives commands for it.', sources: ['egress-outboundtype'] },
    ],
    verdict: 'Follow the table.',
    plannerAssumes: 'No such path.',
    affects: ['M35'],
  },
  {
    id: 'C47',
    topic: 'Shortest drain timeout',
    kind: 'docs',
    sides: [
      { says: '5 minutes.', sources: ['upgrade-aks-node-pools-rolling'] },
      { says: '1 minute.', sources: ['azure-rest-api-specs'] },
    ],
    verdict: '5 minutes in guidance, 1 in the specification.',
    plannerAssumes: 'Nothing: the planner sets no drain timeout.',
  },
  {
    id: 'C48',
    topic: 'Pod CIDR when Node Subnet moves to Overlay',
    kind: 'docs',
    sides: [
      { says: 'Required, on one tab of the page.', sources: ['update-azure-cni'] },
      { says: 'Left out, on another tab.', sources: ['update-azure-cni'] },
    ],
    verdict: 'Required.',
    plannerAssumes: 'The move names a pod CIDR.',
    affects: ['M46'],
  },
  {
    id: 'C49',
    topic: 'Identity of a kubenet cluster in your own VNet',
    kind: 'docs',
    sides: [
      { says: 'The CLI serves a system-assigned one.', sources: ['configure-kubenet'] },
      { says: 'A note on the same page demands a user-assigned one.', sources: ['configure-kubenet'] },
    ],
    verdict: 'Prefer a user-assigned identity.',
    plannerAssumes: 'A user-assigned identity where VNet and route table are yours.',
    affects: ['M09'],
  },
  {
    id: 'C50',
    topic: 'Static blocks of a node',
    kind: 'docs',
    sides: [
      { says: 'At least maxPods / 16.', sources: ['azure-rest-api-specs'] },
      {
        says: '(maxPods + 1) / 16, rounded up, by the printed examples.',
        sources: ['configure-azure-cni-static-block-allocation'],
      },
    ],
    verdict: 'The latter.',
    plannerAssumes: 'ceil((maxPods + 1) / 16) blocks.',
    affects: ['M05', 'M06'],
  },
  {
    id: 'C51',
    topic: 'Status of growing the pod CIDR',
    kind: 'docs',
    sides: [
      { says: 'Public preview.', sources: ['aks-changelog-2026-01-04'] },
      { says: 'The page has no preview banner.', sources: ['azure-cni-overlay-pod-expand'] },
      { says: 'General availability was meant for early 2026.', sources: ['issue-aks-4591'] },
    ],
    verdict: 'Not settled.',
    plannerAssumes: 'Available on Linux, with a flag that it may be a preview.',
    affects: ['M40'],
  },
  {
    id: 'C52',
    topic: 'Docker bridge CIDR',
    kind: 'docs',
    sides: [
      {
        says: 'Still mentioned.',
        sources: ['operator-best-practices-network', 'concepts-network-azure-cni-pod-subnet'],
      },
      { says: 'No parameter of today.', sources: ['concepts-network-legacy-cni'] },
    ],
    verdict: 'Obsolete.',
    plannerAssumes: 'Ignored.',
  },
  {
    id: 'C53',
    topic: 'Pod CIDR with plugin none in Terraform',
    kind: 'docs',
    sides: [
      { says: 'pod_cidr is for kubenet and Overlay only.', sources: ['terraform-kubernetes-cluster'] },
      { says: 'Bring your own CNI must be given one.', sources: ['use-byo-cni'] },
    ],
    verdict: 'It must be given one; check the provider before use.',
    plannerAssumes: 'Nothing: bring your own CNI is not one of its models.',
  },
  {
    id: 'C54',
    topic: 'Growing the pod CIDR in Terraform',
    kind: 'docs',
    sides: [
      { says: 'A changed pod_cidr replaces the cluster.', sources: ['terraform-kubernetes-cluster'] },
      { says: 'AKS grows it in place.', sources: ['azure-cni-overlay-pod-expand'] },
    ],
    verdict: 'In place with the CLI; Terraform would replace the cluster.',
    plannerAssumes: 'Growth by the CLI, with a warning to users of Terraform.',
    affects: ['M40'],
  },
];
