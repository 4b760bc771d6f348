import { ailing, linkTo, payments } from './plans.ts';

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
  { name: 'decide-start', fragment: '' },
  { name: 'decide-answered', fragment: linkTo(payments, 'decide') },
  { name: 'size', fragment: linkTo(payments) },
  { name: 'size-nothing-fits', fragment: linkTo(ailing) },
  { name: 'compare', fragment: linkTo(payments, 'compare') },
];
