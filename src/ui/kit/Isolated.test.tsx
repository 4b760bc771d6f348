// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Isolated } from './Isolated.tsx';
import { isolatedText } from './isolated-text.ts';

afterEach(cleanup);

const names = (sentence: string) => {
  const { container } = render(<Isolated>{sentence}</Isolated>);
  expect(container.textContent).toBe(sentence);
  return [...container.querySelectorAll('bdi')].map((bdi) => bdi.textContent);
};

test('names that run from right to left are isolated, each as a whole, and the text stays as it is', () => {
  expect(names('The VNet 10.20.0.0/16 and משרד 12 10.0.0.0/12 both lie in it.')).toEqual(['משרד']);
  expect(names('Pools "צוות א-ב", "مجمع ٣" and "user"')).toEqual(['צוות א-ב', 'مجمع ٣']);
});

test('a sentence without such names is one text', () => {
  expect(names('Pool user needs 20 nodes.')).toEqual([]);
});

test('in a drawing the marks of Unicode isolate such names, and other text stays as it is', () => {
  expect(isolatedText('צמתים  10.20.0.0/27')).toBe('\u2068צמתים\u2069  10.20.0.0/27');
  expect(isolatedText('pods of צוות א-ב 3')).toBe('pods of \u2068צוות א-ב\u2069 3');
  expect(isolatedText('nodes  10.20.0.0/27')).toBe('nodes  10.20.0.0/27');
});
