import { npmLimits } from '../../facts/limits.ts';
import { isOlder } from '../versions.ts';
import { clusterNodes, clusterPods, figure, type Hit, hitIf, type Rule } from './rule.ts';

const engineNames = {
  none: 'policy engine',
  azure: 'Azure NPM',
  calico: 'Calico',
  cilium: 'Cilium',
} as const;

const conflict: Rule = {
  id: 'network-policy-conflict',
  title: 'A network policy engine that the model or data plane excludes',
  severity: 'error',
  sources: ['use-network-policies', 'azure-cni-powered-by-cilium', 'configure-kubenet'],
  implements: ['M26', 'M27'],
  find: ({ plan, model }) => {
    const hit = (message: string, fix: string): readonly Hit[] => [{ path: 'networkPolicy', message, fix }];
    if (plan.networkPolicy === 'cilium' && plan.dataplane !== 'cilium')
      return hit(
        'Cilium enforces policies only with its own data plane.',
        'Use the Cilium data plane, or another engine.',
      );
    if (plan.dataplane === 'cilium' && (plan.networkPolicy === 'azure' || plan.networkPolicy === 'calico'))
      return hit(
        `With the Cilium data plane Cilium enforces the policies; ${engineNames[plan.networkPolicy]} cannot run beside it.`,
        'Use Cilium as the policy engine, or the Azure data plane.',
      );
    if (!model.policies.includes(plan.networkPolicy) && model.dataplanes.includes(plan.dataplane))
      return hit(
        `${model.name} has no ${engineNames[plan.networkPolicy]}; it works with Calico only.`,
        'Use Calico or no engine, or an Azure CNI model.',
      );
    return [];
  },
};

const npmSize: Rule = {
  id: 'npm-limits',
  title: 'More nodes or pods than Azure NPM supports',
  severity: 'breaks',
  sources: ['use-network-policies', 'best-practices-performance-scale-large'],
  implements: ['1.9'],
  find: (context) => {
    if (context.plan.networkPolicy !== 'azure') return [];
    const nodes = clusterNodes(context);
    const pods = clusterPods(context);
    return hitIf(nodes > npmLimits.value.nodes || pods > npmLimits.value.pods, () => ({
      path: 'networkPolicy',
      message: `Azure NPM is supported up to ${figure(npmLimits.value.nodes)} nodes and ${figure(npmLimits.value.pods)} pods; the plan reaches ${figure(nodes)} and ${figure(pods)}.`,
      fix: 'Use Cilium with its data plane.',
    }));
  },
};

const engineVersion: Rule = {
  id: 'policy-engine-kubernetes-version',
  title: 'Azure NPM or Calico below Kubernetes 1.30',
  severity: 'error',
  sources: ['aks-changelog-2026-05-29'],
  from: '2026-05-29',
  implements: ['1.9'],
  find: ({ plan }) =>
    hitIf(
      (plan.networkPolicy === 'azure' || plan.networkPolicy === 'calico') &&
        isOlder(plan.kubernetesVersion, '1.30'),
      () => ({
        path: 'kubernetesVersion',
        message: `${engineNames[plan.networkPolicy]} is installed and removed from Kubernetes 1.30 on; the plan has ${plan.kubernetesVersion}.`,
        fix: 'Plan Kubernetes 1.30 or later, or Cilium with its data plane.',
      }),
    ),
};

const dualStack: Rule = {
  id: 'dual-stack-policy-engine',
  title: 'Azure NPM or Calico in a dual-stack cluster',
  severity: 'error',
  sources: ['azure-cni-overlay', 'configure-dual-stack'],
  implements: ['M29'],
  find: ({ plan }) =>
    hitIf(
      plan.answers.dualStack === 'yes' && (plan.networkPolicy === 'azure' || plan.networkPolicy === 'calico'),
      () => ({
        path: 'networkPolicy',
        message: `${engineNames[plan.networkPolicy]} does not work in a dual-stack cluster.`,
        fix: 'Use Cilium with its data plane.',
      }),
    ),
};

const autoProvisioning: Rule = {
  id: 'auto-provisioning-with-calico',
  title: 'Node auto-provisioning with Calico',
  severity: 'error',
  sources: ['node-auto-provisioning-networking', 'aks-changelog-2025-01-30'],
  implements: ['M30'],
  find: ({ plan }) =>
    hitIf(plan.answers.nodeAutoProvisioning === 'yes' && plan.networkPolicy === 'calico', () => ({
      path: 'networkPolicy',
      message: 'Node auto-provisioning does not work with Calico.',
      fix: 'Use Cilium with its data plane.',
    })),
};

const notEnforced: Rule = {
  id: 'policies-not-enforced',
  title: 'Network policies that nothing enforces',
  severity: 'breaks',
  sources: ['use-network-policies', 'azure-cni-powered-by-cilium'],
  implements: ['1.9'],
  find: ({ plan }) => {
    const wanted = plan.answers.policy;
    const none = plan.networkPolicy === 'none' && plan.dataplane !== 'cilium';
    if (wanted !== 'advanced') {
      return hitIf(wanted === 'standard' && none, () => ({
        path: 'networkPolicy',
        message:
          'Network policies are asked for, and the plan has no engine: they are accepted and never enforced.',
        fix: 'Use Cilium with its data plane.',
      }));
    }
    return hitIf(plan.dataplane !== 'cilium', () => ({
      path: 'networkPolicy',
      message:
        'Rules on domain names or on L7 are asked for; of the engines that AKS manages only Cilium has them.',
      fix: 'Use Cilium with its data plane and Advanced Container Networking Services.',
    }));
  },
};

/** Engines that enforce network policies. */
export const policyRules: readonly Rule[] = [
  conflict,
  npmSize,
  engineVersion,
  dualStack,
  autoProvisioning,
  notEnforced,
];
