import { useMemo } from 'react';
import { classes } from '../kit/classes.ts';
import styles from './TreeDiagram.module.css';
import { useTreeItems } from './tree-items.ts';
import { BOX, layOut, linkPath, type PlacedNode } from './tree-layout.ts';
import { nodeWords } from './tree-words.ts';
import { useDragToPan } from './use-drag-to-pan.ts';
import type { ShownTree } from './use-tree.ts';

interface Props {
  readonly tree: ShownTree;
  /** How large it is drawn: 1 is life size. */
  readonly scale: number;
  readonly onZoom: (to: 'in' | 'out' | 'reset') => void;
}

/** The tree drawn from left to right, in an area that scrolls and can be dragged about. */
export function TreeDiagram({ tree, scale, onZoom }: Props) {
  const layout = useMemo(() => layOut(tree.root), [tree.root]);
  const item = useTreeItems(tree, onZoom);
  const area = useDragToPan<HTMLDivElement>();
  return (
    <div ref={area} className={styles.area} role="tree" aria-label="Decision tree">
      <svg
        role="none"
        width={layout.width * scale}
        height={layout.height * scale}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        {layout.nodes.map(
          (node) =>
            node.parent && (
              <path
                key={node.grown.id}
                className={classes(styles.link, tree.lit.has(node.grown.id) && styles.lit)}
                d={linkPath(node.parent, node)}
              />
            ),
        )}
        {layout.nodes.map((node) => (
          <g
            key={node.grown.id}
            {...item(node.grown, node)}
            className={classes(
              styles.node,
              tree.lit.has(node.grown.id) && styles.lit,
              node.grown === tree.current && styles.current,
            )}
            transform={`translate(${node.x} ${node.y})`}
          >
            <NodeBox node={node} lit={tree.lit.has(node.grown.id)} />
            {node.grown.node.open.length > 0 && <FoldSign node={node} onFold={tree.fold} />}
          </g>
        ))}
      </svg>
    </div>
  );
}

function NodeBox({ node, lit }: { readonly node: PlacedNode; readonly lit: boolean }) {
  const { answer, title, note } = nodeWords(node.grown);
  const leaf = node.grown.node.open.length === 0;
  return (
    <>
      <rect className={styles.box} width={BOX.width} height={BOX.height} rx={leaf ? 12 : 3} />
      <text className={styles.answer} x={12} y={18}>
        {answer}
      </text>
      <text className={styles.title} x={12} y={37}>
        {title}
      </text>
      <text className={styles.note} x={12} y={54}>
        {note}
      </text>
      {lit && <path className={styles.check} d={`M${BOX.width - 22} 14l3.5 3.5 6.5-7`} />}
    </>
  );
}

/** Unfolds or folds a node by pointer; the keyboard has its arrows. */
function FoldSign({
  node,
  onFold,
}: {
  readonly node: PlacedNode;
  readonly onFold: (id: string, folded: boolean) => void;
}) {
  const { id, branches } = node.grown;
  const folded = branches.length === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard folds on the item itself.
    <g
      className={styles.fold}
      transform={`translate(${BOX.width - 32} ${BOX.height - 32})`}
      onClick={(event) => {
        event.stopPropagation();
        onFold(id, !folded);
      }}
    >
      <rect width={28} height={28} rx={3} />
      <path d={folded ? 'M12 10l4 4-4 4' : 'M18 10l-4 4 4 4'} />
    </g>
  );
}
