import { useEffect, useMemo, useState } from 'react';
import type { MapEvent } from '../../core/map/event.ts';
import { addNodeSteps, autoscaleSteps, upgradeSteps } from '../../core/map/events.ts';
import { poolNames } from '../../core/map/map.ts';
import { announce } from '../kit/LiveRegion.tsx';
import type { ShownMap } from './use-map.ts';

export const eventKinds = ['addNode', 'upgrade', 'autoscale'] as const;
export type EventKind = (typeof eventKinds)[number];

/** How long a step stays while the event plays by itself, in milliseconds. */
const STEP_MS = 1600;

interface Playing {
  readonly kind: EventKind;
  readonly at: number;
  readonly running: boolean;
}

/** An event of the cluster that is played on the map, step by step. */
export function useEvent({ evaluation, model }: ShownMap) {
  const { plan } = evaluation;
  const pools = poolNames(plan);
  const [wanted, setPool] = useState('');
  const pool = pools.includes(wanted) ? wanted : (pools.at(-1) ?? '');
  const [playing, setPlaying] = useState<Playing | null>(null);
  const kind = playing?.kind ?? null;
  const event = useMemo((): MapEvent | null => {
    const own = evaluation.models[model];
    if (kind === 'addNode') return addNodeSteps(plan, own, pool);
    if (kind === 'upgrade') return upgradeSteps(plan, own, pool);
    return kind === 'autoscale' ? autoscaleSteps(plan, own, pool) : null;
  }, [evaluation, plan, model, kind, pool]);
  const steps = event?.steps ?? [];
  const last = steps.length - 1;
  const at = Math.max(0, Math.min(playing?.at ?? 0, last));
  const step = steps[at] ?? null;
  const running = playing?.running === true && at < last;

  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setPlaying((now) => now && { ...now, at: at + 1 }), STEP_MS);
    return () => clearTimeout(timer);
  }, [running, at]);
  const title = step ? `Step ${at + 1} of ${steps.length}: ${step.title}` : '';
  useEffect(() => {
    if (title !== '') announce(title);
  }, [title]);

  return {
    pools,
    pool,
    setPool: (name: string) => {
      setPool(name);
      setPlaying((now) => now && { ...now, at: 0, running: false });
    },
    kind,
    event,
    steps,
    at,
    step,
    running,
    begin: (next: EventKind) => setPlaying({ kind: next, at: 0, running: false }),
    go: (to: number) => setPlaying((now) => now && { ...now, at: to, running: false }),
    run: () => setPlaying((now) => now && { ...now, at: at >= last ? 0 : at, running: true }),
    pause: () => setPlaying((now) => now && { ...now, at, running: false }),
    end: () => setPlaying(null),
  };
}

export type PlayedEvent = ReturnType<typeof useEvent>;
