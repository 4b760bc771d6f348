import { type Expression, entriesOf, isExpression, isKeyed, isList, type Value } from './resources-tree.ts';
import { type Hcl, raw } from './terraform-hcl.ts';

/** "nodesSubnetPrefix" as nodes_subnet_prefix. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const variable = (parameter: string): Hcl => raw(`var.${snake(parameter)}`);

const addresses: Readonly<Record<string, string>> = {
  vnet: 'azurerm_virtual_network.main',
  routeTable: 'azurerm_route_table.main',
  identity: 'azurerm_user_assigned_identity.main',
};

/** Where Terraform keeps the resource of a symbol; the symbols that are not fixed are subnets. */
const addressOf = (symbol: string): string => addresses[symbol] ?? `azurerm_subnet.${snake(symbol)}`;

export const idOf = (symbol: string): Hcl => raw(`${addressOf(symbol)}.id`);

/** A value of the API as HCL. Throws RangeError for what Terraform takes from a resource of its own. */
export function hclOf(value: Value): Hcl {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(hclOf);
  if (isExpression(value)) return expression(value);
  if (isKeyed(value)) throw new RangeError('a key that only the deployment knows');
  return { fields: entriesOf(value).map(([key, item]) => [key, hclOf(item)]) };
}

function expression(value: Expression): Hcl {
  if (value.expression === 'parameter') return variable(value.name);
  if (value.expression === 'id') return idOf(value.of);
  throw new RangeError(`${value.expression} has no counterpart here`);
}
