import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { GrownNode } from '../../core/advice/tree-growth.ts';
import { treeAction } from './tree-keys.ts';
import { nodeName } from './tree-words.ts';
import type { ShownTree } from './use-tree.ts';

interface Position {
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
}

/**
 * What makes the elements of a drawing the items of one tree: a single stop of the Tab key, arrows that walk,
 * and what a screen reader is told of each.
 */
export function useTreeItems(tree: ShownTree, zoom?: (to: 'in' | 'out' | 'reset') => void) {
  const ids = useId();
  const moved = useRef(false);
  const currentId = `${ids}-${tree.current.id}`;
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    document.getElementById(currentId)?.focus();
  }, [currentId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = treeAction(event.key, tree.current.id, tree.nodes);
    if (action === null) return;
    if (action === 'answer') tree.answer(tree.current);
    else if ('go' in action) {
      moved.current = true;
      tree.select(action.go);
    } else if ('fold' in action) tree.fold(tree.current.id, action.fold);
    else if (zoom) zoom(action.zoom);
    else return;
    event.preventDefault();
  };

  return (grown: GrownNode, { level, place, siblings }: Position) => ({
    id: `${ids}-${grown.id}`,
    role: 'treeitem',
    tabIndex: grown === tree.current ? 0 : -1,
    'aria-level': level,
    'aria-posinset': place,
    'aria-setsize': siblings,
    'aria-expanded': grown.node.open.length > 0 ? grown.branches.length > 0 : undefined,
    'aria-selected': grown === tree.current,
    'aria-label': nodeName(grown, tree.lit.has(grown.id)),
    onKeyDown,
    onClick: () => {
      moved.current = true;
      tree.select(grown.id);
    },
  });
}
