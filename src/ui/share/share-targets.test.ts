import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { wikiPage } from '../../core/export/wiki-page.ts';
import { readEmbedQuery } from '../embed/embed-query.ts';
import { panelAddress, type Shared, shareTargets } from './share-targets.ts';

const link =
  'https://wiki.example/net/planner/?utm=x#v=1&view=size&name=a&pool=user,linux,5,3-20,110,33%&sum=00000';
const shared: Shared = {
  link,
  planName: 'a "quoted" <name>',
  page: wikiPage(evaluate({ name: 'a' }, '2026-11-21'), link),
  panel: 'map',
  theme: 'dark',
  editable: true,
};

interface Element {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Element[];
}

const elementsOf = (html: string): readonly Element[] =>
  (parseFragment(html) as Element).childNodes?.filter(({ tagName }) => tagName !== undefined) ?? [];
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs?.find((attr) => attr.name === name)?.value;
const snippetOf = (id: string): string =>
  shareTargets.find((target) => target.id === id)?.snippet(shared) ?? '';

test('the address of a panel holds the plan after # and is read as it was meant', () => {
  const address = new URL(panelAddress(shared));
  expect(address.origin + address.pathname).toBe('https://wiki.example/net/planner/');
  expect(address.hash).toBe(new URL(link).hash);
  expect(readEmbedQuery(address.searchParams)).toMatchObject({ panel: 'map', theme: 'dark', edit: true });
  const plain = panelAddress({ ...shared, panel: 'chart:growth', theme: 'system', editable: false });
  expect(new URL(plain).search).toBe('?embed=chart:growth');
});

test('the frame is one sandboxed element, whatever the plan is called', () => {
  const [frame, ...more] = elementsOf(snippetOf('frame'));
  expect(more).toEqual([]);
  expect(frame?.tagName).toBe('iframe');
  expect(attribute(frame, 'src')).toBe(panelAddress(shared));
  expect(attribute(frame, 'title')).toBe('a "quoted" <name>: Address map');
  expect(attribute(frame, 'sandbox')).not.toContain('allow-same-origin');
});

test('the component takes its script from the folder of the planner', () => {
  const [script, component, ...more] = elementsOf(snippetOf('component'));
  expect(more).toEqual([]);
  expect(attribute(script, 'src')).toBe('https://wiki.example/net/planner/embed.js');
  expect(component?.tagName).toBe('aks-network-plan');
  expect(attribute(component, 'src')).toBe(link);
  expect(attribute(component, 'panel')).toBe('map');
  expect(attribute(component, 'edit')).toBe('');
});

test('every target says what it permits and has a snippet that leads to the plan', () => {
  for (const { id, permits, snippet, formatted } of shareTargets) {
    expect(permits.length, id).toBeGreaterThan(60);
    const text = formatted ? formatted(shared).html : snippet(shared);
    expect(text.replaceAll('&amp;', '&'), id).toContain(new URL(link).hash.slice(0, 20));
  }
});

test('what is pasted as it looks is HTML, and tables of tab-separated text', () => {
  const formatted = shareTargets.find(({ id }) => id === 'office')?.formatted?.(shared);
  expect(
    elementsOf(formatted?.html ?? '').filter(({ tagName }) => tagName === 'table').length,
  ).toBeGreaterThan(3);
  expect(formatted?.text).toMatch(/^Address plan\nSpace\tRange\tPlace\tPlanned\tFree\nVNet\t/);
});
