import { hitIf, type Rule } from './rule.ts';

const podAccess: Rule = {
  id: 'pods-not-reachable',
  title: 'Pods that nothing outside can reach by address',
  severity: 'breaks',
  sources: ['concepts-network-cni-overview', 'concepts-network-azure-cni-overlay', 'configure-kubenet'],
  implements: ['M10', 'M11', 'M12'],
  find: ({ plan, model }) =>
    hitIf(plan.answers.podAccess === 'yes' && model.family === 'overlay', () => ({
      path: 'answers.podAccess',
      message: `Something outside is to open connections to pods; with ${model.name} a pod has no address outside the cluster.`,
      fix: 'Choose a flat model, or put a Service, an ingress or a gateway in front.',
    })),
};

const podIdentity: Rule = {
  id: 'pod-address-hidden',
  title: 'Pods that others see as their node',
  severity: 'breaks',
  sources: [
    'concepts-network-legacy-cni',
    'concepts-network-cni-overview',
    'concepts-network-azure-cni-overlay',
  ],
  implements: ['M13', 'M14', 'C06', 'C35'],
  find: ({ plan, model }) => {
    const wanted = plan.answers.podIdentity;
    const beyondVnet = model.podSpace === 'nodeSubnet' && wanted === 'everywhere';
    const anywhere = model.family === 'overlay' && (wanted === 'vnet' || wanted === 'everywhere');
    return hitIf(beyondVnet || anywhere, () => ({
      path: 'answers.podIdentity',
      message: beyondVnet
        ? `The pod's own address is to be seen in peered networks and on-premises; ${model.name} shows the node's address beyond its VNet.`
        : `The pod's own address is to be seen outside the cluster; ${model.name} shows the node's address.`,
      fix: beyondVnet ? 'Choose a Pod Subnet model.' : 'Choose a flat model.',
    }));
  },
};

const privateLinkStatic: Rule = {
  id: 'private-link-service-with-static-blocks',
  title: 'Private Link Service with static blocks',
  severity: 'error',
  sources: ['configure-azure-cni-static-block-allocation', 'concepts-network-azure-cni-pod-subnet'],
  implements: ['M19'],
  find: ({ plan, model }) =>
    hitIf(plan.answers.privateLinkService === 'yes' && model.id === 'pod-subnet-static', () => ({
      path: 'answers.privateLinkService',
      message:
        'Static block allocation does not support Private Link Service in front of a LoadBalancer service.',
      fix: 'Choose dynamic allocation or Azure CNI Overlay.',
    })),
};

const privateLinkDynamic: Rule = {
  id: 'private-link-service-subnet',
  title: 'Private Link Service in the pod subnet',
  severity: 'info',
  sources: ['internal-lb'],
  implements: ['M19'],
  find: ({ plan, model }) =>
    hitIf(plan.answers.privateLinkService === 'yes' && model.id === 'pod-subnet-dynamic', () => ({
      path: 'answers.privateLinkService',
      message:
        'A Private Link Service of a service with externalTrafficPolicy Local needs another subnet than the pod subnet for its addresses.',
      fix: 'Name the node subnet or one of its own in the annotation.',
    })),
};

const secondSubnet: Rule = {
  id: 'second-subnet-not-available',
  title: 'A Pod Subnet model where only one subnet is to be had',
  severity: 'warning',
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'concepts-network-legacy-cni'],
  implements: ['M03', 'M04'],
  find: ({ plan, model }) =>
    hitIf(plan.answers.twoSubnets === 'no' && model.podSpace === 'podSubnet', () => ({
      path: 'answers.twoSubnets',
      message: `The answers say that nodes and pods cannot have a subnet each; ${model.name} needs both.`,
      fix: 'Choose Azure CNI Node Subnet or Overlay, or find room for a second subnet.',
    })),
};

/** What is asked of the addresses of pods, and which models give it. */
export const reachRules: readonly Rule[] = [
  podAccess,
  podIdentity,
  privateLinkStatic,
  privateLinkDynamic,
  secondSubnet,
];
