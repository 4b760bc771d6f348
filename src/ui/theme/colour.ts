/** Measures of colour for the test of the tokens: contrast (WCAG 2), and distance as seen by different eyes. */

/** Red, green and blue from 0 to 1, in sRGB. */
export type Rgb = readonly [number, number, number];

/** Reads #rrggbb. Throws SyntaxError on anything else. */
export function rgb(hex: string): Rgb {
  const [, r, g, b] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ?? [];
  if (!r || !g || !b) throw new SyntaxError(`not a colour: ${hex}`);
  return [r, g, b].map((part) => Number.parseInt(part, 16) / 255) as unknown as Rgb;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

type Matrix = readonly [Rgb, Rgb, Rgb];

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = ([a, b, c]: Matrix, colour: Rgb): Rgb => [dot(a, colour), dot(b, colour), dot(c, colour)];

const linearRgb = (colour: Rgb): Rgb => [linear(colour[0]), linear(colour[1]), linear(colour[2])];

const luminance = (colour: Rgb) => dot([0.2126, 0.7152, 0.0722], linearRgb(colour));

/** WCAG 2's contrast ratio, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const simulations = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Vision = keyof typeof simulations;
export const visions = Object.keys(simulations) as readonly Vision[];

/** A colour as an eye sees it, in linear RGB. */
export const seenWith = (vision: Vision, colour: Rgb): Rgb => times(simulations[vision], linearRgb(colour));

/** Oklab (Björn Ottosson, 2020), from linear RGB. */
function oklab(colour: Rgb): Rgb {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

/** Distance of two colours in Oklab, both in linear RGB; about 0.02 is just seen side by side. */
export const distance = (a: Rgb, b: Rgb): number => {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};
