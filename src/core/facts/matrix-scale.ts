import {
  CILIUM,
  DYNAMIC,
  IP_PLANNING,
  KUBENET,
  LARGE_SCALE,
  LEGACY,
  type MatrixRow,
  no,
  notApplicable,
  OVERLAY,
  STATIC,
  sameWithCilium,
  UPDATE_CNI,
  value,
  yes,
} from './matrix-row.ts';

const maxPodsRange = value('10 to 250', [IP_PLANNING]);
const newSubnetAndPool = (page: string) =>
  no('No: a new subnet and a new pool', [page, 'node-pool-unique-subnet']);
const podSubnetDefault = value('110 or 250', [IP_PLANNING, DYNAMIC], {
  disputed: 'C19',
  note: 'Two pages disagree: set it explicitly.',
});

/** Rows on limits, growth, versions and moves. */
export const scaleRows: readonly MatrixRow[] = [
  {
    id: 'M36',
    feature: 'Nodes per cluster',
    group: 'scale',
    cells: {
      kubenet: value('400, or 200 dual-stack', [KUBENET, 'azure-blog-overlay-ga'], {
        note: 'A route table holds 400 routes and every node needs one.',
      }),
      'node-subnet': value('5,000, bound by addresses', [LARGE_SCALE, IP_PLANNING], {
        note: 'The 65,536 addresses of a VNet end sooner: about 2,114 nodes at 30 pods.',
      }),
      overlay: value('5,000', [OVERLAY, LARGE_SCALE]),
      'pod-subnet-dynamic': value('5,000, bound by addresses', [LARGE_SCALE, IP_PLANNING]),
      'pod-subnet-static': value('5,000', [LARGE_SCALE]),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M37',
    feature: 'Pods per cluster (guidance)',
    group: 'scale',
    cells: {
      kubenet: value('Not stated; 400 × maxPods at most', [KUBENET]),
      'node-subnet': value('About 64,000 addresses', ['plan-pod-networking', IP_PLANNING], {
        note: 'One page says about 64,000, another 65,536 per VNet; nodes count too.',
      }),
      overlay: value('200,000 or 250,000', [LARGE_SCALE, 'plan-pod-networking'], {
        disputed: 'C21',
        note: 'The planner uses 200,000. Do not multiply the node limit by the pods per node.',
      }),
      'pod-subnet-dynamic': value('About 65,000; 50,000 advised', [STATIC, LARGE_SCALE]),
      'pod-subnet-static': value('1,000,000', [STATIC]),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M38',
    feature: 'maxPods by default',
    group: 'scale',
    cells: {
      kubenet: value('110', [IP_PLANNING, KUBENET]),
      'node-subnet': value('30', [IP_PLANNING]),
      overlay: value('250', [OVERLAY, IP_PLANNING]),
      'pod-subnet-dynamic': podSubnetDefault,
      'pod-subnet-static': podSubnetDefault,
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M39',
    feature: 'maxPods range',
    group: 'scale',
    cells: {
      kubenet: maxPodsRange,
      'node-subnet': maxPodsRange,
      overlay: maxPodsRange,
      'pod-subnet-dynamic': maxPodsRange,
      'pod-subnet-static': value('10 to 250, ideally 16N − 1', [IP_PLANNING, STATIC]),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M40',
    feature: 'The pod range grows in place',
    group: 'scale',
    cells: {
      kubenet: no('No', [KUBENET, UPDATE_CNI], { note: 'Only while moving to Overlay.' }),
      'node-subnet': newSubnetAndPool(IP_PLANNING),
      overlay: yes(
        'Yes, with Linux nodes only',
        ['azure-cni-overlay-pod-expand', 'aks-changelog-2026-01-04'],
        {
          from: '2026-01-04',
          disputed: 'C51',
          note: 'To a larger range that contains the old one. A release note calls it a preview, the page does not.',
        },
      ),
      'pod-subnet-dynamic': newSubnetAndPool(DYNAMIC),
      'pod-subnet-static': newSubnetAndPool(STATIC),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M44',
    feature: 'Azure CLI from version',
    group: 'operations',
    cells: {
      kubenet: value('2.0.65', [KUBENET]),
      'node-subnet': value('None stated', ['configure-azure-cni', LEGACY]),
      overlay: value('2.48.0', ['azure-cni-overlay']),
      'pod-subnet-dynamic': value('2.37.0', [DYNAMIC]),
      'pod-subnet-static': value('2.75.0', [STATIC]),
      cilium: value('2.48.1; 2.69.0 with Node Subnet', [CILIUM]),
    },
  },
  {
    id: 'M45',
    feature: 'Kubernetes from version',
    group: 'operations',
    cells: {
      kubenet: value('None stated', [KUBENET]),
      'node-subnet': value('None stated', [LEGACY]),
      overlay: value('None stated; 1.27 to move in', [OVERLAY, UPDATE_CNI]),
      'pod-subnet-dynamic': value('None stated', [DYNAMIC]),
      'pod-subnet-static': value('1.28', [STATIC]),
      cilium: value('By Cilium version', [CILIUM], {
        note: '1.31 brings Cilium 1.16, 1.32 and 1.33 bring 1.17, 1.34 to 1.36 bring 1.18.',
      }),
    },
  },
  {
    id: 'M46',
    feature: 'Move to Overlay',
    group: 'operations',
    cells: {
      kubenet: yes('In place', [UPDATE_CNI, 'aks-changelog-2024-01-23'], {
        from: '2024-01-23',
        note: 'All pools are reimaged at once, and there is no way back.',
      }),
      'node-subnet': yes('In place', [UPDATE_CNI, 'aks-changelog-2023-06-11'], {
        from: '2023-06-11',
        note: 'Give a pod CIDR. All pools are reimaged at once, and there is no way back.',
      }),
      overlay: notApplicable('Does not apply', [UPDATE_CNI]),
      'pod-subnet-dynamic': no('Rebuild the cluster', [UPDATE_CNI]),
      'pod-subnet-static': no('Rebuild the cluster', [UPDATE_CNI]),
      cilium: value('One way', [UPDATE_CNI], {
        note: 'IPAM mode and data plane change in two updates, in either order.',
      }),
    },
  },
];
