import { evaluate } from '../core/evaluate.ts';
import { stripLayout } from '../core/map/layout-strip.ts';
import { mapped, spaceNamed } from '../core/map/testing/mapped.ts';
import { exponent, measure } from './measure.ts';
import { changing, picture, planOf, today } from './plans.ts';
import { figure, table } from './report.ts';

/** How time grows with one size of the input. */
interface Growth {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Each call is another input of the size, so that nothing can live off having seen it before. */
  readonly run: (size: number, step: number) => unknown;
}

const growths: readonly Growth[] = [
  {
    name: 'one plan, all models, against its pools',
    sizes: [12, 25, 50, 100, 200],
    run: (pools, step) => evaluate(planOf(pools, 5 + (step % 90)), today),
  },
  {
    name: 'the same against its subnets',
    sizes: [12, 25, 50, 100, 200],
    run: (subnets, step) => evaluate(planOf(3, 5 + (step % 90), subnets - 1), today),
  },
  {
    name: 'the same against its nodes',
    sizes: [50, 150, 500, 1500, 5000],
    run: (nodes, step) => evaluate(planOf(1, nodes - (step % 10)), today),
  },
  {
    name: 'its map of pods and its layout, against its nodes',
    sizes: [50, 150, 500, 1500, 5000],
    run: (nodes, step) => {
      const space = spaceNamed(mapped(planOf(5, nodes / 5 - (step % 10)), 'node-subnet').map, 'vnet');
      return stripLayout(space, space, picture);
    },
  },
];

/** The growths as a table: the times, and the power that they follow. */
export const growthTable = (): string =>
  table(
    ['time', 'exponent', 'from', 'to', 'ms', 'ms'],
    growths.map(({ name, sizes, run }) => {
      const time = (size: number) => {
        const another = changing((step) => run(size, step));
        return measure(another, 21);
      };
      // Once for nothing: else the sizes that come first pay for compiling what the later ones find ready.
      sizes.map(time);
      const times = sizes.map(time);
      const [first = 0, last = 0] = [times[0], times.at(-1)];
      return [
        name,
        exponent(sizes, times).toFixed(2),
        String(sizes[0]),
        String(sizes.at(-1)),
        figure(first),
        figure(last),
      ];
    }),
  );
