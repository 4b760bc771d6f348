import type { IsoDate, Source } from './fact.ts';

/** The day of the documentation snapshot. */
const READ: IsoDate = '2026-08-21';

/** A page of the AKS documentation. Titles say what the page is about; `dated` is its own `ms.date`. */
const page = (id: string, dated: IsoDate, about: string): Source => ({
  id,
  title: `AKS docs: ${about}`,
  url: `https://learn.microsoft.com/azure/aks/${id}`,
  dated,
  read: READ,
});

/** A notice that several pages of the documentation include; it has no address of its own. */
const notice = (id: string, dated: IsoDate, about: string): Source => ({
  id: `includes-${id}`,
  title: `AKS docs: retirement notice, ${about}`,
  dated,
  read: READ,
});

const troubleshooting = (
  file: string,
  folder: 'connectivity' | 'error-codes',
  dated: IsoDate,
  about: string,
): Source => ({
  id: `support-${file}`,
  title: `AKS troubleshooting: ${about}`,
  url: `https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/${folder}/${file}`,
  dated,
  read: READ,
});

/** What Microsoft's documentation says: AKS, its troubleshooting articles, older copies of Azure pages. */
export const docsSources: readonly Source[] = [
  page('api-server-vnet-integration', '2026-04-15', 'API Server VNet Integration'),
  page('azure-cni-overlay', '2026-07-31', 'Create a cluster with Azure CNI Overlay'),
  page('azure-cni-overlay-pod-expand', '2024-08-16', 'Expand the pod CIDR of Azure CNI Overlay'),
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
  page('blue-green-node-pool-upgrade', '2024-11-06', 'Blue-green node pool upgrades'),
  page('cluster-autoscaler-overview', '2024-01-05', 'Cluster autoscaler overview'),
  page('concepts-network', '2024-06-03', 'Network concepts'),
  page('concepts-network-azure-cni-overlay', '2026-07-31', 'Azure CNI Overlay, concepts'),
  page('concepts-network-azure-cni-pod-subnet', '2024-05-21', 'Azure CNI Pod Subnet, concepts'),
  page('concepts-network-cni-overview', '2026-07-10', 'Overview of the CNI networking options'),
  page('concepts-network-ip-address-planning', '2026-04-16', 'IP address planning'),
  page('concepts-network-isolated', '2026-06-15', 'Network isolated clusters, concepts'),
  page('concepts-network-legacy-cni', '2026-04-16', 'Legacy CNI options'),
  page('concepts-security', '2025-11-10', 'Security concepts'),
  page('configure-azure-cni', '2026-01-29', 'Configure Azure CNI Node Subnet'),
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
  page('configure-load-balancer-standard', '2024-01-23', 'Configure the Standard load balancer'),
  page('configure-static-egress-gateway', '2026-08-06', 'Static Egress Gateway'),
  page('container-network-performance-ebpf-host-routing', '2025-09-23', 'eBPF host routing'),
  page('container-network-security-l7-policy-concepts', '2024-03-14', 'Layer 7 network policies, concepts'),
  page(
    'container-network-security-wireguard-encryption-concepts',
    '2024-09-11',
    'WireGuard encryption, concepts',
  ),
  page('core-aks-concepts', '2026-07-29', 'Core concepts of AKS'),
  page('egress-outboundtype', '2026-08-05', 'Outbound types of a cluster'),
  page('egress-udr', '2023-05-10', 'Egress through a user-defined route table'),
  page('free-standard-pricing-tiers', '2026-07-06', 'Free, Standard and Premium pricing tiers'),
  page('hyperscale-configuration-aks', '2026-08-19', 'Hyperscale configuration'),
  page('internal-lb', '2026-07-31', 'Internal load balancers and Private Link Service'),
  page('intro-aks-automatic', '2026-07-07', 'Introduction to AKS Automatic'),
  page('istio-deploy-egress', '2025-04-25', 'Egress gateways of the Istio add-on'),
  page('istio-scale', '2024-03-19', 'Scale and performance of the Istio add-on'),
  page('limit-egress-traffic', '2023-12-05', 'Limit egress traffic with Azure Firewall'),
  page('localdns-custom', '2026-07-06', 'LocalDNS'),
  page(
    'migrate-from-npm-to-cilium-network-policy',
    '2025-07-30',
    'Migrate from Azure Network Policy Manager to Cilium',
  ),
  page('nat-gateway', '2026-07-07', 'Managed and user-assigned NAT gateways'),
  page('node-auto-provisioning-aksnodeclass', '2026-07-05', 'AKSNodeClass of node auto-provisioning'),
  page('node-auto-provisioning-networking', '2024-06-13', 'Networking of node auto-provisioning'),
  page('node-disruption-policy', '2026-03-11', 'Node disruption policy'),
  page('node-pool-unique-subnet', '2025-09-26', 'Node pools with subnets of their own'),
  page('operator-best-practices-network', '2025-11-10', 'Network best practices for operators'),
  page('plan-application-networking', '2025-03-24', 'Plan application networking'),
  page('plan-control-plane-networking', '2025-03-24', 'Plan control plane networking'),
  page('plan-node-networking', '2025-03-24', 'Plan node networking'),
  page('plan-pod-networking', '2025-03-24', 'Plan pod networking'),
  page('private-clusters', '2026-08-05', 'Private clusters'),
  page('quotas-skus-regions', '2026-08-03', 'Quotas, sizes and regions'),
  page('resize-node-pool', '2025-08-28', 'Resize node pools'),
  page('support-policies', '2026-06-09', 'Support policies'),
  page('update-azure-cni', '2024-11-26', 'Update the IPAM mode and data plane of a cluster'),
  page('upgrade-aks-node-pools-rolling', '2026-05-29', 'Rolling upgrades of node pools'),
  page('upgrade-capacity-cost-planning', '2026-07-07', 'Capacity and cost planning for upgrades'),
  page('upgrade-options', '2026-06-22', 'Upgrade options'),
  page('use-azure-ad-pod-identity', '2025-12-16', 'Microsoft Entra pod-managed identities'),
  page('use-byo-cni', '2026-04-16', 'Bring your own CNI'),
  page('use-network-policies', '2026-08-18', 'Network policies'),
  page('virtual-nodes', '2023-11-06', 'Virtual nodes'),
  page('virtual-nodes-cli', '2023-08-28', 'Virtual nodes with the Azure CLI'),
  page('windows-best-practices', '2026-07-13', 'Best practices for Windows containers'),
  page('faq', '2023-11-06', 'Frequently asked questions'),
  {
    id: 'node-auto-provisioning-networking-newer',
    title: 'AKS docs: Networking of node auto-provisioning, a newer copy without a date',
    url: 'https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking',
    read: READ,
  },

  notice('availability-sets-retirement', '2026-01-14', 'VM availability sets'),
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
  notice('basic-load-balancer-retirement', '2026-01-14', 'Basic Load Balancer'),
  notice('kubenet-retirement', '2026-01-14', 'kubenet'),
  notice('vm-default-outbound-access-retirement', '2026-01-14', 'default outbound access of VMs'),
  notice('windows-annual-channel-retirement', '2026-02-05', 'Windows Server Annual Channel'),
  notice('windows-server-2019-retirement', '2026-01-14', 'Windows Server 2019'),
  notice('windows-server-2022-retirement', '2026-06-09', 'Windows Server 2022'),

  troubleshooting(
    'dnsserviceipoutofservicecidr-error',
    'error-codes',
    '2024-10-17',
    'DnsServiceIpOutOfServiceCidr',
  ),
  troubleshooting(
    'insufficientsubnetsize-error-advanced-networking',
    'connectivity',
    '2025-02-20',
    'InsufficientSubnetSize with advanced networking',
  ),
  troubleshooting(
    'servicecidroverlapexistingsubnetscidr-error',
    'error-codes',
    '2023-11-15',
    'ServiceCidrOverlapExistingSubnetsCidr',
  ),
  troubleshooting('subnetisdelegated-error', 'error-codes', '2025-08-07', 'SubnetIsDelegated'),
  troubleshooting('subnetisfull-error', 'error-codes', '2024-10-10', 'SubnetIsFull'),
  troubleshooting(
    'subnetwithexternalresourcescannotbeusedbyotherresources-error',
    'error-codes',
    '2024-11-18',
    'SubnetWithExternalResourcesCannotBeUsedByOtherResources',
  ),
  {
    id: 'support-articles-pr-2101',
    title: 'AKS troubleshooting: proposed change 2101, the surge in the effective node count',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/pull/2101',
    dated: '2026-08-10',
    read: READ,
  },

  {
    id: 'azure-docs-virtual-networks-faq',
    title: 'Azure Virtual Network FAQ, an older copy',
    url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    dated: '2019-02-12',
    read: READ,
  },
  {
    id: 'azure-docs-azure-virtual-network-limits',
    title: 'Azure docs: limits of virtual networks, an older copy of the included table',
    dated: '2022-12-05',
    read: READ,
  },
  {
    id: 'azure-docs-container-service-limits',
    title: 'Azure docs: limits of AKS, an older copy of the included table',
    dated: '2024-01-12',
    read: READ,
  },
  {
    id: 'azure-docs-alb-controller-release-notes',
    title: 'Application Gateway for Containers: release notes of the ALB controller, an older copy',
    dated: '2025-03-24',
    read: READ,
  },
  {
    id: 'application-gateway-for-containers-container-networking',
    title: 'Application Gateway for Containers: container networking, a stored copy of March 2025 or later',
    read: READ,
  },
];
