/** Type of an argument; "!" where it has to be given. A nested table is a block. */
export type Argument =
  | 'string'
  | 'string!'
  | 'number'
  | 'number!'
  | 'bool'
  | 'bool!'
  | 'list'
  | 'list!'
  | 'any';
export interface Block {
  readonly [name: string]: Argument | Block;
}

const group: Block = { name: 'string!', location: 'string!', resource_group_name: 'string!' };

const nodes: Block = {
  vm_size: 'string',
  node_count: 'number',
  auto_scaling_enabled: 'bool',
  min_count: 'number',
  max_count: 'number',
  max_pods: 'number',
  vnet_subnet_id: 'string',
  pod_subnet_id: 'string',
};

const lifecycle: Block = { ignore_changes: 'list' };

const azapi: Block = {
  type: 'string!',
  name: 'string!',
  parent_id: 'string!',
  location: 'string',
  body: 'any',
  schema_validation_enabled: 'bool',
  response_export_values: 'list',
  identity: { type: 'string!', identity_ids: 'list' },
};

/**
 * Arguments and blocks of the resources that the export writes: of azurerm 4.73.0 as far as plans have words
 * for them, and of azapi 2. What is not listed here is unknown.
 */
export const terraformArguments: Readonly<Record<string, Block>> = {
  azurerm_resource_group: { name: 'string!', location: 'string!' },
  azurerm_virtual_network: { ...group, address_space: 'list' },
  azurerm_subnet: {
    name: 'string!',
    resource_group_name: 'string!',
    virtual_network_name: 'string!',
    address_prefixes: 'list',
    delegation: { name: 'string!', service_delegation: { name: 'string!', actions: 'list' } },
  },
  azurerm_route_table: { ...group, lifecycle },
  azurerm_subnet_route_table_association: { subnet_id: 'string!', route_table_id: 'string!' },
  azurerm_user_assigned_identity: group,
  azurerm_role_assignment: {
    scope: 'string!',
    role_definition_name: 'string',
    principal_id: 'string!',
    principal_type: 'string',
  },
  azurerm_kubernetes_cluster: {
    ...group,
    dns_prefix: 'string',
    kubernetes_version: 'string',
    sku_tier: 'string',
    default_node_pool: { name: 'string!', ...nodes, upgrade_settings: { max_surge: 'string!' } },
    identity: { type: 'string!', identity_ids: 'list' },
    network_profile: {
      network_plugin: 'string!',
      network_plugin_mode: 'string',
      network_data_plane: 'string',
      network_policy: 'string',
      ip_versions: 'list',
      pod_cidr: 'string',
      pod_cidrs: 'list',
      service_cidr: 'string',
      service_cidrs: 'list',
      dns_service_ip: 'string',
      advanced_networking: { observability_enabled: 'bool', security_enabled: 'bool' },
    },
    api_server_access_profile: { virtual_network_integration_enabled: 'bool', subnet_id: 'string' },
    aci_connector_linux: { subnet_name: 'string!' },
    windows_profile: { admin_username: 'string!', admin_password: 'string!' },
    lifecycle,
    depends_on: 'list',
  },
  azurerm_kubernetes_cluster_node_pool: {
    name: 'string!',
    kubernetes_cluster_id: 'string!',
    mode: 'string',
    os_type: 'string',
    ...nodes,
    upgrade_settings: { max_surge: 'string', max_unavailable: 'string' },
    lifecycle,
  },
  azapi_resource: { ...azapi, depends_on: 'list' },
  azapi_update_resource: { type: 'string!', resource_id: 'string!', body: 'any' },
};
