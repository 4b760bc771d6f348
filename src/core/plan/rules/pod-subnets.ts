import { podBatch } from '../../facts/arithmetic.ts';
import {
  largestDynamicPodSubnet,
  largestStaticPodSubnet,
  staticPodSubnetAdvised,
} from '../../facts/limits.ts';
import { type Cidr, cidr } from '../../ip/cidr.ts';
import type { ModelId } from '../../models/index.ts';
import { staticBlocks } from '../../models/pod-subnet-static.ts';
import type { SpaceFigures } from '../evaluation.ts';
import { isOlder } from '../versions.ts';
import { type Context, count, type Hit, hitIf, poolHits, type Rule } from './rule.ts';
import { at } from './space-hits.ts';

/** A hit for each pod subnet of the model that has a place. */
const subnetHits = (
  context: Context,
  model: ModelId,
  find: (block: Cidr, space: SpaceFigures) => Pick<Hit, 'message' | 'fix'> | null,
): readonly Hit[] =>
  context.model.id !== model
    ? []
    : context.spaces.flatMap((space) => {
        if (space.space !== 'podSubnet' || space.cidr === null) return [];
        const hit = find(cidr(space.cidr), space);
        return hit ? [{ ...hit, ...at(context, space) }] : [];
      });

const staticSize: Rule = {
  id: 'static-pod-subnet-too-large',
  title: 'A pod subnet with static blocks larger than a /12',
  severity: 'error',
  sources: ['configure-azure-cni-static-block-allocation'],
  implements: ['R20'],
  find: (context) =>
    subnetHits(context, 'pod-subnet-static', (block, { name }) =>
      block.prefix < largestStaticPodSubnet.value
        ? {
            message: `The pod subnet ${name} ${block} is larger than a /${largestStaticPodSubnet.value}, the largest with static blocks.`,
            fix: `Use a /${largestStaticPodSubnet.value} or smaller.`,
          }
        : null,
    ),
};

const staticAdvised: Rule = {
  id: 'static-pod-subnet-small',
  title: 'A pod subnet in which static blocks gain nothing',
  severity: 'info',
  sources: staticPodSubnetAdvised.sources,
  implements: ['R21'],
  find: (context) =>
    subnetHits(context, 'pod-subnet-static', (block, { name }) =>
      block.prefix > staticPodSubnetAdvised.value
        ? {
            message: `Static blocks are meant for pod subnets of a /${staticPodSubnetAdvised.value} or larger; ${name} is ${block}.`,
            fix: 'Dynamic allocation serves a subnet of this size with fewer addresses.',
          }
        : null,
    ),
};

const dynamicSize: Rule = {
  id: 'dynamic-pod-subnet-too-large',
  title: 'A dynamic pod subnet larger than the platform can map',
  severity: 'warning',
  sources: ['configure-azure-cni-static-block-allocation', 'azure-rest-api-specs'],
  implements: ['R19'],
  find: (context) =>
    subnetHits(context, 'pod-subnet-dynamic', (block, { name }) =>
      block.prefix < largestDynamicPodSubnet.value
        ? {
            message: `The pod subnet ${name} ${block} is larger than a /${largestDynamicPodSubnet.value}; with dynamic allocation about 65,000 pod addresses can be used.`,
            fix: `Use a /${largestDynamicPodSubnet.value}, or static blocks.`,
          }
        : null,
    ),
};

const staticVersion: Rule = {
  id: 'static-block-kubernetes-version',
  title: 'Static blocks below Kubernetes 1.28',
  severity: 'error',
  sources: ['configure-azure-cni-static-block-allocation'],
  implements: ['M45'],
  find: ({ plan, model }) =>
    hitIf(model.id === 'pod-subnet-static' && isOlder(plan.kubernetesVersion, '1.28'), () => ({
      path: 'kubernetesVersion',
      message: `Static block allocation needs Kubernetes 1.28; the plan has ${plan.kubernetesVersion}.`,
      fix: 'Plan a newer Kubernetes version, or dynamic allocation.',
    })),
};

const staticWaste: Rule = {
  id: 'static-max-pods-waste',
  title: 'maxPods that wastes most of a static block',
  severity: 'info',
  sources: ['configure-azure-cni-static-block-allocation', 'azure-rest-api-specs'],
  implements: ['M39', 'C50'],
  find: (context) =>
    context.model.id !== 'pod-subnet-static'
      ? []
      : poolHits(context, 'maxPods', ({ pool, shape: { maxPods } }) => {
          if (maxPods === 0 || maxPods % podBatch.value !== 0) return null;
          const blocks = staticBlocks(maxPods);
          const waste = blocks * podBatch.value - 1 - maxPods;
          return {
            space: 'podSubnet',
            message: `maxPods ${maxPods} takes ${blocks} blocks of ${podBatch.value} on every node of pool ${pool.name} and leaves ${waste} addresses of the last unused. The how-to keeps one address of a node for itself, the API specification does not speak of it and would need ${blocks - 1}; the planner assumes the how-to.`,
            fix: `Set maxPods to ${maxPods - 1}: one block fewer, nothing wasted.`,
          };
        }),
};

const defaultMaxPods: Rule = {
  id: 'pod-subnet-default-max-pods',
  title: 'Sources disagree on the default maxPods of Pod Subnet',
  severity: 'info',
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'concepts-network-ip-address-planning'],
  implements: ['M38', 'C19'],
  find: ({ model, pools }) => {
    if (model.podSpace !== 'podSubnet') return [];
    const first = pools.findIndex(({ pool }) => pool.maxPods === null);
    return hitIf(first >= 0, () => ({
      space: 'podSubnet',
      path: `pools[${first}].maxPods`,
      message: `No maxPods is set for ${pools
        .filter(({ pool }) => pool.maxPods === null)
        .map(({ pool }) => pool.name)
        .join(
          ', ',
        )}. The how-to gives 250 as the default, the planning page 110; the planner assumes ${model.defaultMaxPods.value}.`,
      fix: 'Set maxPods explicitly.',
    }));
  },
};

const batches: Rule = {
  id: 'dynamic-batch-ceiling',
  title: 'Sources disagree on the most addresses that a dynamic node takes',
  severity: 'info',
  sources: ['acn-ipammath', 'acn-ipampool-v2', 'issue-acn-2434'],
  find: (context) =>
    context.model.id !== 'pod-subnet-dynamic'
      ? []
      : poolHits(context, 'maxPods', ({ pool, planned, held, shape }) =>
          planned.pods > held.pods
            ? {
                space: 'podSubnet',
                message: `A node of pool ${pool.name} takes ${planned.pods} addresses by the design of the address manager, which asks for whole batches of ${podBatch.value}, and ${held.pods} by one report, in which maxPods ${shape.maxPods} was the ceiling. The planner plans with the first and shows the second as held.`,
                fix: 'Size the subnet for the planned figure.',
              }
            : null,
        ),
};

const usedByOthers: Rule = {
  id: 'pod-subnet-used-by-others',
  title: 'Addresses in use in the pod subnet',
  severity: 'warning',
  sources: ['concepts-network-legacy-cni', 'configure-azure-cni-static-block-allocation'],
  implements: ['R18', 'R20', 'M24', 'M25'],
  find: (context) =>
    context.spaces.flatMap((space) =>
      hitIf(space.space === 'podSubnet' && space.planned.others > 0, () => ({
        ...at(context, space),
        message: `Others hold ${count(space.planned.others, 'address', 'addresses')} of the pod subnet ${space.name}. Pods of other clusters with the same allocation mode may be among them; no VM may, and no pool of the other mode.`,
        fix: 'Check who uses them, or give the pods a subnet of their own.',
      })),
    ),
};

const nodesAndPods: Rule = {
  id: 'pod-subnet-is-node-subnet',
  title: 'One subnet for nodes and pods of a Pod Subnet model',
  severity: 'error',
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'concepts-network-legacy-cni'],
  implements: ['R18', 'O02'],
  find: ({ model, spaces }) => {
    if (model.podSpace !== 'podSubnet') return [];
    const nodes = new Set(
      spaces.filter(({ space }) => space === 'nodeSubnet').map(({ name }) => name.toLowerCase()),
    );
    return spaces
      .filter((space) => space.space === 'podSubnet' && nodes.has(space.name.toLowerCase()))
      .map((space) => ({
        space: 'podSubnet',
        name: space.name,
        path: 'pools',
        message: `Subnet ${space.name} is to hold nodes and pods; a pod subnet holds pods alone.`,
        fix: 'Name another subnet for the pods.',
      }));
  },
};

/** Pod subnets, their batches and their blocks. */
export const podSubnetRules: readonly Rule[] = [
  staticSize,
  staticAdvised,
  dynamicSize,
  staticVersion,
  staticWaste,
  defaultMaxPods,
  batches,
  usedByOthers,
  nodesAndPods,
];
