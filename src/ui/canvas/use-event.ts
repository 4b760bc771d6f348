import { useEffect, useMemo, useState } from 'react';
import { poolNames } from '../../core/map/map.ts';
import { announce } from '../kit/LiveRegion.tsx';
import { eventOf } from './event-steps.ts';
import type { EventKind, EventPlace } from './map-detail.ts';
import type { ShownMap } from './use-map.ts';

/** How long a step stays while the event plays by itself, in milliseconds. */
const STEP_MS = 1600;

/** An event of the cluster that is played on the map, step by step. Event, pool and step stand in the link. */
export function useEvent({ evaluation, model, detail, show }: ShownMap) {
  const { plan } = evaluation;
  const pools = useMemo(() => poolNames(plan), [plan]);
  const [wanted, setWanted] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const place = detail.event !== null && detail.event.pool < pools.length ? detail.event : null;
  const index = place?.pool ?? (wanted !== null && wanted < pools.length ? wanted : pools.length - 1);
  const pool = pools[index] ?? '';
  const kind = place?.kind ?? null;
  const event = useMemo(
    () => (kind === null ? null : eventOf(kind, plan, evaluation.models[model], pool)),
    [evaluation, plan, model, kind, pool],
  );
  const steps = event?.steps ?? [];
  const last = steps.length - 1;
  const at = Math.max(0, Math.min(place?.step ?? 0, last));
  const step = steps[at] ?? null;
  const running = playing && place !== null && at < last;

  const change = (next: Partial<EventPlace>, thenRuns = false) => {
    if (place) show({ event: { ...place, ...next } });
    setPlaying(thenRuns);
  };
  useEffect(() => {
    if (!running || !place) return;
    const timer = setTimeout(() => show({ event: { ...place, step: at + 1 } }), STEP_MS);
    return () => clearTimeout(timer);
  }, [running, place, at, show]);
  const title = step ? `Step ${at + 1} of ${steps.length}: ${step.title}` : '';
  useEffect(() => {
    if (title !== '') announce(title);
  }, [title]);

  return {
    pools,
    pool,
    setPool: (name: string) => {
      const chosen = pools.indexOf(name);
      setWanted(chosen);
      change({ pool: chosen, step: 0 });
    },
    kind,
    event,
    steps,
    at,
    step,
    running,
    begin: (next: EventKind) => {
      setPlaying(false);
      show({ event: { kind: next, pool: index, step: 0 } });
    },
    go: (to: number) => change({ step: to }),
    run: () => change({ step: at >= last ? 0 : at }, true),
    pause: () => setPlaying(false),
    end: () => {
      setWanted(index);
      setPlaying(false);
      show({ event: null });
    },
  };
}

export type PlayedEvent = ReturnType<typeof useEvent>;
