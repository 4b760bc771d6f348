import type { ResourceType } from './resources-versions.ts';

/** What only the deployment knows; each template language spells it in its own way. */
export type Expression =
  | { readonly expression: 'parameter'; readonly name: string }
  /** The id of a resource, by its symbol. */
  | { readonly expression: 'id'; readonly of: string }
  /** A property that a resource has once it is deployed. */
  | { readonly expression: 'property'; readonly of: string; readonly path: readonly string[] }
  | { readonly expression: 'role'; readonly id: string }
  /** A name made of ids, the same whenever they are. */
  | { readonly expression: 'guid'; readonly of: readonly Expression[] }
  | { readonly expression: 'location' };

/** An object with one key that only the deployment knows. */
interface Keyed {
  readonly keyed: Expression;
  readonly value: Tree;
}

export interface Tree {
  readonly [key: string]: Value | undefined;
}

/** JSON with expressions in it; a property that is undefined is not there. */
export type Value = string | number | boolean | Expression | Keyed | readonly Value[] | Tree;

export interface Parameter {
  readonly name: string;
  readonly type: 'string' | 'int' | 'array' | 'securestring';
  readonly description: string;
  /** Absent: whoever deploys has to give it. */
  readonly value?: Value;
}

export interface Resource {
  /** Name of the resource inside the template. */
  readonly symbol: string;
  readonly type: ResourceType;
  readonly name: string | Expression;
  /** Symbol of the resource that it is a part of. */
  readonly parent?: string;
  /** Symbol of the resource that it speaks of, where that is not the resource group. */
  readonly scope?: string;
  /** Made by another resource of the template, and only spoken of. */
  readonly existing?: true;
  readonly comments: readonly string[];
  readonly body: Tree;
  /** Symbols of resources that have to be there, though nothing of this one names them. */
  readonly after: readonly string[];
}

export interface Output {
  readonly name: string;
  readonly description: string;
  readonly value: Expression;
}

/** What a deployment makes, before any language: ARM and Bicep are two spellings of it. */
export interface Template {
  /** What it makes, what AKS refuses of it, and what it leaves out, a sentence each. */
  readonly heading: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly resources: readonly Resource[];
  readonly outputs: readonly Output[];
}

export const parameter = (name: string): Expression => ({ expression: 'parameter', name });
export const idOf = (symbol: string): Expression => ({ expression: 'id', of: symbol });
export const propertyOf = (symbol: string, ...path: readonly string[]): Expression => ({
  expression: 'property',
  of: symbol,
  path,
});

export const isExpression = (value: Value): value is Expression =>
  typeof value === 'object' && 'expression' in value;
export const isKeyed = (value: Value): value is Keyed => typeof value === 'object' && 'keyed' in value;
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** The properties of a tree that are there, in their order. */
export const entriesOf = (tree: Tree): readonly (readonly [string, Value])[] =>
  Object.entries(tree).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));

/** Symbols of the resources that a value names. */
function symbolsIn(value: Value): readonly string[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(symbolsIn);
  if (isKeyed(value)) return [...symbolsIn(value.keyed), ...symbolsIn(value.value)];
  if (!isExpression(value)) return entriesOf(value).flatMap(([, item]) => symbolsIn(item));
  if (value.expression === 'guid') return value.of.flatMap(symbolsIn);
  return value.expression === 'id' || value.expression === 'property' ? [value.of] : [];
}

/** The resource of a symbol. Throws RangeError where the template has none. */
export function resourceOf(template: Pick<Template, 'resources'>, symbol: string): Resource {
  const found = template.resources.find((resource) => resource.symbol === symbol);
  if (!found) throw new RangeError(`no resource ${symbol}`);
  return found;
}

/** Resources from the outermost parent to the one itself. */
export function lineOf(template: Pick<Template, 'resources'>, resource: Resource): readonly Resource[] {
  return resource.parent === undefined
    ? [resource]
    : [...lineOf(template, resourceOf(template, resource.parent)), resource];
}

/** Symbols of the resources that a resource names, each once, in their order. */
export const namedBy = ({ symbol, body, name, parent, scope }: Resource): readonly string[] => [
  ...new Set(
    [
      ...(parent === undefined ? [] : [parent]),
      ...(scope === undefined ? [] : [scope]),
      ...symbolsIn(name),
      ...symbolsIn(body),
    ].filter((named) => named !== symbol),
  ),
];
