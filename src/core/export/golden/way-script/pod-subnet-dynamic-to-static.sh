#!/usr/bin/env bash
# From Azure CNI Pod Subnet, dynamic to Azure CNI Pod Subnet, static block. Possible with new node pools: The cluster stays, and new pools take the place of the old ones.
# Note: The answers name the model of today alone; the way takes the Azure data plane, the policy engine of the plan and the VNet of the plan for it.
# The runbook of this way has the prerequisites, the addresses it takes and what to verify.
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
# The cluster that runs today.
RESOURCE_GROUP='rg-shop-prod'
CLUSTER='shop-prod'
# Machines like those of the pools of today.
NODE_VM_SIZE='Standard_D4s_v5'
VNET='vnet-shop-prod'
NEW_POD_SUBNET='pods-static'
# A range that no subnet holds yet.
NEW_POD_SUBNET_RANGE='10.20.48.0/22'
az aks get-credentials --resource-group "$RESOURCE_GROUP" --name "$CLUSTER" --overwrite-existing

# Checks
CLI_VERSION="$(az version --query '"azure-cli"' --output 'tsv')"
if ! printf '%s\n' '2.75.0' "$CLI_VERSION" | sort -V -C; then
  fail "Azure CLI ${CLI_VERSION} is older than 2.75.0: run az upgrade."
fi

# Stage 1: Replace every pool by one with static blocks
# Before: A range for a second pod subnet that no subnet of the VNet holds: a subnet serves one allocation mode alone.
# Before: Quota for the machines of old and new pools together.
# Before: Pod disruption budgets that let a node be drained.
# Before: Kubernetes 1.28 or later.
# Traffic: Pods move when their node is drained and come back with an address of the new pod subnet; what runs in one copy only stops while it moves.
az network vnet subnet create \
  --resource-group "$RESOURCE_GROUP" \
  --vnet-name "$VNET" \
  --name "$NEW_POD_SUBNET" \
  --address-prefixes "$NEW_POD_SUBNET_RANGE" \
  --output 'none'
NEW_POD_SUBNET_ID="$(
  az network vnet subnet show \
    --resource-group "$RESOURCE_GROUP" \
    --vnet-name "$VNET" \
    --name "$NEW_POD_SUBNET" \
    --query 'id' \
    --output 'tsv'
)"
NODE_SUBNET_ID="$(
  az aks show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --query 'agentPoolProfiles[0].vnetSubnetId' \
    --output 'tsv'
)"
az aks nodepool add \
  --resource-group "$RESOURCE_GROUP" \
  --cluster-name "$CLUSTER" \
  --name 'systemv2' \
  --mode 'System' \
  --os-type 'Linux' \
  --node-vm-size "$NODE_VM_SIZE" \
  --node-count '3' \
  --max-pods '31' \
  --max-surge '33%' \
  --vnet-subnet-id "$NODE_SUBNET_ID" \
  --pod-subnet-id "$NEW_POD_SUBNET_ID" \
  --pod-ip-allocation-mode 'StaticBlock' \
  --output 'none'
az aks nodepool add \
  --resource-group "$RESOURCE_GROUP" \
  --cluster-name "$CLUSTER" \
  --name 'userv2' \
  --mode 'User' \
  --os-type 'Linux' \
  --node-vm-size "$NODE_VM_SIZE" \
  --node-count '4' \
  --enable-cluster-autoscaler \
  --min-count '3' \
  --max-count '12' \
  --max-pods '47' \
  --max-surge '1' \
  --vnet-subnet-id "$NODE_SUBNET_ID" \
  --pod-subnet-id "$NEW_POD_SUBNET_ID" \
  --pod-ip-allocation-mode 'StaticBlock' \
  --output 'none'
# No pod may move to another old pool.
kubectl cordon --selector 'kubernetes.azure.com/agentpool=system'
kubectl cordon --selector 'kubernetes.azure.com/agentpool=user'
kubectl drain \
  --selector 'kubernetes.azure.com/agentpool=system' \
  --ignore-daemonsets \
  --delete-emptydir-data
az aks nodepool delete --resource-group "$RESOURCE_GROUP" --cluster-name "$CLUSTER" --name 'system'
kubectl drain \
  --selector 'kubernetes.azure.com/agentpool=user' \
  --ignore-daemonsets \
  --delete-emptydir-data
az aks nodepool delete --resource-group "$RESOURCE_GROUP" --cluster-name "$CLUSTER" --name 'user'
az aks nodepool list --resource-group "$RESOURCE_GROUP" --cluster-name "$CLUSTER" --output 'table'
kubectl get nodenetworkconfigs --namespace 'kube-system' --output 'wide'
