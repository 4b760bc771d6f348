import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

/** A function that gives the places where a script is not PowerShell, as "3: text". */
export async function powershellParser(): Promise<(script: string) => readonly string[]> {
  await Parser.init();
  const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const language = await Language.load(readFileSync(grammar));
  const parser = new Parser();
  parser.setLanguage(language);
  return (script) => {
    const tree = parser.parse(script);
    if (!tree) return ['nothing was parsed'];
    const faults = tree.rootNode.hasError ? faultsIn(tree.rootNode) : [];
    tree.delete();
    return faults;
  };
}

function faultsIn(node: Node): readonly string[] {
  const own =
    node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`] : [];
  return [...own, ...node.children.flatMap((child) => (child ? faultsIn(child) : []))];
}
