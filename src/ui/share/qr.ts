import { encode } from 'uqr';

/** The most bytes that a QR code holds, at the lowest correction (ISO/IEC 18004, version 40-L). */
export const mostQrBytes = 2953;

export interface Qr {
  /** Modules of a side, with the quiet zone of four that readers ask for. */
  readonly size: number;
  /** SVG path of the dark modules, a unit each. */
  readonly path: string;
}

const quietZone = 4;

/** The text as a QR code with medium correction, or low where it is long; null where it is too long for any. */
export function qrOf(text: string): Qr | null {
  if (new TextEncoder().encode(text).length > mostQrBytes) return null;
  const { size, data } = encode(text, { ecc: text.length > 600 ? 'L' : 'M', border: quietZone });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
