import { mapOf } from '../map/map.ts';
import type { LargeMap } from '../map/node.ts';
import { modelById } from '../models/index.ts';
import type { Unmapped } from '../plan/address-map.ts';
import type { Plan } from '../plan/plan.ts';
import type { ExportFormat } from './format.ts';
import { fillOf, looks, type PictureUse, patterns, pictureUses } from './svg-looks.ts';
import { type Picture, pictureWidth, spacePicture } from './svg-space.ts';
import { fitted, px, xml } from './svg-text.ts';

/** The address map as a picture for a document: every range to scale, with a legend and a list. */
export const svg: ExportFormat = {
  id: 'svg',
  name: 'SVG picture',
  extension: '.svg',
  language: 'svg',
  fileName: 'address-map',
  write: ({ plan, models }) => pictureOf(plan, mapOf(plan, models[plan.model])),
  notes: ({ plan, models }) => {
    const { unmapped } = mapOf(plan, models[plan.model]);
    return [
      'Sizes are exact; the places of nodes and pods inside a range are a convention.',
      ...unmapped.map((left) => `${left.name} is listed and not drawn: ${reasons[left.why](left)}.`),
    ];
  },
};

const margin = 24;

function pictureOf(plan: Plan, map: LargeMap): string {
  const name = plan.name === '' ? 'Network plan' : plan.name;
  const parts: Picture[] = [heading(plan, name)];
  const uses = new Set<PictureUse>();
  for (const space of map.spaces) {
    const picture = spacePicture(space);
    for (const use of picture.uses) uses.add(use);
    parts.push(picture);
  }
  parts.push(legend(pictureUses.filter((use) => uses.has(use))));
  if (map.unmapped.length > 0) parts.push(leftOut(map.unmapped));
  return documentOf(name, parts, patterns([...uses]));
}

/** The parts one below the other. */
function documentOf(name: string, parts: readonly Picture[], defs: readonly string[]): string {
  const width = pictureWidth + 2 * margin;
  let y = margin;
  const shapes = parts.flatMap(({ height, shapes: own }) => {
    const group = [`<g transform="translate(${margin} ${px(y)})">`, ...own, '</g>'];
    y += height + margin;
    return group;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${px(y)}" viewBox="0 0 ${width} ${px(y)}" font-family="Segoe UI, Helvetica, Arial, sans-serif" font-size="12" role="img" aria-labelledby="title">`,
    `<title id="title">${xml(`Address map of ${name}`)}</title>`,
    '<defs>',
    ...defs,
    '</defs>',
    `<rect width="${width}" height="${px(y)}" fill="#ffffff"/>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n');
}

function heading(plan: Plan, name: string): Picture {
  const model = modelById(plan.model).name;
  const line = (y: number, size: number, weight: number, text: string) =>
    `<text y="${y}" font-size="${size}" font-weight="${weight}" fill="#242424">${xml(fitted(text, pictureWidth, size) ?? '')}</text>`;
  return {
    height: 44,
    shapes: [
      line(20, 20, 600, name),
      line(42, 13, 400, `${model}, read as of ${plan.asOf}. Rows are read like lines of text.`),
    ],
  };
}

const column = 190;

function legend(uses: readonly PictureUse[]): Picture {
  const columns = Math.floor(pictureWidth / column);
  return {
    height: 22 * Math.ceil(uses.length / columns),
    shapes: uses.map((use, index) => {
      const x = (index % columns) * column;
      const y = 22 * Math.floor(index / columns);
      return `<g transform="translate(${x} ${y})"><rect width="24" height="14" fill="${fillOf(use)}" stroke="#616161"/><text x="32" y="11" fill="#242424">${looks[use].name}</text></g>`;
    }),
  };
}

const reasons: Readonly<Record<Unmapped['why'], (left: Unmapped) => string>> = {
  noRoom: () => 'the VNet has no room for it',
  outsideVnet: () => 'it is not in the VNet',
  overlaps: ({ over }) => `it lies over ${over ?? 'another subnet'}`,
};

/** Ranges without a place in the picture, with the reason. */
function leftOut(unmapped: readonly Unmapped[]): Picture {
  return {
    height: 20 * unmapped.length + 20,
    shapes: [
      '<text y="14" font-weight="600" fill="#242424">Not drawn</text>',
      ...unmapped.map((left, index) => {
        const text = `${left.name} ${left.cidr ?? ''}: ${reasons[left.why](left)}`;
        return `<text y="${34 + 20 * index}" fill="#242424">${xml(fitted(text, pictureWidth, 12) ?? '')}</text>`;
      }),
    ],
  };
}
