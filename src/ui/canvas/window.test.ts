import { expect, test } from 'vitest';
import { address } from '../../core/ip/address.ts';
import { blockAround } from './window.ts';

test('the block around a run is the smallest that holds it', () => {
  expect(blockAround({ first: address('10.20.0.4'), addresses: 23 })).toEqual({
    first: address('10.20.0.0'),
    addresses: 32,
  });
  expect(blockAround({ first: address('10.20.0.7'), addresses: 2 })).toEqual({
    first: address('10.20.0.0'),
    addresses: 16,
  });
});
