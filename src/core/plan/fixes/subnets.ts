import {
  ingressSubnetPrefix,
  largestDynamicPodSubnet,
  largestStaticPodSubnet,
  longestSubnetName,
  psruleLongestPrefix,
  smallestApiServerSubnet,
  smallestSubnet,
} from '../../facts/limits.ts';
import type { SubnetRole } from '../plan.ts';
import { subnetNameLike } from '../service-names.ts';
import { subnetNamed } from '../spaces.ts';
import { forPool, freeName, indexAt, otherModels, poolChange } from './changes.ts';
import type { Case, Fixer } from './fixer.ts';
import { resized } from './sizes.ts';

const resizedTo =
  (prefix: number): Fixer =>
  (of) =>
    resized(of, indexAt(of.finding.path), prefix);

/** As large as what it holds needs, and as Azure makes at all. */
const largeEnough: Fixer = (of) => {
  const needed = of.spaces.find(({ name }) => name === of.finding.name)?.planned.smallestPrefix;
  return resized(of, indexAt(of.finding.path), needed ?? smallestSubnet.value);
};

const added = ({ plan }: Case, name: string, role: SubnetRole) => {
  const names = plan.subnets.map((subnet) => subnet.name);
  const free = names.some((other) => other.toLowerCase() === name.toLowerCase())
    ? freeName(name, names)
    : name;
  return { subnet: { name: free, role, cidr: null, usedAddresses: 0 }, title: `Add the subnet ${free}` };
};

const virtualNodesSubnet: Fixer = (of) => {
  const { subnet, title } = added(of, 'virtual-nodes', 'virtualNodes');
  return [{ lever: 'subnet', title, change: { subnets: [...of.plan.subnets, subnet] } }];
};

/** The pool in the first subnet with the right role, or else in one of its own. */
const rightSubnet: Fixer = (of) =>
  forPool(of, ({ pool }, index) => {
    const field = of.finding.path?.endsWith('podSubnet') ? 'podSubnet' : 'nodeSubnet';
    const role = field === 'podSubnet' ? 'pods' : 'nodes';
    const known = of.plan.subnets.find((subnet) => subnet.role === role);
    const { subnet } = added(of, role, role);
    const name = known?.name ?? subnet.name;
    return [
      {
        lever: 'subnet',
        title: `Put the ${role} of pool ${pool.name} in the subnet ${name}`,
        change: {
          ...poolChange(of.plan, index, { [field]: name }),
          ...(known ? {} : { subnets: [...of.plan.subnets, subnet] }),
        },
      },
    ];
  });

/** Another name for the subnet of the finding, wherever the plan uses it. */
const renamed =
  (title: string, nameFor: (name: string) => string): Fixer =>
  ({ plan, finding }) => {
    const old = finding.name;
    if (old === undefined) return [];
    const name = nameFor(old);
    const named = subnetNamed(plan, old);
    const pointed = (text: string | null) =>
      text !== null && (named < 0 ? text === old : subnetNamed(plan, text) === named) ? name : text;
    return [
      {
        lever: 'name',
        title: `${title} ${name}`,
        change: {
          subnets: plan.subnets.map((subnet) => (subnet.name === old ? { ...subnet, name } : subnet)),
          pools: plan.pools.map((pool) => ({
            ...pool,
            nodeSubnet: pointed(pool.nodeSubnet),
            podSubnet: pointed(pool.podSubnet),
          })),
        },
      },
    ];
  };

const shorterName = renamed('Shorten the name to', (name) =>
  name.slice(0, longestSubnetName.value).trimEnd(),
);

export const subnetFixers: Readonly<Record<string, Fixer>> = {
  'subnet-too-small': largeEnough,
  'subnet-name-too-long': shorterName,
  'subnet-name-refused': renamed('Name the subnet', subnetNameLike),
  'static-pod-subnet-too-large': resizedTo(largestStaticPodSubnet.value),
  'static-pod-subnet-small': (of) => otherModels(of, ['pod-subnet-dynamic']),
  'dynamic-pod-subnet-too-large': function* (of) {
    yield* resizedTo(largestDynamicPodSubnet.value)(of);
    yield* otherModels(of, ['pod-subnet-static']);
  },
  'api-server-subnet-too-small': resizedTo(smallestApiServerSubnet.value),
  'api-server-subnet-full': largeEnough,
  'ingress-subnet-size': resizedTo(ingressSubnetPrefix.value),
  'ingress-not-offered': (of) => otherModels(of),
  'policy-checks-subnet-size': resizedTo(psruleLongestPrefix.value),
  'virtual-nodes-not-offered': (of) => otherModels(of),
  'virtual-nodes-subnet-missing': virtualNodesSubnet,
  'node-subnet-delegated': rightSubnet,
  'subnet-of-container-instances': rightSubnet,
  'pod-subnet-of-other-service': rightSubnet,
  'node-subnet-has-pod-role': rightSubnet,
};
