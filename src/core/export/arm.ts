import type { Evaluation } from '../evaluate.ts';
import { armExpression, armName, armScope, armString } from './arm-expression.ts';
import type { ExportFormat } from './format.ts';
import { templateOf } from './resources.ts';
import { templateNotes } from './resources-notes.ts';
import {
  entriesOf,
  isExpression,
  isKeyed,
  isList,
  namedBy,
  type Parameter,
  type Resource,
  resourceOf,
  type Template,
  type Value,
} from './resources-tree.ts';
import { apiVersions } from './resources-versions.ts';

/** A template of Azure Resource Manager, to deploy into a resource group. */
export const arm: ExportFormat = {
  id: 'arm',
  name: 'ARM template',
  extension: '.json',
  language: 'json',
  fileName: 'azuredeploy',
  write: (evaluation) => `${JSON.stringify(armTemplate(evaluation), null, 2)}\n`,
  notes: templateNotes,
};

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

function armTemplate(evaluation: Evaluation): JsonObject {
  const template = templateOf(evaluation);
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    metadata: { comments: template.heading },
    parameters: Object.fromEntries(
      template.parameters.map((each) => [each.name, parameterOf(template, each)]),
    ),
    resources: template.resources.flatMap((each) => (each.existing ? [] : [resource(template, each)])),
    outputs: Object.fromEntries(
      template.outputs.map(({ name, description, value }) => [
        name,
        { type: 'string', metadata: { description }, value: json(template, value) },
      ]),
    ),
  };
}

const parameterOf = (template: Template, { type, description, value }: Parameter): JsonObject => ({
  type,
  ...(value === undefined ? {} : { defaultValue: json(template, value) }),
  metadata: { description },
});

function resource(template: Template, own: Resource): JsonObject {
  const after = dependencies(template, own);
  return {
    type: own.type,
    apiVersion: apiVersions[own.type],
    name: armName(template, own),
    ...(own.scope === undefined ? {} : { scope: armScope(template, resourceOf(template, own.scope)) }),
    ...(own.comments.length === 0 ? {} : { comments: own.comments.join(' ') }),
    ...(json(template, own.body) as JsonObject),
    ...(after.length === 0 ? {} : { dependsOn: after }),
  };
}

/**
 * Ids of the resources that come first. One that is only spoken of is made by what it is a part of, so
 * that one is waited for.
 */
function dependencies(template: Template, own: Resource): readonly string[] {
  const made = (symbol: string): string => {
    const named = resourceOf(template, symbol);
    return named.existing && named.parent !== undefined ? made(named.parent) : symbol;
  };
  const symbols = new Set([...namedBy(own), ...own.after].map(made));
  return [...symbols].map((symbol) => `[${armExpression(template, { expression: 'id', of: symbol })}]`);
}

function json(template: Template, value: Value): Json {
  if (typeof value === 'string') return armString(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => json(template, item));
  if (isKeyed(value)) return { [`[${armExpression(template, value.keyed)}]`]: json(template, value.value) };
  if (isExpression(value)) return `[${armExpression(template, value)}]`;
  return Object.fromEntries(entriesOf(value).map(([key, item]) => [key, json(template, item)]));
}
