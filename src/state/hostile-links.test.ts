import { expect, test } from 'vitest';
import { evaluateFigures } from '../core/evaluate.ts';
import { fragmentOf, inputsOf } from './mirror.ts';
import { cpuMilliseconds } from './testing/cpu-time.ts';
import { mutatedLink, seeded } from './testing/hostile-links.ts';

/** Links to try; the environment asks for more: LINKS=100000. */
const links = Number(process.env.LINKS ?? 10_000);
/** Of them, each so many-th is computed as well; all in a long run. */
const evaluatedEach = links > 50_000 ? 1 : 20;
const mostMilliseconds = 20;

test(`${links.toLocaleString('en')} mutated links are read and written without a throw, each in 20 ms of computing`, () => {
  const next = seeded(20_261_121);
  const worst = { read: 0, evaluated: 0, link: '', plan: {} };
  for (let count = 0; count < links; count++) {
    const link = mutatedLink(next);
    const inputs = inputsOf(link);
    const written = fragmentOf(inputs);
    if (fragmentOf(inputsOf(written)) !== written) throw new Error(`not canonical: ${link}`);
    if (!/^#[\x21-\x7E]*$/.test(fragmentOf({ ...inputs, unknown: [] })))
      throw new Error(`not plain: ${link}`);
    const read = cpuMilliseconds(() => fragmentOf(inputsOf(link)));
    if (read > worst.read) Object.assign(worst, { read, link });
    if (count % evaluatedEach === 0) {
      const evaluated = cpuMilliseconds(() => evaluateFigures(inputs.plan, '2026-11-21'));
      if (evaluated > worst.evaluated) Object.assign(worst, { evaluated, plan: inputs.plan });
    }
  }
  expect(({} as Record<string, unknown>).constructor).toBe(Object);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(worst.read, worst.link.slice(0, 300)).toBeLessThanOrEqual(mostMilliseconds);
  expect(worst.evaluated, JSON.stringify(worst.plan)).toBeLessThanOrEqual(mostMilliseconds);
  process.stdout.write(
    `slowest of ${links} links: read ${worst.read.toFixed(1)} ms, evaluated ${worst.evaluated.toFixed(1)} ms\n`,
  );
}, 600_000);
