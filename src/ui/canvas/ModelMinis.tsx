import { memo, useMemo, useRef } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import { mapOf } from '../../core/map/map.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';
import { type Model, type ModelId, models } from '../../core/models/index.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { verdictOf } from '../header/verdict.ts';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { StatusTag } from '../kit/StatusTag.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { DrawnBlockMarks, SubnetOutlines } from './CanvasMarks.tsx';
import { cameraOn, rectsOf } from './camera.ts';
import { eventOf } from './event-steps.ts';
import { eventSum, takenIn } from './event-sums.ts';
import { drawnBlocks } from './groups.ts';
import styles from './ModelMinis.module.css';
import type { EventKind, MapLayout } from './map-detail.ts';
import { outlinePath } from './outline.ts';
import { runRects } from './run-rects.ts';
import { runsIn } from './step-runs.ts';

interface Props {
  readonly id: string;
  readonly evaluation: Evaluation;
  readonly space: MapSpaceNode;
  readonly layout: MapLayout;
  readonly window: MapWindow;
  readonly model: ModelId;
  readonly against: ModelId | null;
  /** What happens in every model, and to which pool. */
  readonly event: { readonly kind: EventKind; readonly pool: string } | null;
  readonly onPick: (model: ModelId) => void;
  readonly onCompare: (model: ModelId | null) => void;
}

/** The picture of a model, in px. It is scaled to the width that it has. */
const size = { width: 240, height: 120 } as const;
const mostRects = 160;
/** A press that lasts so long compares, and does not pick. In milliseconds. */
const HOLD_MS = 450;

const eventWords: Readonly<Record<EventKind, string>> = {
  addNode: 'A node more',
  upgrade: 'The upgrade',
  autoscale: 'Growing',
};

/** The same addresses in every model, all on one scale: a click makes one the map, holding it compares it. */
export const ModelMinis = memo(function ModelMinis(props: Props) {
  return (
    <ul className={styles.minis}>
      {models.map((each) => (
        <Mini key={each.id} each={each} {...props} />
      ))}
    </ul>
  );
});

function Mini({
  each,
  id,
  evaluation,
  space,
  layout,
  window,
  model,
  against,
  event,
  onPick,
  onCompare,
}: Props & { readonly each: Model }) {
  const own = useMemo(
    () => sameSpace(mapOf(evaluation.plan, evaluation.models[each.id]).spaces, space),
    [evaluation, each, space],
  );
  const played = useMemo(
    () => event && eventOf(event.kind, evaluation.plan, evaluation.models[each.id], event.pool),
    [evaluation, each, event],
  );
  const { blocks, taken } = useMemo(() => {
    const drawn = (own && played && sameSpace(played.map.spaces, own)) ?? own;
    if (drawn === null) return { blocks: [], taken: [] };
    const stage = { space: drawn, size };
    const camera = cameraOn(stage, layout, window);
    return {
      blocks: drawnBlocks(rectsOf(stage, camera, { limit: mostRects })),
      taken: played ? runRects(stage, camera, runsIn(drawn, takenIn(played.steps))) : [],
    };
  }, [own, played, layout, window]);
  const held = useRef({ timer: 0, done: false });
  const letGo = () => {
    clearTimeout(held.current.timer);
    held.current.timer = 0;
  };
  const verdict = verdictOf({ ...evaluation, plan: { ...evaluation.plan, model: each.id } });
  const { vnetAddresses } = evaluation.models[each.id];
  return (
    <li className={classes(styles.mini, each.id === model && styles.chosen)}>
      <button
        type="button"
        className={styles.miniPick}
        aria-pressed={each.id === model}
        onPointerDown={() => {
          held.current.done = false;
          held.current.timer = Number(
            setTimeout(() => {
              held.current.done = true;
              if (each.id !== model) onCompare(each.id);
            }, HOLD_MS),
          );
        }}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        onContextMenu={(event) => {
          // A finger that stays asks for this menu too.
          if (held.current.timer !== 0) event.preventDefault();
        }}
        onClick={() => {
          if (!held.current.done) onPick(each.id);
          held.current.done = false;
        }}
      >
        <strong>{each.name}</strong>
        <svg
          className={styles.miniMap}
          viewBox={`0 0 ${size.width} ${size.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          {blocks.map((block) => (
            <DrawnBlockMarks key={block.node.id} id={id} block={block} />
          ))}
          <SubnetOutlines blocks={blocks} />
          <path className={styles.miniTaken} d={outlinePath(taken)} />
        </svg>
        <StatusTag status={verdict.status} plain>
          {verdict.text}
        </StatusTag>
        <span className={styles.miniFigures}>
          {own === null
            ? 'has no such range'
            : `takes ${count(vnetAddresses, 'address', 'addresses')} of the VNet`}
        </span>
        {played && (
          <span className={styles.miniFigures}>
            {event && eventWords[event.kind]} {eventSum(played.steps)}
          </span>
        )}
      </button>
      <Button
        variant="subtle"
        aria-pressed={each.id === against}
        disabled={each.id === model || own === null}
        onClick={() => onCompare(each.id === against ? null : each.id)}
      >
        {each.id === against ? 'Stop comparing' : 'Compare'}
        <VisuallyHidden>{` ${each.name}`}</VisuallyHidden>
      </Button>
    </li>
  );
}

/** The same range as another model fills it; null where that model has none. */
export const sameSpace = (spaces: readonly MapSpaceNode[], { id }: MapSpaceNode): MapSpaceNode | null =>
  spaces.find((space) => space.id === id) ?? null;
