import type { IsoDate } from '../../core/facts/fact.ts';
import type { LifecycleEvent } from '../../core/facts/lifecycle.ts';
import { type ModelId, modelIds } from '../../core/models/index.ts';
import { measureText } from '../map/measure-text.ts';
import styles from './charts.module.css';
import { LegendText, legendHeight } from './LegendText.tsx';
import { modelColour } from './model-looks.ts';
import { TooltipText } from './Tooltip.tsx';
import { type Lane, yearsOf } from './timeline-data.ts';
import { WalkPlot } from './WalkPlot.tsx';

interface Props {
  readonly width: number;
  readonly title: string;
  readonly asOf: IsoDate;
  readonly own: ModelId;
  readonly lanes: readonly Lane[];
  readonly legend: readonly { readonly kind: LifecycleEvent['kind']; readonly text: string }[];
}

/** Drawings narrower than this have the names of lanes above them. */
const NARROW = 520;
const rowHeights = { wide: 30, narrow: 44 } as const;
const TOP = 22;
const AXIS = 24;
const GAP = 8;
/** Half of what the pointer meets of a mark. */
const MARK = 8;

/** A lane for each model and feature: from when it was available to when it ends. */
export function TimelinePlot({ width, title, asOf, own, lanes, legend }: Props) {
  const narrow = width < NARROW;
  const rowHeight = rowHeights[narrow ? 'narrow' : 'wide'];
  const left = narrow ? 6 : Math.max(...lanes.map(({ name }) => measureText(name, true))) + 14;
  const middle = rowHeight - rowHeights.wide / 2;
  const days = [asOf, ...lanes.flatMap(({ events }) => events.map(({ on }) => on))].toSorted();
  const first = Math.floor(yearsOf(days[0] ?? asOf));
  const last = Math.ceil(yearsOf(days.at(-1) ?? asOf) + 0.2);
  const x = (day: IsoDate) => left + ((yearsOf(day) - first) / (last - first)) * (width - left - 10);
  const bottom = TOP + lanes.length * rowHeight;
  const marks = lanes.flatMap((lane, row) =>
    placed(lane.events, x).map(({ event, at, beside }) => ({
      id: event.id,
      x: at - MARK,
      y: TOP + row * rowHeight + middle + beside - MARK,
      width: 2 * MARK,
      height: 2 * MARK,
      event,
      lane,
      at,
    })),
  );
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const step = (width - left) / years.length < 34 ? 2 : 1;
  const today = x(asOf);
  const entries = legend.map(({ kind, text }) => ({
    id: kind,
    text,
    patch: <EventMark kind={kind} x={7} y={7} />,
  }));
  return (
    <WalkPlot
      width={width}
      height={bottom + AXIS + GAP + legendHeight(entries, width)}
      title={title}
      places={marks}
      textOf={(index) => {
        const mark = marks[index];
        return mark && <EventText lane={mark.lane} event={mark.event} />;
      }}
    >
      {years
        .filter((year) => (year - first) % step === 0)
        .map((year) => (
          <g key={year}>
            <line
              x1={x(`${year}-01-01`)}
              x2={x(`${year}-01-01`)}
              y1={TOP}
              y2={bottom}
              stroke="var(--stroke-subtle)"
            />
            <text
              className={styles.label}
              x={x(`${year}-01-01`)}
              y={bottom + 16}
              textAnchor={year === last ? 'end' : year === first && narrow ? 'start' : 'middle'}
            >
              {year}
            </text>
          </g>
        ))}
      {lanes.map((lane, row) => (
        <LaneBar
          key={lane.subject}
          lane={lane}
          own={lane.subject === own}
          y={TOP + row * rowHeight}
          height={rowHeight}
          middle={middle}
          named={!narrow}
          width={width}
          left={left}
          x={x}
        />
      ))}
      <line x1={today} x2={today} y1={TOP - 4} y2={bottom} stroke="var(--fg)" strokeWidth="1.5" />
      <text className={styles.bold} x={today} y={TOP - 9} textAnchor={today > width - 50 ? 'end' : 'middle'}>
        {asOf}
      </text>
      {marks.map(({ event, at, y }) => (
        <EventMark key={event.id} kind={event.kind} x={at} y={y + MARK} passed={event.on <= asOf} />
      ))}
      <LegendText entries={entries} width={width} y={bottom + AXIS + GAP} />
    </WalkPlot>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly own: boolean;
  readonly y: number;
  readonly height: number;
  /** Where its bar lies, from `y` on. */
  readonly middle: number;
  /** Whether there is room to name the end at its mark. */
  readonly named: boolean;
  readonly width: number;
  readonly left: number;
  readonly x: (day: IsoDate) => number;
}

/** A model's life as a bar; features of a lane have marks alone. */
function LaneBar({ lane, own, y, height, middle, named, width, left, x }: LaneProps) {
  const model = modelIds.find((id) => id === lane.subject);
  const begins = lane.events.find(({ kind, id }) => kind === 'available' && id === lane.subject);
  const ends = lane.events.find(({ kind, subject, id }) => kind === 'retires' && id === subject);
  const from = begins ? x(begins.on) : left;
  const to = ends ? x(ends.on) : width;
  return (
    <g>
      {own && <rect x="0" y={y} width={width} height={height} fill="var(--bg-selected)" />}
      <line x1="0" x2={width} y1={y + height} y2={y + height} stroke="var(--stroke-subtle)" />
      <text
        className={own ? styles.bold : styles.label}
        x="4"
        y={height > rowHeights.wide ? y + 14 : y + middle + 4}
      >
        {lane.name}
      </text>
      {model && (
        <rect
          x={from}
          y={y + middle - 3}
          width={Math.max(0, to - from)}
          height="6"
          fill={modelColour(model)}
          opacity="0.75"
        />
      )}
      {model && ends && named && to + 10 + measureText(`ends ${ends.on}`, true) < width && (
        <text className={styles.bold} x={to + 10} y={y + middle + 4}>
          ends {ends.on}
        </text>
      )}
    </g>
  );
}

interface MarkProps {
  readonly kind: LifecycleEvent['kind'];
  readonly x: number;
  readonly y: number;
  readonly passed?: boolean;
}

/** A shape for each kind of event; hollow while it lies ahead. */
function EventMark({ kind, x, y, passed = true }: MarkProps) {
  const ink = kind === 'retires' ? 'var(--error-text)' : 'var(--fg)';
  const look = { fill: passed ? ink : 'var(--bg)', stroke: ink, strokeWidth: 1.5 };
  if (kind === 'available') return <circle cx={x} cy={y} r="4.5" {...look} />;
  if (kind === 'default') return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" {...look} />;
  if (kind === 'changes') return <line x1={x} x2={x} y1={y - 5} y2={y + 5} {...look} />;
  return <path d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} {...look} />;
}

/** Marks of a lane that would hide each other stand above and below its middle, each at its own day. */
function placed(events: readonly LifecycleEvent[], x: (day: IsoDate) => number) {
  let before = Number.NEGATIVE_INFINITY;
  let step = 0;
  return events.map((event) => {
    const at = x(event.on);
    step = at - before < APART ? (step + 1) % shifts.length : 0;
    before = at;
    return { event, at, beside: shifts[step] ?? 0 };
  });
}

/** Pixels between marks that are told apart, and where those go that are not. */
const APART = 9;
const shifts = [0, -8, 8] as const;

const EventText = ({ lane, event }: { readonly lane: Lane; readonly event: LifecycleEvent }) => (
  <TooltipText
    head={`${lane.name}, ${event.precision === 'month' ? event.on.slice(0, 7) : event.on}`}
    lines={[
      { id: 'what', mark: null, name: kinds[event.kind], value: event.what },
      ...(event.note ? [{ id: 'note', mark: null, name: 'Note', value: event.note.replace(/\.$/, '') }] : []),
    ]}
    wrap
  />
);

const kinds = { available: 'Available', default: 'Default', retires: 'Ends', changes: 'Changes' } as const;
