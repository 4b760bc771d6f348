import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Cidr } from '../../core/ip/cidr.ts';
import type { MapWindow, Rect } from '../../core/map/layout.ts';
import type { MapBlockNode, MapSpaceNode } from '../../core/map/node.ts';
import { type ModelId, modelById } from '../../core/models/index.ts';
import { Legend } from '../map/Legend.tsx';
import { useWidth } from '../map/use-width.ts';
import { blockName } from './block-words.ts';
import styles from './Canvas.module.css';
import type { Camera, Stage } from './camera.ts';
import type { Cursor } from './groups.ts';
import { handleBox, handlePlaces } from './handle-places.ts';
import type { PlacedLabel } from './labels.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { Minimap } from './Minimap.tsx';
import type { MapLayout } from './map-detail.ts';
import { OtherModel, swipeBox } from './OtherModel.tsx';
import { outlinePath } from './outline.ts';
import { runRects } from './run-rects.ts';
import { GhostText, SubnetHandles } from './SubnetHandles.tsx';
import { Swipe } from './Swipe.tsx';
import type { Moves } from './use-moves.ts';
import { usesShown } from './uses-shown.ts';
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
  readonly pointed: MapBlockNode | null;
  /** What a step of an event takes or gives back. */
  readonly changed: readonly MapWindow[];
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
  /** The lines of it, which no word lies over. */
  readonly linesUnder: ((stage: Stage, camera: Camera) => readonly Rect[]) | undefined;
}

/** The width that is drawn for until the real one is known. */
const firstWidth = 800;
const heights = { wide: 480, narrow: 400, narrowBelow: 560 } as const;

/** The canvas with what lies over it, the edge between two models, the minimap, and what the colours mean. */
export function MapStage(props: Props) {
  const { id, label, space, layout, window, other, cursor, pointed, changed, subnet, moves, drawing } = props;
  const { onCursor, onPoint, onLook, onDrawn, under, linesUnder } = props;
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth);
  const [share, setShare] = useState(0.5);
  const [drawn, setDrawn] = useState<Cidr | null>(null);

  const onDraw = (from: number, to: number, done: boolean) => {
    const { first, addresses } = blockAround({ first: from, addresses: to - from + 1 });
    const range = Cidr.around(first, 32 - Math.log2(addresses));
    setDrawn(done ? null : range);
    if (done) onDrawn(range);
  };
  const comparing = other !== null;
  const boxesOver = useCallback(
    (stage: Stage, camera: Camera, words: readonly PlacedLabel[]): readonly Rect[] => {
      if (comparing) return [swipeBox(stage.size, share)];
      const places = subnet && !drawing && handlePlaces(runRects(stage, camera, [subnet]), stage.size, words);
      return places ? [handleBox(places.move), handleBox(places.resize)] : [];
    },
    [comparing, share, subnet, drawing],
  );
  const height = width < heights.narrowBelow ? heights.narrow : heights.wide;
  const restWindow = useDeferredValue(window);
  const uses = useMemo(() => {
    const spaces = other ? [space, other.space] : [space];
    return usesShown(spaces, layout, restWindow, { width, height });
  }, [space, other, layout, restWindow, width, height]);

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
          height={height}
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
          linesUnder={linesUnder}
          boxesOver={boxesOver}
          over={(stage, camera, words) => (
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
                <SubnetHandles stage={stage} camera={camera} subnet={subnet} words={words} moves={moves} />
              )}
              {drawn && <Drawn stage={stage} camera={camera} range={drawn} refused={!moves.isFree(drawn)} />}
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
      <Minimap id={id} space={space} window={window} layout={layout} changed={changed} onLook={onLook} />
      <p className={styles.pointed}>{pointed ? blockName(pointed) : '\u00a0'}</p>
      <Legend id={id} uses={uses} />
    </>
  );
}

interface DrawnProps {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly range: Cidr;
  readonly refused: boolean;
}

/** The block around what is being drawn. */
function Drawn({ stage, camera, range, refused }: DrawnProps) {
  const rects = runRects(stage, camera, [{ first: range.first, addresses: range.size }]);
  const [at] = rects;
  const text = `${range}${refused ? ', refused' : ''}`;
  return (
    <g className={styles.over}>
      <path className={refused ? styles.refused : styles.taken} d={outlinePath(rects)} />
      {at && <GhostText text={text} x={at.x} y={at.y} size={stage.size} />}
    </g>
  );
}
