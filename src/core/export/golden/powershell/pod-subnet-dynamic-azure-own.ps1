#Requires -Version 7.4
# shop-prod: Azure CNI Pod Subnet, dynamic, Azure data plane, Calico, in a VNet of your own.
# Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
# Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
# Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

# Names and sizes: change them here
$ResourceGroup = 'rg-shop-prod'
# The plan names no region.
$Location = 'westeurope'
$Cluster = 'shop-prod'
$KubernetesVersion = '1.34'
# The plan counts addresses and names no machines.
$NodeVmSize = 'Standard_D4s_v5'
$Vnet = 'vnet-shop-prod'
$Identity = 'id-shop-prod'
$NodesSubnet = 'nodes'
$NodesSubnetRange = '10.20.61.0/27'
$PodsSubnet = 'pods'
$PodsSubnetRange = '10.20.32.0/21'
$AppsSubnet = 'apps'
$AppsSubnetRange = '10.20.60.0/24'
$ServiceCidr = '172.20.0.0/16'
$DnsServiceIp = '172.20.0.10'

# Checks before anything is made
$CliVersion = (az version --output 'json' | ConvertFrom-Json).'azure-cli'
if ([version]$CliVersion -lt [version]'2.37.0') {
  throw "Azure CLI ${CliVersion} is older than 2.37.0: run az upgrade."
}
$Locations = az account list-locations --query '[].name' --output 'tsv'
if ($Locations -notcontains $Location) {
  throw 'The subscription has no such region; the names of its regions are those of: az account list-locations.'
}
$KubernetesVersions = az aks get-versions `
  --location $Location `
  --query 'values[].version' `
  --output 'tsv'
if ($KubernetesVersions -notcontains $KubernetesVersion) {
  throw 'The region does not offer this version of Kubernetes: see az aks get-versions.'
}
# With this model these names have at most 63 characters.
if ($ResourceGroup.Length -gt 63) {
  throw "The name ${ResourceGroup} has more than 63 characters."
}
if ($Vnet.Length -gt 63) {
  throw "The name ${Vnet} has more than 63 characters."
}
if ($NodesSubnet.Length -gt 63) {
  throw "The name ${NodesSubnet} has more than 63 characters."
}
if ($PodsSubnet.Length -gt 63) {
  throw "The name ${PodsSubnet} has more than 63 characters."
}

# Resource group
az group create --name $ResourceGroup --location $Location --output 'none'

# Network
# A VNet or subnet that is there already stays as it is.
$ExistingVnets = az network vnet list `
  --resource-group $ResourceGroup `
  --query '[].name' `
  --output 'tsv'
if ($ExistingVnets -notcontains $Vnet) {
  az network vnet create `
    --resource-group $ResourceGroup `
    --location $Location `
    --name $Vnet `
    --address-prefixes '10.20.0.0/18' `
    --output 'none'
}
$ExistingSubnets = az network vnet subnet list `
  --resource-group $ResourceGroup `
  --vnet-name $Vnet `
  --query '[].name' `
  --output 'tsv'
if ($ExistingSubnets -notcontains $NodesSubnet) {
  az network vnet subnet create `
    --resource-group $ResourceGroup `
    --vnet-name $Vnet `
    --name $NodesSubnet `
    --address-prefixes $NodesSubnetRange `
    --output 'none'
}
if ($ExistingSubnets -notcontains $PodsSubnet) {
  # Not delegated here: AKS delegates the pod subnet when it first uses it.
  az network vnet subnet create `
    --resource-group $ResourceGroup `
    --vnet-name $Vnet `
    --name $PodsSubnet `
    --address-prefixes $PodsSubnetRange `
    --output 'none'
}
if ($ExistingSubnets -notcontains $AppsSubnet) {
  az network vnet subnet create `
    --resource-group $ResourceGroup `
    --vnet-name $Vnet `
    --name $AppsSubnet `
    --address-prefixes $AppsSubnetRange `
    --output 'none'
}
$NodesSubnetId = az network vnet subnet show `
  --resource-group $ResourceGroup `
  --vnet-name $Vnet `
  --name $NodesSubnet `
  --query 'id' `
  --output 'tsv'
$PodsSubnetId = az network vnet subnet show `
  --resource-group $ResourceGroup `
  --vnet-name $Vnet `
  --name $PodsSubnet `
  --query 'id' `
  --output 'tsv'

# Identity of the cluster
# An identity of your own can be given its role before the cluster is made. A role may take up to
# 60 minutes to count.
az identity create `
  --resource-group $ResourceGroup `
  --location $Location `
  --name $Identity `
  --output 'none'
$IdentityId = az identity show `
  --resource-group $ResourceGroup `
  --name $Identity `
  --query 'id' `
  --output 'tsv'
$PrincipalId = az identity show `
  --resource-group $ResourceGroup `
  --name $Identity `
  --query 'principalId' `
  --output 'tsv'
az role assignment create `
  --assignee-object-id $PrincipalId `
  --assignee-principal-type 'ServicePrincipal' `
  --role 'Network Contributor' `
  --scope $NodesSubnetId `
  --output 'none'
az role assignment create `
  --assignee-object-id $PrincipalId `
  --assignee-principal-type 'ServicePrincipal' `
  --role 'Network Contributor' `
  --scope $PodsSubnetId `
  --output 'none'

# Cluster
# A cluster or pool that is there already stays as it is.
$ExistingClusters = az aks list --resource-group $ResourceGroup --query '[].name' --output 'tsv'
if ($ExistingClusters -notcontains $Cluster) {
  az aks create `
    --resource-group $ResourceGroup `
    --name $Cluster `
    --location $Location `
    --kubernetes-version $KubernetesVersion `
    --network-plugin 'azure' `
    --network-policy 'calico' `
    --service-cidr $ServiceCidr `
    --dns-service-ip $DnsServiceIp `
    --assign-identity $IdentityId `
    --nodepool-name 'system' `
    --node-vm-size $NodeVmSize `
    --node-count '3' `
    --max-pods '31' `
    --vnet-subnet-id $NodesSubnetId `
    --pod-subnet-id $PodsSubnetId `
    --generate-ssh-keys `
    --output 'none'
}
# az aks create has no flag for the surge of its pool, so it is set here, each time.
az aks nodepool update `
  --resource-group $ResourceGroup `
  --cluster-name $Cluster `
  --name 'system' `
  --max-surge '33%' `
  --output 'none'

# Node pools
$ExistingPools = az aks nodepool list `
  --resource-group $ResourceGroup `
  --cluster-name $Cluster `
  --query '[].name' `
  --output 'tsv'
if ($ExistingPools -notcontains 'user') {
  az aks nodepool add `
    --resource-group $ResourceGroup `
    --cluster-name $Cluster `
    --name 'user' `
    --mode 'User' `
    --os-type 'Linux' `
    --node-vm-size $NodeVmSize `
    --node-count '4' `
    --enable-cluster-autoscaler `
    --min-count '3' `
    --max-count '12' `
    --max-pods '47' `
    --vnet-subnet-id $NodesSubnetId `
    --pod-subnet-id $PodsSubnetId `
    --max-surge '1' `
    --output 'none'
}

# What was made
# Expect networkPlugin azure, networkDataplane azure, serviceCidr 172.20.0.0/16, dnsServiceIP 172.20.0.10.
az aks show --resource-group $ResourceGroup --name $Cluster --query 'networkProfile' --output 'json'
az aks nodepool list --resource-group $ResourceGroup --cluster-name $Cluster --output 'table'
az aks get-credentials --resource-group $ResourceGroup --name $Cluster --overwrite-existing
kubectl get nodes --output 'wide'
# What each node holds for its pods.
kubectl get nodenetworkconfigs --namespace 'kube-system' --output 'wide'
