# shop-prod: Azure CNI Pod Subnet, static block, Azure data plane, Calico, in a VNet of your own.
# Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
# Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
# Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.
# Note: azurerm has no field for the static block allocation of pod addresses, so the cluster and its pools are made through azapi, in the words of the API.

terraform {
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.73"
    }
    azapi = {
      source  = "azure/azapi"
      version = "~> 2.0"
    }
  }
}

# The subscription comes from the environment variable ARM_SUBSCRIPTION_ID.
provider "azurerm" {
  features {}
}

provider "azapi" {}

variable "resource_group_name" {
  description = "Name of the resource group."
  type        = string
  default     = "rg-shop-prod"
}

variable "location" {
  description = "Region of every resource; a VNet and its cluster are in the same one."
  type        = string
  default     = "westeurope"
}

variable "cluster_name" {
  description = "Name of the cluster."
  type        = string
  default     = "shop-prod"
}

variable "dns_prefix" {
  description = "First part of the name of the API server."
  type        = string
  default     = "shop-prod"
}

variable "kubernetes_version" {
  description = "Kubernetes version; without a patch number AKS takes the newest."
  type        = string
  default     = "1.34"
}

variable "node_vm_size" {
  description = "VM size of every pool; the plan says nothing of it."
  type        = string
  default     = "Standard_D4s_v5"
}

variable "vnet_name" {
  description = "Name of the VNet."
  type        = string
  default     = "vnet-shop-prod"
}

variable "vnet_address_prefixes" {
  description = "Ranges of the VNet."
  type        = list(string)
  default     = ["10.20.0.0/18"]
}

variable "nodes_subnet_name" {
  description = "Name of the node subnet."
  type        = string
  default     = "nodes"
}

variable "nodes_subnet_prefix" {
  description = "Range of that subnet, sized for pools system, user."
  type        = string
  default     = "10.20.61.0/27"
}

variable "pods_subnet_name" {
  description = "Name of the pod subnet."
  type        = string
  default     = "pods"
}

variable "pods_subnet_prefix" {
  description = "Range of that subnet, sized for pools system, user."
  type        = string
  default     = "10.20.48.0/22"
}

variable "apps_subnet_name" {
  description = "Name of a subnet beside the cluster."
  type        = string
  default     = "apps"
}

variable "apps_subnet_prefix" {
  description = "Range of that subnet."
  type        = string
  default     = "10.20.60.0/24"
}

variable "identity_name" {
  description = "Name of the cluster's identity."
  type        = string
  default     = "id-shop-prod"
}

variable "service_cidr" {
  description = "Range of the Services, inside the cluster alone."
  type        = string
  default     = "172.20.0.0/16"
}

variable "dns_service_ip" {
  description = "Address of DNS in the range of the Services."
  type        = string
  default     = "172.20.0.10"
}

variable "system_pool_node_count" {
  description = "Nodes of pool system."
  type        = number
  default     = 3
}

variable "user_pool_node_count" {
  description = "Nodes of pool user to start with."
  type        = number
  default     = 4
}

variable "user_pool_min_count" {
  description = "Fewest nodes of pool user."
  type        = number
  default     = 3
}

variable "user_pool_max_count" {
  description = "Most nodes of pool user; the ranges are sized for them."
  type        = number
  default     = 12
}

resource "azurerm_resource_group" "main" {
  name     = var.resource_group_name
  location = var.location
}

resource "azurerm_virtual_network" "main" {
  name                = var.vnet_name
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = var.vnet_address_prefixes
}

resource "azurerm_subnet" "nodes_subnet" {
  name                 = var.nodes_subnet_name
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = [var.nodes_subnet_prefix]
}

# AKS delegates a pod subnet to itself; that it is said here keeps a later apply from taking it back.
resource "azurerm_subnet" "pods_subnet" {
  name                 = var.pods_subnet_name
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = [var.pods_subnet_prefix]

  delegation {
    name = "aks"

    service_delegation {
      name    = "Microsoft.ContainerService/managedClusters"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_subnet" "apps_subnet" {
  name                 = var.apps_subnet_name
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = [var.apps_subnet_prefix]
}

# An identity that is there before the cluster can be given its roles before the cluster needs them.
resource "azurerm_user_assigned_identity" "main" {
  name                = var.identity_name
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

# AKS joins nodes, pods and load balancers to the subnet. A role may take up to 60 minutes to count.
resource "azurerm_role_assignment" "nodes_subnet" {
  scope                = azurerm_subnet.nodes_subnet.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.main.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "pods_subnet" {
  scope                = azurerm_subnet.pods_subnet.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.main.principal_id
  principal_type       = "ServicePrincipal"
}

# Azure CNI Pod Subnet, static block: Nodes take whole /28 blocks of a pod subnet and keep them.
# A pool keeps its way to take pod addresses for life, and a pod subnet serves one of the two ways.
# The autoscaler moves the node count of its pools; a later apply sets it back to the value given here.
# maxPods is what the ranges are sized by; a pool keeps it for life.
resource "azapi_resource" "cluster" {
  type      = "Microsoft.ContainerService/managedClusters@2026-05-01"
  name      = var.cluster_name
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location

  # A release of azapi knows the API versions of its day; the service checks the request anyway.
  schema_validation_enabled = false

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  body = {
    sku = {
      name = "Base"
      tier = "Free"
    }
    properties = {
      kubernetesVersion = var.kubernetes_version
      dnsPrefix         = var.dns_prefix
      networkProfile = {
        networkPlugin    = "azure"
        networkDataplane = "azure"
        networkPolicy    = "calico"
        serviceCidr      = var.service_cidr
        dnsServiceIP     = var.dns_service_ip
      }
      agentPoolProfiles = [
        {
          name                = "system"
          mode                = "System"
          osType              = "Linux"
          type                = "VirtualMachineScaleSets"
          vmSize              = var.node_vm_size
          count               = var.system_pool_node_count
          maxPods             = 31
          vnetSubnetID        = azurerm_subnet.nodes_subnet.id
          podSubnetID         = azurerm_subnet.pods_subnet.id
          podIPAllocationMode = "StaticBlock"
          upgradeSettings = {
            maxSurge = "33%"
          }
        },
      ]
    }
  }

  response_export_values = ["properties.fqdn", "properties.nodeResourceGroup"]

  depends_on = [azurerm_role_assignment.nodes_subnet, azurerm_role_assignment.pods_subnet]
}

# Pools are made one after the other, so that no two operations on the cluster meet.
resource "azapi_resource" "user_pool" {
  type                      = "Microsoft.ContainerService/managedClusters/agentPools@2026-05-01"
  name                      = "user"
  parent_id                 = azapi_resource.cluster.id
  schema_validation_enabled = false

  body = {
    properties = {
      mode                = "User"
      osType              = "Linux"
      type                = "VirtualMachineScaleSets"
      vmSize              = var.node_vm_size
      count               = var.user_pool_node_count
      enableAutoScaling   = true
      minCount            = var.user_pool_min_count
      maxCount            = var.user_pool_max_count
      maxPods             = 47
      vnetSubnetID        = azurerm_subnet.nodes_subnet.id
      podSubnetID         = azurerm_subnet.pods_subnet.id
      podIPAllocationMode = "StaticBlock"
      upgradeSettings = {
        maxSurge = "1"
      }
    }
  }
}

output "resource_group_name" {
  description = "Name of the resource group."
  value       = azurerm_resource_group.main.name
}

output "cluster_id" {
  description = "Resource id of the cluster."
  value       = azapi_resource.cluster.id
}

output "cluster_fqdn" {
  description = "Name of the API server."
  value       = azapi_resource.cluster.output.properties.fqdn
}

output "node_resource_group" {
  description = "Resource group that AKS makes for the nodes."
  value       = azapi_resource.cluster.output.properties.nodeResourceGroup
}

output "identity_principal_id" {
  description = "Principal id of the cluster's identity, for further roles."
  value       = azurerm_user_assigned_identity.main.principal_id
}

output "vnet_id" {
  description = "Resource id of the VNet, for peerings."
  value       = azurerm_virtual_network.main.id
}

output "nodes_subnet_id" {
  description = "Resource id of the subnet nodes."
  value       = azurerm_subnet.nodes_subnet.id
}

output "pods_subnet_id" {
  description = "Resource id of the subnet pods."
  value       = azurerm_subnet.pods_subnet.id
}

output "apps_subnet_id" {
  description = "Resource id of the subnet apps."
  value       = azurerm_subnet.apps_subnet.id
}
