/** What a key does on the map. */
export type CanvasAction =
  | { readonly zoom: number }
  | { readonly pan: readonly [x: number, y: number] }
  /** To the block before or after, into the first inside, or out to the one around. */
  | { readonly walk: 'next' | 'previous' | 'first' | 'last' | 'in' | 'out' }
  /** The block fills the picture, or the one around it does. */
  | { readonly enter: boolean }
  | { readonly all: true }
  /** A subnet goes to the aligned place before or after, or is doubled or halved. */
  | { readonly shift: -1 | 1 }
  | { readonly resize: -1 | 1 };

interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const walks: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last' | 'in' | 'out'>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'out',
  ArrowDown: 'in',
  Home: 'first',
  End: 'last',
};

const zooms: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** null for a key that is not for the map. */
export function canvasAction({ key, altKey, shiftKey, ctrlKey, metaKey }: Key): CanvasAction | null {
  if (ctrlKey || metaKey) return null;
  const arrow = arrows[key];
  const zoom = zooms[key];
  if (altKey) {
    if (arrow) return { shift: arrow[0] + arrow[1] > 0 ? 1 : -1 };
    return zoom === undefined ? null : { resize: zoom > 0 ? 1 : -1 };
  }
  if (zoom !== undefined) return { zoom };
  if (shiftKey && arrow) return { pan: arrow };
  const walk = walks[key];
  if (walk) return { walk };
  if (key === 'Enter') return { enter: true };
  if (key === 'Escape') return { enter: false };
  return key === '0' ? { all: true } : null;
}
