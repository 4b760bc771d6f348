import { expect, test } from 'vitest';
import { shownRules } from './rule-filter.ts';

const rules = [
  {
    id: 'pod-cidr-small',
    title: 'The pod CIDR is small',
    severity: 'error',
    aksError: 'InsufficientPodCidr',
  },
  { id: 'nodes-many', title: 'Many nodes', severity: 'warning' },
] as const;
const ids = (text: string, severity: 'all' | 'error' | 'warning' = 'all', always = '') =>
  shownRules(rules, { text, severity, always }).map(({ id }) => id);

test('all words must occur, in the id, the title or the code of the service', () => {
  expect(ids('small POD')).toEqual(['pod-cidr-small']);
  expect(ids('insufficient')).toEqual(['pod-cidr-small']);
  expect(ids('small many')).toEqual([]);
  expect(ids('  ')).toHaveLength(2);
});

test('the severity narrows the words', () => {
  expect(ids('', 'warning')).toEqual(['nodes-many']);
  expect(ids('pod', 'warning')).toEqual([]);
});

test('the rule that a link leads to is shown whatever the filter', () => {
  expect(ids('nothing', 'warning', 'pod-cidr-small')).toEqual(['pod-cidr-small']);
});
