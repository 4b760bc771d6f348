import { measureText } from '../map/measure-text.ts';
import { type Frame, frameLines } from './frame.ts';

export type { Frame };

/** What a drawing takes from style sheets, which a file of its own has not. */
const properties = [
  'clip-path',
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-variant-numeric',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
] as const;

/** What a browser gives an element that says nothing of it. */
const initial: Readonly<Partial<Record<(typeof properties)[number], string>>> = {
  'clip-path': 'none',
  display: 'inline',
  'dominant-baseline': 'auto',
  'fill-opacity': '1',
  'font-variant-numeric': 'normal',
  opacity: '1',
  'paint-order': 'normal',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  visibility: 'visible',
};

/** Attributes that mean nothing outside the page, or that the styles written out replace. */
const dropped = new Set(['class', 'style', 'tabindex', 'role', ...properties]);

const MARGIN = 16;
const TITLE_LINE = 22;
const TEXT_LINE = 16;
/** Space between the drawing and the lines around it. */
const GAP = 12;

/** Themes in which a picture can be written: as the page is now, or dark on white. */
export type PictureTheme = 'current' | 'light';

/**
 * The drawing as an SVG file that needs nothing else: styles are written out with concrete colours, the
 * title stands above it, and the plan's name and its link below. `svg` has to be on the page.
 */
export function svgText(svg: SVGSVGElement, frame: Frame, theme: PictureTheme = 'current'): string {
  const before = svg.style.colorScheme;
  if (theme === 'light') svg.style.colorScheme = 'light';
  try {
    return framed(svg, frame);
  } finally {
    svg.style.colorScheme = before;
  }
}

function framed(svg: SVGSVGElement, frame: Frame): string {
  const { width, height } = sizeOf(svg);
  const copy = withStyles(svg);
  const ink = colourOf(svg, '--fg');
  const lines = frameLines(frame, width, measureText);
  const noteTop = MARGIN + lines.title.length * TITLE_LINE;
  const top = noteTop + lines.note.length * TEXT_LINE + GAP;
  const planTop = top + height + GAP;
  const linkTop = planTop + lines.plan.length * TEXT_LINE;
  const whole = { width: width + 2 * MARGIN, height: linkTop + lines.link.length * TEXT_LINE + MARGIN };
  for (const [name, value] of Object.entries({ x: MARGIN, y: top, width, height })) {
    copy.setAttribute(name, String(value));
  }
  const text = (start: number, step: number, style: string, content: readonly string[]) =>
    content
      .map(
        (line, index) =>
          `<text x="${MARGIN}" y="${start + (index + 1) * step - 4}" ${style}>${escaped(line)}</text>`,
      )
      .join('');
  const font = escaped(getComputedStyle(svg).fontFamily);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="${font}" fill="${ink}">`,
    `<title>${escaped(frame.title)}</title>`,
    `<desc>${escaped(frame.link)}</desc>`,
    `<rect width="${whole.width}" height="${whole.height}" fill="${colourOf(svg, '--bg')}"/>`,
    text(MARGIN, TITLE_LINE, 'font-size="16" font-weight="600"', lines.title),
    text(noteTop, TEXT_LINE, 'font-size="12"', lines.note),
    new XMLSerializer().serializeToString(copy),
    text(planTop, TEXT_LINE, 'font-size="12"', lines.plan),
    `<a href="${escaped(frame.link)}">${text(linkTop, TEXT_LINE, 'font-size="12"', lines.link)}</a>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The drawn size, or what the attributes say where nothing is laid out. */
function sizeOf(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = svg.getBoundingClientRect();
  const attribute = (name: string) => Number.parseFloat(svg.getAttribute(name) ?? '') || 0;
  return {
    width: Math.ceil(width || attribute('width')),
    height: Math.ceil(height || attribute('height')),
  };
}

/** A colour of the theme as the drawing sees it: custom properties keep both of theirs, a used one does not. */
function colourOf(svg: SVGSVGElement, token: string): string {
  const probe = document.createElementNS(svg.namespaceURI ?? '', 'rect') as SVGElement;
  probe.style.fill = `var(${token})`;
  svg.append(probe);
  const { fill } = getComputedStyle(probe);
  probe.remove();
  return fill;
}

function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    for (const { name } of [...element.attributes]) {
      if (dropped.has(name) || name.startsWith('aria-') || name.startsWith('data-'))
        element.removeAttribute(name);
    }
    const style = getComputedStyle(original);
    const parent = original === svg ? null : original.parentElement;
    const inherited = parent ? getComputedStyle(parent) : null;
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      const usual = inherits.has(property) ? inherited?.getPropertyValue(property) : initial[property];
      if (value !== '' && value !== (usual ?? initial[property])) element.setAttribute(property, value);
    }
  }
  return copy;
}

/** Properties that an element has from the one around it. */
const inherits = new Set<string>(
  properties.filter(
    (property) => !['clip-path', 'display', 'dominant-baseline', 'opacity'].includes(property),
  ),
);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The file of `svgText` as a PNG, `scale` pixels for each of its own. Rejects where it cannot be drawn. */
export async function pngBlob(text: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new TypeError('this browser draws no pictures');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError('the picture is too large')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a blob to the browser to be saved as a file. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A name for a file from words: small letters, figures and hyphens. */
export const fileName = (...words: readonly string[]): string =>
  words
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'picture';
