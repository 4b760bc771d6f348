import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

export type { Node };

/** What is wrong with a Bicep file, as "3: text", and its tree. */
export interface BicepFile {
  readonly faults: readonly string[];
  readonly root: Node;
}

/** A parser of Bicep that also sees what the grammar lets through. */
export async function bicepParser(): Promise<(text: string) => BicepFile> {
  await Parser.init();
  const grammar = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  const language = await Language.load(readFileSync(grammar));
  const parser = new Parser();
  parser.setLanguage(language);
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) throw new SyntaxError('nothing was parsed');
    return { faults: faultsIn(tree.rootNode, namesIn(tree.rootNode)), root: tree.rootNode };
  };
}

export const named = (node: Node): readonly Node[] => node.namedChildren.filter((child) => child !== null);

/** The first named child, which the grammar gives every node that is asked for one. */
export function firstOf(node: Node): Node {
  const [first] = named(node);
  if (!first) throw new SyntaxError(`${node.type} holds nothing`);
  return first;
}

const declarations = ['parameter_declaration', 'resource_declaration'];

/** Symbols that the file declares. */
function namesIn(root: Node): ReadonlySet<string> {
  return new Set(
    named(root)
      .filter(({ type }) => declarations.includes(type))
      .map((node) => firstOf(node).text),
  );
}

const functions = ['resourceGroup', 'guid', 'subscriptionResourceId', 'description', 'secure'];

function faultsIn(node: Node, names: ReadonlySet<string>): readonly string[] {
  const place = `${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`;
  const own = node.isError || node.isMissing || lacksComma(node) || brokenText(node) || unknown(node, names);
  return [
    ...(own ? [place] : []),
    ...node.children.flatMap((child) => (child ? faultsIn(child, names) : [])),
  ];
}

/** Items on one line with nothing between them, which the grammar takes for a list. */
function lacksComma(node: Node): boolean {
  if (node.type !== 'array') return false;
  const items = named(node);
  return items.some((item, index) => {
    const next = items[index + 1];
    if (!next || next.startPosition.row !== item.endPosition.row) return false;
    return !node.text.slice(item.endIndex - node.startIndex, next.startIndex - node.startIndex).includes(',');
  });
}

/** Text over several lines, which only triple quotes may hold. */
const brokenText = (node: Node): boolean =>
  node.type === 'string' && node.startPosition.row !== node.endPosition.row;

/** A name that nothing declares: neither a key, nor a declaration itself, nor a function of the language. */
function unknown(node: Node, names: ReadonlySet<string>): boolean {
  const { parent } = node;
  if (node.type !== 'identifier' || !parent) return false;
  const isFirst = parent.namedChildren[0]?.id === node.id;
  if (parent.type === 'call_expression' && isFirst) return !functions.includes(node.text);
  if (isFirst && (parent.type === 'object_property' || parent.type.endsWith('_declaration'))) return false;
  return !names.has(node.text);
}
