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
import { drawnBlocks } from './groups.ts';
import styles from './MapView.module.css';
import type { MapLayout } from './map-detail.ts';

interface Props {
  readonly id: string;
  readonly evaluation: Evaluation;
  readonly space: MapSpaceNode;
  readonly layout: MapLayout;
  readonly window: MapWindow;
  readonly model: ModelId;
  readonly against: ModelId | null;
  readonly onPick: (model: ModelId) => void;
  readonly onCompare: (model: ModelId | null) => void;
}

/** The picture of a model, in px. It is scaled to the width that it has. */
const size = { width: 240, height: 120 } as const;
const mostRects = 160;
/** A press that lasts so long compares, and does not pick. In milliseconds. */
const HOLD_MS = 450;

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
  onPick,
  onCompare,
}: Props & { readonly each: Model }) {
  const own = useMemo(
    () => sameSpace(mapOf(evaluation.plan, evaluation.models[each.id]).spaces, space),
    [evaluation, each, space],
  );
  const blocks = useMemo(() => {
    if (own === null) return [];
    const stage = { space: own, size };
    return drawnBlocks(rectsOf(stage, cameraOn(stage, layout, window), { limit: mostRects }));
  }, [own, layout, window]);
  const held = useRef({ timer: 0, done: false });
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
        onPointerUp={() => clearTimeout(held.current.timer)}
        onPointerLeave={() => clearTimeout(held.current.timer)}
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
        </svg>
        <StatusTag status={verdict.status} plain>
          {verdict.text}
        </StatusTag>
        <span className={styles.miniFigures}>
          {own === null
            ? 'has no such range'
            : `takes ${count(vnetAddresses, 'address', 'addresses')} of the VNet`}
        </span>
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
