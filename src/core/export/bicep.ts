import { bicepExpression, bicepLiteral, bicepValue } from './bicep-expression.ts';
import type { ExportFormat } from './format.ts';
import { templateOf } from './resources.ts';
import { templateNotes } from './resources-notes.ts';
import { entriesOf, namedBy, type Output, type Parameter, type Resource } from './resources-tree.ts';
import { apiVersions } from './resources-versions.ts';

/** A Bicep file that deploys what the ARM template deploys. */
export const bicep: ExportFormat = {
  id: 'bicep',
  name: 'Bicep',
  extension: '.bicep',
  language: 'bicep',
  fileName: 'main',
  write: (evaluation) => {
    const template = templateOf(evaluation);
    return `${[
      template.heading.map(comment).join('\n'),
      "targetScope = 'resourceGroup'",
      ...template.parameters.map(parameter),
      ...template.resources.map(resource),
      ...template.outputs.map(output),
    ].join('\n\n')}\n`;
  },
  notes: templateNotes,
};

const comment = (text: string): string => `// ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;

const description = (text: string): string => `@description(${bicepLiteral(text)})`;

const parameter = ({ name, type, description: about, value }: Parameter): string =>
  [
    description(about),
    ...(type === 'securestring' ? ['@secure()'] : []),
    `param ${name} ${type === 'securestring' ? 'string' : type}${value === undefined ? '' : ` = ${bicepValue(value, '')}`}`,
  ].join('\n');

const output = ({ name, description: about, value }: Output): string =>
  [description(about), `output ${name} string = ${bicepExpression(value)}`].join('\n');

function resource(own: Resource): string {
  const waited = new Set(namedBy(own));
  const after = own.after.filter((symbol) => !waited.has(symbol));
  const properties = [
    ...(own.parent === undefined ? [] : [`  parent: ${own.parent}`]),
    `  name: ${bicepValue(own.name, '  ')}`,
    ...(own.scope === undefined ? [] : [`  scope: ${own.scope}`]),
    ...entriesOf(own.body).map(([key, value]) => `  ${key}: ${bicepValue(value, '  ')}`),
    ...(after.length === 0 ? [] : ['  dependsOn: [', ...after.map((symbol) => `    ${symbol}`), '  ]']),
  ];
  return [
    ...own.comments.map(comment),
    `resource ${own.symbol} '${own.type}@${apiVersions[own.type]}' ${own.existing ? 'existing ' : ''}= {`,
    ...properties,
    '}',
  ].join('\n');
}
