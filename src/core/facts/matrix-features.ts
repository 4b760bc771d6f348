import {
  CILIUM,
  DYNAMIC,
  KUBENET,
  LEGACY,
  type MatrixRow,
  no,
  notApplicable,
  OVERLAY,
  OVERVIEW,
  POD_SUBNET,
  partly,
  STATIC,
  sameWithCilium,
  UPDATE_CNI,
  unknown,
  value,
  yes,
} from './matrix-row.ts';

const replacedByCilium = value('Replaced by Cilium', [UPDATE_CNI, CILIUM]);
const NPM_PAGES = [
  'use-network-policies',
  'includes-azure-network-policy-manager-linux-retirement',
  'includes-azure-network-policy-manager-windows-retirement',
] as const;
const npmNote =
  'At most 250 nodes and 20,000 pods. Ends on Windows nodes on 2026-09-30, on Linux nodes on 2028-09-30.';
const NAP_PAGE = 'node-auto-provisioning-networking';
const bothPodSubnets = { note: 'The overview has one column for both allocation modes.' };
const isolated = { note: 'Only kubenet is named as unsupported; this follows from silence.' };

/** Rows on what Microsoft recommends, what a cluster may run, and its policy engines. */
export const featureRows: readonly MatrixRow[] = [
  {
    id: 'M01',
    feature: "Microsoft's stance in August 2026",
    group: 'stance',
    cells: {
      kubenet: value('Retires on 2028-03-31', ['includes-kubenet-retirement']),
      'node-subnet': value('Legacy, still supported', [OVERVIEW, LEGACY], {
        note: 'No retirement is announced, which proves nothing.',
      }),
      overlay: value('General recommendation', ['plan-pod-networking', OVERVIEW]),
      'pod-subnet-dynamic': value('Recommended flat network', ['plan-pod-networking', OVERVIEW]),
      'pod-subnet-static': value('Recommended flat network at scale', ['plan-pod-networking', OVERVIEW]),
      cilium: value('Recommended data plane', [UPDATE_CNI]),
    },
  },
  {
    id: 'M02',
    feature: 'Network family',
    group: 'stance',
    cells: {
      kubenet: value('Overlay', [OVERVIEW]),
      'node-subnet': value('Flat', [OVERVIEW]),
      overlay: value('Overlay', [OVERVIEW]),
      'pod-subnet-dynamic': value('Flat', [OVERVIEW]),
      'pod-subnet-static': value('Flat', [OVERVIEW]),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M47',
    feature: 'Microsoft supports CNI issues',
    group: 'stance',
    cells: {
      kubenet: yes('Yes', ['support-policies', 'includes-kubenet-retirement'], {
        until: '2028-03-31',
        note: 'Until kubenet retires.',
      }),
      'node-subnet': yes('Yes', ['support-policies']),
      overlay: yes('Yes', ['support-policies']),
      'pod-subnet-dynamic': yes('Yes', ['support-policies']),
      'pod-subnet-static': yes('Yes', ['support-policies']),
      cilium: yes('Yes', ['support-policies']),
    },
  },
  {
    id: 'M20',
    feature: 'Windows node pools',
    group: 'features',
    cells: {
      kubenet: no('No', [OVERVIEW, KUBENET]),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: yes('Yes, Server 2022 and 2025', [OVERLAY, 'aks-changelog-2023-08-13'], {
        from: '2023-08-13',
      }),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW, 'aks-changelog-2023-01-08'], { from: '2023-01-08' }),
      'pod-subnet-static': yes('Yes, but not Server 2019', [OVERVIEW, POD_SUBNET]),
      cilium: no('No, Linux only', [CILIUM]),
    },
  },
  {
    id: 'M21',
    feature: 'Virtual nodes',
    group: 'features',
    cells: {
      kubenet: no('No', [KUBENET]),
      'node-subnet': yes('Yes', [LEGACY]),
      overlay: no('No', [OVERLAY], { note: 'The page lists them as a reason to choose a flat network.' }),
      'pod-subnet-dynamic': partly('Yes for the flat family', [OVERLAY, 'virtual-nodes'], {
        note: 'Not spelled out for Pod Subnet alone.',
      }),
      'pod-subnet-static': unknown(['virtual-nodes', STATIC]),
      cilium: unknown(['virtual-nodes', CILIUM]),
    },
  },
  {
    id: 'M22',
    feature: 'Service endpoints',
    group: 'features',
    cells: {
      kubenet: yes('Yes', [OVERVIEW]),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: yes('Yes', [OVERVIEW]),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW], bothPodSubnets),
      'pod-subnet-static': yes('Yes', [OVERVIEW], bothPodSubnets),
      cilium: sameWithCilium,
    },
    vnetByAks: yes('Yes', [OVERVIEW], {
      note: 'Your own service endpoints may only be put on a VNet that you created.',
    }),
  },
  {
    id: 'M23',
    feature: 'Azure DNS and private zones',
    group: 'features',
    cells: {
      kubenet: yes('Yes', [OVERVIEW]),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: yes('Yes', [OVERVIEW]),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW], bothPodSubnets),
      'pod-subnet-static': yes('Yes', [OVERVIEW], bothPodSubnets),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M29',
    feature: 'Dual-stack (IPv4 and IPv6)',
    group: 'features',
    cells: {
      kubenet: partly('In the past only', ['aks-changelog-2023-04-16', 'configure-dual-stack'], {
        disputed: 'C34',
        note: 'Generally available in April 2023; the page of today requires Overlay.',
      }),
      'node-subnet': no('No', ['configure-dual-stack']),
      overlay: yes(
        'Yes',
        ['configure-dual-stack', 'azure-cni-overlay', 'aks-changelog-2024-04-11', 'aks-changelog-2024-07-16'],
        {
          from: '2024-04-11',
          note: 'Linux since April 2024, Windows since July 2024. Not with Azure NPM, Calico or virtual nodes.',
        },
      ),
      'pod-subnet-dynamic': no('No', ['configure-dual-stack']),
      'pod-subnet-static': partly(
        'A release note only',
        ['aks-changelog-2026-06-19', 'configure-dual-stack'],
        {
          from: '2026-06-19',
          note: 'A release note speaks of creating it; the dual-stack page demands Overlay.',
        },
      ),
      cilium: yes('Yes on Overlay, Kubernetes 1.29 or later', [CILIUM, 'configure-dual-stack']),
    },
  },
  {
    id: 'M30',
    feature: 'Node auto-provisioning',
    group: 'features',
    cells: {
      kubenet: no('No', ['aks-changelog-2025-01-30', 'node-auto-provisioning-networking-newer']),
      'node-subnet': yes('Yes', [NAP_PAGE, 'node-auto-provisioning-networking-newer']),
      overlay: yes('Yes', [NAP_PAGE]),
      'pod-subnet-dynamic': no(
        'No',
        [NAP_PAGE, 'node-auto-provisioning-networking-newer', 'aks-changelog-2025-01-30'],
        {
          disputed: 'C38',
          note: 'A release note excludes Calico and kubenet only.',
        },
      ),
      'pod-subnet-static': no(
        'No, says a feature request',
        ['issue-karpenter-provider-azure-1352', 'issue-aks-5367'],
        {
          disputed: 'C38',
          note: 'The page is silent on static blocks; a release note excludes Calico and kubenet only.',
        },
      ),
      cilium: value('Recommended', [NAP_PAGE, UPDATE_CNI], {
        note: 'Disable it while moving a cluster to Cilium.',
      }),
    },
  },
  {
    id: 'M31',
    feature: 'What AKS Automatic uses',
    group: 'features',
    cells: {
      kubenet: no('No', ['intro-aks-automatic']),
      'node-subnet': no('No', ['intro-aks-automatic']),
      overlay: yes('Yes', ['intro-aks-automatic', CILIUM]),
      'pod-subnet-dynamic': no('No', ['intro-aks-automatic']),
      'pod-subnet-static': no('No', ['intro-aks-automatic']),
      cilium: yes('Yes', ['intro-aks-automatic', CILIUM]),
    },
  },
  {
    id: 'M32',
    feature: 'Static Egress Gateway and the Istio egress gateway',
    group: 'features',
    cells: {
      kubenet: unknown(['configure-static-egress-gateway']),
      'node-subnet': unknown(['configure-static-egress-gateway']),
      overlay: yes('Yes, not dual-stack', ['configure-static-egress-gateway']),
      'pod-subnet-dynamic': no('No', ['configure-static-egress-gateway', 'istio-deploy-egress']),
      'pod-subnet-static': no('No', ['configure-static-egress-gateway', 'istio-deploy-egress']),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M33',
    feature: 'Network isolated cluster',
    group: 'features',
    cells: {
      kubenet: no('No', ['concepts-network-isolated']),
      'node-subnet': yes('Yes', ['concepts-network-isolated'], isolated),
      overlay: yes('Yes', ['concepts-network-isolated'], isolated),
      'pod-subnet-dynamic': yes('Yes', ['concepts-network-isolated'], isolated),
      'pod-subnet-static': yes('Yes', ['concepts-network-isolated'], isolated),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M43',
    feature: 'DCsv2 VMs',
    group: 'features',
    cells: {
      kubenet: unknown([OVERLAY]),
      'node-subnet': unknown([OVERLAY]),
      overlay: no('No', [OVERLAY, 'includes-availability-sets-retirement'], {
        note: 'VM availability sets neither; those are out of support everywhere since 2025-09-30.',
      }),
      'pod-subnet-dynamic': unknown([OVERLAY]),
      'pod-subnet-static': unknown([OVERLAY]),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M48',
    feature: 'API Server VNet Integration',
    group: 'features',
    cells: {
      kubenet: yes('Yes', ['api-server-vnet-integration']),
      'node-subnet': yes('Yes', ['api-server-vnet-integration']),
      overlay: yes(
        'Yes',
        ['api-server-vnet-integration', 'plan-control-plane-networking', 'aks-changelog-2023-06-04'],
        {
          note: 'Dual-stack works here only, from Kubernetes 1.26.3. The API server reaches pods through its tunnel.',
        },
      ),
      'pod-subnet-dynamic': yes('Yes', ['api-server-vnet-integration']),
      'pod-subnet-static': yes('Yes', ['api-server-vnet-integration']),
      cilium: sameWithCilium,
    },
    vnetByAks: yes('Yes, not with IPv6', ['api-server-vnet-integration']),
  },
  {
    id: 'M26',
    feature: 'Azure Network Policy Manager',
    group: 'policy',
    cells: {
      kubenet: no('No', ['use-network-policies', KUBENET]),
      'node-subnet': yes('Yes', NPM_PAGES, { until: '2028-09-30', note: npmNote }),
      overlay: yes('Yes, not dual-stack', [...NPM_PAGES, OVERLAY, 'azure-cni-overlay'], {
        until: '2028-09-30',
        note: npmNote,
      }),
      'pod-subnet-dynamic': yes('Yes', [...NPM_PAGES, DYNAMIC], { until: '2028-09-30', note: npmNote }),
      'pod-subnet-static': yes('Yes', [...NPM_PAGES, STATIC], { until: '2028-09-30', note: npmNote }),
      cilium: replacedByCilium,
    },
  },
  {
    id: 'M27',
    feature: 'Calico',
    group: 'policy',
    cells: {
      kubenet: yes('Yes', ['use-network-policies', KUBENET], {
        note: 'Linux only; here Calico is the CNI and the policy engine.',
      }),
      'node-subnet': yes('Yes', ['use-network-policies']),
      overlay: yes('Yes, not dual-stack', ['use-network-policies', OVERLAY, 'azure-cni-overlay']),
      'pod-subnet-dynamic': yes('Yes', ['use-network-policies', DYNAMIC]),
      'pod-subnet-static': yes('Yes', ['use-network-policies', STATIC]),
      cilium: replacedByCilium,
    },
  },
  {
    id: 'M28',
    feature: 'Cilium data plane',
    group: 'policy',
    cells: {
      kubenet: no('No, move to Overlay first', [UPDATE_CNI]),
      'node-subnet': yes('Yes', [UPDATE_CNI, CILIUM, 'terraform-kubernetes-cluster'], {
        note: 'Azure CLI 2.69.0 or later. A Terraform page still asks for Overlay or a pod subnet.',
      }),
      overlay: yes('Yes', [UPDATE_CNI, CILIUM]),
      'pod-subnet-dynamic': yes('Yes', [UPDATE_CNI, CILIUM]),
      'pod-subnet-static': yes('Yes, listed as policy engine', [STATIC, CILIUM], {
        note: 'The Cilium page shows Pod Subnet without naming the mode.',
      }),
      cilium: notApplicable('Does not apply', [CILIUM]),
    },
  },
  {
    id: 'M42',
    feature: 'An NSG must also allow the pod CIDR',
    group: 'policy',
    cells: {
      kubenet: yes('Yes', [KUBENET]),
      'node-subnet': no('No, pods have VNet addresses', [OVERVIEW, LEGACY]),
      overlay: yes('Yes', [OVERLAY], {
        note: 'Packets between pods are not encapsulated, so the rules of the subnet apply to them.',
      }),
      'pod-subnet-dynamic': no('No, pods have VNet addresses', [OVERVIEW]),
      'pod-subnet-static': no('No, pods have VNet addresses', [OVERVIEW]),
      cilium: sameWithCilium,
    },
  },
];
