#!/usr/bin/env bash
# From Azure CNI Overlay to Azure CNI Overlay. Nothing to migrate: The cluster runs this network already; only its sizes may have to change.
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
POD_CIDR='10.244.0.0/16'

# Checks
CLI_VERSION="$(az version --query '"azure-cli"' --output 'tsv')"
if ! printf '%s\n' '2.48.0' "$CLI_VERSION" | sort -V -C; then
  fail "Azure CLI ${CLI_VERSION} is older than 2.48.0: run az upgrade."
fi

# A larger pod CIDR
# In place, to a range that contains the present one; Linux nodes alone, never smaller, not for IPv6. Azure CLI 2.48.0 or later.
RUNNING_POD_CIDR="$(
  az aks show \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --query 'networkProfile.podCidr' \
    --output 'tsv'
)"
if ! listed "$POD_CIDR" "$RUNNING_POD_CIDR"; then
  az aks update \
    --resource-group "$RESOURCE_GROUP" \
    --name "$CLUSTER" \
    --pod-cidr "$POD_CIDR" \
    --yes \
    --output 'none'
fi
kubectl get nodenetworkconfigs --all-namespaces --output 'wide'

# A larger node subnet
# A pool in another subnet of the VNet; drain and delete the old pool. Pages disagree whether the range of a subnet in use may be enlarged.

# More address space in the VNet
# Enlarge the VNet, then update the cluster without any change before a pool uses the new space.
az aks update --resource-group "$RESOURCE_GROUP" --name "$CLUSTER" --yes --output 'none'

# More addresses for services
# An object of kind ServiceCIDR beside the first range, from Kubernetes 1.33 on; before that the range is fixed.

# Another maxPods
# A new pool with it; drain and delete the old pool.

# Another surge
# At any time; it counts from the next upgrade on.
az aks nodepool update \
  --resource-group "$RESOURCE_GROUP" \
  --cluster-name "$CLUSTER" \
  --name 'system' \
  --max-surge '33%' \
  --output 'none'
az aks nodepool update \
  --resource-group "$RESOURCE_GROUP" \
  --cluster-name "$CLUSTER" \
  --name 'user' \
  --max-surge '1' \
  --output 'none'
