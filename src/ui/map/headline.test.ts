import { expect, test } from 'vitest';
import { headline, lineHeight } from './headline.ts';

const sevenPerCharacter = (text: string) => text.length * 7;
const text = {
  name: 'endpoints',
  cidr: '10.20.64.0/20',
  addresses: 4096,
  scale: '1 px = 4 addresses',
  figures: '800 held · 3,291 free',
};

test('a wide strip has all of its text on one line, a narrow one its figures below', () => {
  expect(headline(text, 800, sevenPerCharacter)).toMatchObject({
    detail: '10.20.64.0/20 · 4,096 addresses · 1 px = 4 addresses',
    below: false,
    height: lineHeight,
  });
  expect(headline(text, 320, sevenPerCharacter)).toMatchObject({
    detail: '10.20.64.0/20 · 4,096 addresses',
    below: true,
    height: 2 * lineHeight,
  });
});

test('the size gives way before the name, and the name before the CIDR', () => {
  expect(headline(text, 200, sevenPerCharacter)).toMatchObject({
    name: 'endpoints',
    detail: '10.20.64.0/20',
  });
  const long = { ...text, name: 'subnet-with-a-name-of-forty-characters-xx' };
  const narrow = headline(long, 200, sevenPerCharacter);
  expect(narrow.detail).toBe('10.20.64.0/20');
  expect(narrow.name).toMatch(/^subnet.*…$/);
  expect(sevenPerCharacter(narrow.name) + 8 + sevenPerCharacter(narrow.detail)).toBeLessThanOrEqual(200);
});
