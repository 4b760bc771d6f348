import type { CSSProperties } from 'react';
import { isolatedText } from '../kit/isolated-text.ts';
import { baseline } from '../map/Marks.tsx';
import { fillOf, looks } from '../map/Patterns.tsx';
import { lookOf } from './block-words.ts';
import styles from './Canvas.module.css';
import type { DrawnBlock } from './groups.ts';
import { lineHeight, type PlacedLabel } from './labels.ts';
import { outlinePath, shapePath } from './outline.ts';

/** A block as one shape. Its stroke lies under its fill, so that no line runs through it. */
export function DrawnBlockMarks({ id, block }: { readonly id: string; readonly block: DrawnBlock }) {
  const { node, rects, tiny } = block;
  return (
    <path
      className={tiny ? styles.tiny : styles.closed}
      d={shapePath(rects)}
      fill={fillOf(id, lookOf(node))}
    />
  );
}

/** Words, on a patch of the plain colour of what they lie on. */
export function LabelMarks({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true" className={styles.labels}>
      {labels.map(({ rect, lines, tag, x, y, w, h }) => {
        const { fill, ink, path } = looks[lookOf(rect.node)];
        return (
          <g key={rect.node.id}>
            {tag ? (
              <rect className={styles.tag} x={x} y={y} width={w} height={h} />
            ) : (
              path !== undefined && <rect x={x} y={y} width={w} height={h} fill={fill} />
            )}
            {lines.map((line, index) => (
              <text
                key={line}
                className={tag ? styles.tagText : styles.label}
                x={x + w / 2}
                y={y + index * lineHeight + baseline}
                textAnchor="middle"
                style={tag ? undefined : ({ '--ink': ink } as CSSProperties)}
              >
                {isolatedText(line)}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** The lines around subnets, over what is in them. */
export function SubnetOutlines({ blocks }: { readonly blocks: readonly DrawnBlock[] }) {
  const subnets = blocks.filter(({ node, tiny }) => node.kind === 'subnet' && !tiny);
  return <path className={styles.open} d={subnets.map(({ rects }) => outlinePath(rects)).join('')} />;
}
