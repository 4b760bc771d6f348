import { parse } from '@cdktf/hcl2json';
import type { Json, JsonObject } from './arm-evaluate.ts';
import { type Argument, type Block, terraformArguments } from './terraform-arguments.ts';

/** A file of Terraform: kind, labels and blocks, every block in a list and every expression in "${}". */
type TerraformFile = Readonly<Record<string, JsonObject>>;

/** Throws with line and column where the text is not HCL. */
export const readTerraform = async (text: string): Promise<TerraformFile> =>
  (await parse('main.tf', text)) as TerraformFile;

/** What stands in the file for a piece of text, where it is text alone. */
export const textIn = (value: Json): string => String(value).replace(/([$%])\1\{/g, '$1{');

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every block of a kind with two labels, such as resources: type, name, body. */
export const resourcesOf = (file: TerraformFile): readonly (readonly [string, string, JsonObject])[] =>
  Object.entries(file.resource ?? {}).flatMap(([type, byName]) =>
    Object.entries(byName as JsonObject).flatMap(([name, bodies]) =>
      (bodies as readonly JsonObject[]).map((body) => [type, name, body] as const),
    ),
  );

/** Unknown or missing arguments, wrong types, and references to nothing, as "address: fault". */
export function terraformFaults(file: TerraformFile): readonly string[] {
  const resources = resourcesOf(file);
  const addresses = new Set(resources.map(([type, name]) => `${type}.${name}`));
  const variables = Object.keys(file.variable ?? {});
  const used = new Set<string>();
  const dangling = expressionsIn(file as JsonObject).flatMap((text) => {
    const names = text.matchAll(/\b(var|az(?:urerm|api)_\w+)\.(\w+)/g);
    return [...names].flatMap(([address, root, name = '']) => {
      if (root === 'var') used.add(name);
      return root === 'var'
        ? variables.includes(name)
          ? []
          : [address]
        : addresses.has(address)
          ? []
          : [address];
    });
  });
  return [
    ...resources.flatMap(([type, name, body]) => {
      const block = terraformArguments[type];
      return block ? blockFaults(block, body, `${type}.${name}`) : [`${type}: unknown`];
    }),
    ...dangling.map((address) => `${address}: not declared`),
    ...variables.filter((name) => !used.has(name)).map((name) => `var.${name}: not used`),
  ];
}

/** Expressions: text that is nothing but "${}", and no literal that was escaped. */
function expressionsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return /^\$\{.*\}$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => expressionsIn(item));
  return isObject(value) ? Object.values(value).flatMap(expressionsIn) : [];
}

function blockFaults(block: Block, body: JsonObject, at: string): readonly string[] {
  const required = Object.entries(block).filter(([, argument]) => String(argument).endsWith('!'));
  return [
    ...required.filter(([name]) => body[name] === undefined).map(([name]) => `${at}.${name}: missing`),
    ...Object.entries(body).flatMap(([name, value]) => {
      const argument = block[name];
      const here = `${at}.${name}`;
      if (argument === undefined) return [`${here}: unknown`];
      if (typeof argument !== 'object') return argumentFaults(argument, value, here);
      return isBlocks(value)
        ? value.flatMap((inner) => blockFaults(argument, inner, here))
        : [`${here}: is a block`];
    }),
  ];
}

const isBlocks = (value: Json): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every((item: Json) => isObject(item));

function argumentFaults(argument: Argument, value: Json, at: string): readonly string[] {
  if (argument === 'any' || (typeof value === 'string' && /^\$\{.*\}$/.test(value))) return [];
  const kind = argument.replace('!', '');
  const is = Array.isArray(value) ? 'list' : typeof value === 'boolean' ? 'bool' : typeof value;
  return is === kind ? [] : [`${at}: ${is} for ${kind}`];
}
