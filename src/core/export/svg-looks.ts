import type { BlockUse } from '../map/node.ts';

/** A use in the picture: its colour, a pattern in the ink of its text, and its name in the legend. */
export interface Look {
  readonly name: string;
  readonly fill: string;
  readonly ink: string;
  /** Path on a tile of 8 by 8; absent where the use is plain. */
  readonly path?: string;
}

// Diagonals run over the edge of the tile, so that they join.
const rising = 'M-2 2 2-2M0 8 8 0M6 10 10 6';
const falling = 'M-2 6 2 10M0 0 8 8M6-2 10 2';

/** In the order of the legend. A file has no theme, so these are the colours of the light one. */
export const looks: Readonly<Record<Exclude<BlockUse, 'space'>, Look>> = {
  nodes: { name: 'Held by nodes', fill: '#0a44b4', ink: '#ffffff' },
  pods: { name: 'Held by pods', fill: '#95d8a9', ink: '#000000', path: 'M2 1V3M6 5V7' },
  surge: { name: 'Surge', fill: '#46c4f6', ink: '#000000', path: rising },
  reserve: { name: 'Planned reserve', fill: '#189f9f', ink: '#000000', path: falling },
  loadBalancers: { name: 'Load balancers', fill: '#de7233', ink: '#000000', path: 'M2 0V8M6 0V8' },
  services: { name: 'Services of the cluster', fill: '#fecf3a', ink: '#000000', path: 'M4 0V8M0 4H8' },
  others: { name: 'Other users', fill: '#a568e9', ink: '#000000', path: 'M0 2H8M0 6H8' },
  azure: { name: 'Reserved by Azure', fill: '#2d2d31', ink: '#ffffff', path: `${rising}${falling}` },
  subnet: { name: 'Subnet', fill: '#dfe3e8', ink: '#000000' },
  blocked: { name: 'Not usable', fill: '#a12970', ink: '#ffffff', path: `${rising}${falling}` },
  free: { name: 'Free', fill: '#f3f5f7', ink: '#000000' },
};

export type PictureUse = keyof typeof looks;

export const pictureUses = Object.keys(looks) as readonly PictureUse[];

/** What a shape of the use is filled with: the pattern that `patterns` defines, or the colour. */
export const fillOf = (use: PictureUse): string =>
  looks[use].path === undefined ? looks[use].fill : `url(#use-${use})`;

/** Patterns of the uses, each over its colour. */
export const patterns = (uses: readonly PictureUse[]): readonly string[] =>
  uses.flatMap((use) => {
    const { fill, ink, path } = looks[use];
    return path === undefined
      ? []
      : [
          `<pattern id="use-${use}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${fill}"/><path d="${path}" fill="none" stroke="${ink}" stroke-opacity="0.4"/></pattern>`,
        ];
  });
