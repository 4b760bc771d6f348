import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Cidr } from '../../core/ip/cidr.ts';
import type { StepChange } from '../../core/map/event.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import { mapOf } from '../../core/map/map.ts';
import { type MapBlockNode, type MapSpaceNode, pathAt } from '../../core/map/node.ts';
import { type ModelId, modelById } from '../../core/models/index.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Isolated } from '../kit/Isolated.tsx';
import { ErrorIcon } from '../kit/icons.tsx';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Panel } from '../kit/Panel.tsx';
import { Patterns } from '../map/Patterns.tsx';
import { unmappedSentence } from '../map/sentences.ts';
import { AddRange } from './AddRange.tsx';
import { BlockDetails } from './BlockDetails.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import type { Camera, Stage } from './camera.ts';
import { EventsPanel } from './EventsPanel.tsx';
import { FindField } from './FindField.tsx';
import { FoundList } from './FoundList.tsx';
import { type Found, namedRanges } from './find-block.ts';
import type { Cursor } from './groups.ts';
import side from './MapSide.module.css';
import { MapStage } from './MapStage.tsx';
import { MapTools } from './MapTools.tsx';
import { MapTwin } from './MapTwin.tsx';
import styles from './MapView.module.css';
import { ModelMinis, sameSpace } from './ModelMinis.tsx';
import { StepMarks, stepLines } from './StepMarks.tsx';
import { SubnetPlace } from './SubnetPlace.tsx';
import { runsIn, spaceKindOf } from './step-runs.ts';
import { useEvent } from './use-event.ts';
import { isAllOf, useMap } from './use-map.ts';
import { useMoves } from './use-moves.ts';
import { blockAround, holds, windowAbout } from './window.ts';

/** The whole plan as one picture to move about in, from address spaces down to single addresses. */
export function MapView() {
  const id = useId();
  const shown = useMap();
  const { evaluation, map, space, window, model, detail, show } = shown;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [pointed, setPointed] = useState<MapBlockNode | null>(null);
  const [draft, setDraft] = useState({ cidr: '', name: '' });
  const [drawing, setDrawing] = useState(false);
  const onPlaced = useCallback(
    (range: Cidr) => {
      setCursor({ first: range.first, depth: 1 });
      const run = { first: range.first, addresses: range.size };
      if (space && !holds(window, run)) show({ window: windowAbout(run, space) });
    },
    [space, window, show],
  );
  const moves = useMoves(shown, onPlaced);
  const played = useEvent(shown);
  const { steps, at } = played;
  const linesUnder = useCallback(
    (stage: Stage, camera: Camera) => stepLines(stage, camera, steps, at),
    [steps, at],
  );
  const changed = useMemo(
    () => (space && played.step ? runsIn(space, [...played.step.taken, ...played.step.released]) : []),
    [space, played.step],
  );
  // The map itself is drawn first.
  const restWindow = useDeferredValue(window);
  const places = useMemo(() => namedRanges(map.spaces), [map]);
  const { kind, pool } = played;
  const event = useMemo(() => (kind === null ? null : { kind, pool }), [kind, pool]);
  const { against } = detail;
  const other = useMemo(() => {
    if (against === null || against === model || space === null) return null;
    return sameSpace(mapOf(evaluation.plan, evaluation.models[against]).spaces, space);
  }, [evaluation, against, model, space]);
  const path = useMemo(
    () => (space && cursor ? pathAt(space, cursor.first).slice(0, cursor.depth + 1) : []),
    [space, cursor],
  );
  const planned = evaluation.plan.model;
  const onPick = useCallback(
    (next: ModelId) =>
      show({ model: next === planned ? null : next, ...(next === against && { against: null }) }),
    [planned, against, show],
  );
  const onCompare = useCallback((next: ModelId | null) => show({ against: next }), [show]);
  if (space === null)
    return (
      <div className={styles.view}>
        <h1>Address map</h1>
        <p>There is no range to draw: give the plan a VNet.</p>
      </div>
    );

  const subnet = path.find(({ kind }) => kind === 'subnet') ?? null;
  const block = pointed ?? path.at(-1) ?? null;
  const look = (at: MapWindow, of: MapSpaceNode = space) =>
    show({ space: of.spaceKind, window: isAllOf(map, of, at) ? null : at });
  const onFind = ({ space: found, block: place, first, addresses }: Found) => {
    look(windowAbout({ first, addresses }, found), found);
    const levels = pathAt(found, place.first);
    setCursor({ first: place.first, depth: levels.findIndex((each) => each.id === place.id) });
  };
  const onShow = (change: StepChange) => {
    const runs = map.spaces
      .filter(({ spaceKind }) => spaceKind === spaceKindOf(change))
      .map((of) => ({ of, runs: runsIn(of, [change]) }))
      .find((each) => each.runs.length > 0);
    const first = runs?.runs[0];
    const last = runs?.runs.at(-1);
    if (!runs || !first || !last) return;
    look(
      windowAbout({ first: first.first, addresses: last.first + last.addresses - first.first }, runs.of, 2),
      runs.of,
    );
  };
  return (
    <div className={styles.view}>
      <svg className={styles.defs} aria-hidden="true" focusable="false">
        <Patterns id={id} />
      </svg>
      <h1>Address map</h1>
      <div className={styles.head}>
        <MapTools shown={shown} />
        <FindField spaces={map.spaces} onFind={onFind} />
      </div>
      {moves.refused && (
        <MessageBar status="error" label="Refused" onDismiss={moves.dismiss}>
          {moves.refused}.
        </MessageBar>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Breadcrumb space={space} window={window} onGo={(to) => look(blockAround(to))} />
          <MapStage
            id={id}
            label={`Address map, ${space.label}, ${modelById(model).name}`}
            space={(played.event && sameSpace(played.event.map.spaces, space)) ?? space}
            layout={detail.layout}
            window={window}
            other={other && against ? { space: other, left: model, right: against } : null}
            cursor={cursor}
            pointed={pointed}
            changed={changed}
            subnet={subnet}
            moves={moves}
            drawing={drawing}
            onCursor={setCursor}
            onPoint={setPointed}
            onLook={look}
            onDrawn={(range) => {
              setDraft({ ...draft, cidr: range.toString() });
              setDrawing(false);
            }}
            linesUnder={played.step ? linesUnder : undefined}
            under={(stage, camera) =>
              played.step && <StepMarks stage={stage} camera={camera} steps={played.steps} at={played.at} />
            }
          />
          <p className={side.hint}>
            Drag to move, turn the wheel or pinch to zoom, double-click to go in. By keyboard: arrows walk
            from block to block, Enter goes in, Escape out, plus and minus zoom, Shift with arrows moves, 0
            shows all. The line under the map is all of the space: drag the frame on it, or move and zoom it
            with arrows, plus and minus.
          </p>
          <Disclosure summary={`Go to a subnet or range (${places.length})`}>
            <FoundList label="Subnets and ranges" found={places} onGo={onFind} />
          </Disclosure>
          {map.connected.length > 0 && (
            <p className={side.hint}>
              Connected, so not to be used twice:{' '}
              <Isolated>{`${map.connected.map(({ name, cidr }) => `${name} ${cidr}`).join(', ')}.`}</Isolated>
            </p>
          )}
          {map.unmapped.map((range) => (
            <p key={`${range.space} ${range.name} ${range.cidr}`} className={styles.unmapped}>
              <ErrorIcon />
              {unmappedSentence(range)}
            </p>
          ))}
        </div>
        <div className={styles.side}>
          <Panel title="What happens">
            <EventsPanel played={played} onShow={onShow} />
          </Panel>
          <Panel title="Block">
            {block ? (
              <BlockDetails id={id} block={block} />
            ) : (
              <p className={side.hint}>Point at a block or choose one.</p>
            )}
            {subnet && <SubnetPlace key={`${subnet.id} ${subnet.cidr}`} subnet={subnet} moves={moves} />}
            <Disclosure summary="Add a fixed range">
              <AddRange
                draft={draft}
                onDraft={setDraft}
                drawing={drawing}
                onDrawing={setDrawing}
                onAdd={({ cidr, name }) => moves.add(cidr, name)}
              />
            </Disclosure>
          </Panel>
        </div>
      </div>
      <Panel title="The same cluster in every model">
        <ModelMinis
          id={id}
          evaluation={evaluation}
          space={space}
          layout={detail.layout}
          window={restWindow}
          model={model}
          against={other ? against : null}
          event={event}
          onPick={onPick}
          onCompare={onCompare}
        />
      </Panel>
      <Panel title="As a table">
        <MapTwin map={map} />
      </Panel>
    </div>
  );
}
