import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { mapOf } from '../../core/map/map.ts';
import { modelIds } from '../../core/models/index.ts';
import type { Measure } from '../map/strip-layout.ts';
import { cameraOn, rectsOf } from './camera.ts';
import { placeLabels } from './labels.ts';
import { mapLayouts } from './map-detail.ts';
import { blockAround } from './window.ts';

const measure: Measure = (text, strong) => text.length * (strong ? 7 : 6.6);
const evaluation = evaluate(
  {
    vnet: ['10.0.0.0/12'],
    subnets: [
      { name: 'nodes', role: 'nodes', cidr: '10.0.0.0/22' },
      { name: 'pods', role: 'pods', cidr: '10.0.16.0/20' },
      { name: 'a-subnet-with-a-name-of-forty-characters', role: 'other', cidr: '10.0.4.0/29' },
    ],
    pools: [
      { name: 'system', count: 3, maxPods: 30 },
      { name: 'user', count: 25, maxPods: 30 },
    ],
    connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '10.8.0.0/14' }],
  },
  '2026-11-21',
);

const shown = fc.record({
  model: fc.constantFrom(...modelIds),
  space: fc.nat({ max: 2 }),
  layout: fc.constantFrom(...mapLayouts),
  prefix: fc.integer({ min: 12, max: 32 }),
  at: fc.nat({ max: 8191 }),
  width: fc.integer({ min: 300, max: 1400 }),
});

test('labels stay inside their block and never lie over each other, in every model, layout and zoom', () => {
  fc.assert(
    fc.property(shown, ({ model, space: index, layout, prefix, at, width }) => {
      const { spaces } = mapOf(evaluation.plan, evaluation.models[model]);
      const space = spaces[index % spaces.length];
      if (!space) throw new Error('no space');
      const stage = { space, size: { width, height: 480 } };
      const window = blockAround({ first: space.first + (at % space.addresses), addresses: 1 });
      const camera = cameraOn(stage, layout, { ...window, addresses: 2 ** (32 - prefix) });
      const labels = placeLabels(rectsOf(stage, camera), measure);
      for (const [place, a] of labels.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(a.rect.x);
        expect(a.y).toBeGreaterThanOrEqual(a.rect.y);
        expect(a.x + a.w).toBeLessThanOrEqual(a.rect.x + a.rect.w + 1e-6);
        expect(a.y + a.h).toBeLessThanOrEqual(a.rect.y + a.rect.h + 1e-6);
        for (const line of a.lines) expect(measure(line, a.rect.expanded)).toBeLessThanOrEqual(a.w);
        for (const b of labels.slice(place + 1))
          expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});
