import { formatAddress } from '../ip/address.ts';
import type { MapRect } from '../map/layout.ts';
import { stripLayout, stripRows } from '../map/layout-strip.ts';
import type { MapBlockNode, MapSpaceNode } from '../map/node.ts';
import { useWords } from '../map/table.ts';
import { figure } from '../plan/rules/rule.ts';
import { fillOf, looks, type PictureUse } from './svg-looks.ts';
import { fitted, px, xml } from './svg-text.ts';

/** Shapes below each other, from y 0 to the height. */
export interface Picture {
  readonly height: number;
  readonly shapes: readonly string[];
}

/** Width of what is drawn, without the margins. */
export const pictureWidth = 1152;

/** Room for the first address of a row, left of it. */
const rulerWidth = 112;
const titleHeight = 26;
const rowHeight = 48;
/** The upper part of a subnet's rows has its name; what is in it is drawn below. */
const nameHeight = 18;
const fontSize = 12;
const lineHeight = 18;

/** Rows for a space: one for a small one, and more where a row would have too much to tell. */
const rowsFor = ({ spaceKind, addresses }: MapSpaceNode): number =>
  spaceKind === 'vnet' ? Math.min(4, Math.max(1, addresses / 64)) : 1;

/** A space as rows of a strip with its ranges named, and the ranges listed below. */
export function spacePicture(space: MapSpaceNode): Picture & { readonly uses: readonly PictureUse[] } {
  const size = { width: pictureWidth - rulerWidth, height: rowsFor(space) * rowHeight };
  const rects = stripLayout(space, space, size, {
    limit: 2000,
    smallest: 8,
    deepest: space.spaceKind === 'vnet' ? 2 : 1,
  });
  const rows = stripRows(space, space, size);
  const list = listOf(space);
  const shapes = [
    `<text y="14" font-size="14" font-weight="600" fill="#242424">${xml(titleOf(space))}</text>`,
    ...Array.from({ length: rows.count }, (_, row) => {
      const y = titleHeight + (row + 0.5) * rows.height + 4;
      return `<text y="${px(y)}" fill="#616161">${formatAddress(rows.first + row * rows.length)}</text>`;
    }),
    `<g transform="translate(${rulerWidth} ${titleHeight})">`,
    ...rects.filter(({ depth }) => depth > 0).map((rect) => shapeOf(rect)),
    `<rect width="${size.width}" height="${px(size.height)}" fill="none" stroke="#616161"/>`,
    '</g>',
    ...list.map(
      (text, index) =>
        `<text x="${rulerWidth}" y="${px(titleHeight + size.height + 18 + index * lineHeight)}" fill="#242424">${xml(text)}</text>`,
    ),
  ];
  return {
    height: titleHeight + size.height + list.length * lineHeight + 4,
    shapes,
    uses: rects.filter(({ depth }) => depth > 0).map(({ node }) => pictureUse(node)),
  };
}

const titleOf = (space: MapSpaceNode): string =>
  `${space.label}, ${figure(space.addresses)} addresses${space.overlapsVnet ? ', over addresses of the VNet' : ''}`;

const pictureUse = ({ use }: MapBlockNode): PictureUse => (use === 'space' ? 'subnet' : use);

/** A block with as much of its name as there is room for. */
function shapeOf(rect: MapRect): string {
  const { node, x, w, depth, tiny, main, expanded } = rect;
  const inSubnet = depth > 1;
  const y = rect.y + (inSubnet ? nameHeight : 0);
  const h = rect.h - (inSubnet ? nameHeight : 0);
  const use = pictureUse(node);
  const shape = `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" fill="${fillOf(use)}" stroke="${tiny ? '#242424' : '#ffffff'}"/>`;
  const named = node.kind === 'subnet' && expanded;
  const label = main && !tiny && (named || !expanded) ? labelOf(node, w - 10) : null;
  if (label === null) return shape;
  const { ink, fill, path } = looks[use];
  const middle = named ? y + 13 : y + Math.min(h, rowHeight) / 2 + 4;
  // Behind a label there is the colour alone, so that it can be read.
  const plate = path
    ? `<rect x="${px(x + 2)}" y="${px(middle - 12)}" width="${px(Math.min(w - 4, [...label].length * fontSize * 0.66 + 6))}" height="16" fill="${fill}"/>`
    : '';
  return `${shape}${plate}<text x="${px(x + 5)}" y="${px(middle)}" fill="${ink}">${xml(label)}</text>`;
}

/** A subnet with its range where both have room; else as much of its name as has. */
function labelOf(node: MapBlockNode, room: number): string | null {
  const whole = node.kind === 'subnet' ? `${node.label} ${node.cidr}` : node.label;
  return fitted(whole, room, fontSize) === whole ? whole : fitted(node.label, room, fontSize);
}

/** What lies in the space, a line each: its ranges, or all that a pod or service CIDR is used for. */
function listOf(space: MapSpaceNode): readonly string[] {
  const lines =
    space.spaceKind === 'vnet'
      ? space
          .children()
          .filter(({ kind }) => kind === 'subnet' || kind === 'blocked')
          .map((block) => `${extentWords(block)}${usesIn(block)}`)
      : [usesIn(space).slice(2)];
  return lines.map((line) => fitted(line, pictureWidth - rulerWidth, fontSize) ?? '');
}

function extentWords(block: MapBlockNode): string {
  const range = block.cidr ?? `${formatAddress(block.first)} to ${lastOf(block)}`;
  const unusable = block.kind === 'blocked' ? 'not usable: ' : '';
  return `${unusable}${block.label}, ${range}, ${figure(block.addresses)} addresses`;
}

const lastOf = ({ first, addresses }: MapBlockNode): string => formatAddress(first + addresses - 1);

/** ", 20 held, 7 surge, 224 free": the parts of a subnet by use. */
function usesIn(block: MapBlockNode): string {
  const sums = new Map<string, number>();
  for (const { use, held, addresses } of block.children()) {
    const word = held ? 'held' : useWords[use];
    sums.set(word, (sums.get(word) ?? 0) + addresses);
  }
  const free = useWords.free;
  return [...sums]
    .toSorted(([a], [b]) => Number(a === free) - Number(b === free))
    .map(([word, addresses]) => `, ${figure(addresses)} ${word}`)
    .join('');
}
