import {
  DYNAMIC,
  IP_PLANNING,
  KUBENET,
  LEGACY,
  type MatrixRow,
  no,
  notApplicable,
  OVERLAY,
  OVERVIEW,
  partly,
  STATIC,
  sameWithCilium,
  unknown,
  value,
  yes,
} from './matrix-row.ts';

/** Rows on where addresses come from, what a node costs and who owns the VNet. */
export const addressRows: readonly MatrixRow[] = [
  {
    id: 'M03',
    feature: 'Nodes get their addresses from',
    group: 'addresses',
    cells: {
      kubenet: value('Your subnet', [KUBENET]),
      'node-subnet': value('The node subnet', [LEGACY]),
      overlay: value('The node subnet', [OVERLAY]),
      'pod-subnet-dynamic': value('The node subnet', [DYNAMIC]),
      'pod-subnet-static': value('The node subnet', [STATIC]),
      cilium: sameWithCilium,
    },
    vnetByAks: value('The subnet that AKS makes in the node resource group', [KUBENET, 'seed-001']),
  },
  {
    id: 'M04',
    feature: 'Pods get their addresses from',
    group: 'addresses',
    cells: {
      kubenet: value('A pod CIDR outside the VNet', [KUBENET]),
      'node-subnet': value('The node subnet', [LEGACY]),
      overlay: value('A pod CIDR outside the VNet', [OVERLAY]),
      'pod-subnet-dynamic': value('A pod subnet of the same VNet', [DYNAMIC], {
        note: 'System pods draw from the pod subnet too.',
      }),
      'pod-subnet-static': value('A pod subnet of the same VNet', [STATIC], {
        note: 'System pods draw from the pod subnet too.',
      }),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M05',
    feature: 'VNet addresses a node costs (M = maxPods, U = pods in use)',
    group: 'addresses',
    cells: {
      kubenet: value('1', [KUBENET, IP_PLANNING]),
      'node-subnet': value('1 + M', [IP_PLANNING, 'aks-changelog-2022-01-07'], {
        note: 'The planning formula. The check of the service counts two addresses less since January 2022.',
      }),
      overlay: value('1', [OVERLAY]),
      'pod-subnet-dynamic': value(
        '1 + 16 × ceil(0.5 + U / 16)',
        ['acn-ipammath', 'acn-ipampool-v2', 'issue-acn-2462'],
        {
          note: 'The pool of a node is clamped at 250. A maintainer counts one more address per node in the pod subnet.',
        },
      ),
      'pod-subnet-static': value('1 + 16 × ceil((M + 1) / 16)', [STATIC, 'azure-rest-api-specs'], {
        note: 'Against the address limit of the VNet each /28 block counts once.',
      }),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M06',
    feature: 'Pod addresses set aside per node',
    group: 'addresses',
    cells: {
      kubenet: value('A /24 of the pod CIDR', [KUBENET]),
      'node-subnet': value('maxPods addresses, reserved up front', [IP_PLANNING, LEGACY]),
      overlay: value('A /24 of the pod CIDR', [OVERLAY], { note: 'The size cannot be changed.' }),
      'pod-subnet-dynamic': value('Batches of 16 as pods arrive', [DYNAMIC], {
        note: 'One batch at start, another whenever fewer than 8 of its addresses are free.',
      }),
      'pod-subnet-static': value('/28 blocks for the life of the node', [STATIC]),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M07',
    feature: 'AKS can create the VNet',
    group: 'addresses',
    cells: {
      kubenet: no('No, you bring it', [KUBENET], { note: 'Without a subnet id kubenet gets a VNet by AKS.' }),
      'node-subnet': yes('Yes', ['configure-azure-cni', OVERVIEW]),
      overlay: yes('Yes', [OVERVIEW]),
      'pod-subnet-dynamic': no('No, both subnets are named', [DYNAMIC, OVERVIEW], {
        note: 'The overview lists every mode for a new VNet, but both subnet ids are arguments, so you create it.',
      }),
      'pod-subnet-static': no('No, both subnets are named', [STATIC, OVERVIEW], {
        note: 'The overview lists every mode for a new VNet, but both subnet ids are arguments, so you create it.',
      }),
      cilium: sameWithCilium,
    },
    vnetByAks: yes('Yes', [KUBENET, OVERVIEW]),
  },
  {
    id: 'M08',
    feature: 'Works in an existing VNet',
    group: 'addresses',
    cells: {
      kubenet: yes('Yes, with a route table', [KUBENET, OVERVIEW]),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: yes('Yes', [OVERVIEW]),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW]),
      'pod-subnet-static': yes('Yes', [OVERVIEW]),
      cilium: sameWithCilium,
    },
    vnetByAks: notApplicable('Does not apply', [OVERVIEW]),
  },
  {
    id: 'M09',
    feature: 'Pods need a route table',
    group: 'addresses',
    cells: {
      kubenet: yes('Yes, made by AKS or yours', [KUBENET], {
        note: 'AKS adds the routes by itself. One table per cluster, never shared, not replaceable later.',
      }),
      'node-subnet': no('No', [OVERVIEW, KUBENET], { note: 'Follows from the pages; none says so by name.' }),
      overlay: no('No', [OVERLAY]),
      'pod-subnet-dynamic': no('No', [OVERVIEW, KUBENET], {
        note: 'Follows from the pages; none says so by name.',
      }),
      'pod-subnet-static': no('No', [OVERVIEW, KUBENET], {
        note: 'Follows from the pages; none says so by name.',
      }),
      cilium: sameWithCilium,
    },
    vnetByAks: yes('Yes, made by AKS', [KUBENET]),
  },
  {
    id: 'M24',
    feature: 'Several clusters share a subnet',
    group: 'addresses',
    cells: {
      kubenet: no('No', [OVERVIEW, KUBENET], { note: 'One cluster per subnet, because of its route table.' }),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: yes('Yes', [OVERVIEW]),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW, DYNAMIC], {
        note: 'Clusters of one VNet may share a pod subnet, all of them in the same allocation mode.',
      }),
      'pod-subnet-static': yes('Yes, one mode per subnet', [OVERVIEW, STATIC]),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M25',
    feature: 'Other VMs in the subnet of the cluster',
    group: 'addresses',
    cells: {
      kubenet: unknown([LEGACY]),
      'node-subnet': yes('Yes', [LEGACY]),
      overlay: unknown([LEGACY]),
      'pod-subnet-dynamic': partly('Not in the pod subnet', [LEGACY], {
        note: 'No page says whether they may sit in the node subnet.',
      }),
      'pod-subnet-static': partly('Not in the pod subnet', [LEGACY], {
        note: 'No page says whether they may sit in the node subnet.',
      }),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M41',
    feature: 'Other clusters reuse the same pod range',
    group: 'addresses',
    cells: {
      kubenet: yes('Yes, with separate route tables', [KUBENET, 'seed-001']),
      'node-subnet': partly('They share the subnet, not the addresses', [OVERVIEW]),
      overlay: yes('Yes, even in one VNet', [OVERLAY]),
      'pod-subnet-dynamic': partly('They share the subnet, not the addresses', [OVERVIEW]),
      'pod-subnet-static': partly('They share the subnet, not the addresses', [OVERVIEW]),
      cilium: sameWithCilium,
    },
  },
];
