import { nodePodBlock } from '../facts/arithmetic.ts';
import { formatAddress } from '../ip/address.ts';
import { cidr } from '../ip/cidr.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import { figure } from '../plan/rules/rule.ts';
import { isUpTo110, type PreviewCluster, type PreviewSettings, previewCluster } from './cluster.ts';
import { azureColumns, columnWidths, kubectlColumns } from './columns.ts';
import { standInNumber } from './stand-ins.ts';

/** A command and what it would print for the plan. */
export interface Preview {
  readonly command: string;
  readonly output: string;
}

/** Rows of a preview before the rest is a number. */
const listed = 10;

/** Addresses are those of the plan; names, ages, versions of images and ports are stand-ins. */
export function clusterPreviews(
  plan: Plan,
  evaluation: ModelEvaluation,
  settings: PreviewSettings = {},
): readonly Preview[] {
  const cluster = previewCluster(plan, evaluation, settings);
  return [
    { command: 'kubectl get nodes -o wide', output: nodes(plan, cluster) },
    { command: 'kubectl get pods -o wide', output: pods(plan, cluster) },
    { command: 'kubectl get services', output: services(plan, cluster) },
    ...(evaluation.model === 'kubenet'
      ? [
          {
            command:
              'az network route-table route list --resource-group MC_myResourceGroup --route-table-name aks-agentpool-routetable -o table',
            output: routes(cluster),
          },
        ]
      : []),
  ];
}

const none = '<none>';
const indexes = (total: number) => Array.from({ length: Math.min(total, listed) }, (_, index) => index);
const text = (lines: readonly string[], total: number) =>
  [...lines, ...(total > listed ? [`… and ${figure(total - listed)} more`] : [])].join('\n');

const least = (plan: Plan) => (isUpTo110(plan) ? columnWidths.upTo110 : columnWidths.now);

const images = {
  Linux: ['Ubuntu 22.04.5 LTS', '5.15.0-1089-azure', 'containerd://1.7.27-1'],
  Windows: ['Windows Server 2022 Datacenter', '10.0.20348.3807', 'containerd://1.7.20+azure'],
} as const;

function nodes(plan: Plan, { nodeCount, node }: PreviewCluster): string {
  if (nodeCount === 0) return 'No resources found';
  const head = ['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION', 'INTERNAL-IP', 'EXTERNAL-IP'];
  const rows = indexes(nodeCount).map((index) => {
    const { name, address, os } = node(index);
    return [name, 'Ready', none, '6d', `v${plan.kubernetesVersion}.0`, address ?? none, none, ...images[os]];
  });
  return text(
    kubectlColumns([[...head, 'OS-IMAGE', 'KERNEL-VERSION', 'CONTAINER-RUNTIME'], ...rows], least(plan)),
    nodeCount,
  );
}

function pods(plan: Plan, { podCount, pod }: PreviewCluster): string {
  if (podCount === 0) return 'No resources found in default namespace.';
  const old = isUpTo110(plan);
  const head = ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'IP', 'NODE'];
  const rows = indexes(podCount).map((index) => {
    const { name, address, node } = pod(index);
    const running = address !== null;
    return [
      name,
      running ? '1/1' : '0/1',
      running ? 'Running' : 'ContainerCreating',
      '0',
      '3m',
      address ?? none,
      node.name,
      ...(old ? [] : [none, none]),
    ];
  });
  const more = old ? [] : ['NOMINATED NODE', 'READINESS GATES'];
  return text(kubectlColumns([[...head, ...more], ...rows], least(plan)), podCount);
}

/** Node ports come from 30000 to 32767. */
const nodePort = (seed: string) => 30_000 + standInNumber(seed, 2_768);

function services(plan: Plan, { frontEnds, clusterIp }: PreviewCluster): string {
  const api = formatAddress(cidr(plan.serviceCidr).first + 1);
  const total = Math.max(1, plan.internalLoadBalancers);
  const front = frontEnds(listed);
  const rows = indexes(total).map((index) => {
    const ip = clusterIp(index) ?? none;
    const name = index === 0 ? 'web-service' : `web-service-${index + 1}`;
    if (plan.internalLoadBalancers === 0) return [name, 'ClusterIP', ip, none, '80/TCP', '1m'];
    const ports = `80:${nodePort(`${plan.name}/${index}`)}/TCP`;
    return [name, 'LoadBalancer', ip, front[index] ?? '<pending>', ports, '1m'];
  });
  return text(
    kubectlColumns(
      [
        ['NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE'],
        ['kubernetes', 'ClusterIP', api, none, '443/TCP', '6d'],
        ...rows,
      ],
      least(plan),
    ),
    total,
  );
}

function routes({ nodeCount, node }: PreviewCluster): string {
  const head = ['AddressPrefix', 'HasBgpOverride', 'Name', 'NextHopIpAddress', 'NextHopType'];
  const rows = indexes(nodeCount).flatMap((index) => {
    const { name, address, pods: run } = node(index);
    if (!run || address === null) return [];
    const prefix = `${formatAddress(run.first)}/${nodePodBlock.value}`;
    return [[prefix, 'False', name, address, 'VirtualAppliance', 'Succeeded', 'MC_myResourceGroup']];
  });
  return text(azureColumns([[...head, 'ProvisioningState', 'ResourceGroup'], ...rows]), nodeCount);
}
