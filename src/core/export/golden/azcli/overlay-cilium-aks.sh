#!/usr/bin/env bash
# shop-prod: Azure CNI Overlay, Cilium data plane, Cilium policies, in a VNet made by AKS.
# Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
# Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
# Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.
# Note: AKS makes the VNet, so the subnets of the plan are not made.
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
POD_CIDR='10.244.0.0/16'
SERVICE_CIDR='172.20.0.0/16'
DNS_SERVICE_IP='172.20.0.10'

# Checks before anything is made
CLI_VERSION="$(az version --query '"azure-cli"' --output 'tsv')"
if ! printf '%s\n' '2.48.1' "$CLI_VERSION" | sort -V -C; then
  fail "Azure CLI ${CLI_VERSION} is older than 2.48.1: run az upgrade."
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
# With this model these names have at most 63 characters.
if [ "${#RESOURCE_GROUP}" -gt 63 ]; then
  fail "The name ${RESOURCE_GROUP} has more than 63 characters."
fi

# Resource group
az group create --name "$RESOURCE_GROUP" --location "$LOCATION" --output 'none'

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
    --network-plugin-mode 'overlay' \
    --network-dataplane 'cilium' \
    --pod-cidr "$POD_CIDR" \
    --service-cidr "$SERVICE_CIDR" \
    --dns-service-ip "$DNS_SERVICE_IP" \
    --nodepool-name 'system' \
    --node-vm-size "$NODE_VM_SIZE" \
    --node-count '3' \
    --max-pods '31' \
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
    --max-surge '1' \
    --output 'none'
fi

# What was made
# Expect networkPlugin azure, networkPluginMode overlay, networkDataplane cilium, podCidr 10.244.0.0/16, serviceCidr 172.20.0.0/16, dnsServiceIP 172.20.0.10.
az aks show \
  --resource-group "$RESOURCE_GROUP" \
  --name "$CLUSTER" \
  --query 'networkProfile' \
  --output 'json'
az aks nodepool list --resource-group "$RESOURCE_GROUP" --cluster-name "$CLUSTER" --output 'table'
az aks get-credentials --resource-group "$RESOURCE_GROUP" --name "$CLUSTER" --overwrite-existing
kubectl get nodes --output 'wide'
# What each node holds for its pods.
kubectl get nodenetworkconfigs --namespace 'kube-system' --output 'wide'
