import { expect, test } from 'vitest';
import { charts } from '../charts/index.ts';
import { sharedPanels } from '../share/share-panels.ts';
import { panelIds } from './embed-query.ts';

test('every panel and every chart that can be embedded is offered for sharing', () => {
  const plain = panelIds.filter((id) => id !== 'chart');
  expect(sharedPanels.map(({ value }) => value).sort()).toEqual(
    [...plain, ...charts.map(({ id }) => `chart:${id}`)].sort(),
  );
});
