// shop-prod: Azure CNI Node Subnet, Azure data plane, Calico, in a VNet made by AKS.
// Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
// Note: The resource group has to be there: az group create, then az deployment group create --resource-group GROUP --template-file FILE.
// Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
// Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.
// Note: AKS makes the VNet, so the subnets of the plan are not made.

targetScope = 'resourceGroup'

@description('Region of every resource; a VNet and its cluster are in the same one.')
param location string = resourceGroup().location

@description('Name of the cluster.')
param clusterName string = 'shop-prod'

@description('First part of the name of the API server.')
param dnsPrefix string = 'shop-prod'

@description('Kubernetes version; without a patch number AKS takes the newest.')
param kubernetesVersion string = '1.34'

@description('VM size of every pool; the plan says nothing of it.')
param nodeVmSize string = 'Standard_D4s_v5'

@description('Range of the Services, inside the cluster alone.')
param serviceCidr string = '172.20.0.0/16'

@description('Address of DNS in the range of the Services.')
param dnsServiceIp string = '172.20.0.10'

@description('Nodes of pool system.')
param systemPoolNodeCount int = 3

@description('Nodes of pool user to start with.')
param userPoolNodeCount int = 4

@description('Fewest nodes of pool user.')
param userPoolMinCount int = 3

@description('Most nodes of pool user; the ranges are sized for them.')
param userPoolMaxCount int = 12

// Azure CNI Node Subnet: Each node reserves an address of the node subnet for every pod it may run.
// The autoscaler moves the node count of its pools; a later deployment sets it back to the value given here.
// maxPods is what the ranges are sized by; a pool keeps it for life.
resource cluster 'Microsoft.ContainerService/managedClusters@2026-05-01' = {
  name: clusterName
  location: location
  sku: {
    name: 'Base'
    tier: 'Free'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    kubernetesVersion: kubernetesVersion
    dnsPrefix: dnsPrefix
    networkProfile: {
      networkPlugin: 'azure'
      networkDataplane: 'azure'
      networkPolicy: 'calico'
      serviceCidr: serviceCidr
      dnsServiceIP: dnsServiceIp
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        osType: 'Linux'
        type: 'VirtualMachineScaleSets'
        vmSize: nodeVmSize
        count: systemPoolNodeCount
        maxPods: 31
        upgradeSettings: {
          maxSurge: '33%'
        }
      }
    ]
  }
}

// Pools are made one after the other, so that no two operations on the cluster meet.
resource userPool 'Microsoft.ContainerService/managedClusters/agentPools@2026-05-01' = {
  parent: cluster
  name: 'user'
  properties: {
    mode: 'User'
    osType: 'Linux'
    type: 'VirtualMachineScaleSets'
    vmSize: nodeVmSize
    count: userPoolNodeCount
    enableAutoScaling: true
    minCount: userPoolMinCount
    maxCount: userPoolMaxCount
    maxPods: 47
    upgradeSettings: {
      maxSurge: '1'
    }
  }
}

@description('Resource id of the cluster.')
output clusterId string = cluster.id

@description('Name of the API server.')
output clusterFqdn string = cluster.properties.fqdn

@description('Resource group that AKS makes for the nodes.')
output nodeResourceGroup string = cluster.properties.nodeResourceGroup
