import { expect, test } from 'vitest';
import { answerProblems, withAnswers, withoutAnswer, withoutAnswers } from './given-answers.ts';

const plan = { name: 'shop', answers: { os: 'linux', scale: 'upTo400' } };

test('an answer joins the others, and takes the place of an earlier one', () => {
  expect(withAnswers({ name: 'shop' }, { os: 'linux' })).toEqual({ name: 'shop', answers: { os: 'linux' } });
  expect(withAnswers(plan, { os: 'windows' }).answers).toEqual({ os: 'windows', scale: 'upTo400' });
});

test('an answer that is given already changes nothing, so that nothing is there to undo', () => {
  expect(withAnswers(plan, { os: 'linux' })).toBe(plan);
});

test('the last answer to go takes the list of answers with it', () => {
  const one = withoutAnswer(plan, 'os');
  expect(one).toEqual({ name: 'shop', answers: { scale: 'upTo400' } });
  expect(withoutAnswer(one, 'scale')).toEqual({ name: 'shop' });
  expect(withoutAnswers(plan)).toEqual({ name: 'shop' });
});

test('text that stands in place of the answers can be removed', () => {
  expect(withoutAnswer({ answers: 'os=linux' }, '')).toEqual({});
});

test('problems with answers are told from the others', () => {
  const problem = (path: string) => ({ path, text: '', message: '' });
  const problems = ['answers', 'answers.os', 'answersheet', 'pools[0].count'].map(problem);
  expect(answerProblems(problems).map(({ path }) => path)).toEqual(['answers', 'answers.os']);
});
