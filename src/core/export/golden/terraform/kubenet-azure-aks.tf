# shop-prod: kubenet, Azure data plane, Calico, in a VNet made by AKS.
# Sized for Kubernetes 1.34 as AKS works on 2026-11-21.
# Note: The way to hub (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.
# Note: 2 internal load balancers of the plan come with the Services of Kubernetes that ask for them.
# Note: AKS makes the VNet, so the subnets of the plan are not made.

terraform {
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.73"
    }
  }
}

# The subscription comes from the environment variable ARM_SUBSCRIPTION_ID.
provider "azurerm" {
  features {}
}

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

variable "pod_cidr" {
  description = "Range of the pods, beside the VNet."
  type        = string
  default     = "10.244.0.0/16"
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

# kubenet: Pods get addresses from a pod CIDR beside the VNet, and a route per node carries their traffic.
# maxPods is what the ranges are sized by; a pool keeps it for life.
resource "azurerm_kubernetes_cluster" "main" {
  name                = var.cluster_name
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  dns_prefix          = var.dns_prefix
  kubernetes_version  = var.kubernetes_version
  sku_tier            = "Free"

  default_node_pool {
    name       = "system"
    vm_size    = var.node_vm_size
    node_count = var.system_pool_node_count
    max_pods   = 31

    upgrade_settings {
      max_surge = "33%"
    }
  }

  identity {
    type = "SystemAssigned"
  }

  network_profile {
    network_plugin = "kubenet"
    network_policy = "calico"
    pod_cidr       = var.pod_cidr
    service_cidr   = var.service_cidr
    dns_service_ip = var.dns_service_ip
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "user_pool" {
  name                  = "user"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = var.node_vm_size
  node_count            = var.user_pool_node_count
  auto_scaling_enabled  = true
  min_count             = var.user_pool_min_count
  max_count             = var.user_pool_max_count
  max_pods              = 47

  upgrade_settings {
    max_surge = "1"
  }

  lifecycle {
    # The autoscaler moves the node count.
    ignore_changes = [node_count]
  }
}

output "resource_group_name" {
  description = "Name of the resource group."
  value       = azurerm_resource_group.main.name
}

output "cluster_id" {
  description = "Resource id of the cluster."
  value       = azurerm_kubernetes_cluster.main.id
}

output "cluster_fqdn" {
  description = "Name of the API server."
  value       = azurerm_kubernetes_cluster.main.fqdn
}

output "node_resource_group" {
  description = "Resource group that AKS makes for the nodes."
  value       = azurerm_kubernetes_cluster.main.node_resource_group
}
