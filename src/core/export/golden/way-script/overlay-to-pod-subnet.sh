#!/usr/bin/env bash
# From Azure CNI Overlay to Azure CNI Pod Subnet, dynamic. Only with a new cluster: Overlay is final: no update leads from it to Azure CNI Pod Subnet, dynamic.
# Note: The answers name the model of today alone; the way takes the Azure data plane and the VNet of the plan for it.
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
# The new cluster.
RESOURCE_GROUP='rg-shop-prod'
CLUSTER='shop-prod'
# The cluster that runs today.
OLD_RESOURCE_GROUP='rg-shop-prod-old'
OLD_CLUSTER='shop-prod-old'

# Checks
CLI_VERSION="$(az version --query '"azure-cli"' --output 'tsv')"
if ! printf '%s\n' '2.48.0' "$CLI_VERSION" | sort -V -C; then
  fail "Azure CLI ${CLI_VERSION} is older than 2.48.0: run az upgrade."
fi

# Stage 1: Build the new cluster beside the old one
# Before: Ranges of its own for the new cluster: both run at the same time.
# Before: Quota for the machines of both clusters together.
# Before: Everything that runs is kept as manifests or charts, and its data can be copied or shared.
# Traffic: None: the old cluster serves all of it.
# Run the Azure CLI export of the plan first: it makes the cluster.
NEW_PLUGIN="$(
  az aks show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --query 'networkProfile.networkPlugin' \
    --output 'tsv'
)"
if ! listed 'azure' "$NEW_PLUGIN"; then
  fail 'The new cluster is not there yet.'
fi
az aks get-credentials \
  --resource-group "$RESOURCE_GROUP" \
  --name "$CLUSTER" \
  --context 'new' \
  --overwrite-existing
az aks get-credentials \
  --resource-group "$OLD_RESOURCE_GROUP" \
  --name "$OLD_CLUSTER" \
  --context 'old' \
  --overwrite-existing
az aks show \
  --resource-group "$RESOURCE_GROUP" \
  --name "$CLUSTER" \
  --query 'networkProfile' \
  --output 'json'
kubectl get nodes --context 'new' --output 'wide'

# Stage 2: Bring the workloads to the new cluster
# Before: Manifests name no address of a pod, a node or a load balancer of the old cluster.
# Before: Allow lists and firewalls know the address that the new cluster leaves with.
# Traffic: None yet. Data that both clusters write has to have one owner at a time.
# Deploy with the tool that deployed the old cluster. What to compare:
kubectl get 'deployments,statefulsets,daemonsets,cronjobs' --context 'old' --all-namespaces
kubectl get 'deployments,statefulsets,daemonsets,cronjobs' --context 'new' --all-namespaces
kubectl get pods \
  --context 'new' \
  --all-namespaces \
  --field-selector 'status.phase!=Running,status.phase!=Succeeded'
kubectl get services --context 'new' --all-namespaces

# Stage 3: Send the traffic to the new cluster
# Before: Short times to live on the DNS names that clients use.
# Before: Both clusters serve the same data.
# Traffic: Clients change over as their names resolve anew; connections that are open end with the old cluster. The way back is the same change again.
# Change DNS, gateway or load balancer in front, a share at a time where it allows that.
kubectl get services --context 'old' --all-namespaces --output 'wide'

# Stage 4: Remove the old cluster
# Before: No traffic has reached the old cluster for as long as the slowest client remembers a name.
# Traffic: None.
# No return from: Deleting the old cluster.
az aks delete --resource-group "$OLD_RESOURCE_GROUP" --name "$OLD_CLUSTER"
az aks list --resource-group "$OLD_RESOURCE_GROUP" --output 'table'
