import { useCallback, useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import { mapOf } from '../../core/map/map.ts';
import type { LargeMap, MapSpaceNode } from '../../core/map/node.ts';
import type { ModelId } from '../../core/models/index.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { planStore, setDetail, useInputs } from '../../state/store.ts';
import { type MapDetail, readMapDetail, writeMapDetail } from './map-detail.ts';
import { holds } from './window.ts';

/** Everything that the parts of the map share. */
export interface ShownMap {
  readonly evaluation: Evaluation;
  readonly detail: MapDetail;
  readonly model: ModelId;
  readonly map: LargeMap;
  /** null where the plan has no range that could be drawn. */
  readonly space: MapSpaceNode | null;
  readonly window: MapWindow;
  readonly show: (change: Partial<MapDetail>) => void;
}

const nothing: MapWindow = { first: 0, addresses: 1 };

/** The map that the link's detail asks for, and the way to change what it asks for. */
export function useMap(): ShownMap {
  const evaluation = useEvaluation();
  const text = useInputs((inputs) => inputs.detail) ?? '';
  const detail = useMemo(() => readMapDetail(text), [text]);
  const model = detail.model ?? evaluation.plan.model;
  const map = useMemo(() => mapOf(evaluation.plan, evaluation.models[model]), [evaluation, model]);
  const space = spaceOf(map, detail);
  const window = useMemo(
    () => (space === null ? nothing : windowIn(space, detail.window)),
    [space, detail.window],
  );
  const show = useCallback((change: Partial<MapDetail>) => {
    const now = readMapDetail(planStore.store.getState().detail ?? '');
    setDetail(writeMapDetail({ ...now, ...change }));
  }, []);
  return { evaluation, detail, model, map, space, window, show };
}

/** The space of the kind that the window lies in, or else the first; any other where there is none. */
function spaceOf({ spaces }: LargeMap, { space: kind, window }: MapDetail): MapSpaceNode | null {
  const ofKind = spaces.filter(({ spaceKind }) => spaceKind === kind);
  const around =
    window &&
    ofKind.find(({ first, addresses }) => first <= window.first && window.first < first + addresses);
  return around ?? ofKind[0] ?? spaces[0] ?? null;
}

/** The window that was asked for, if it lies in the space; else all of it. */
function windowIn(space: MapSpaceNode, window: MapWindow | null): MapWindow {
  const { first, addresses } = space;
  return window && holds(space, window) ? window : { first, addresses };
}

/** What the link need not say: all of the first space of its kind. */
export const isAllOf = ({ spaces }: LargeMap, space: MapSpaceNode, { addresses }: MapWindow): boolean =>
  addresses >= space.addresses &&
  spaces.find(({ spaceKind }) => spaceKind === space.spaceKind)?.id === space.id;
