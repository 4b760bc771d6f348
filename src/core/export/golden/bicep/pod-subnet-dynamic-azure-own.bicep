// shop-prod: Azure CNI Pod Subnet, dynamic, Azure data plane, Calico, in a VNet of your own.
// Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
// Note: The resource group has to be there: az group create, then az deployment group create --resource-group GROUP --template-file FILE.
// Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
// Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.

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

@description('Name of the VNet.')
param vnetName string = 'vnet-shop-prod'

@description('Ranges of the VNet.')
param vnetAddressPrefixes array = [
  '10.20.0.0/18'
]

@description('Name of the node subnet.')
param nodesSubnetName string = 'nodes'

@description('Range of that subnet, sized for pools system, user.')
param nodesSubnetPrefix string = '10.20.61.0/27'

@description('Name of the pod subnet.')
param podsSubnetName string = 'pods'

@description('Range of that subnet, sized for pools system, user.')
param podsSubnetPrefix string = '10.20.32.0/21'

@description('Name of a subnet beside the cluster.')
param appsSubnetName string = 'apps'

@description('Range of that subnet.')
param appsSubnetPrefix string = '10.20.60.0/24'

@description('Name of the cluster\'s identity.')
param identityName string = 'id-shop-prod'

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

// The subnets stand in the VNet: a VNet that is deployed again without them loses them.
// AKS delegates a pod subnet to itself; that it is said here keeps a second deployment from taking it back.
resource vnet 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: vnetName
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: vnetAddressPrefixes
    }
    subnets: [
      {
        name: nodesSubnetName
        properties: {
          addressPrefix: nodesSubnetPrefix
        }
      }
      {
        name: podsSubnetName
        properties: {
          addressPrefix: podsSubnetPrefix
          delegations: [
            {
              name: 'aks'
              properties: {
                serviceName: 'Microsoft.ContainerService/managedClusters'
              }
            }
          ]
        }
      }
      {
        name: appsSubnetName
        properties: {
          addressPrefix: appsSubnetPrefix
        }
      }
    ]
  }
}

resource nodesSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnet
  name: nodesSubnetName
}

resource podsSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnet
  name: podsSubnetName
}

resource appsSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnet
  name: appsSubnetName
}

// An identity that is there before the cluster can be given its roles before the cluster needs them.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: identityName
  location: location
}

// AKS joins nodes, pods and load balancers to the subnet. A role may take up to 60 minutes to count.
resource nodesSubnetRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(nodesSubnet.id, identity.id, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7'))
  scope: nodesSubnet
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource podsSubnetRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(podsSubnet.id, identity.id, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7'))
  scope: podsSubnet
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// Azure CNI Pod Subnet, dynamic: Nodes take pod addresses from a subnet of their own, in batches as pods come and go.
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
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
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
        vnetSubnetID: nodesSubnet.id
        podSubnetID: podsSubnet.id
        podIPAllocationMode: 'DynamicIndividual'
        upgradeSettings: {
          maxSurge: '33%'
        }
      }
    ]
  }
  dependsOn: [
    nodesSubnetRole
    podsSubnetRole
  ]
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
    vnetSubnetID: nodesSubnet.id
    podSubnetID: podsSubnet.id
    podIPAllocationMode: 'DynamicIndividual'
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

@description('Principal id of the cluster\'s identity, for further roles.')
output identityPrincipalId string = identity.properties.principalId

@description('Resource id of the VNet, for peerings.')
output vnetId string = vnet.id

@description('Resource id of the subnet nodes.')
output nodesSubnetId string = nodesSubnet.id

@description('Resource id of the subnet pods.')
output podsSubnetId string = podsSubnet.id

@description('Resource id of the subnet apps.')
output appsSubnetId string = appsSubnet.id
