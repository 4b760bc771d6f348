// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fileName, svgText } from './picture.ts';

const frame = { title: 'A < B', plan: 'payments & co', link: 'https://example.org/#v=1&vnet=10.0.0.0/16' };

function drawing(): SVGSVGElement {
  document.body.innerHTML =
    '<style>.bar { fill: rgb(1, 2, 3) }</style>' +
    '<svg width="400" height="100" tabindex="0" role="application" aria-label="x">' +
    '<g class="bar"><rect width="10" height="10"/><text>12</text></g></svg>';
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no svg');
  return svg as unknown as SVGSVGElement;
}

afterEach(() => {
  document.body.innerHTML = '';
});

test('a picture carries its title, the name of the plan and the link to it', () => {
  const text = svgText(drawing(), frame);
  expect(text).toContain('<title>A &lt; B</title>');
  expect(text).toContain('payments &amp; co, AKS Network Planner');
  expect(text).toContain('href="https://example.org/#v=1&amp;vnet=10.0.0.0/16"');
});

test('styles of the page are written out, and what only the page understands is left out', () => {
  const text = svgText(drawing(), frame);
  expect(text).toContain('fill="rgb(1, 2, 3)"');
  expect(text).not.toMatch(/class=|tabindex|role=|aria-|var\(/);
});

test('a picture is well-formed XML', () => {
  const parsed = new DOMParser().parseFromString(svgText(drawing(), frame), 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.documentElement.nodeName.toLowerCase()).toBe('svg');
});

test('the page is left as it was', () => {
  const svg = drawing();
  const before = document.body.innerHTML;
  svgText(svg, frame, 'light');
  expect(document.body.innerHTML.replaceAll(' style=""', '')).toBe(before);
});

test('a name for a file has no characters that a file system minds', () => {
  expect(fileName('payments/prod', 'Growth: "all"')).toBe('payments-prod-growth-all');
  expect(fileName('', '')).toBe('picture');
});
