import { type KeyboardEvent, useId, useMemo } from 'react';
import type { Diagram, EnclosureBox, Label, PlaceBox, Point } from '../../core/packet/diagram.ts';
import { layOutDiagram } from '../../core/packet/diagram-layout.ts';
import { type DrawnWay, wayOf } from '../../core/packet/diagram-way.ts';
import type { Hop, PacketPath } from '../../core/packet/hop.ts';
import type { Topology } from '../../core/packet/topology.ts';
import { classes } from '../kit/classes.ts';
import { measureText } from '../map/measure-text.ts';
import { useWidth } from '../map/use-width.ts';
import styles from './PathDiagram.module.css';
import { hopWords } from './words.ts';

/** The width that is drawn for until the real one is known. */
const firstWidth = 640;
/** Baseline of a label below its top, in pixels. */
const BASELINE = 12;
const TAG = 40;

interface Props {
  readonly topology: Topology;
  readonly path: PacketPath;
  readonly step: number;
  readonly label: string;
  readonly onStep: (step: number) => void;
}

/** The network of the plan with the way of the packet over it. Arrow keys walk its hops. */
export function PathDiagram({ topology, path, step, label, onStep }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth);
  const diagram = useMemo(() => layOutDiagram(topology, width, measureText), [topology, width]);
  const way = useMemo(() => wayOf(diagram, path), [diagram, path]);
  const { hops } = path;
  const hop = hops[step];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = stepAfter(event.key, step, hops.length);
    if (to === null) return;
    event.preventDefault();
    onStep(to);
  };
  return (
    <div
      ref={ref}
      className={styles.frame}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={hops.length}
      aria-valuenow={step + 1}
      aria-valuetext={hop && hopWords(hop, step, hops.length)}
      onKeyDown={onKeyDown}
    >
      <svg
        className={styles.diagram}
        width={diagram.width}
        height={diagram.height}
        viewBox={`0 0 ${diagram.width} ${diagram.height}`}
        aria-hidden="true"
        focusable="false"
      >
        {diagram.enclosures.map((box) => (
          <Enclosure key={box.id} box={box} />
        ))}
        <Legs way={way} step={step} />
        <Places diagram={diagram} hops={hops} step={step} onStep={onStep} />
        <Badges way={way} step={step} />
        {way.stop && (
          <g className={styles.stop}>
            <rect {...way.stop} rx={8} />
            <path d={`M${way.stop.x + 6} ${way.stop.y + 5}l6 6m0 -6l-6 6`} />
            <text x={way.stop.x + 18} y={way.stop.y + BASELINE}>
              Stops here
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}

/** The hop that a key leads to; null for keys that are no business of the diagram. */
function stepAfter(key: string, step: number, hops: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(step + 1, hops - 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(step - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? hops - 1 : null;
}

function Enclosure({ box: { id, bare, labels, ...rect } }: { readonly box: EnclosureBox }) {
  const [kind = ''] = id.split(':');
  return (
    <g className={classes(styles.enclosure, styles[kind])}>
      {!bare && <rect {...inset(rect)} rx={4} />}
      <Labels labels={labels} />
    </g>
  );
}

function Legs({ way: { legs }, step }: { readonly way: DrawnWay; readonly step: number }) {
  const arrow = useId();
  return (
    <>
      <marker
        id={arrow}
        viewBox="0 0 8 8"
        refX="8"
        refY="4"
        markerWidth="9"
        markerHeight="9"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path className={styles.arrow} d="M0 0L8 4L0 8z" />
      </marker>
      {legs.map(({ hop, points, translated }) => (
        <path
          key={hop}
          className={classes(styles.leg, translated && styles.translated, hop === step && styles.now)}
          d={`M${points.map(text).join('L')}`}
          markerEnd={`url(#${arrow})`}
        />
      ))}
    </>
  );
}

const text = ({ x, y }: Point): string => `${x} ${y}`;

interface PlacesProps {
  readonly diagram: Diagram;
  readonly hops: readonly Hop[];
  readonly step: number;
  readonly onStep: (step: number) => void;
}

function Places({ diagram, hops, step, onStep }: PlacesProps) {
  return diagram.places.map((box) => {
    const first = hops.findIndex(({ place }) => place === box.id);
    return (
      <g
        key={box.id}
        className={classes(
          styles.place,
          box.kind === 'route' && styles.route,
          first < 0 && styles.quiet,
          hops[step]?.place === box.id && styles.current,
        )}
        {...(first >= 0 && { onClick: () => onStep(first) })}
      >
        <PlaceBody
          box={box}
          hop={hops.find(({ place, translations }) => place === box.id && translations.length > 0)}
        />
      </g>
    );
  });
}

function PlaceBody({ box, hop }: { readonly box: PlaceBox; readonly hop: Hop | undefined }) {
  const { labels, marks, kind, id, ...rect } = box;
  return (
    <>
      <rect {...inset(rect)} rx={kind === 'route' ? 10 : 3} />
      <Labels labels={labels} />
      {marks &&
        hop?.translations.map(({ kind: translation }, index) => (
          <g key={translation} className={styles.tag}>
            <rect x={marks.x + index * (TAG + 4)} y={marks.y} width={TAG} height={marks.height} rx={2} />
            <text x={marks.x + index * (TAG + 4) + TAG / 2} y={marks.y + BASELINE} textAnchor="middle">
              {translation}
            </text>
          </g>
        ))}
    </>
  );
}

function Labels({ labels }: { readonly labels: readonly Label[] }) {
  return labels.map(({ x, y, text: shown, full, strong }) => (
    <text key={y + x} x={x} y={y + BASELINE} className={strong ? styles.strong : undefined}>
      {shown}
      {full && <title>{full}</title>}
    </text>
  ));
}

function Badges({ way: { badges }, step }: { readonly way: DrawnWay; readonly step: number }) {
  return badges.map(({ hop, x, y, width }) => (
    <g key={hop} className={classes(styles.badge, hop === step && styles.now)}>
      <circle cx={x + width / 2} cy={y + width / 2} r={width / 2} />
      <text x={x + width / 2} y={y + BASELINE} textAnchor="middle">
        {hop + 1}
      </text>
    </g>
  ));
}

/** Borders are drawn on whole pixels. */
const inset = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + 0.5,
  y: y + 0.5,
  width: width - 1,
  height: height - 1,
});
