import {
  type Expression,
  isExpression,
  lineOf,
  type Resource,
  resourceOf,
  type Template,
} from './resources-tree.ts';
import { apiVersions } from './resources-versions.ts';

/** Text that would read as an expression gets a second bracket, which the service takes away again. */
export const armString = (text: string): string =>
  text.startsWith('[') && text.endsWith(']') ? `[${text}` : text;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** An expression without its brackets. */
export function armExpression(template: Template, value: Expression): string {
  switch (value.expression) {
    case 'parameter':
      return `parameters(${literal(value.name)})`;
    case 'id':
      return resourceId(template, resourceOf(template, value.of));
    case 'property': {
      const owner = resourceOf(template, value.of);
      return `reference(${resourceId(template, owner)}, ${literal(apiVersions[owner.type])}).${value.path.join('.')}`;
    }
    case 'role':
      return `subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ${literal(value.id)})`;
    case 'guid':
      return `guid(${value.of.map((part) => armExpression(template, part)).join(', ')})`;
    case 'location':
      return 'resourceGroup().location';
  }
}

const segments = (template: Template, resource: Resource): readonly string[] =>
  lineOf(template, resource).map(({ name }) =>
    isExpression(name) ? armExpression(template, name) : literal(name),
  );

const resourceId = (template: Template, resource: Resource): string =>
  `resourceId(${[literal(resource.type), ...segments(template, resource)].join(', ')})`;

/** The name of a resource with the names of what it is a part of. */
export function armName(template: Template, resource: Resource): string {
  const parts = segments(template, resource);
  return parts.length === 1
    ? isExpression(resource.name)
      ? `[${parts[0]}]`
      : armString(resource.name)
    : `[format('${parts.map((_, index) => `{${index}}`).join('/')}', ${parts.join(', ')})]`;
}

/** The resource that an extension speaks of, such as Microsoft.Network/virtualNetworks/x/subnets/y. */
export function armScope(template: Template, resource: Resource): string {
  const [namespace, ...kinds] = resource.type.split('/');
  const path = kinds.map((kind, index) => `${kind}/{${index}}`).join('/');
  return `[format('${namespace}/${path}', ${segments(template, resource).join(', ')})]`;
}
