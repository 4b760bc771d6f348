import type { Disagreement } from './disagreement.ts';
import { milestones } from './milestones.ts';

/** What the seed articles of 2018 to 2024 say, against the documentation of August 2026. */
export const seedDisagreements: readonly Disagreement[] = [
  {
    id: 'C01',
    topic: 'Default network plugin',
    kind: 'seed',
    sides: [
      { says: 'kubenet.', sources: ['seed-002', 'seed-004'] },
      { says: 'The portal preselects Azure CNI with Calico.', sources: ['seed-003'] },
      { says: 'Overlay from Kubernetes 1.30.', sources: ['azure-rest-api-specs-pr-30844'] },
      { says: 'Overlay when the flag is left out.', sources: ['azure-cni-overlay'] },
      { says: 'Every portal preset is Overlay with network policy None.', sources: ['quotas-skus-regions'] },
    ],
    verdict: 'Overlay, with no policy engine. Below Kubernetes 1.30 it was kubenet.',
    before: [{ until: milestones['overlay-default'], verdict: 'kubenet, with no policy engine.' }],
    plannerAssumes: 'Overlay from Kubernetes 1.30, kubenet before.',
    affects: ['M01'],
  },
  {
    id: 'C02',
    topic: 'Changing the plugin of a running cluster',
    kind: 'seed',
    sides: [
      { says: 'Fixed at creation: rebuild the cluster.', sources: ['seed-004'] },
      { says: 'One can leave Azure CNI without a new deployment.', sources: ['seed-003'] },
      { says: 'kubenet and Node Subnet move to Overlay in place.', sources: ['update-azure-cni'] },
    ],
    verdict: 'Moves to Overlay exist, and they are one-way.',
    before: [
      {
        until: milestones['node-subnet-to-overlay'],
        verdict: 'Fixed at creation: every change is a rebuild.',
      },
      {
        until: milestones['kubenet-to-overlay'],
        verdict: 'Only Node Subnet moves to Overlay, one-way; every other change is a rebuild.',
      },
    ],
    plannerAssumes: 'In place from kubenet and Node Subnet to Overlay; everything else is a rebuild.',
    affects: ['M46'],
  },
  {
    id: 'C03',
    topic: 'Windows on Overlay',
    kind: 'seed',
    sides: [
      { says: 'Not for Windows nodes.', sources: ['seed-003'] },
      {
        says: 'Supported since August 2023, with Server 2022 and 2025.',
        sources: ['aks-changelog-2023-08-13', 'concepts-network-azure-cni-overlay'],
      },
    ],
    verdict: 'Supported.',
    before: [
      { until: milestones.overlay, verdict: 'There is no Overlay that is generally available.' },
      { until: milestones['overlay-windows'], verdict: 'Linux only.' },
    ],
    plannerAssumes: 'Windows pools on Overlay from 2023-08-13.',
    affects: ['M20'],
  },
  {
    id: 'C04',
    topic: 'Routes of kubenet',
    kind: 'seed',
    sides: [
      { says: 'Routes are added by hand.', sources: ['seed-004'] },
      { says: 'In 2018 the route table came unattached.', sources: ['seed-000'] },
      {
        says: 'AKS makes and maintains the route table and its routes, unless you bring your own table.',
        sources: ['configure-kubenet'],
      },
    ],
    verdict: 'Automatic by default.',
    plannerAssumes: 'AKS maintains the routes; a table of your own is optional.',
    affects: ['M09'],
  },
  {
    id: 'C05',
    topic: 'Network policies on kubenet',
    kind: 'seed',
    sides: [
      { says: 'There are none.', sources: ['seed-001', 'seed-002'] },
      { says: 'They work better on Azure CNI.', sources: ['seed-004'] },
      { says: 'Calico works on kubenet.', sources: ['use-network-policies', 'configure-kubenet'] },
    ],
    verdict: 'Calico, and nothing else.',
    plannerAssumes: 'Calico is the only policy engine of kubenet.',
    affects: ['M26', 'M27'],
  },
  {
    id: 'C06',
    topic: 'Translation of addresses with Azure CNI',
    kind: 'seed',
    sides: [
      { says: 'Never: others always see the pod.', sources: ['seed-001', 'seed-004'] },
      { says: 'Node Subnet shows the node IP outside its VNet.', sources: ['concepts-network-legacy-cni'] },
    ],
    verdict: 'Only Pod Subnet shows the pod IP outside the VNet.',
    plannerAssumes: 'Node Subnet is translated to the node IP outside its VNet.',
    affects: ['M13', 'M14'],
  },
  {
    id: 'C07',
    topic: 'VNet of kubenet',
    kind: 'seed',
    sides: [
      { says: 'Always made by AKS, with 10.0.0.0/8.', sources: ['seed-001'] },
      { says: 'An existing subnet may be used.', sources: ['configure-kubenet'] },
      { says: 'The range of a VNet by AKS changed in 2022.', sources: ['aks-changelog-2022-02-24'] },
    ],
    verdict: 'Both ways exist, and the range is no longer 10.0.0.0/8.',
    plannerAssumes: 'kubenet in a VNet by AKS or in your own.',
    affects: ['M03', 'M07', 'M08'],
  },
  {
    id: 'C08',
    topic: 'Azure CNI and a VNet made beforehand',
    kind: 'seed',
    sides: [
      { says: 'It is required.', sources: ['seed-001'] },
      {
        says: 'Basic always gets its own VNet and advanced an existing one; the article then corrects itself.',
        sources: ['seed-000'],
      },
      {
        says: 'AKS can make the VNet for Node Subnet and Overlay.',
        sources: ['configure-azure-cni', 'concepts-network-cni-overview'],
      },
    ],
    verdict: 'Not required.',
    plannerAssumes: 'Node Subnet and Overlay may have a VNet by AKS; Pod Subnet may not.',
    affects: ['M07'],
  },
  {
    id: 'C09',
    topic: 'Pods routable anywhere in the VNet and its peers',
    kind: 'seed',
    sides: [
      { says: 'True of Azure CNI.', sources: ['seed-000'] },
      {
        says: 'Inbound yes; the source address of outbound traffic differs by model.',
        sources: ['concepts-network-cni-overview', 'concepts-network-legacy-cni'],
      },
    ],
    verdict: 'The direction matters.',
    plannerAssumes: 'Reach into pods and the address that pods show are two questions.',
    affects: ['M10', 'M12', 'M14'],
  },
  {
    id: 'C10',
    topic: 'Addresses left in a /24',
    kind: 'seed',
    sides: [
      { says: '250.', sources: ['seed-003'] },
      { says: '251.', sources: ['concepts-network-azure-cni-overlay'] },
    ],
    verdict: '251: Azure keeps five of 256.',
    plannerAssumes: 'Five reserved addresses in every subnet.',
  },
  {
    id: 'C11',
    topic: 'Azure CNI flavours in the portal',
    kind: 'seed',
    sides: [
      { says: 'The portal hides them; they need the CLI.', sources: ['seed-003'] },
      {
        says: 'The portal has Overlay presets and Node Subnet in its list.',
        sources: ['quotas-skus-regions', 'configure-azure-cni'],
      },
    ],
    verdict: 'The portal has them.',
    plannerAssumes: 'Nothing: exports are CLI, Bicep and Terraform.',
  },
  {
    id: 'C12',
    topic: 'What can be updated to Cilium',
    kind: 'seed',
    sides: [
      { says: 'Overlay or dynamic allocation.', sources: ['seed-003'] },
      { says: 'Any Azure CNI mode.', sources: ['update-azure-cni'] },
    ],
    verdict: 'Any Azure CNI mode.',
    plannerAssumes: 'Cilium on every model but kubenet.',
    affects: ['M28'],
  },
  {
    id: 'C13',
    topic: 'Pod addresses on kubenet',
    kind: 'seed',
    sides: [
      { says: 'Only nodes get addresses; further on, pods have an internal range.', sources: ['seed-004'] },
      { says: 'Pods get theirs from the pod CIDR.', sources: ['configure-kubenet'] },
    ],
    verdict: 'Pods have internal addresses.',
    plannerAssumes: 'A /24 of the pod CIDR per node.',
    affects: ['M04'],
  },
  {
    id: 'C14',
    topic: 'What large clusters need',
    kind: 'seed',
    sides: [
      { says: 'Azure CNI with pod addresses of the VNet.', sources: ['seed-004'] },
      {
        says: 'Overlay reaches 5,000 nodes, kubenet 400.',
        sources: ['concepts-network-azure-cni-overlay', 'configure-kubenet'],
      },
    ],
    verdict: 'Overlay too.',
    before: [
      {
        until: milestones.overlay,
        verdict: 'Of what is generally available only flat Azure CNI goes beyond 400 nodes.',
      },
    ],
    plannerAssumes: '5,000 nodes for every Azure CNI mode, as far as addresses reach.',
    affects: ['M36'],
  },
  {
    id: 'C15',
    topic: 'Virtual nodes and Windows',
    kind: 'seed',
    sides: [
      { says: 'Both only with Azure CNI.', sources: ['seed-001'] },
      { says: 'Overlay has Windows, but no virtual nodes.', sources: ['concepts-network-azure-cni-overlay'] },
    ],
    verdict: 'Windows on any Azure CNI mode, virtual nodes on flat ones.',
    plannerAssumes: 'Virtual nodes exclude Overlay and kubenet.',
    affects: ['M20', 'M21'],
  },
  {
    id: 'C16',
    topic: 'Moving to dynamic allocation',
    kind: 'seed',
    sides: [
      { says: 'There is no way.', sources: ['seed-003'] },
      { says: 'Only Overlay is a target of an update.', sources: ['update-azure-cni'] },
      {
        says: 'From dynamic to static blocks: new pools on a new subnet.',
        sources: ['configure-azure-cni-static-block-allocation'],
      },
    ],
    verdict: 'True of becoming Pod Subnet.',
    plannerAssumes: 'A rebuild, except between the two allocation modes.',
    affects: ['M46'],
  },
  {
    id: 'C17',
    topic: 'Speed of kubenet against Azure CNI',
    kind: 'seed',
    sides: [
      { says: 'Azure CNI is slightly better, and translation may widen the gap.', sources: ['seed-001'] },
      { says: 'kubenet has one more hop.', sources: ['configure-kubenet'] },
    ],
    verdict: 'The direction agrees; no figures are published.',
    plannerAssumes: 'No figure for speed, only the extra hop.',
  },
];
