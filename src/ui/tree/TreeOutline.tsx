import { useMemo } from 'react';
import { classes } from '../kit/classes.ts';
import { CheckIcon, ChevronDownIcon, ChevronRightIcon } from '../kit/icons.tsx';
import styles from './TreeOutline.module.css';
import { useTreeItems } from './tree-items.ts';
import { layOut } from './tree-layout.ts';
import { nodeWords } from './tree-words.ts';
import type { ShownTree } from './use-tree.ts';

/** The tree as lines of text that step in, for a screen that is too narrow to draw on. */
export function TreeOutline({ tree }: { readonly tree: ShownTree }) {
  const { nodes } = useMemo(() => layOut(tree.root), [tree.root]);
  const item = useTreeItems(tree);
  return (
    <div className={styles.outline} role="tree" aria-label="Decision tree">
      {nodes.map((node) => {
        const { grown, level } = node;
        const { answer, title, note } = nodeWords(grown);
        const asks = grown.node.open.length > 0;
        const lit = tree.lit.has(grown.id);
        const { onClick, ...rest } = item(grown, node);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the properties spread bring the role.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the properties spread bring the keys.
          <div
            key={grown.id}
            {...rest}
            className={classes(styles.item, lit && styles.lit, grown === tree.current && styles.current)}
            style={{ paddingInlineStart: 8 + 12 * Math.min(level - 1, 10) }}
            onClick={() => {
              onClick();
              if (asks) tree.fold(grown.id, grown.branches.length > 0);
            }}
          >
            <span className={styles.sign}>
              {asks && (grown.branches.length > 0 ? <ChevronDownIcon /> : <ChevronRightIcon />)}
            </span>
            <span className={styles.text}>
              <span className={styles.answer}>{answer}</span>
              <span className={styles.title}>{title}</span>
              <span className={styles.note}>{note}</span>
            </span>
            {lit && <CheckIcon />}
          </div>
        );
      })}
    </div>
  );
}
