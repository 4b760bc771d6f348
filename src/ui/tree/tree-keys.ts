import type { GrownNode } from '../../core/advice/tree-growth.ts';

/** What a key does in the tree: go to a node, fold or unfold the current one, or take its answers. */
export type TreeAction =
  | { readonly go: string }
  | { readonly fold: boolean }
  | 'answer'
  | { readonly zoom: 'in' | 'out' | 'reset' }
  | null;

/** `nodes` are those shown, top to bottom; the keys are those of a tree view. */
export function treeAction(key: string, current: string, nodes: readonly GrownNode[]): TreeAction {
  const at = nodes.findIndex(({ id }) => id === current);
  const here = nodes[at];
  if (!here) return null;
  const go = (to: GrownNode | undefined): TreeAction => (to ? { go: to.id } : null);
  switch (key) {
    case 'ArrowDown':
      return go(nodes[at + 1]);
    case 'ArrowUp':
      return go(nodes[at - 1]);
    case 'Home':
      return go(nodes[0]);
    case 'End':
      return go(nodes.at(-1));
    case 'ArrowRight':
      if (here.branches.length > 0) return go(here.branches[0]);
      return here.node.open.length > 0 ? { fold: false } : null;
    case 'ArrowLeft':
      if (here.branches.length > 0) return { fold: true };
      return go(nodes.find(({ branches }) => branches.includes(here)));
    case 'Enter':
      return 'answer';
    case '+':
    case '=':
      return { zoom: 'in' };
    case '-':
      return { zoom: 'out' };
    case '0':
      return { zoom: 'reset' };
    default:
      return null;
  }
}
