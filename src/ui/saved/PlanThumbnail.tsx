import type { Evaluation } from '../../core/evaluate.ts';
import { addressMap } from '../../core/plan/address-map.ts';
import type { MapBlock } from '../../core/plan/address-map-blocks.ts';
import type { SpaceKind } from '../../core/plan/evaluation.ts';
import { sideBySide } from '../map/strip-layout.ts';
import '../theme/data-colours.css';
import styles from './saved.module.css';

const width = 144;
const height = 36;
/** Ranges of the VNet that are drawn, one below the other. */
const mostRanges = 3;
const gap = 2;

const fills: Partial<Readonly<Record<SpaceKind, string>>> = {
  nodeSubnet: 'var(--use-held)',
  podSubnet: 'var(--use-planned-pods)',
};

function fillOf(block: MapBlock): string {
  if (block.kind === 'free') return 'var(--use-free)';
  if (block.kind === 'blocked') return 'var(--use-connected)';
  return (block.space && fills[block.space]) ?? 'var(--use-others)';
}

/** The VNet in small: node subnets, pod subnets, others and what is free. The row beside it has it in words. */
export function PlanThumbnail({ evaluation: { plan, models } }: { readonly evaluation: Evaluation }) {
  const ranges = addressMap(plan, models[plan.model])
    .spaces.filter(({ kind }) => kind === 'vnet')
    .slice(0, mostRanges);
  const strip = (height - gap * (ranges.length - 1)) / Math.max(1, ranges.length);
  return (
    <svg className={styles.thumbnail} width={width} height={height} aria-hidden="true" focusable="false">
      {ranges.map(({ cidr, blocks }, at) => {
        const boxes = sideBySide(
          blocks.map(({ addresses }) => addresses),
          width,
          3,
        );
        return (
          <g key={cidr} transform={`translate(0 ${at * (strip + gap)})`}>
            {blocks.map((block, index) => (
              <rect
                key={block.first}
                x={boxes[index]?.x ?? 0}
                width={boxes[index]?.width ?? 0}
                height={strip}
                fill={fillOf(block)}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
