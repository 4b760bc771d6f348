import { expect, test } from 'vitest';
import { answeredBefore, answerLabel, progress, questionAt } from './walk.ts';

const nothingSkipped = new Set<string>();

test('the question asked is the first open one', () => {
  const place = { asked: null, skipped: nothingSkipped };
  expect(questionAt(place, ['os', 'podAccess'])?.id).toBe('os');
  expect(questionAt(place, [])).toBeNull();
});

test('a skipped question is not asked again, and a question that was jumped to is, open or not', () => {
  const skipped = new Set(['podAccess']);
  expect(questionAt({ asked: null, skipped }, ['os', 'podAccess'])?.id).toBe('os');
  expect(questionAt({ asked: null, skipped }, ['podAccess'])).toBeNull();
  expect(questionAt({ asked: 'podAccess', skipped }, ['os'])?.id).toBe('podAccess');
});

test.each([
  // Not answered yet: back to the answer given last, wherever its question stands in the order.
  ['podIdentity', 'podAccess'],
  [null, 'podAccess'],
  ['podAccess', 'os'],
  ['os', null],
])('back from %s leads to %s', (current, previous) => {
  expect(answeredBefore({ os: 'linux', podAccess: 'no' }, current)).toBe(previous);
});

test('back leads nowhere while nothing is answered', () => {
  expect(answeredBefore({}, 'os')).toBeNull();
});

test('progress counts answers and the questions that still matter', () => {
  expect(progress({ os: 'linux' }, ['policy', 'scale'])).toBe('1 answered, 2 can still change the result');
  expect(progress({ os: 'linux' }, [])).toBe('1 answered, none of the others can change the result');
});

test('an answer is shown by its label, and by its id where the question does not know it', () => {
  expect(answerLabel('os', 'windows')).toBe('Some Windows');
  expect(answerLabel('os', 'bsd')).toBe('bsd');
});
