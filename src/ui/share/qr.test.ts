import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { mostQrBytes, qrOf } from './qr.ts';

const pixels = 4;

/** What a reader makes of the code, drawn in black on white. */
function scanned(text: string): string | undefined {
  const qr = qrOf(text);
  if (!qr) return undefined;
  const side = qr.size * pixels;
  const image = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of qr.path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < pixels; dy++) {
      for (let dx = 0; dx < pixels; dx++) {
        const at = ((Number(y) * pixels + dy) * side + Number(x) * pixels + dx) * 4;
        image.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(image, side, side)?.data;
}

test.each([
  'https://wiki.example/planner/#v=1&sum=2jxqf',
  `https://wiki.example/planner/#v=1&view=size&pool=user,linux,5,3-20,110,33%&sum=${'a'.repeat(600)}`,
  `https://wiki.example/#v=1&name=${'b'.repeat(1800)}`,
])('a reader finds the link in its code: %.60s', (link) => {
  expect(scanned(link)).toBe(link);
});

test('a link that no code holds has none', () => {
  expect(qrOf('a'.repeat(mostQrBytes))).not.toBeNull();
  expect(qrOf('a'.repeat(mostQrBytes + 1))).toBeNull();
  expect(qrOf('é'.repeat(mostQrBytes - 1))).toBeNull();
});
