import type { Source, SourceId } from './fact.ts';
import { notice, page, release, SNAPSHOT, thread } from './source-kinds.ts';

/**
 * The pages that advice cites. They are apart from the others because the first view of the page shows
 * them, and the rest loads later.
 */
export const adviceSources: readonly Source[] = [
  page('azure-cni-overlay', '2026-07-31', 'Create a cluster with Azure CNI Overlay'),
  page('azure-cni-powered-by-cilium', '2026-08-05', 'Azure CNI Powered by Cilium'),
  page(
    'best-practices-app-cluster-reliability',
    '2026-08-20',
    'Reliability best practices for applications and clusters',
  ),
  page(
    'best-practices-performance-scale-large',
    '2026-06-05',
    'Performance and scaling best practices for large workloads',
  ),
  page('cluster-autoscaler-overview', '2024-01-05', 'Cluster autoscaler overview'),
  page('concepts-network-azure-cni-overlay', '2026-07-31', 'Azure CNI Overlay, concepts'),
  page('concepts-network-azure-cni-pod-subnet', '2024-05-21', 'Azure CNI Pod Subnet, concepts'),
  page('concepts-network-cni-overview', '2026-07-10', 'Overview of the CNI networking options'),
  page('concepts-network-ip-address-planning', '2026-04-16', 'IP address planning'),
  page('concepts-network-legacy-cni', '2026-04-16', 'Legacy CNI options'),
  page(
    'configure-azure-cni-dynamic-ip-allocation',
    '2024-07-09',
    'Azure CNI Pod Subnet with dynamic IP allocation',
  ),
  page(
    'configure-azure-cni-static-block-allocation',
    '2024-03-18',
    'Azure CNI Pod Subnet with static block allocation',
  ),
  page('configure-dual-stack', '2023-12-07', 'Dual-stack networking'),
  page('configure-kubenet', '2026-04-16', 'Use kubenet with your own address ranges'),
  page('container-network-security-l7-policy-concepts', '2024-03-14', 'Layer 7 network policies, concepts'),
  page('hyperscale-configuration-aks', '2026-08-19', 'Hyperscale configuration'),
  page('internal-lb', '2026-07-31', 'Internal load balancers and Private Link Service'),
  page('node-auto-provisioning-networking', '2024-06-13', 'Networking of node auto-provisioning'),
  page('operator-best-practices-network', '2025-11-10', 'Network best practices for operators'),
  page('plan-pod-networking', '2025-03-24', 'Plan pod networking'),
  page('quotas-skus-regions', '2026-08-03', 'Quotas, sizes and regions'),
  page('update-azure-cni', '2024-11-26', 'Update the IPAM mode and data plane of a cluster'),
  page('use-network-policies', '2026-08-18', 'Network policies'),
  page('virtual-nodes', '2023-11-06', 'Virtual nodes'),
  page('windows-best-practices', '2026-07-13', 'Best practices for Windows containers'),
  page('faq', '2023-11-06', 'Frequently asked questions'),
  {
    id: 'node-auto-provisioning-networking-newer',
    title: 'AKS docs: Networking of node auto-provisioning, a newer copy without a date',
    url: 'https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking',
    read: SNAPSHOT,
  },
  notice(
    'azure-network-policy-manager-linux-retirement',
    '2026-01-14',
    'Azure Network Policy Manager on Linux nodes',
  ),
  notice(
    'azure-network-policy-manager-windows-retirement',
    '2026-01-14',
    'Azure Network Policy Manager on Windows nodes',
  ),
  notice('kubenet-retirement', '2026-01-14', 'kubenet'),
  {
    id: 'azure-docs-azure-virtual-network-limits',
    title: 'Azure docs: limits of virtual networks, an older copy of the included table',
    dated: '2022-12-05',
    read: SNAPSHOT,
  },
  release('2022-05-22', '2026-11-21'),
  release('2023-01-08', '2026-08-21'),
  release('2023-04-02', '2026-11-21'),
  release('2023-04-16', '2026-08-21'),
  release('2023-06-11', '2026-11-21'),
  release('2023-08-13', '2026-08-21'),
  release('2023-11-28', '2026-08-21'),
  release('2024-01-23', '2026-11-21'),
  release('2024-04-11', '2026-08-21'),
  release('2024-07-16', '2026-08-21'),
  release('2025-01-30', '2026-08-21'),
  release('2025-03-16', '2026-08-21'),
  release('2025-05-19', '2026-08-21'),
  release('2025-07-20', '2026-08-21'),
  release('2026-06-19', '2026-08-21'),
  {
    id: 'seed-000',
    title: 'Vincent Lauzon: AKS with Kubenet vs Azure Networking plug-in',
    url: 'https://vincentlauzon.com/2018/09/06/aks-with-kubenet-vs-azure-networking-plug-in/',
    dated: '2018-09-06',
    read: SNAPSHOT,
  },
  {
    id: 'seed-001',
    title: 'Mykhailo Zahlada: AKS: Kubenet vs Azure CNI',
    dated: '2020-12-04',
    read: SNAPSHOT,
  },
  {
    id: 'seed-002',
    title: 'Roy Kim: Comparing Azure Kubernetes Networking Scenarios, Part 2 Kubenet (2019)',
    read: SNAPSHOT,
  },
  {
    id: 'seed-003',
    title: 'Florin Loghiade: AKS - Choosing the right network plugin',
    read: SNAPSHOT,
  },
  {
    id: 'seed-004',
    title: 'Tutorial: AKS networking (kubenet, Azure CNI) - Deep Dive',
    read: SNAPSHOT,
  },
  {
    id: 'azure-rest-api-specs',
    title:
      'Azure REST API specification: Microsoft.ContainerService, CommonModels.tsp and AgentPoolModels.tsp, as stored in 2026',
    url: 'https://github.com/Azure/azure-rest-api-specs',
    read: SNAPSHOT,
  },
  {
    id: 'azure-rest-api-specs-pr-30844',
    title: 'Azure REST API specification: the default network plugin by Kubernetes version',
    url: 'https://github.com/Azure/azure-rest-api-specs/pull/30844',
    dated: '2024-10-03',
    read: SNAPSHOT,
  },
  {
    id: 'azure-blog-overlay-ga',
    title: 'Azure blog: General Availability of Azure CNI Overlay (2023)',
    read: SNAPSHOT,
  },
  {
    id: 'ammblog-overlay-ga',
    title: 'ammblog: General Availability: Azure CNI Overlay, from the Azure roadmap',
    url: 'https://ammblog.azurewebsites.net/2023/04/17/general-availability-azure-cni-overlay/',
    dated: '2023-04-17',
    read: '2026-11-21',
  },
  thread('issue', {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 4859,
    about: 'what the retirement of kubenet blocks',
    dated: '2025-04-23',
    read: SNAPSHOT,
  }),
];

const byId: ReadonlyMap<SourceId, Source> = new Map(adviceSources.map((source) => [source.id, source]));

/** Throws RangeError for an id that is not registered here: ids are written in code, never by a person. */
export function adviceSourceById(id: SourceId): Source {
  const source = byId.get(id);
  if (!source) throw new RangeError(`advice cites no source "${id}"`);
  return source;
}
