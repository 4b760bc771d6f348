#Requires -Version 7.4
# shop-prod: Azure CNI Overlay, Azure data plane, Calico, in a VNet made by AKS.
# Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
# Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
# Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.
# Note: AKS makes the VNet, so the subnets of the plan are not made.
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
$PodCidr = '10.244.0.0/16'
$ServiceCidr = '172.20.0.0/16'
$DnsServiceIp = '172.20.0.10'

# Checks before anything is made
$CliVersion = (az version --output 'json' | ConvertFrom-Json).'azure-cli'
if ([version]$CliVersion -lt [version]'2.48.0') {
  throw "Azure CLI ${CliVersion} is older than 2.48.0: run az upgrade."
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

# Resource group
az group create --name $ResourceGroup --location $Location --output 'none'

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
    --network-plugin-mode 'overlay' `
    --network-policy 'calico' `
    --pod-cidr $PodCidr `
    --service-cidr $ServiceCidr `
    --dns-service-ip $DnsServiceIp `
    --nodepool-name 'system' `
    --node-vm-size $NodeVmSize `
    --node-count '3' `
    --max-pods '31' `
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
    --max-surge '1' `
    --output 'none'
}

# What was made
# Expect networkPlugin azure, networkPluginMode overlay, networkDataplane azure, podCidr 10.244.0.0/16, serviceCidr 172.20.0.0/16, dnsServiceIP 172.20.0.10.
az aks show --resource-group $ResourceGroup --name $Cluster --query 'networkProfile' --output 'json'
az aks nodepool list --resource-group $ResourceGroup --cluster-name $Cluster --output 'table'
az aks get-credentials --resource-group $ResourceGroup --name $Cluster --overwrite-existing
kubectl get nodes --output 'wide'
# What each node holds for its pods.
kubectl get nodenetworkconfigs --namespace 'kube-system' --output 'wide'
