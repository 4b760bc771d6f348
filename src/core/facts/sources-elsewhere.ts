import type { IsoDate, Source } from './fact.ts';

const SNAPSHOT: IsoDate = '2026-08-21';
const INCIDENTS: IsoDate = '2026-11-20';

interface Thread {
  /** Short name of the repository in the id. */
  readonly short: string;
  readonly repo: string;
  readonly number: number;
  readonly about: string;
  readonly dated?: IsoDate;
  readonly read: IsoDate;
}

const thread = (
  kind: 'issue' | 'pull request',
  { short, repo, number, about, dated, read }: Thread,
): Source => ({
  id: `issue-${short}-${number}`,
  title: `${repo} ${kind} ${number}: ${about}`,
  url: `https://github.com/${repo}/${kind === 'issue' ? 'issues' : 'pull'}/${number}`,
  ...(dated === undefined ? {} : { dated }),
  read,
});

/** The seed articles that the decision tree began with. A page without an address there has none here. */
export const seedSources: readonly Source[] = [
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
];

/** Specifications and source code. */
export const codeSources: readonly Source[] = [
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
    id: 'azure-sdk-for-net-hosted-system-profile',
    title: 'Azure SDK for .NET: ManagedClusterHostedSystemProfile.SystemNodeSubnetId (2026)',
    read: SNAPSHOT,
  },
  {
    id: 'terraform-kubernetes-cluster',
    title: 'Terraform azurerm provider: azurerm_kubernetes_cluster',
    url: 'https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/kubernetes_cluster.html.markdown',
    dated: '2026-08-21',
    read: SNAPSHOT,
  },
  {
    id: 'terraform-kubernetes-cluster-node-pool',
    title: 'Terraform azurerm provider: azurerm_kubernetes_cluster_node_pool',
    url: 'https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/kubernetes_cluster_node_pool.html.markdown',
    dated: '2026-08-21',
    read: SNAPSHOT,
  },
  {
    id: 'acn-ipammath',
    title: 'Azure Container Networking: design note on IPAM arithmetic',
    url: 'https://github.com/Azure/azure-container-networking/tree/master/docs/feature/ipammath',
    dated: '2026-08-20',
    read: SNAPSHOT,
  },
  {
    id: 'acn-ipampool-v2',
    title: 'Azure Container Networking: monitor of the IP pool, version 2',
    url: 'https://github.com/Azure/azure-container-networking/blob/master/cns/ipampool/v2/monitor.go',
    dated: '2026-08-20',
    read: SNAPSHOT,
  },
  {
    id: 'acn-ipampool-v2-math-test',
    title: 'Azure Container Networking: tests of the IP pool arithmetic, version 2',
    url: 'https://github.com/Azure/azure-container-networking/blob/master/cns/ipampool/v2/math_test.go',
    dated: '2026-08-20',
    read: SNAPSHOT,
  },
  {
    id: 'acn-ipampool-v1',
    title: 'Azure Container Networking: monitor of the IP pool, version 1',
    url: 'https://github.com/Azure/azure-container-networking/blob/master/cns/ipampool/monitor.go',
    read: INCIDENTS,
  },
  {
    id: 'azure-cli-acs-validators',
    title: 'Azure CLI: validators of az aks',
    url: 'https://github.com/Azure/azure-cli',
    read: INCIDENTS,
  },
  {
    id: 'aks-error-code-list',
    title:
      'A public Go file of AKS error code constants, seen without its repository; only the names are used',
    read: INCIDENTS,
  },
];

/** Blogs, tools and reports. */
export const webSources: readonly Source[] = [
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
  {
    id: 'rafay-cni-overlay',
    title: 'Rafay docs: Azure CNI Overlay',
    url: 'https://docs.stage.rafay.dev/clusters/aks/cni_overlay/',
    read: '2026-11-21',
  },
  {
    id: 'techcommunity-agc-container-networking',
    title: 'Microsoft Tech Community: container networking of Application Gateway for Containers',
    dated: '2025-08-31',
    read: SNAPSHOT,
  },
  {
    id: 'techcommunity-ebpf-host-routing',
    title: 'Microsoft Tech Community: eBPF host routing',
    dated: '2025-11-08',
    read: SNAPSHOT,
  },
  {
    id: 'aks-engineering-blog-2025-07-15',
    title: 'AKS engineering blog: network performance by VM generation',
    dated: '2025-07-15',
    read: SNAPSHOT,
  },
  {
    id: 'azure-skills-networking-core',
    title: 'Azure skills: networking core',
    url: 'https://github.com/microsoft/azure-skills',
    read: SNAPSHOT,
  },
  {
    id: 'neumanndaniel-network-performance-testing',
    title: 'Daniel Neumann: network performance tests of Cilium on AKS (2026)',
    url: 'https://github.com/neumanndaniel/kubernetes',
    read: SNAPSHOT,
  },
  {
    id: 'professnet-ebpf-and-azure-cni',
    title: 'professnet.pl: eBPF and Azure CNI',
    read: SNAPSHOT,
  },
  {
    id: 'k8snotes-preflight',
    title: 'Public notes on deliberate AKS sizing failures (2024 to 2025)',
    read: INCIDENTS,
  },
  {
    id: 'ayan-28',
    title: 'A report of an AKS create refused in a /28 (May 2025)',
    read: INCIDENTS,
  },
  {
    id: 'overlay-readme',
    title:
      'A public template that states the largest AKS Overlay clusters of a /19 and a /23 pod CIDR (2023 to 2024)',
    read: INCIDENTS,
  },
  {
    id: 'a5c-hub',
    title: 'a5c-ai/hub: 290 pre-allocated addresses while the default pool rotates',
    url: 'https://github.com/a5c-ai/hub',
    dated: '2025-08-22',
    read: INCIDENTS,
  },
  {
    id: 'psrule-cni-subnet-size',
    title: 'PSRule for Azure: Azure.AKS.CNISubnetSize',
    url: 'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.AKS.CNISubnetSize/',
    read: INCIDENTS,
  },
  {
    id: 'psrule-node-min-pods',
    title: 'PSRule for Azure: Azure.AKS.NodeMinPods',
    url: 'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.AKS.NodeMinPods',
    read: INCIDENTS,
  },
  {
    id: 'aks-baseline-topology',
    title: 'AKS baseline: network topology',
    url: 'https://github.com/mspnp/aks-baseline/blob/main/network-team/topology.md',
    read: INCIDENTS,
  },
  {
    id: 'aksip',
    title: 'Carlos Mendible: plan IP addressing for AKS with Azure CNI',
    url: 'https://carlos.mendible.com/2021/07/09/plan-ip-addressing-for-aks-configured-with-azure-cni-networking/',
    dated: '2021-07-09',
    read: INCIDENTS,
  },
  {
    id: 'subnettool-aks-subnet-planner',
    title: 'subnettool.com: AKS subnet planner',
    url: 'https://subnettool.com/tools/aks-subnet-planner',
    read: INCIDENTS,
  },
  {
    id: 'subnettool-why-aks-runs-out-of-ips',
    title: 'subnettool.com: why AKS runs out of IPs',
    url: 'https://subnettool.com/learn/why-aks-runs-out-of-ips',
    read: INCIDENTS,
  },
  {
    id: 'dev-to-subnet-planning',
    title: 'dev.to: subnet planning for Kubernetes',
    url: 'https://dev.to/krhatland/subnet-planning-for-kubernetes-why-most-calculators-are-wrong-1gdl',
    read: INCIDENTS,
  },
  {
    id: 'oneuptime-dynamic-ip-allocation',
    title: 'OneUptime blog: AKS with dynamic IP allocation',
    url: 'https://oneuptime.com/blog/post/2026-02-16-how-to-configure-aks-with-azure-cni-dynamic-ip-allocation-for-large-scale-clusters/view',
    dated: '2026-02-16',
    read: INCIDENTS,
  },
  {
    id: 'cb-spider',
    title: 'cb-spider: pre-check of its Azure driver',
    url: 'https://github.com/cloud-barista/cb-spider',
    read: INCIDENTS,
  },
];

const threads: readonly Thread[] = [
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 1117,
    about: 'service CIDR that overlaps an existing subnet',
    read: SNAPSHOT,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 1756,
    about: 'download speed of a pod',
    dated: '2020-07-29',
    read: SNAPSHOT,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 3756,
    about: 'performance of Overlay',
    dated: '2023-08-11',
    read: SNAPSHOT,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 4859,
    about: 'what the retirement of kubenet blocks',
    dated: '2025-04-23',
    read: SNAPSHOT,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 4897,
    about: 'Overlay as the default of a 1.30 cluster (2025)',
    read: SNAPSHOT,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 456,
    about: '310 pre-allocated addresses in a /24',
    dated: '2018-06-21',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 1422,
    about: 'scale down under 30 pods per pool',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 1795,
    about: '276 pre-allocated addresses on an upgrade',
    dated: '2020-08-13',
    read: INCIDENTS,
  },
  { short: 'aks', repo: 'Azure/AKS', number: 2469, about: 'addresses that a cluster needs', read: INCIDENTS },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 2531,
    about: '30 addresses missing in a kubenet /26',
    dated: '2021-09-01',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 3221,
    about: 'addresses counted on an upgrade',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 3551,
    about: 'service CIDR in conflict with a subnet',
    dated: '2023-03-20',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 3653,
    about: '255 pre-allocated addresses with a Windows pool',
    dated: '2023-05-11',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 4035,
    about: 'addresses of an Overlay cluster',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 4467,
    about: 'pod CIDR against the maximum of the autoscaler',
    dated: '2024-08-08',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 4496,
    about: 'addresses of an Overlay cluster',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 4591,
    about: 'growing the pod CIDR of Overlay',
    dated: '2024-10-16',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 5662,
    about: 'kubenet to Overlay needs plugin and mode together',
    dated: '2026-03-18',
    read: INCIDENTS,
  },
  {
    short: 'aksc',
    repo: 'Azure/AKS-Construction',
    number: 357,
    about: '768 addresses in a /24 pod CIDR of kubenet',
    dated: '2022-09-01',
    read: INCIDENTS,
  },
  {
    short: 'aksc',
    repo: 'Azure/AKS-Construction',
    number: 403,
    about: 'pod CIDR of Overlay inside the VNet range',
    dated: '2022-09-14',
    read: INCIDENTS,
  },
  {
    short: 'aksc',
    repo: 'Azure/AKS-Construction',
    number: 701,
    about: '1280 addresses in a /22 pod CIDR of Overlay',
    dated: '2024-06-11',
    read: INCIDENTS,
  },
  {
    short: 'acn',
    repo: 'Azure/azure-container-networking',
    number: 645,
    about: 'measurements that were announced',
    dated: '2020-11-23',
    read: SNAPSHOT,
  },
  {
    short: 'acn',
    repo: 'Azure/azure-container-networking',
    number: 3204,
    about: 'UDR, NSG and NAT of the pod subnet (November 2024)',
    read: SNAPSHOT,
  },
  {
    short: 'acn',
    repo: 'Azure/azure-container-networking',
    number: 2434,
    about: '32 addresses held at 26 pods with maxPods 32',
    read: INCIDENTS,
  },
  {
    short: 'acn',
    repo: 'Azure/azure-container-networking',
    number: 2462,
    about: '16 addresses and a primary one per node',
    dated: '2023-12-29',
    read: INCIDENTS,
  },
  {
    short: 'azure-docs',
    repo: 'MicrosoftDocs/azure-docs',
    number: 103167,
    about: 'delegation of the pod subnet',
    read: SNAPSHOT,
  },
  {
    short: 'azure-docs',
    repo: 'MicrosoftDocs/azure-docs',
    number: 38600,
    about: 'IP planning of Azure CNI',
    read: INCIDENTS,
  },
  {
    short: 'azure-docs',
    repo: 'MicrosoftDocs/azure-docs',
    number: 97370,
    about: '16 addresses per node of dynamic allocation',
    dated: '2022-08-21',
    read: INCIDENTS,
  },
  {
    short: 'cilium',
    repo: 'cilium/cilium',
    number: 32034,
    about: 'network performance of Cilium on AKS 1.29',
    dated: '2024-04-17',
    read: SNAPSHOT,
  },
  {
    short: 'cilium',
    repo: 'cilium/cilium',
    number: 36430,
    about: 'same-node throughput of Cilium against the azure data plane',
    dated: '2024-12-06',
    read: SNAPSHOT,
  },
  {
    short: 'terraform-azurerm-aks',
    repo: 'Azure/terraform-azurerm-aks',
    number: 57,
    about: 'default service CIDR in conflict with a subnet',
    dated: '2020-10-29',
    read: INCIDENTS,
  },
  {
    short: 'rancher',
    repo: 'rancher/rancher',
    number: 23518,
    about: '3 kubenet nodes in a /24',
    dated: '2019-10-27',
    read: INCIDENTS,
  },
  {
    short: 'cb-tumblebug',
    repo: 'cloud-barista/cb-tumblebug',
    number: 1409,
    about: '436 pre-allocated addresses in a /24 (2024)',
    read: INCIDENTS,
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 3944,
    about: 'static block allocation, closed as generally available',
    dated: '2023-10-11',
    read: '2026-11-21',
  },
  {
    short: 'aks',
    repo: 'Azure/AKS',
    number: 5367,
    about: 'Pod Subnet in node auto-provisioning, a feature request',
    dated: '2025-10-16',
    read: '2026-11-21',
  },
  {
    short: 'karpenter-provider-azure',
    repo: 'Azure/karpenter-provider-azure',
    number: 1352,
    about: 'Pod Subnet with static blocks, a feature request',
    dated: '2026-01-15',
    read: '2026-11-21',
  },
];

const pullRequests: readonly Thread[] = [
  {
    short: 'azure-docs-pr',
    repo: 'MicrosoftDocs/azure-docs',
    number: 19359,
    about: 'IP planning of Azure CNI',
    read: INCIDENTS,
  },
  {
    short: 'azure-docs-pr',
    repo: 'MicrosoftDocs/azure-docs',
    number: 108215,
    about: '400 kubenet nodes of 250 pods',
    dated: '2023-04-15',
    read: INCIDENTS,
  },
  {
    short: 'azure-cli-pr',
    repo: 'Azure/azure-cli',
    number: 26237,
    about: '--pod-cidr with the azure plugin needs overlay (2023)',
    read: SNAPSHOT,
  },
  {
    short: 'azure-cli-pr',
    repo: 'Azure/azure-cli',
    number: 6879,
    about: 'least maxPods of a cluster',
    dated: '2018-07-24',
    read: INCIDENTS,
  },
  {
    short: 'cloud-provider-azure-pr',
    repo: 'kubernetes-sigs/cloud-provider-azure',
    number: 4184,
    about: '400 nodes limit of kubenet',
    dated: '2023-06-27',
    read: INCIDENTS,
  },
  {
    short: 'terraform-provider-azurerm-pr',
    repo: 'hashicorp/terraform-provider-azurerm',
    number: 30827,
    about: 'pod IP allocation mode, open when stored',
    read: SNAPSHOT,
  },
  {
    short: 'viya4-iac-azure-pr',
    repo: 'sassoftware/viya4-iac-azure',
    number: 592,
    about: 'kubenet in the portal (April 2026)',
    read: SNAPSHOT,
  },
  {
    short: 'kube-dojo-pr',
    repo: 'kube-dojo/kube-dojo.github.io',
    number: 3178,
    about: 'review of a lesson on AKS addresses',
    read: INCIDENTS,
  },
];

/** GitHub issues and pull requests. Titles say what the thread is about. */
export const threadSources: readonly Source[] = [
  ...threads.map((issue) => thread('issue', issue)),
  ...pullRequests.map((request) => thread('pull request', request)),
];
