import type { ArmTemplate, Json, JsonObject } from './arm-evaluate.ts';
import { firstOf, type Node, named } from './bicep-parse.ts';

/** A declared resource; `existing` ones are only spoken of. */
interface Declared {
  readonly type: string;
  readonly version: string;
  readonly existing: boolean;
  readonly fields: ReadonlyMap<string, Node>;
  readonly body: Node;
}

type Resources = ReadonlyMap<string, Declared>;

/** The template that a Bicep file compiles to, without its comments; the file has no faults. */
export function armOf(root: Node): Omit<ArmTemplate, 'metadata'> {
  const nodes = named(root);
  const resources: Resources = new Map(
    nodes
      .filter(({ type }) => type === 'resource_declaration')
      .map((node) => [firstOf(node).text, declared(node)]),
  );
  return {
    parameters: Object.fromEntries(
      withDecorators(nodes, 'parameter_declaration').map(([node, decorators]) =>
        parameter(node, decorators, resources),
      ),
    ),
    resources: [...resources].flatMap(([symbol, each]) =>
      each.existing ? [] : [resource(symbol, each, resources)],
    ),
    outputs: Object.fromEntries(
      withDecorators(nodes, 'output_declaration').map(([node, decorators]) => {
        const [name, type, value] = named(node);
        if (!name || !type || !value) throw new SyntaxError(node.text);
        return [name.text, { type: type.text, ...metadata(decorators), value: json(value, resources) }];
      }),
    ) as ArmTemplate['outputs'],
  };
}

function declared(node: Node): Declared {
  const [, at, body] = named(node);
  if (!at || !body) throw new SyntaxError(node.text);
  const [type = '', version = ''] = textOf(at).split('@');
  return {
    type,
    version,
    existing: node.children.some((child) => child?.type === 'existing' || child?.text === 'existing'),
    fields: new Map(named(body).map((property) => [keyOf(property), propertyValue(property)])),
    body,
  };
}

const keyOf = (property: Node): string => firstOf(property).text;

function propertyValue(property: Node): Node {
  const value = named(property)[1];
  if (!value) throw new SyntaxError(property.text);
  return value;
}

/** Declarations of a kind with the decorators in front of them. */
function withDecorators(
  nodes: readonly Node[],
  type: string,
): readonly (readonly [Node, Node | undefined])[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    return node.type === type ? [[node, before?.type === 'decorators' ? before : undefined] as const] : [];
  });
}

function metadata(decorators: Node | undefined): JsonObject {
  const call = decorators
    ?.descendantsOfType('call_expression')
    .find((each) => each?.text.startsWith('description('));
  const text = call?.descendantsOfType('string')[0];
  return text ? { metadata: { description: textOf(text) } } : {};
}

function parameter(node: Node, decorators: Node | undefined, resources: Resources) {
  const [name, type, value] = named(node);
  if (!name || !type) throw new SyntaxError(node.text);
  const secure = decorators ? named(decorators).some(({ text }) => text === '@secure()') : false;
  return [
    name.text,
    {
      type: secure ? `secure${type.text}` : type.text,
      ...(value ? { defaultValue: json(value, resources) } : {}),
      ...metadata(decorators),
    },
  ] as const;
}

const notBody = ['parent', 'name', 'scope', 'dependsOn'];

function resource(symbol: string, own: Declared, resources: Resources): JsonObject {
  const listed = own.fields.get('dependsOn');
  const explicit = listed ? named(listed).map(({ text }) => text) : [];
  const implied = [...own.fields]
    .filter(([key]) => key !== 'dependsOn')
    .flatMap(([, value]) => [value, ...value.descendantsOfType('identifier').filter((each) => each !== null)])
    .map(({ text }) => text)
    .filter((text) => resources.has(text) && text !== symbol);
  const after = new Set([...implied, ...explicit].map((each) => maker(each, resources)));
  const scope = own.fields.get('scope');
  return {
    type: own.type,
    apiVersion: own.version,
    name: fullName(symbol, resources),
    ...(scope ? { scope: scopeOf(scope.text, resources) } : {}),
    ...Object.fromEntries(
      [...own.fields]
        .filter(([key]) => !notBody.includes(key))
        .map(([key, value]) => [key, json(value, resources)]),
    ),
    ...(after.size > 0 ? { dependsOn: [...after].map((each) => `[${idOf(each, resources)}]`) } : {}),
  };
}

/** The resource itself, or what makes it where it is only spoken of. */
function maker(symbol: string, resources: Resources): string {
  const own = get(symbol, resources);
  const parent = own.fields.get('parent');
  return own.existing && parent ? maker(parent.text, resources) : symbol;
}

function get(symbol: string, resources: Resources): Declared {
  const found = resources.get(symbol);
  if (!found) throw new SyntaxError(`no resource ${symbol}`);
  return found;
}

function segments(symbol: string, resources: Resources): readonly string[] {
  const { fields } = get(symbol, resources);
  const parent = fields.get('parent');
  const name = fields.get('name');
  if (!name) throw new SyntaxError(`${symbol} has no name`);
  return [...(parent ? segments(parent.text, resources) : []), expression(name, resources)];
}

const fullName = (symbol: string, resources: Resources): Json => {
  const parts = segments(symbol, resources);
  const name = get(symbol, resources).fields.get('name');
  if (parts.length === 1 && name) return json(name, resources);
  return `[format('${parts.map((_, index) => `{${index}}`).join('/')}', ${parts.join(', ')})]`;
};

function scopeOf(symbol: string, resources: Resources): string {
  const [namespace, ...kinds] = get(symbol, resources).type.split('/');
  const path = kinds.map((kind, index) => `${kind}/{${index}}`).join('/');
  return `[format('${namespace}/${path}', ${segments(symbol, resources).join(', ')})]`;
}

const idOf = (symbol: string, resources: Resources): string =>
  `resourceId('${get(symbol, resources).type}', ${segments(symbol, resources).join(', ')})`;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** What a text literal stands for. Throws where it holds an interpolation. */
function textOf(node: Node): string {
  if (named(node).some(({ type }) => type === 'interpolation')) throw new SyntaxError(node.text);
  return node.text
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gu, (_, code: string | undefined, letter: string) =>
      code === undefined ? (escapes[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

/** An expression in the language of ARM, without its brackets. */
function expression(node: Node, resources: Resources): string {
  switch (node.type) {
    case 'string':
      return `'${textOf(node).replaceAll("'", "''")}'`;
    case 'identifier':
      return `parameters('${node.text}')`;
    case 'call_expression': {
      const [name, values] = named(node);
      return `${name?.text}(${(values ? named(values) : []).map((each) => expression(each, resources)).join(', ')})`;
    }
    case 'member_expression':
      return member(node.text.split('.'), resources);
    default:
      throw new SyntaxError(`${node.type}: ${node.text}`);
  }
}

function member([owner = '', ...path]: readonly string[], resources: Resources): string {
  if (owner.endsWith(')')) return [owner, ...path].join('.');
  if (path.length === 1 && path[0] === 'id') return idOf(owner, resources);
  if (path[0] !== 'properties') throw new SyntaxError(`${owner}.${path.join('.')}`);
  return `reference(${idOf(owner, resources)}, '${get(owner, resources).version}').${path.slice(1).join('.')}`;
}

function json(node: Node, resources: Resources): Json {
  switch (node.type) {
    case 'string': {
      const text = textOf(node);
      return text.startsWith('[') && text.endsWith(']') ? `[${text}` : text;
    }
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'array':
      return named(node).map((item) => json(item, resources));
    case 'object':
      return Object.fromEntries(
        named(node).map((property) => [
          objectKey(firstOf(property), resources),
          json(propertyValue(property), resources),
        ]),
      );
    default:
      return `[${expression(node, resources)}]`;
  }
}

/** A plain key, or one that is nothing but an interpolation. */
function objectKey(node: Node, resources: Resources): string {
  const [inner] = named(node);
  return node.type === 'string' && inner?.type === 'interpolation'
    ? `[${expression(firstOf(inner), resources)}]`
    : node.text;
}
