#!/usr/bin/env bash
# From Azure CNI Node Subnet to Azure CNI Overlay. Possible in place: AKS changes this network in place: the cluster stays, and its nodes are reimaged.
# Note: The answers name the model of today alone; the way takes the Azure data plane, an unknown policy engine and the VNet of the plan for it.
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
POD_CIDR='10.244.0.0/16'
az aks get-credentials --resource-group "$RESOURCE_GROUP" --name "$CLUSTER" --overwrite-existing

# Checks
CLI_VERSION="$(az version --query '"azure-cli"' --output 'tsv')"
if ! printf '%s\n' '2.52.0' "$CLI_VERSION" | sort -V -C; then
  fail "Azure CLI ${CLI_VERSION} is older than 2.52.0: run az upgrade."
fi

# Stage 1: Change the data plane to Cilium
# Before: No Windows pool: the Cilium data plane runs Linux nodes alone.
# Before: Node auto-provisioning is off while the update runs; it can be turned on again afterwards.
# Before: Policies were read for what changes with Cilium: ipBlock covers neither pods nor nodes, a port name stands for one port, endPort takes Cilium 1.17, and traffic through load balancers meets ingress rules.
# Traffic: Every pool is reimaged at the same time, as for a new node image: nodes are drained and come back, so whatever runs in one copy only stops for a while. The engine that runs is removed and replaced; policies are enforced again only after the last node is reimaged.
# No return from: The update itself: no page describes a way back to the Azure data plane.
POOL_SYSTEMS="$(
  az aks nodepool list \
    --resource-group "$RESOURCE_GROUP" \
    --cluster-name "$CLUSTER" \
    --query '[].osType' \
    --output 'tsv'
)"
if listed 'Windows' "$POOL_SYSTEMS"; then
  fail 'The cluster has a Windows pool, which the Cilium data plane does not run.'
fi
az aks update \
  --resource-group "$RESOURCE_GROUP" \
  --name "$CLUSTER" \
  --network-dataplane 'cilium' \
  --yes \
  --output 'none'
RUNNING_DATA_PLANE="$(
  az aks show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --query 'networkProfile.networkDataplane' \
    --output 'tsv'
)"
if ! listed 'cilium' "$RUNNING_DATA_PLANE"; then
  fail 'The cluster does not run the Cilium data plane yet.'
fi
kubectl get nodes --output 'wide'
kubectl get pods --namespace 'kube-system' --selector 'k8s-app=cilium' --output 'wide'
kubectl get pods --all-namespaces --field-selector 'status.phase!=Running,status.phase!=Succeeded'

# Stage 2: Move the pods to Azure CNI Overlay
# Before: Kubernetes 1.27 or later.
# Before: No network policy engine of the Azure data plane, and no custom configuration of ip-masq-agent.
# Before: A pod CIDR that overlaps neither the VNet, the service CIDR nor any connected network.
# Before: Nothing outside the cluster opens connections to the addresses of pods: they leave the VNet.
# Before: Windows nodes of build 20348.1668 or later.
# Before: Where Application Gateway for Containers runs: its subnet is a /24.
# Traffic: Every pool is reimaged at the same time, as for a new node image: nodes are drained and come back, so whatever runs in one copy only stops for a while. Every pod gets an address of the pod CIDR; firewalls and allow lists see node addresses from then on.
# No return from: The update itself: Overlay is final, no model can be reached from it but by a new cluster.
RUNNING_VERSION="$(
  az aks show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --query 'currentKubernetesVersion' \
    --output 'tsv'
)"
if ! printf '%s\n' '1.27' "$RUNNING_VERSION" | sort -V -C; then
  fail 'The change takes Kubernetes 1.27 or later: upgrade the cluster first.'
fi
RUNNING_PLUGIN="$(
  az aks show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --query 'networkProfile.networkPlugin' \
    --output 'tsv'
)"
if ! listed 'azure' "$RUNNING_PLUGIN"; then
  fail 'The cluster does not run Azure CNI.'
fi
CONFIG_MAPS="$(kubectl get configmap --namespace 'kube-system' --output 'name')"
if listed 'configmap/azure-ip-masq-agent-config' "$CONFIG_MAPS"; then
  fail 'Take over what azure-ip-masq-agent-config excludes, then delete that config map.'
fi
az aks update \
  --resource-group "$RESOURCE_GROUP" \
  --name "$CLUSTER" \
  --network-plugin 'azure' \
  --network-plugin-mode 'overlay' \
  --pod-cidr "$POD_CIDR" \
  --yes \
  --output 'none'
RUNNING_MODE="$(
  az aks show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --query 'networkProfile.networkPluginMode' \
    --output 'tsv'
)"
if ! listed 'overlay' "$RUNNING_MODE"; then
  fail 'The cluster does not run Azure CNI Overlay yet.'
fi
kubectl get nodes --output 'wide'
kubectl get nodenetworkconfigs --namespace 'kube-system' --output 'wide'
kubectl get pods --all-namespaces --field-selector 'status.phase!=Running,status.phase!=Succeeded'
