import { isOlder } from '../versions.ts';
import { type Context, type Hit, hitIf, type Rule } from './rule.ts';

const windowsPools = ({ plan }: Context): string =>
  plan.pools
    .filter(({ os }) => os === 'Windows')
    .map(({ name }) => name)
    .join(', ');
const hasWindows = ({ plan }: Context): boolean => plan.pools.some(({ os }) => os === 'Windows');

const windowsKubenet: Rule = {
  id: 'windows-on-kubenet',
  title: 'Windows pools on kubenet',
  severity: 'error',
  sources: ['configure-kubenet'],
  implements: ['M20'],
  find: (context) =>
    hitIf(context.model.id === 'kubenet' && hasWindows(context), () => ({
      path: 'pools',
      message: `kubenet runs Linux nodes only; the plan has the Windows pool ${windowsPools(context)}.`,
      fix: 'Choose Azure CNI Overlay.',
    })),
};

const windowsCilium: Rule = {
  id: 'windows-with-cilium',
  title: 'Windows pools with the Cilium data plane',
  severity: 'error',
  sources: ['azure-cni-powered-by-cilium', 'update-azure-cni'],
  implements: ['M20'],
  find: (context) =>
    hitIf(context.plan.dataplane === 'cilium' && hasWindows(context), () => ({
      path: 'dataplane',
      message: `The Cilium data plane is for Linux clusters; the plan has the Windows pool ${windowsPools(context)}.`,
      fix: 'Use the Azure data plane, with Calico for network policies.',
    })),
};

const windowsCheck: Rule = {
  id: 'windows-check-unproven',
  title: 'What the service counts for a Windows node is not known',
  severity: 'info',
  sources: ['issue-aks-3653', 'aks-changelog-2022-01-07'],
  find: (context) =>
    hitIf(context.model.podSpace === 'nodeSubnet' && hasWindows(context), () => ({
      space: 'nodeSubnet',
      path: 'pools',
      message: `The release notes say what a node counts since 2022, and reports confirm it for Linux pools; the one report with Windows pools fits no formula. The planner counts the Windows pool ${windowsPools(context)} like a Linux one.`,
      fix: 'Leave room in the node subnet beyond the check.',
    })),
};

const dataplane: Rule = {
  id: 'data-plane-not-offered',
  title: 'A data plane that the model does not have',
  severity: 'error',
  sources: ['update-azure-cni', 'azure-cni-powered-by-cilium'],
  implements: ['M28'],
  find: ({ plan, model }) =>
    hitIf(!model.dataplanes.includes(plan.dataplane), () => ({
      path: 'dataplane',
      message: `${model.name} does not run with the ${plan.dataplane === 'cilium' ? 'Cilium' : 'azure'} data plane.`,
      fix: 'Use the Azure data plane, or an Azure CNI model.',
    })),
};

const ciliumStatic: Rule = {
  id: 'cilium-with-static-blocks',
  title: 'The Cilium data plane with static blocks',
  severity: 'info',
  sources: ['configure-azure-cni-static-block-allocation', 'azure-cni-powered-by-cilium', 'update-azure-cni'],
  implements: ['M28'],
  find: ({ plan, model }) =>
    hitIf(plan.dataplane === 'cilium' && model.id === 'pod-subnet-static', () => ({
      path: 'dataplane',
      message:
        'The page of static blocks lists Cilium among its policy engines; the Cilium page speaks of Pod Subnet without naming the mode. The planner assumes that the two work together.',
      fix: 'Try it on a small cluster first, or use dynamic allocation.',
    })),
};

const owner: Rule = {
  id: 'vnet-owner-not-offered',
  title: 'A VNet made by AKS with a model that needs your own',
  severity: 'error',
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'configure-azure-cni-static-block-allocation'],
  implements: ['M07'],
  find: ({ plan, model }) =>
    hitIf(!model.vnetOwners.includes(plan.vnetOwner), () => ({
      path: 'vnetOwner',
      message: `${model.name} needs a node subnet and a pod subnet of your own; AKS makes neither in a VNet of its own.`,
      fix: 'Bring your own VNet.',
    })),
};

const managedVnetText: Rule = {
  id: 'managed-vnet-ignores-subnets',
  title: 'Ranges that a VNet made by AKS does not use',
  severity: 'info',
  sources: ['concepts-network-cni-overview', 'aks-changelog-2022-02-24'],
  find: ({ plan }) =>
    hitIf(plan.vnetOwner === 'aks' && plan.subnets.length > 0, () => ({
      path: 'vnetOwner',
      message: 'AKS makes the VNet and its subnet, so the subnets of this plan are not used.',
      fix: 'Bring your own VNet to use them.',
    })),
};

const needsOverlay = (model: Context['model'], asOf: string): Pick<Hit, 'message' | 'severity'> | null => {
  if (model.id === 'overlay') return null;
  if (model.id === 'pod-subnet-static' && asOf >= '2026-06-19')
    return {
      severity: 'warning',
      message:
        'The dual-stack page requires Azure CNI Overlay; a release note of June 2026 speaks of dual-stack with static blocks. The planner assumes the release note, and that the page is older.',
    };
  if (model.id === 'kubenet' && asOf >= '2023-04-16')
    return {
      severity: asOf < '2023-12-07' ? 'warning' : 'error',
      message:
        'A release note of April 2023 made dual-stack available on kubenet; the dual-stack page of today requires Azure CNI Overlay, and the planner assumes the page from its date on, 2023-12-07.',
    };
  return { message: `Dual-stack requires Azure CNI Overlay; ${model.name} has IPv4 alone.` };
};

const dualStack: Rule = {
  id: 'dual-stack-not-offered',
  title: 'Dual-stack with a model that has IPv4 alone',
  severity: 'error',
  sources: [
    'configure-dual-stack',
    'azure-cni-overlay',
    'aks-changelog-2026-06-19',
    'aks-changelog-2023-04-16',
  ],
  implements: ['M29', 'C34'],
  find: ({ plan, model }) => {
    const hit = plan.answers.dualStack === 'yes' ? needsOverlay(model, plan.asOf) : null;
    return hit
      ? [{ ...hit, path: 'answers.dualStack', fix: 'Choose Azure CNI Overlay, or IPv4 alone.' }]
      : [];
  },
};

const dualStackCilium: Rule = {
  id: 'dual-stack-cilium-version',
  title: 'Dual-stack with Cilium below Kubernetes 1.29',
  severity: 'error',
  sources: ['azure-cni-powered-by-cilium'],
  implements: ['M29'],
  find: ({ plan }) =>
    hitIf(
      plan.answers.dualStack === 'yes' &&
        plan.dataplane === 'cilium' &&
        isOlder(plan.kubernetesVersion, '1.29'),
      () => ({
        path: 'kubernetesVersion',
        message: `Dual-stack with the Cilium data plane needs Kubernetes 1.29; the plan has ${plan.kubernetesVersion}.`,
        fix: 'Plan a newer Kubernetes version.',
      }),
    ),
};

const autoProvisioning: Rule = {
  id: 'auto-provisioning-not-offered',
  title: 'Node auto-provisioning with a model that it does not serve',
  severity: 'error',
  sources: [
    'node-auto-provisioning-networking',
    'node-auto-provisioning-networking-newer',
    'aks-changelog-2025-01-30',
  ],
  implements: ['M30', 'C38'],
  find: ({ plan, model }) => {
    if (plan.answers.nodeAutoProvisioning !== 'yes') return [];
    const fix = 'Choose Azure CNI Overlay, or pools with the cluster autoscaler.';
    const path = 'answers.nodeAutoProvisioning';
    if (model.id === 'kubenet')
      return [{ path, fix, message: 'Node auto-provisioning does not work with kubenet.' }];
    if (model.id === 'pod-subnet-dynamic')
      return [
        {
          path,
          fix,
          message:
            'The page of node auto-provisioning lists dynamic allocation as unsupported; a release note of January 2025 names Calico and kubenet as the only exceptions. The planner assumes the page.',
        },
      ];
    return hitIf(model.id === 'pod-subnet-static', () => ({
      path,
      fix,
      severity: 'warning',
      message:
        'No page says whether node auto-provisioning works with static blocks; it does not with dynamic allocation, while a release note of January 2025 excepts Calico and kubenet only. The planner assumes that it may work.',
    }));
  },
};

/** Operating systems, data planes, dual-stack and node auto-provisioning. */
export const featureRules: readonly Rule[] = [
  windowsKubenet,
  windowsCilium,
  windowsCheck,
  dataplane,
  ciliumStatic,
  owner,
  managedVnetText,
  dualStack,
  dualStackCilium,
  autoProvisioning,
];
