import { BOX, linkPath, type PlacedNode, type TreeLayout } from './tree-layout.ts';
import { nodeWords } from './tree-words.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The unfolded tree as an SVG file that needs nothing else, dark on white. `lit` are the ids of the person's way. */
export function treeSvg(
  { nodes, width, height }: TreeLayout,
  lit: ReadonlySet<string>,
  title: string,
): string {
  const links = nodes.flatMap((node) =>
    node.parent
      ? [
          `<path d="${linkPath(node.parent, node)}" fill="none" stroke="${lit.has(node.grown.id) ? '#0f6cbd' : '#808080'}" stroke-width="${lit.has(node.grown.id) ? 3 : 1}"/>`,
        ]
      : [],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Segoe UI, system-ui, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...links,
    ...nodes.map((node) => box(node, lit.has(node.grown.id))),
    '</svg>',
    '',
  ].join('\n');
}

function box({ grown, x, y }: PlacedNode, lit: boolean): string {
  const { answer, title, note } = nodeWords(grown);
  const leaf = grown.node.open.length === 0;
  const line = (offset: number, size: number, weight: number, colour: string, text: string) =>
    `<text x="${x + 12}" y="${y + offset}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;
  return [
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="${leaf ? 12 : 3}" fill="${lit ? '#ebf3fc' : '#ffffff'}" stroke="${lit ? '#0f6cbd' : '#808080'}" stroke-width="${lit ? 3 : 1}"/>`,
    line(18, 12, 400, '#525252', answer),
    line(37, 14, 600, '#242424', title),
    line(54, 12, 400, '#525252', note),
  ].join('');
}
