import { expect, test } from 'vitest';
import { nearestFlip } from '../../core/advice/flip.ts';
import { flipText } from './Flip.tsx';

const today = '2026-11-21';

test('the nearest way for a model to win is told in the words of the questions', () => {
  expect(flipText('overlay', nearestFlip({ podAccess: 'yes' }, today, 'overlay'))).toBe(
    'Azure CNI Overlay would win with Access to pods: No.',
  );
});

test('where two answers are not enough it says so', () => {
  expect(flipText('kubenet', nearestFlip({}, today, 'kubenet'))).toBe(
    'No two answers would make kubenet win.',
  );
});
