import { type ReactNode, useState } from 'react';
import { Cidr } from '../../core/ip/cidr.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import type { MapBlockNode, MapSpaceNode } from '../../core/map/node.ts';
import { type ModelId, modelById } from '../../core/models/index.ts';
import { useWidth } from '../map/use-width.ts';
import styles from './Canvas.module.css';
import type { Camera, Stage } from './camera.ts';
import type { Cursor } from './groups.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { Minimap } from './Minimap.tsx';
import type { MapLayout } from './map-detail.ts';
import { OtherModel } from './OtherModel.tsx';
import { outlinePath } from './outline.ts';
import { runRects } from './run-rects.ts';
import { GhostText, SubnetHandles } from './SubnetHandles.tsx';
import { Swipe } from './Swipe.tsx';
import type { Moves } from './use-moves.ts';
import { blockAround } from './window.ts';

interface Props {
  /** Of the `Patterns` on the page. */
  readonly id: string;
  readonly label: string;
  readonly space: MapSpaceNode;
  readonly layout: MapLayout;
  readonly window: MapWindow;
  /** The same space in a second model, to be compared. */
  readonly other: { readonly space: MapSpaceNode; readonly left: ModelId; readonly right: ModelId } | null;
  readonly cursor: Cursor | null;
  /** The subnet of the cursor. */
  readonly subnet: MapBlockNode | null;
  readonly moves: Moves;
  readonly drawing: boolean;
  readonly onCursor: (cursor: Cursor | null) => void;
  readonly onPoint: (block: MapBlockNode | null) => void;
  readonly onLook: (window: MapWindow) => void;
  readonly onDrawn: (range: Cidr) => void;
  /** What an event does to the blocks. */
  readonly under: (stage: Stage, camera: Camera) => ReactNode;
}

/** The width that is drawn for until the real one is known. */
const firstWidth = 800;
const heights = { wide: 480, narrow: 400, narrowBelow: 560 } as const;
/** Parts of a window that the minimap moves it by. */
const stepsOfWindow = 8;

/** The canvas with what lies over it, the edge between two models, and the minimap. */
export function MapStage(props: Props) {
  const { id, label, space, layout, window, other, cursor, subnet, moves, drawing } = props;
  const { onCursor, onPoint, onLook, onDrawn, under } = props;
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth);
  const [share, setShare] = useState(0.5);
  const [drawn, setDrawn] = useState<Cidr | null>(null);

  const onDraw = (from: number, to: number, done: boolean) => {
    const { first, addresses } = blockAround({ first: from, addresses: to - from + 1 });
    const range = Cidr.around(first, 32 - Math.log2(addresses));
    setDrawn(done ? null : range);
    if (done) onDrawn(range);
  };
  const centred = (address: number): MapWindow => {
    const { addresses } = window;
    const step = layout === 'grid' ? addresses : Math.max(1, addresses / stepsOfWindow);
    const first =
      layout === 'grid'
        ? Math.floor(address / step) * step
        : Math.round((address - addresses / 2) / step) * step;
    const last = space.first + space.addresses - addresses;
    return { first: Math.min(Math.max(space.first, first), last), addresses };
  };

  return (
    <>
      <div ref={ref}>
        <MapCanvas
          key={`${space.id} ${layout}`}
          id={id}
          label={label}
          space={space}
          layout={layout}
          window={window}
          width={width}
          height={width < heights.narrowBelow ? heights.narrow : heights.wide}
          cursor={cursor}
          onCursor={onCursor}
          onPoint={onPoint}
          onRest={onLook}
          onShift={(by) => subnet && moves.shift(subnet, by)}
          onResize={(by) => subnet && moves.resize(subnet, by)}
          drawing={drawing}
          onDraw={onDraw}
          edge={other ? share : null}
          under={under}
          over={(stage, camera) => (
            <>
              {other && (
                <OtherModel
                  id={id}
                  stage={stage}
                  camera={camera}
                  space={other.space}
                  share={share}
                  onShare={setShare}
                />
              )}
              {subnet && !other && !drawing && (
                <SubnetHandles stage={stage} camera={camera} subnet={subnet} moves={moves} />
              )}
              {drawn && <Drawn stage={stage} camera={camera} range={drawn} />}
            </>
          )}
        />
      </div>
      {other && (
        <Swipe
          left={modelById(other.left).name}
          right={modelById(other.right).name}
          share={share}
          onShare={setShare}
        />
      )}
      <Minimap id={id} space={space} window={window} onGo={(address) => onLook(centred(address))} />
    </>
  );
}

/** The block around what is being drawn. */
function Drawn({
  stage,
  camera,
  range,
}: {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly range: Cidr;
}) {
  const rects = runRects(stage, camera, [{ first: range.first, addresses: range.size }]);
  const [at] = rects;
  return (
    <g className={styles.over}>
      <path className={styles.taken} d={outlinePath(rects)} />
      {at && <GhostText text={range.toString()} x={at.x} y={at.y} size={stage.size} />}
    </g>
  );
}
