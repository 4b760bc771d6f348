/** Whether a command needs the flag, and what it takes: nothing, any text, a whole number, or one of some words. */
interface Argument {
  readonly required?: true;
  readonly takes: 'nothing' | 'text' | 'texts' | 'number' | 'surge' | readonly string[];
}

const required = (takes: Argument['takes']): Argument => ({ required: true, takes });
const optional = (takes: Argument['takes']): Argument => ({ takes });

const group = { '--resource-group': required('text') };
const query = { '--query': optional('text') };
const output = { '--output': optional(['none', 'tsv', 'json', 'table', 'yaml', 'jsonc']) };
const base = { ...query, ...output };
const location = { '--location': optional('text') };
const name = { '--name': required('text') };
const cluster = { ...group, '--cluster-name': required('text') };
const vnet = { '--vnet-name': required('text') };

/** What az aks create and az aks nodepool add have in common. */
const pool = {
  '--node-vm-size': optional('text'),
  '--node-count': optional('number'),
  '--enable-cluster-autoscaler': optional('nothing'),
  '--min-count': optional('number'),
  '--max-count': optional('number'),
  '--max-pods': optional('number'),
  '--vnet-subnet-id': optional('text'),
  '--pod-subnet-id': optional('text'),
  '--pod-ip-allocation-mode': optional(['DynamicIndividual', 'StaticBlock']),
};

const surge = { '--max-surge': optional('surge'), '--max-unavailable': optional('surge') };
const policies = ['azure', 'calico', 'cilium', 'none'];

/**
 * The arguments of the commands that the scripts print, and only the flags that are printed: an excerpt,
 * not the whole of any command, and no dump of an installed Azure CLI.
 *
 * Checked on 2026-11-21 against stored copies of Azure/azure-cli and of its release notes up to 2.83.0:
 * - aks create, update, enable-addons, get-credentials and nodepool add, update: acs/_params.py at
 *   0088c878b2ee, 2.82 by its content, with the values of acs/_consts.py. That file lets any lower-case
 *   text be the --network-policy of aks create; the values here are those of aks update.
 * - network vnet subnet create: its generated arguments at f26362c37368 and --delegations in
 *   network/custom.py. role assignment create: role/_params.py.
 * - Since when a flag exists: core/facts/cli.ts.
 *
 * Written from the reference pages and not checked against code: --network-plugin-mode and --pod-cidr of
 * aks update, --overwrite-existing of aks get-credentials, all other commands, and everything that came
 * after 2.83.0.
 */
export const azArguments: Readonly<Record<string, Readonly<Record<`--${string}`, Argument>>>> = {
  'account list-locations': { ...base },
  'group create': { ...name, '--location': required('text'), ...base },
  'network vnet list': { '--resource-group': optional('text'), ...base },
  'network vnet create': { ...group, ...name, ...location, '--address-prefixes': optional('texts'), ...base },
  'network vnet subnet list': { ...group, ...vnet, ...base },
  'network vnet subnet show': { ...group, ...vnet, ...name, '--ids': optional('texts'), ...base },
  'network vnet subnet create': {
    ...group,
    ...vnet,
    ...name,
    '--address-prefixes': optional('texts'),
    '--delegations': optional('texts'),
    '--route-table': optional('text'),
    ...base,
  },
  'network route-table list': { '--resource-group': optional('text'), ...base },
  'network route-table create': { ...group, ...name, ...location, ...base },
  'network route-table show': { ...group, ...name, ...base },
  'network nsg list': { '--resource-group': optional('text'), ...base },
  'network nsg create': { ...group, ...name, ...location, ...base },
  'network nsg rule create': {
    ...group,
    '--nsg-name': required('text'),
    ...name,
    '--priority': required('number'),
    '--direction': optional(['Inbound', 'Outbound']),
    '--access': optional(['Allow', 'Deny']),
    '--protocol': optional(['*', 'Ah', 'Esp', 'Icmp', 'Tcp', 'Udp']),
    '--source-address-prefixes': optional('texts'),
    '--source-port-ranges': optional('texts'),
    '--destination-address-prefixes': optional('texts'),
    '--destination-port-ranges': optional('texts'),
    ...base,
  },
  'identity create': { ...group, ...name, ...location, ...base },
  'identity show': { ...group, ...name, ...base },
  'role assignment create': {
    '--assignee-object-id': optional('text'),
    '--assignee-principal-type': optional(['ForeignGroup', 'Group', 'ServicePrincipal', 'User']),
    '--role': required('text'),
    '--scope': required('text'),
    ...base,
  },
  'aks get-versions': { '--location': required('text'), ...base },
  'aks list': { '--resource-group': optional('text'), ...base },
  'aks show': { ...group, ...name, ...base },
  'aks delete': { ...group, ...name, '--yes': optional('nothing') },
  'aks create': {
    ...group,
    ...name,
    ...location,
    '--kubernetes-version': optional('text'),
    '--tier': optional(['free', 'standard', 'premium']),
    '--network-plugin': optional(['azure', 'kubenet', 'none']),
    '--network-plugin-mode': optional(['overlay']),
    '--network-dataplane': optional(['azure', 'cilium']),
    '--network-policy': optional(policies),
    '--ip-families': optional('text'),
    '--pod-cidr': optional('text'),
    '--pod-cidrs': optional('text'),
    '--service-cidr': optional('text'),
    '--service-cidrs': optional('text'),
    '--dns-service-ip': optional('text'),
    '--enable-apiserver-vnet-integration': optional('nothing'),
    '--apiserver-subnet-id': optional('text'),
    '--enable-acns': optional('nothing'),
    '--acns-advanced-networkpolicies': optional(['None', 'FQDN', 'L7']),
    '--assign-identity': optional('text'),
    '--nodepool-name': optional('text'),
    ...pool,
    '--generate-ssh-keys': optional('nothing'),
    ...base,
  },
  'aks update': {
    ...group,
    ...name,
    '--network-plugin': optional(['azure', 'kubenet', 'none']),
    '--network-plugin-mode': optional(['overlay']),
    '--network-dataplane': optional(['azure', 'cilium']),
    '--network-policy': optional(policies),
    '--pod-cidr': optional('text'),
    '--enable-managed-identity': optional('nothing'),
    '--assign-identity': optional('text'),
    '--yes': optional('nothing'),
    ...base,
  },
  'aks enable-addons': {
    ...group,
    ...name,
    '--addons': required('text'),
    '--subnet-name': optional('text'),
    ...base,
  },
  'aks get-credentials': {
    ...group,
    ...name,
    '--overwrite-existing': optional('nothing'),
    '--context': optional('text'),
  },
  'aks nodepool list': { ...cluster, ...base },
  'aks nodepool delete': { ...cluster, ...name },
  'aks nodepool update': { ...cluster, ...name, ...surge, ...base },
  'aks nodepool add': {
    ...cluster,
    ...name,
    '--mode': optional(['System', 'User', 'Gateway']),
    '--os-type': optional(['Linux', 'Windows']),
    ...pool,
    ...surge,
    ...base,
  },
};
