#!/usr/bin/env bash
# What the cluster needs of a network security group that denies by default. AKS puts none on its
# subnets and changes none of yours; the one that it keeps on its network interfaces is to be left alone.
# Note: Egress to the endpoints that AKS needs goes by name, which a group does not know: a firewall is the place for it.
# Note: What clients reach through load balancers is for you to allow.
# Note: WireGuard between nodes uses UDP 51871, which the rule between nodes covers.
set -euo pipefail

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}
# True where the first is a line of the second, case aside.
listed() {
  grep -qixF -- "$1" <<<"$2"
}

# Names: change them here
RESOURCE_GROUP='rg-shop-prod'
# The plan names no region.
LOCATION='westeurope'
NSG='nsg-shop-prod'

# Group
# A group that is there already keeps its rules. The script puts it on no subnet, because the rules
# count from then on; when they are complete, put it on each subnet of the cluster:
# az network vnet subnet update \
#   --resource-group "$RESOURCE_GROUP" \
#   --vnet-name 'vnet-shop-prod' \
#   --name 'nodes' \
#   --network-security-group "$NSG"
EXISTING_NSGS="$(
  az network nsg list --resource-group "$RESOURCE_GROUP" --query '[].name' --output 'tsv'
)"
if ! listed "$NSG" "$EXISTING_NSGS"; then
  az network nsg create \
    --resource-group "$RESOURCE_GROUP" \
    --name "$NSG" \
    --location "$LOCATION" \
    --output 'none'
fi

# nodes-to-nodes: Nodes, and pods with addresses of their subnet, talk to each other on any port. (concepts-network-cni-overview)
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'nodes-to-nodes-inbound' \
  --priority '100' \
  --direction 'Inbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.61.0/27' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.61.0/27' \
  --destination-port-ranges '*' \
  --output 'none'
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'nodes-to-nodes-outbound' \
  --priority '100' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.61.0/27' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.61.0/27' \
  --destination-port-ranges '*' \
  --output 'none'

# nodes-to-pods: Nodes and pods have a subnet each, and a group on either sees the traffic between them. (concepts-network-cni-overview)
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'nodes-to-pods-inbound' \
  --priority '110' \
  --direction 'Inbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.61.0/27' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.48.0/22' \
  --destination-port-ranges '*' \
  --output 'none'
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'nodes-to-pods-outbound' \
  --priority '110' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.61.0/27' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.48.0/22' \
  --destination-port-ranges '*' \
  --output 'none'

# pods-to-nodes: The way back, and pods that call a service on a node. (concepts-network-cni-overview)
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'pods-to-nodes-inbound' \
  --priority '120' \
  --direction 'Inbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.48.0/22' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.61.0/27' \
  --destination-port-ranges '*' \
  --output 'none'
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'pods-to-nodes-outbound' \
  --priority '120' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.48.0/22' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.61.0/27' \
  --destination-port-ranges '*' \
  --output 'none'

# pods-to-pods: Pods on different nodes. (concepts-network-cni-overview)
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'pods-to-pods-inbound' \
  --priority '130' \
  --direction 'Inbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.48.0/22' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.48.0/22' \
  --destination-port-ranges '*' \
  --output 'none'
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'pods-to-pods-outbound' \
  --priority '130' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes '10.20.48.0/22' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.48.0/22' \
  --destination-port-ranges '*' \
  --output 'none'

# probes-to-nodes: The load balancer asks the nodes whether they are well. (configure-load-balancer-standard)
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'probes-to-nodes-inbound' \
  --priority '140' \
  --direction 'Inbound' \
  --access 'Allow' \
  --protocol '*' \
  --source-address-prefixes 'AzureLoadBalancer' \
  --source-port-ranges '*' \
  --destination-address-prefixes '10.20.61.0/27' \
  --destination-port-ranges '*' \
  --output 'none'

# nodes-to-azure-monitor: The agents of the Cilium data plane report there. (azure-cni-powered-by-cilium)
az network nsg rule create \
  --resource-group "$RESOURCE_GROUP" \
  --nsg-name "$NSG" \
  --name 'nodes-to-azure-monitor-outbound' \
  --priority '150' \
  --direction 'Outbound' \
  --access 'Allow' \
  --protocol 'Tcp' \
  --source-address-prefixes '10.20.61.0/27' \
  --source-port-ranges '*' \
  --destination-address-prefixes 'AzureMonitor' \
  --destination-port-ranges '443' \
  --output 'none'
