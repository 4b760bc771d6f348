#!/usr/bin/env bash
# shop-prod: Azure CNI Node Subnet, Cilium data plane, Cilium policies, in a VNet of your own.
# Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
# Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
# Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.
set -euo pipefail

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}
# True where the first is a line of the second, case aside.
listed() {
  grep -qixF -- "$1" <<<"$2"
}

# Names and sizes: change them here
RESOURCE_GROUP='rg-shop-prod'
# The plan names no region.
LOCATION='westeurope'
CLUSTER='shop-prod'
KUBERNETES_VERSION='1.34'
# The plan counts addresses and names no machines.
NODE_VM_SIZE='Standard_D4s_v5'
VNET='vnet-shop-prod'
IDENTITY='id-shop-prod'
NODES_SUBNET='nodes'
NODES_SUBNET_RANGE='10.20.48.0/22'
APPS_SUBNET='apps'
APPS_SUBNET_RANGE='10.20.60.0/24'
SERVICE_CIDR='172.20.0.0/16'
DNS_SERVICE_IP='172.20.0.10'

# Checks before anything is made
CLI_VERSION="$(az version --query '"azure-cli"' --output 'tsv')"
if ! printf '%s\n' '2.69.0' "$CLI_VERSION" | sort -V -C; then
  fail "Azure CLI ${CLI_VERSION} is older than 2.69.0: run az upgrade."
fi
LOCATIONS="$(az account list-locations --query '[].name' --output 'tsv')"
if ! listed "$LOCATION" "$LOCATIONS"; then
  fail 'The subscription has no such region; the names of its regions are those of: az account list-locations.'
fi
KUBERNETES_VERSIONS="$(
  az aks get-versions --location "$LOCATION" --query 'values[].version' --output 'tsv'
)"
if ! listed "$KUBERNETES_VERSION" "$KUBERNETES_VERSIONS"; then
  fail 'The region does not offer this version of Kubernetes: see az aks get-versions.'
fi

# Resource group
az group create --name "$RESOURCE_GROUP" --location "$LOCATION" --output 'none'

# Network
# A VNet or subnet that is there already stays as it is.
EXISTING_VNETS="$(
  az network vnet list --resource-group "$RESOURCE_GROUP" --query '[].name' --output 'tsv'
)"
if ! listed "$VNET" "$EXISTING_VNETS"; then
  az network vnet create \
    --resource-group "$RESOURCE_GROUP" \
    --location "$LOCATION" \
    --name "$VNET" \
    --address-prefixes '10.20.0.0/18' \
    --output 'none'
fi
EXISTING_SUBNETS="$(
  az network vnet subnet list \
    --resource-group "$RESOURCE_GROUP" \
    --vnet-name "$VNET" \
    --query '[].name' \
    --output 'tsv'
)"
if ! listed "$NODES_SUBNET" "$EXISTING_SUBNETS"; then
  az network vnet subnet create \
    --resource-group "$RESOURCE_GROUP" \
    --vnet-name "$VNET" \
    --name "$NODES_SUBNET" \
    --address-prefixes "$NODES_SUBNET_RANGE" \
    --output 'none'
fi
if ! listed "$APPS_SUBNET" "$EXISTING_SUBNETS"; then
  az network vnet subnet create \
    --resource-group "$RESOURCE_GROUP" \
    --vnet-name "$VNET" \
    --name "$APPS_SUBNET" \
    --address-prefixes "$APPS_SUBNET_RANGE" \
    --output 'none'
fi
NODES_SUBNET_ID="$(
  az network vnet subnet show \
    --resource-group "$RESOURCE_GROUP" \
    --vnet-name "$VNET" \
    --name "$NODES_SUBNET" \
    --query 'id' \
    --output 'tsv'
)"

# Identity of the cluster
# An identity of your own can be given its role before the cluster is made. A role may take up to
# 60 minutes to count.
az identity create \
  --resource-group "$RESOURCE_GROUP" \
  --location "$LOCATION" \
  --name "$IDENTITY" \
  --output 'none'
IDENTITY_ID="$(
  az identity show --resource-group "$RESOURCE_GROUP" --name "$IDENTITY" --query 'id' --output 'tsv'
)"
PRINCIPAL_ID="$(
  az identity show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$IDENTITY" \
    --query 'principalId' \
    --output 'tsv'
)"
az role assignment create \
  --assignee-object-id "$PRINCIPAL_ID" \
  --assignee-principal-type 'ServicePrincipal' \
  --role 'Network Contributor' \
  --scope "$NODES_SUBNET_ID" \
  --output 'none'

# Cluster
# A cluster or pool that is there already stays as it is.
EXISTING_CLUSTERS="$(
  az aks list --resource-group "$RESOURCE_GROUP" --query '[].name' --output 'tsv'
)"
if ! listed "$CLUSTER" "$EXISTING_CLUSTERS"; then
  # The Cilium data plane brings its own policy engine, so no --network-policy is given.
  az aks create \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --location "$LOCATION" \
    --kubernetes-version "$KUBERNETES_VERSION" \
    --network-plugin 'azure' \
    --network-dataplane 'cilium' \
    --service-cidr "$SERVICE_CIDR" \
    --dns-service-ip "$DNS_SERVICE_IP" \
    --assign-identity "$IDENTITY_ID" \
    --nodepool-name 'system' \
    --node-vm-size "$NODE_VM_SIZE" \
    --node-count '3' \
    --max-pods '31' \
    --vnet-subnet-id "$NODES_SUBNET_ID" \
    --generate-ssh-keys \
    --output 'none'
fi
# az aks create has no flag for the surge of its pool, so it is set here, each time.
az aks nodepool update \
  --resource-group "$RESOURCE_GROUP" \
  --cluster-name "$CLUSTER" \
  --name 'system' \
  --max-surge '33%' \
  --output 'none'

# Node pools
EXISTING_POOLS="$(
  az aks nodepool list \
    --resource-group "$RESOURCE_GROUP" \
    --cluster-name "$CLUSTER" \
    --query '[].name' \
    --output 'tsv'
)"
if ! listed 'user' "$EXISTING_POOLS"; then
  az aks nodepool add \
    --resource-group "$RESOURCE_GROUP" \
    --cluster-name "$CLUSTER" \
    --name 'user' \
    --mode 'User' \
    --os-type 'Linux' \
    --node-vm-size "$NODE_VM_SIZE" \
    --node-count '4' \
    --enable-cluster-autoscaler \
    --min-count '3' \
    --max-count '12' \
    --max-pods '47' \
    --vnet-subnet-id "$NODES_SUBNET_ID" \
    --max-surge '1' \
    --output 'none'
fi

# What was made
# Expect networkPlugin azure, networkDataplane cilium, serviceCidr 172.20.0.0/16, dnsServiceIP 172.20.0.10.
az aks show \
  --resource-group "$RESOURCE_GROUP" \
  --name "$CLUSTER" \
  --query 'networkProfile' \
  --output 'json'
az aks nodepool list --resource-group "$RESOURCE_GROUP" --cluster-name "$CLUSTER" --output 'table'
az aks get-credentials --resource-group "$RESOURCE_GROUP" --name "$CLUSTER" --overwrite-existing
kubectl get nodes --output 'wide'
