import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, distance, type Rgb, rgb, seenWith, visions } from './colour.ts';

const css = ['./tokens.css', './data-colours.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');
/** Least distance in Oklab between two colours that mean different things. */
const MIN = 0.09;
const themes = ['light', 'dark'] as const;

/** The colour of a token in a theme. */
function token(name: string, theme: (typeof themes)[number]): Rgb {
  const [, text] = new RegExp(`--${name}: ([^;]+);`).exec(css) ?? [];
  if (!text) throw new Error(`no token --${name}`);
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(text);
  return rgb(pair?.[theme === 'light' ? 1 : 2] ?? text);
}

const named = (prefix: string): string[] =>
  Array.from(css.matchAll(new RegExp(` --(${prefix}-[a-z-]+):`, 'g')), ([, name]) => name ?? '');

const backgrounds = ['bg-page', 'bg', 'bg-subtle', 'bg-sunken'];
const uses = named('use').filter((name) => name !== 'use-stroke');
const statuses = ['error', 'breaks', 'warning', 'info', 'ok'];

describe.each(themes)('in the %s theme', (theme) => {
  const ratio = (front: string, back: string) => contrast(token(front, theme), token(back, theme));

  test.each([
    ...['fg', 'fg-secondary', 'fg-tertiary', 'fg-disabled', 'brand-text'].flatMap((front) =>
      backgrounds.map((back) => [front, back]),
    ),
    ...['fg', 'fg-secondary', 'brand-text'].flatMap((front) =>
      ['bg-hover', 'bg-selected'].map((back) => [front, back]),
    ),
    ...statuses.flatMap((status) =>
      [`${status}-bg`, 'bg', 'bg-page'].map((back) => [`${status}-text`, back]),
    ),
    ...statuses.flatMap((status) => [['fg', `${status}-bg`]]),
    ['fg-on-fill', 'brand'],
    ['fg-on-fill', 'brand-hover'],
  ] as [string, string][])('text %s on %s has the 4.5:1 of WCAG AA', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    'stroke-control',
    'brand-stroke',
    'focus-ring',
    'error-outline',
    'breaks-outline',
    ...named('model'),
  ])('%s stands out from every background at 3:1', (front) => {
    for (const back of backgrounds) expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });

  test.each(uses)('text on %s has 4.5:1', (use) => {
    expect(ratio(`on-${use}`, use)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(visions)('the uses of addresses can be told apart with %s', (vision) => {
    expect(closest(uses, vision).distance).toBeGreaterThan(MIN);
  });

  test.each(visions)('the network models can be told apart with %s', (vision) => {
    expect(closest(named('model'), vision).distance).toBeGreaterThan(MIN);
  });

  function closest(names: readonly string[], vision: (typeof visions)[number]) {
    const pairs = names.flatMap((a, index) =>
      names.slice(index + 1).map((b) => ({
        pair: `${a} ${b}`,
        distance: distance(seenWith(vision, token(a, theme)), seenWith(vision, token(b, theme))),
      })),
    );
    pairs.sort((a, b) => a.distance - b.distance);
    const [first] = pairs;
    if (!first) throw new Error('no colours to compare');
    return first;
  }
});

test('contrast is 21 between black and white, and 1 between equals', () => {
  expect(contrast(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21);
  expect(contrast(rgb('#777777'), rgb('#777777'))).toBe(1);
});
