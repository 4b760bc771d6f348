import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { modelIds } from '../models/index.ts';
import type { PlanInput } from '../plan/plan.ts';
import { presets } from '../plan/presets.ts';
import { testDay } from '../plan/testing/evaluated.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { svg } from './svg.ts';
import { fitted, xml } from './svg-text.ts';

/** Texts of the picture; throws where it is not well formed. */
function textsOf(picture: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(picture).close();
  return texts.filter((text) => text.trim() !== '');
}

const picture = (input: PlanInput): string => svg.write(evaluate(input, testDay));

test.each(presets.map(({ id, plan }) => [id, plan] as const))(
  'the picture of %s is as it was',
  async (id, plan) => {
    await expect(picture(plan)).toMatchFileSnapshot(`golden/svg/${id}.svg`);
  },
);

test('names of a plan are text in the picture, whatever they hold', () => {
  const nasty = `<script>"&'`;
  const subnets = [{ name: nasty, role: 'nodes', cidr: '10.20.0.0/18' }];
  const texts = textsOf(picture({ name: nasty, vnet: ['10.20.0.0/16'], subnets }));
  expect(texts.some((text) => text.includes(`<script>"&'`))).toBe(true);
  expect(xml('a\u0000\ud800b')).toBe('ab');
});

test('every plan gives a well-formed picture in which nothing leaves it', () => {
  fc.assert(
    fc.property(randomPlan, fc.constantFrom(...modelIds), (input, model) => {
      const drawn = picture({ ...input, model });
      textsOf(drawn);
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      expect(drawn.length).toBeLessThan(200_000);
      for (const [, x, width] of drawn.matchAll(/<rect x="([-\d.]+)" y="[-\d.]+" width="([-\d.]+)"/g)) {
        expect(Number(x) + Number(width)).toBeLessThan(1045);
      }
    }),
    { numRuns: 40 },
  );
});

test('subnets are listed with what they hold, and those without a place with the reason', () => {
  const subnets = [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/26', usedAddresses: 3 },
    { name: 'far', role: 'other', cidr: '10.9.0.0/24', usedAddresses: 1 },
  ];
  const pools = [{ name: 'user', count: 10, maxSurge: '30%' }];
  const texts = textsOf(picture({ model: 'overlay', vnet: ['10.20.0.0/24'], subnets, pools }));
  expect(texts).toContain(
    'nodes, 10.20.0.0/26, 64 addresses, 5 reserved by Azure, 13 held, 3 surge, 43 free',
  );
  expect(texts).toContain('far 10.9.0.0/24: it is not in the VNet');
});

test('labels are cut where there is no room for them', () => {
  expect(fitted('production', 1000, 12)).toBe('production');
  expect(fitted('production', 50, 12)).toBe('produ…');
  expect(fitted('production', 20, 12)).toBe(null);
});
