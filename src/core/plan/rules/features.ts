import { podBatch } from '../../facts/arithmetic.ts';
import { npmLimits } from '../../facts/limits.ts';
import { staticBlocks } from '../../models/pod-subnet-static.ts';
import { isOlder } from '../versions.ts';
import { type Context, figure, type Hit, type Rule } from './rule.ts';

const windowsPools = ({ pools }: Context) => pools.filter(({ pool }) => pool.os === 'Windows');
const named = (context: Context): string =>
  windowsPools(context)
    .map(({ pool }) => pool.name)
    .join(', ');

const windowsKubenet: Rule = {
  id: 'windows-on-kubenet',
  title: 'Windows pools on kubenet',
  severity: 'error',
  sources: ['configure-kubenet'],
  find: (context) =>
    context.model.id === 'kubenet' && windowsPools(context).length > 0
      ? [
          {
            path: 'pools',
            message: `kubenet runs Linux nodes only; the plan has the Windows pool ${named(context)}.`,
            fix: 'Choose Azure CNI Overlay.',
          },
        ]
      : [],
};

const windowsCilium: Rule = {
  id: 'windows-with-cilium',
  title: 'Windows pools with the Cilium data plane',
  severity: 'error',
  sources: ['azure-cni-powered-by-cilium', 'update-azure-cni'],
  find: (context) =>
    context.plan.dataplane === 'cilium' && windowsPools(context).length > 0
      ? [
          {
            path: 'dataplane',
            message: `The Cilium data plane is for Linux clusters; the plan has the Windows pool ${named(context)}.`,
            fix: 'Use the azure data plane, with Calico for network policies.',
          },
        ]
      : [],
};

const dataplane: Rule = {
  id: 'data-plane-not-offered',
  title: 'A data plane that the model does not have',
  severity: 'error',
  sources: ['update-azure-cni', 'azure-cni-powered-by-cilium'],
  find: ({ plan, model }) =>
    model.dataplanes.includes(plan.dataplane)
      ? []
      : [
          {
            path: 'dataplane',
            message: `${model.name} does not run with the ${plan.dataplane === 'cilium' ? 'Cilium' : 'azure'} data plane.`,
            fix: 'Use the azure data plane, or an Azure CNI model.',
          },
        ],
};

const policy: Rule = {
  id: 'network-policy-conflict',
  title: 'A network policy engine that the model or data plane excludes',
  severity: 'error',
  sources: ['use-network-policies', 'azure-cni-powered-by-cilium', 'configure-kubenet'],
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
        'Use Cilium as the policy engine, or the azure data plane.',
      );
    if (!model.policies.includes(plan.networkPolicy) && model.dataplanes.includes(plan.dataplane))
      return hit(
        `${model.name} has no ${engineNames[plan.networkPolicy]}; it works with Calico only.`,
        'Use Calico or no engine, or an Azure CNI model.',
      );
    return [];
  },
};

const engineNames = {
  none: 'policy engine',
  azure: 'Azure NPM',
  calico: 'Calico',
  cilium: 'Cilium',
} as const;

const npmSize: Rule = {
  id: 'npm-limits',
  title: 'More nodes or pods than Azure NPM supports',
  severity: 'breaks',
  sources: ['use-network-policies', 'best-practices-performance-scale-large'],
  find: ({ plan, pools }) => {
    const nodes = pools.reduce((sum, pool) => sum + pool.nodes, 0);
    const pods = pools.reduce((sum, pool) => sum + pool.nodes * pool.shape.podsInUse, 0);
    if (plan.networkPolicy !== 'azure' || (nodes <= npmLimits.value.nodes && pods <= npmLimits.value.pods))
      return [];
    return [
      {
        path: 'networkPolicy',
        message: `Azure NPM is supported up to ${figure(npmLimits.value.nodes)} nodes and ${figure(npmLimits.value.pods)} pods; the plan reaches ${figure(nodes)} and ${figure(pods)}.`,
        fix: 'Use Cilium with its data plane.',
      },
    ];
  },
};

const owner: Rule = {
  id: 'vnet-owner-not-offered',
  title: 'A VNet made by AKS with a model that needs your own',
  severity: 'error',
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'configure-azure-cni-static-block-allocation'],
  find: ({ plan, model }) =>
    model.vnetOwners.includes(plan.vnetOwner)
      ? []
      : [
          {
            path: 'vnetOwner',
            message: `${model.name} needs a node subnet and a pod subnet of your own; AKS makes neither in a VNet of its own.`,
            fix: 'Bring your own VNet.',
          },
        ],
};

const managedVnetText: Rule = {
  id: 'managed-vnet-ignores-subnets',
  title: 'Ranges that a VNet made by AKS does not use',
  severity: 'info',
  sources: ['concepts-network-cni-overview', 'aks-changelog-2022-02-24'],
  find: ({ plan }) =>
    plan.vnetOwner === 'aks' && plan.subnets.length > 0
      ? [
          {
            path: 'vnetOwner',
            message: 'AKS makes the VNet and its subnet, so the subnets of this plan are not used.',
            fix: 'Bring your own VNet to use them.',
          },
        ]
      : [],
};

const staticVersion: Rule = {
  id: 'static-block-kubernetes-version',
  title: 'Static blocks below Kubernetes 1.28',
  severity: 'error',
  sources: ['configure-azure-cni-static-block-allocation'],
  find: ({ plan, model }) =>
    model.id === 'pod-subnet-static' && isOlder(plan.kubernetesVersion, '1.28')
      ? [
          {
            path: 'kubernetesVersion',
            message: `Static block allocation needs Kubernetes 1.28; the plan has ${plan.kubernetesVersion}.`,
            fix: 'Plan a newer Kubernetes version, or dynamic allocation.',
          },
        ]
      : [],
};

const staticWaste: Rule = {
  id: 'static-max-pods-waste',
  title: 'maxPods that wastes most of a static block',
  severity: 'info',
  sources: ['configure-azure-cni-static-block-allocation'],
  find: ({ model, pools }) =>
    model.id !== 'pod-subnet-static'
      ? []
      : pools.flatMap(({ pool, shape }, index): Hit[] => {
          const { maxPods } = shape;
          if (maxPods === 0 || maxPods % podBatch.value !== 0) return [];
          const blocks = staticBlocks(maxPods);
          const waste = blocks * podBatch.value - 1 - maxPods;
          return [
            {
              space: 'podSubnet',
              path: `pools[${index}].maxPods`,
              message: `maxPods ${maxPods} takes ${blocks} blocks of ${podBatch.value} on every node of pool ${pool.name} and leaves ${waste} addresses of the last unused.`,
              fix: `Set maxPods to ${maxPods - 1}: one block fewer, nothing wasted.`,
            },
          ];
        }),
};

const podSubnetDefault: Rule = {
  id: 'pod-subnet-default-max-pods',
  title: 'Sources disagree on the default maxPods of Pod Subnet',
  severity: 'info',
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'concepts-network-ip-address-planning'],
  find: ({ model, pools }) => {
    const open = pools.filter(({ pool }) => pool.maxPods === null);
    if (model.podSpace !== 'podSubnet' || open.length === 0) return [];
    return [
      {
        space: 'podSubnet',
        path: `pools[${pools.findIndex(({ pool }) => pool.maxPods === null)}].maxPods`,
        message: `No maxPods is set for ${open.map(({ pool }) => pool.name).join(', ')}. The how-to gives 250 as the default, the planning page 110; the planner assumes ${model.defaultMaxPods.value}.`,
        fix: 'Set maxPods explicitly.',
      },
    ];
  },
};

const surgeZero: Rule = {
  id: 'max-surge-zero',
  title: 'maxSurge 0 without maxUnavailable',
  severity: 'error',
  sources: ['aks-changelog-2023-11-05', 'upgrade-aks-node-pools-rolling'],
  from: '2023-11-05',
  find: ({ pools }) =>
    pools.flatMap(({ pool }, index): Hit[] =>
      isZero(pool.maxSurge) && isZero(pool.maxUnavailable)
        ? [
            {
              path: `pools[${index}].maxSurge`,
              message: `Pool ${pool.name} may add no node during an upgrade and take none down, so it could never be upgraded; the service refuses it.`,
              fix: 'Set maxSurge to 1 or more, or set maxUnavailable.',
            },
          ]
        : [],
    ),
};

const isZero = (surge: number | string): boolean => surge === 0 || surge === '0%';

export const featureRules: readonly Rule[] = [
  windowsKubenet,
  windowsCilium,
  dataplane,
  policy,
  npmSize,
  owner,
  managedVnetText,
  staticVersion,
  staticWaste,
  podSubnetDefault,
  surgeZero,
];
