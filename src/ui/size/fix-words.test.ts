import { expect, test } from 'vitest';
import { fixEffects, ruleTitle } from './fix-words.ts';

const fix = { title: 'Do it', change: {}, resolves: ['no-room-in-vnet'], brings: [], cost: 0 };

test('a fix that mends its finding alone says that nothing else happens', () => {
  expect(fixEffects(fix, 'no-room-in-vnet')).toEqual(['Brings no new finding', 'Costs no addresses']);
});

test('what goes with the finding and what comes is named by the titles of the rules', () => {
  const resolves = [...fix.resolves, 'subnets-overlap'];
  expect(fixEffects({ ...fix, resolves, brings: ['tighter-than-documented'] }, 'no-room-in-vnet')).toEqual([
    `Also ends: ${ruleTitle('subnets-overlap')}`,
    `Brings: ${ruleTitle('tighter-than-documented')}`,
    'Costs no addresses',
  ]);
  expect(ruleTitle('subnets-overlap')).not.toBe('subnets-overlap');
});

test.each([
  [1, 'Costs 1 address of the VNet'],
  [256, 'Costs 256 addresses of the VNet'],
  [-64, 'Gives back 64 addresses of the VNet'],
])('a cost of %i is said in addresses', (cost, text) => {
  expect(fixEffects({ ...fix, cost }, 'no-room-in-vnet').at(-1)).toBe(text);
});
