import { parseSync } from 'vite';
import { addressKeeper, type Layer, layerOf } from './layers.ts';

/** The files under `src`, by path from there on, with the text of those that hold code. */
export type SourceFiles = ReadonlyMap<string, string>;

interface Import {
  /** As written, or undefined where it is computed. */
  readonly name: string | undefined;
  readonly typeOnly: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export const isCode = (path: string) => /\.tsx?$/.test(path);
const isTest = (path: string) => /\.test\.tsx?$|\/testing\//.test(path);
const isCore = (layer: Layer) => layer.at.startsWith('core/');

/** The check itself and its list are tools beside the planner, not parts of it. */
const isTool = (path: string) => path.startsWith('layers');

/** Everything in `files` that goes against the list of layers: one sentence each. */
export function violations(files: SourceFiles): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    isCode(path) && !isTool(path) ? violationsIn(path, text, files).map((what) => `${path}: ${what}`) : [],
  );
}

function violationsIn(path: string, text: string, files: SourceFiles): readonly string[] {
  const layer = layerOf(path);
  if (!layer) return ['belongs to no layer'];
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) return [`cannot be parsed: ${errors[0]?.message}`];
  const nodes = [...nodesOf(program)];
  const found = importsOf(nodes).map((each) => problemWith(each, path, layer, files));
  const address = path === addressKeeper || isTest(path) ? [] : addressUses(nodes);
  return [...found.filter((problem) => problem !== undefined), ...address];
}

function problemWith(each: Import, path: string, from: Layer, files: SourceFiles): string | undefined {
  const { name, typeOnly } = each;
  if (name === undefined) return 'imports a name that is computed';
  if (!name.startsWith('.')) {
    const allowed = isTest(path) || from.packages?.some((known) => isPartOf(name, known));
    return allowed ? undefined : `${from.at} may not import the package ${name}`;
  }
  const target = resolve(path, name);
  if (!files.has(target)) return `imports ${name}, which is not a file`;
  const to = layerOf(target);
  if (!to) return `imports ${name}, which belongs to no layer`;
  if (to === from || from.to.includes(to.at)) return undefined;
  // A test may look at all of what its own layer is a part of.
  if (isTest(path) && isCore(from) && isCore(to)) return undefined;
  if (!from.types?.includes(to.at)) return `${from.at} may not import ${to.at} (${target})`;
  return typeOnly ? undefined : `${from.at} may import ${to.at} by type alone (${target})`;
}

/** Chains of imports that come back to where they started, each told once. Imports of types count too. */
export function cycles(files: SourceFiles): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of neighbours(path, files)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}

function neighbours(path: string, files: SourceFiles): readonly string[] {
  if (!isCode(path)) return [];
  const { program } = parseSync(path, files.get(path) ?? '');
  return importsOf([...nodesOf(program)])
    .map(({ name }) => (name?.startsWith('.') ? resolve(path, name) : ''))
    .filter((target) => files.has(target));
}

/** The path that `name` means in the file at `path`. What follows a "?" is a word to the build. */
function resolve(path: string, name: string): string {
  return new URL(name, `file:///${path}`).pathname.slice(1);
}

const isPartOf = (name: string, known: string) =>
  name === known || name.startsWith(known.endsWith(':') ? known : `${known}/`);

function importsOf(nodes: readonly Node[]): readonly Import[] {
  return nodes
    .filter(
      ({ type, source }) => /^(Import(Declaration|Expression)|Export\w+|TSImportType)$/.test(type) && source,
    )
    .map((node) => ({ name: literal(node.source), typeOnly: isTypeOnly(node) }));
}

const literal = (node: unknown) => {
  const { value } = node as { readonly value?: unknown };
  return typeof value === 'string' ? value : undefined;
};

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = (node.specifiers ?? []) as readonly Node[];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** Every node below `value`, itself included. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

const isNamed = (node: unknown, names: readonly string[]) =>
  names.includes(((node ?? {}) as { readonly name?: string }).name ?? '');

const globals = ['window', 'document', 'globalThis', 'self', 'top', 'parent'];

/** Uses of the page's own `location` and `history`, not of a property or a variable that happens to have the name. */
function addressUses(nodes: readonly Node[]): readonly string[] {
  return ['location', 'history']
    .filter((word) => nodes.some((node) => takesFromGlobal(node, word)) || isGlobalName(word, nodes))
    .map((word) => `only ${addressKeeper} may touch ${word}`);
}

function takesFromGlobal({ type, object, property, id, init }: Node, word: string): boolean {
  if (type === 'MemberExpression') return isNamed(object, globals) && isNamed(property, [word]);
  const taken = ((id ?? {}) as { readonly properties?: readonly Node[] }).properties ?? [];
  return (
    type === 'VariableDeclarator' && isNamed(init, globals) && taken.some(({ key }) => isNamed(key, [word]))
  );
}

/** Whether the file uses `word` as a name and declares it nowhere. */
function isGlobalName(word: string, nodes: readonly Node[]): boolean {
  const labels = new Set<unknown>(nodes.flatMap(labelsOf));
  const names = nodes.filter((node) => node.type === 'Identifier' && node.name === word && !labels.has(node));
  const declared = new Set(nodes.flatMap(declarationsOf));
  return names.length > 0 && !names.some((name) => declared.has(name));
}

/** Names in `node` that only say which property or which export is meant. */
const labelsOf = ({ type, computed, property, key, imported, exported }: Node): readonly unknown[] =>
  computed ? [] : [type === 'MemberExpression' ? property : key, imported, exported];

/** Names that `node` brings into being: a variable, a parameter, a function, an import. */
const declarationsOf = ({ id, local, params }: Node): readonly Node[] => [
  ...nodesOf(id),
  ...nodesOf(local),
  ...nodesOf(params),
];
