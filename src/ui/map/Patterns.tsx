import { memo } from 'react';
import '../theme/data-colours.css';
import styles from './AddressMap.module.css';
import { type MapUse, useTexts } from './uses.ts';

interface Look {
  readonly fill: string;
  /** Lines of the pattern, and text on it. */
  readonly ink: string;
  /** Path on an 8 px tile: stroked, or filled where `dots` is set; absent where the use is plain. */
  readonly path?: string;
  readonly dots?: boolean;
  readonly weight?: number;
}

const look = (token: string, path?: string, more: Partial<Look> = {}): Look => ({
  fill: `var(--use-${token})`,
  ink: `var(--on-use-${token})`,
  ...(path === undefined ? {} : { path }),
  ...more,
});

/** Diagonals run over the edge of the tile, so that they join. */
const rising = 'M-2 2 2-2M0 8 8 0M6 10 10 6';
const falling = 'M-2 6 2 10M0 0 8 8M6-2 10 2';

export const looks: Readonly<Record<MapUse, Look>> = {
  nodes: look('held'),
  pods: look('pod-cidr', 'M1 1h2v2h-2zM5 5h2v2h-2z', { dots: true }),
  surge: look('surge', rising),
  reserve: look('planned-pods', falling),
  loadBalancers: look('load-balancers', 'M2 0V8M6 0V8'),
  services: look('service-cidr', 'M4 0V8M0 4H8'),
  others: look('others', 'M0 2H8M0 6H8'),
  azure: look('reserved', `${rising}${falling}`),
  free: look('free'),
  otherSubnet: look('apps', 'M0 0h4v4h-4zM4 4h4v4h-4z', { dots: true }),
  blocked: look('connected', `${rising}${falling}`, { weight: 0.75 }),
  missing: { fill: 'var(--error-bg)', ink: 'var(--error-text)', path: rising, weight: 2 },
};

const uses = Object.keys(useTexts) as readonly MapUse[];

/** The fill of a use, from the `Patterns` with the same id. */
export const fillOf = (id: string, use: MapUse): string =>
  looks[use].path === undefined ? looks[use].fill : `url(#${id}-${use})`;

/** Colours with a pattern over them, to be referred to by `fillOf`. */
export const Patterns = memo(function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {uses.map((use) => {
        const { fill, ink, path, dots, weight = 1 } = looks[use];
        return (
          path !== undefined && (
            <pattern key={use} id={`${id}-${use}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" fill={fill} />
              <path
                d={path}
                fill={dots ? ink : 'none'}
                stroke={dots ? 'none' : ink}
                strokeWidth={weight}
                opacity={use === 'missing' ? 1 : 0.4}
              />
            </pattern>
          )
        );
      })}
    </defs>
  );
});

/** A patch of a use, as it looks on the map. */
export function Swatch({ id, use }: { readonly id: string; readonly use: MapUse }) {
  return (
    <svg className={styles.swatch} width="16" height="12" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="15" height="11" fill={fillOf(id, use)} stroke="var(--stroke-control)" />
    </svg>
  );
}
