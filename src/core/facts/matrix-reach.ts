import {
  KUBENET,
  LEGACY,
  type MatrixCell,
  type MatrixRow,
  no,
  OVERLAY,
  OVERVIEW,
  POD_SUBNET,
  partly,
  STATIC,
  sameWithCilium,
  value,
  yes,
} from './matrix-row.ts';

/** Application Gateway and the load balancer: one column of the overview serves both modes of Pod Subnet. */
const bothPodSubnets = { note: 'The overview has one column for both allocation modes.' };
const podStarts = value('Only the pod can start it', [OVERVIEW]);
const bothWays = value('Both ways', [OVERVIEW]);
const outboundAddress = value('The public IP of the outbound type', [OVERVIEW, 'egress-outboundtype']);
const inferredPodIp: MatrixCell = value('The pod IP (inferred)', [LEGACY, OVERVIEW], {
  note: 'Printed for dynamic allocation and for Pod Subnet in general, never for static blocks by name.',
});

/** Rows on who reaches pods, what address they show and how they are exposed. */
export const reachRows: readonly MatrixRow[] = [
  {
    id: 'M10',
    feature: 'Pods and VMs of the same or a peered VNet',
    group: 'reach',
    cells: {
      kubenet: podStarts,
      'node-subnet': bothWays,
      overlay: podStarts,
      'pod-subnet-dynamic': bothWays,
      'pod-subnet-static': bothWays,
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M11',
    feature: 'Pods and on-premises (VPN, ExpressRoute)',
    group: 'reach',
    cells: {
      kubenet: podStarts,
      'node-subnet': bothWays,
      overlay: podStarts,
      'pod-subnet-dynamic': bothWays,
      'pod-subnet-static': bothWays,
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M12',
    feature: 'A pod IP is reachable from outside the cluster',
    group: 'reach',
    cells: {
      kubenet: no('No', [KUBENET, OVERVIEW]),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: no('No', [OVERLAY], { note: 'Use a Service or an ingress.' }),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW]),
      'pod-subnet-static': yes('Yes', [OVERVIEW], bothPodSubnets),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M13',
    feature: 'Source address seen in the same VNet',
    group: 'reach',
    cells: {
      kubenet: value('The node IP', [KUBENET, OVERVIEW]),
      'node-subnet': value('The pod IP', [LEGACY, OVERVIEW]),
      overlay: value('The node IP', [OVERLAY, OVERVIEW]),
      'pod-subnet-dynamic': value('The pod IP', [LEGACY, OVERVIEW, 'aks-changelog-2025-10-12'], {
        note: 'Queries to Azure DNS leave with the node IP since October 2025.',
      }),
      'pod-subnet-static': inferredPodIp,
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M14',
    feature: 'Source address seen in a peered VNet or on-premises',
    group: 'reach',
    cells: {
      kubenet: value('The node IP', [KUBENET, OVERVIEW]),
      'node-subnet': value('The node IP', [LEGACY, OVERVIEW, 'concepts-network'], {
        note: 'An older page says that flat networks are never translated; that holds for Pod Subnet only.',
      }),
      overlay: value('The node IP', [OVERLAY, OVERVIEW]),
      'pod-subnet-dynamic': value('The pod IP', [LEGACY, OVERVIEW]),
      'pod-subnet-static': inferredPodIp,
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M15',
    feature: 'Source address seen on the internet',
    group: 'reach',
    cells: {
      kubenet: outboundAddress,
      'node-subnet': outboundAddress,
      overlay: outboundAddress,
      'pod-subnet-dynamic': outboundAddress,
      'pod-subnet-static': outboundAddress,
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M34',
    feature: 'Outbound type userDefinedRouting',
    group: 'reach',
    cells: {
      kubenet: yes('Yes', ['egress-outboundtype']),
      'node-subnet': partly('With your own VNet', ['egress-outboundtype']),
      overlay: partly('With your own VNet', ['egress-outboundtype']),
      'pod-subnet-dynamic': yes('Yes', ['egress-outboundtype']),
      'pod-subnet-static': yes('Yes', ['egress-outboundtype']),
      cilium: sameWithCilium,
    },
    vnetByAks: no('No', ['egress-outboundtype']),
  },
  {
    id: 'M35',
    feature: 'Outbound type managedNATGateway',
    group: 'reach',
    cells: {
      kubenet: no('No, use userAssignedNATGateway', ['egress-outboundtype', 'nat-gateway']),
      'node-subnet': partly('With a VNet by AKS', ['egress-outboundtype', 'nat-gateway']),
      overlay: partly('With a VNet by AKS', ['egress-outboundtype', 'nat-gateway']),
      'pod-subnet-dynamic': no('No', ['egress-outboundtype', 'nat-gateway']),
      'pod-subnet-static': no('No', ['egress-outboundtype', 'nat-gateway']),
      cilium: sameWithCilium,
    },
    vnetByAks: yes('Yes', ['egress-outboundtype', 'nat-gateway']),
  },
  {
    id: 'M16',
    feature: 'LoadBalancer services',
    group: 'ingress',
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
    id: 'M17',
    feature: 'Application Gateway ingress controller',
    group: 'ingress',
    cells: {
      kubenet: yes('Yes', [OVERVIEW]),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: yes('Yes, add-on 1.8 or later', [OVERVIEW, 'aks-changelog-2025-03-16'], {
        from: '2025-03-16',
        note: 'Older pages call it unsupported.',
      }),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW], bothPodSubnets),
      'pod-subnet-static': yes('Yes', [OVERVIEW], bothPodSubnets),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M18',
    feature: 'Application Gateway for Containers',
    group: 'ingress',
    cells: {
      kubenet: no('No', [OVERVIEW]),
      'node-subnet': yes('Yes', [OVERVIEW]),
      overlay: yes(
        'Yes, with a /24 of its own',
        [OVERVIEW, 'aks-changelog-2025-08-29', 'techcommunity-agc-container-networking'],
        {
          from: '2025-08-29',
          note: 'The gateway subnet is a /24 that holds one deployment.',
        },
      ),
      'pod-subnet-dynamic': yes('Yes', [OVERVIEW], bothPodSubnets),
      'pod-subnet-static': yes('Yes', [OVERVIEW], bothPodSubnets),
      cilium: sameWithCilium,
    },
  },
  {
    id: 'M19',
    feature: 'Private Link Service on a LoadBalancer service',
    group: 'ingress',
    cells: {
      kubenet: partly('Not excluded', ['internal-lb'], { note: 'Follows from silence.' }),
      'node-subnet': yes('Yes', ['internal-lb', STATIC], {
        note: 'Only static blocks are named as unsupported; this follows from silence.',
      }),
      overlay: yes('Yes', ['internal-lb', STATIC], {
        note: 'Only static blocks are named as unsupported; this follows from silence.',
      }),
      'pod-subnet-dynamic': yes('Yes', ['internal-lb', STATIC], {
        note: 'With externalTrafficPolicy Local it needs a subnet other than the pod subnet.',
      }),
      'pod-subnet-static': no('No', [STATIC, POD_SUBNET]),
      cilium: sameWithCilium,
    },
  },
];
