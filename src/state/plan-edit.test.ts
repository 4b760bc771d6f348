import { describe, expect, test } from 'vitest';
import { inputAt, nextName, textAt, withCopiedRow, withField, withoutRow, withRow } from './plan-edit.ts';

const pools = [
  { name: 'system', count: 3 },
  { name: 'user', count: 5 },
];
const defaults = () => pools;

describe('a field', () => {
  test('is set by its JSON path, and the plan before stays as it was', () => {
    const plan = { name: 'a', pools };
    const next = withField(plan, 'pools[1].count', '7');
    expect(next).toEqual({ name: 'a', pools: [pools[0], { name: 'user', count: '7' }] });
    expect(plan).toEqual({ name: 'a', pools });
    expect((next.pools as unknown[])[0]).toBe(pools[0]);
  });

  test('of a list that the plan leaves out brings the default rows with it', () => {
    expect(withField({}, 'pools[0].count', 4, defaults)).toEqual({
      pools: [{ name: 'system', count: 4 }, pools[1]],
    });
  });

  test('of a list that is text replaces the text by the default rows', () => {
    expect(withField({ vnet: 'ten' }, 'vnet[0]', '10.0.0.0/8', () => ['10.224.0.0/12'])).toEqual({
      vnet: ['10.0.0.0/8'],
    });
  });

  // A link can hold a pool that is not an object at all.
  test('of a row that is text takes the other fields of the row from the defaults', () => {
    expect(withField({ pools: ['?'] }, 'pools[0].count', 4, defaults)).toEqual({
      pools: [{ name: 'system', count: 4 }],
    });
  });

  test('goes back to its default with undefined', () => {
    expect(withField({ answers: { os: 'linux', scale: 'upTo400' } }, 'answers.os', undefined)).toEqual({
      answers: { scale: 'upTo400' },
    });
    expect(withField({ name: 'a' }, 'name', undefined)).toEqual({});
  });

  test('that already has the value leaves the very same plan', () => {
    const plan = { name: 'a', pools };
    expect(withField(plan, 'name', 'a')).toBe(plan);
    expect(withField(plan, 'pools[0].count', 3)).toBe(plan);
    expect(withField(plan, 'podCidr', undefined)).toBe(plan);
  });

  test('in a row that the list does not have is a mistake of the caller', () => {
    expect(() => withField({ pools }, 'pools[2].count', 1)).toThrow(RangeError);
  });

  test('named __proto__ is a field like any other', () => {
    const next = withField({}, 'answers.__proto__', 'x');
    expect(Object.keys(next.answers as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

test('a field shows the text as it was typed, else the default, and nothing for null', () => {
  expect(textAt({ podCidr: '10.0.0.0/33' }, 'podCidr', '10.244.0.0/16')).toBe('10.0.0.0/33');
  expect(textAt({}, 'podCidr', '10.244.0.0/16')).toBe('10.244.0.0/16');
  expect(textAt({ pools: [{ count: 0 }] }, 'pools[0].count', 3)).toBe('0');
  expect(textAt({ pools: [{ maxPods: null }] }, 'pools[0].maxPods', 30)).toBe('');
  expect(textAt({ podCidr: '' }, 'podCidr', '10.244.0.0/16')).toBe('');
});

test('what an object inherits is not input', () => {
  expect(inputAt({ answers: {} }, 'answers.constructor')).toBeUndefined();
});

describe('a row', () => {
  test('is added below those that are shown, be they given or defaults', () => {
    expect(withRow({}, 'pools', { name: 'gpu' }, defaults).pools).toEqual([...pools, { name: 'gpu' }]);
    expect(withRow({ pools: [] }, 'pools', { name: 'gpu' }, defaults).pools).toEqual([{ name: 'gpu' }]);
  });

  test('is removed alone', () => {
    expect(withoutRow({}, 'pools', 0, defaults).pools).toEqual([pools[1]]);
  });

  test('is copied below itself under a name of its own', () => {
    expect(withCopiedRow({ pools }, 'pools', 0, defaults).pools).toEqual([
      pools[0],
      { name: 'system2', count: 3 },
      pools[1],
    ]);
  });
});

test('the next name is the first that is free', () => {
  expect(nextName('user', ['user'])).toBe('user2');
  expect(nextName('user2', ['user', 'user2'])).toBe('user3');
  expect(nextName('user3', ['user3'])).toBe('user2');
});
