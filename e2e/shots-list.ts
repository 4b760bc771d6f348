/** A picture to take: the name of its files, and the fragment of the link that shows it. */
export interface Shot {
  readonly name: string;
  readonly fragment: string;
}

/** Width and height of the window, in CSS pixels: a desk, a tablet, a phone. */
export const windows = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
] as const;

export const shots: readonly Shot[] = [
  { name: 'empty', fragment: '' },
  { name: 'decide', fragment: '#v=1&view=decide' },
  { name: 'size', fragment: '#v=1&view=size' },
  { name: 'compare', fragment: '#v=1&view=compare' },
];
