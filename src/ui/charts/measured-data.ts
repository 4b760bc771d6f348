import type { Evaluation } from '../../core/evaluate.ts';
import { type MeasuredValue, type Measurement, measurements } from '../../core/facts/measurements.ts';
import { modelById } from '../../core/models/index.ts';

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "about 1.8 ms", "25,000 sidecars" */
export const valueText = ({ value, as }: MeasuredValue, unit: string): string =>
  `${as ? `${as} ` : ''}${numbers.format(value)}${unit.startsWith('%') ? '' : ' '}${unit}`;

/** How many published figures name the plan's model, and what they do not compare. */
export function measuredTitle({ plan }: Evaluation): string {
  const own = modelById(plan.model);
  const naming = measurements.filter(({ values }) => values.some(({ columns }) => columns.includes(own.id)));
  if (naming.length === 0) {
    return `Nobody has published a measurement of ${own.shortName} on AKS: what there is compares Overlay and Node Subnet, mostly with Cilium`;
  }
  const sources = new Set(naming.flatMap((measurement) => measurement.sources));
  const where = `${sources.size} ${sources.size === 1 ? 'publication' : 'publications'}`;
  return `${naming.length} published comparisons from ${where} name ${own.shortName}; none measures it against kubenet or Pod Subnet`;
}

/** What is drawn first: the first comparison that names the plan's model, else the first of all. */
export function firstMeasurement({ plan }: Evaluation): Measurement {
  const naming = measurements.find(({ values }) =>
    values.some(({ columns }) => columns.some((column) => column === plan.model)),
  );
  const [first] = measurements;
  if (!first) throw new RangeError('nothing was measured');
  return naming ?? first;
}
