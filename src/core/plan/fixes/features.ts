import type { Dataplane, NetworkPolicy } from '../../models/model.ts';
import { forPool, otherModels, poolChange } from './changes.ts';
import type { Candidate, Case, Fixer } from './fixer.ts';

const planeNames: Readonly<Record<Dataplane, string>> = { azure: 'Azure', cilium: 'Cilium' };
const engineNames: Readonly<Record<NetworkPolicy, string>> = {
  none: 'no policy engine',
  azure: 'Azure NPM',
  calico: 'Calico',
  cilium: 'Cilium as policy engine',
};

const feature = (dataplane: Dataplane, networkPolicy: NetworkPolicy): Candidate => ({
  lever: 'feature',
  title: `Use the ${planeNames[dataplane]} data plane with ${engineNames[networkPolicy]}`,
  change: { dataplane, networkPolicy },
});

const cilium = feature('cilium', 'cilium');

/** The Azure data plane with the engine that the plan has, or else the nearest that runs on it. */
const azurePlane = ({ plan }: Case): readonly Candidate[] =>
  plan.networkPolicy === 'cilium'
    ? [feature('azure', 'calico'), feature('azure', 'none')]
    : [feature('azure', plan.networkPolicy)];

const engine = (networkPolicy: NetworkPolicy): Candidate => ({
  lever: 'feature',
  title: `Use ${engineNames[networkPolicy]}`,
  change: { networkPolicy },
});

/** The engine of the data plane first, because that leaves the most in place. */
const policyConflict: Fixer = (of) =>
  of.plan.dataplane === 'cilium'
    ? [engine('cilium'), ...azurePlane(of)]
    : [engine('calico'), cilium, engine('none')];

const ownVnet: Fixer = () => [
  { lever: 'feature', title: 'Bring your own VNet', change: { vnetOwner: 'own' } },
];

const kubernetes = (kubernetesVersion: string): Candidate => ({
  lever: 'feature',
  title: `Plan Kubernetes ${kubernetesVersion}`,
  change: { kubernetesVersion },
});

const anyModel: Fixer = (of) => otherModels(of);

const blockFewer: Fixer = (of) =>
  forPool(of, ({ pool, shape }, index) => {
    const maxPods = shape.maxPods - 1;
    return [
      {
        lever: 'maxPods',
        title: `Set maxPods of pool ${pool.name} to ${maxPods}`,
        change: poolChange(of.plan, index, {
          maxPods,
          podsPerNode: pool.podsPerNode === null ? null : Math.min(pool.podsPerNode, maxPods),
        }),
      },
    ];
  });

const maxPodsWritten: Fixer = ({ plan, model }) => [
  {
    lever: 'maxPods',
    title: `Write maxPods ${model.defaultMaxPods.value} into the plan`,
    change: {
      pools: plan.pools.map((pool) => ({ ...pool, maxPods: pool.maxPods ?? model.defaultMaxPods.value })),
    },
  },
];

const surgeAgain: Fixer = (of) =>
  forPool(of, ({ pool }, index) => [
    {
      lever: 'surge',
      title: `Set maxSurge of pool ${pool.name} to 1`,
      change: poolChange(of.plan, index, { maxSurge: 1 }),
    },
    {
      lever: 'feature',
      title: `Let an upgrade of pool ${pool.name} take one node down at a time`,
      change: poolChange(of.plan, index, { maxUnavailable: 1 }),
    },
  ]);

const noUnavailable: Fixer = (of) =>
  forPool(of, ({ pool, surge }, index) => [
    {
      lever: 'surge',
      title: `Upgrade pool ${pool.name} with surge alone`,
      change: poolChange(of.plan, index, {
        maxUnavailable: 0,
        ...(surge === 0 ? { maxSurge: 1 } : {}),
      }),
    },
  ]);

export const featureFixers: Readonly<Record<string, Fixer>> = {
  'windows-on-kubenet': anyModel,
  'windows-with-cilium': azurePlane,
  'data-plane-not-offered': (of) => [...azurePlane(of), ...otherModels(of)],
  'network-policy-conflict': policyConflict,
  'npm-limits': () => [cilium, engine('calico')],
  'vnet-owner-not-offered': (of) => [...ownVnet(of), ...otherModels(of)],
  'managed-vnet-ignores-subnets': ownVnet,
  'managed-vnet-connected': ownVnet,
  'static-block-kubernetes-version': (of) => [kubernetes('1.28'), ...otherModels(of, ['pod-subnet-dynamic'])],
  'policy-engine-kubernetes-version': () => [cilium, kubernetes('1.30')],
  'dual-stack-cilium-version': (of) => [kubernetes('1.29'), ...azurePlane(of)],
  'dual-stack-policy-engine': () => [cilium, engine('none')],
  'auto-provisioning-with-calico': () => [cilium, engine('none')],
  'policies-not-enforced': () => [cilium, engine('calico')],
  'cilium-with-static-blocks': azurePlane,
  'dual-stack-not-offered': anyModel,
  'auto-provisioning-not-offered': anyModel,
  'pods-not-reachable': anyModel,
  'pod-address-hidden': anyModel,
  'private-link-service-with-static-blocks': anyModel,
  'second-subnet-not-available': anyModel,
  'static-max-pods-waste': blockFewer,
  'pod-subnet-default-max-pods': maxPodsWritten,
  'max-surge-zero': surgeAgain,
  'max-unavailable-on-system-pool': noUnavailable,
  'max-surge-and-max-unavailable': noUnavailable,
  'model-not-yet-available': anyModel,
  'cilium-not-yet-available': azurePlane,
  'windows-not-yet-available': anyModel,
  'dual-stack-not-yet-available': anyModel,
  'kubenet-retirement': (of) => otherModels(of, ['overlay']),
  'npm-linux-retirement': () => [cilium, engine('calico')],
  'npm-windows-retirement': () => [engine('calico')],
};
