import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import type { PlanInput } from '../core/plan/plan.ts';
import type { LinkNote } from './permalink.ts';
import { type DefaultRows, withCopiedRow, withField, withoutRow, withRow } from './plan-edit.ts';

/** The three views that the header's tabs lead to, and the pages beside them. */
export const mainViews = ['decide', 'size', 'compare'] as const;
export const sideViews = [
  'map',
  'packet',
  'fits',
  'tree',
  'export',
  'paper',
  'saved',
  'rules',
  'disagreements',
] as const;
export const views = [...mainViews, ...sideViews] as const;
export type View = (typeof views)[number];

/** What the person told us, and nothing else: everything shown is computed from it where it is shown. */
export interface Inputs {
  readonly plan: PlanInput;
  readonly view: View;
  /** What the view shows of itself, such as the id of a rule or typed ranges; absent: all of it. */
  readonly detail?: string;
  /** What could not be read in the link that was opened, until it is dismissed. */
  readonly notes: readonly LinkNote[];
  /** Pairs of the link that this version does not know. They are written back as they stand. */
  readonly unknown: readonly string[];
}

/** Keystrokes in one field that follow each other within this many milliseconds are undone together. */
const GROUP_MS = 1000;
const HISTORY_LIMIT = 200;

const start: Inputs = { plan: {}, view: 'decide', notes: [], unknown: [] };

/**
 * A store and the actions on it. `now` is a clock in milliseconds, which only decides what is undone
 * together. Undo covers the plan; views and notes are not undone.
 */
export function createPlanStore(now: () => number) {
  const store = create<Inputs>()(
    temporal(() => start, {
      partialize: ({ plan }) => ({ plan }),
      equality: (past, current) => past.plan === current.plan,
      limit: HISTORY_LIMIT,
    }),
  );
  const history = store.temporal;
  let latest: { readonly field: string; readonly at: number } | null = null;

  function change(edit: (plan: PlanInput) => PlanInput, field: string | null = null) {
    const { plan } = store.getState();
    const next = edit(plan);
    if (next === plan) return;
    const at = now();
    const continues = field !== null && latest?.field === field && at - latest.at <= GROUP_MS;
    if (continues) history.getState().pause();
    store.setState({ plan: next });
    if (continues) history.getState().resume();
    latest = field === null ? null : { field, at };
  }

  /** The next edit starts an undo step of its own, even in the same field. */
  function endGroup() {
    latest = null;
  }

  return {
    store,
    history,
    endGroup,

    /** Sets the value at a JSON path such as pools[0].count; undefined goes back to the default. */
    setField(path: string, value: unknown, defaults?: DefaultRows) {
      change((plan) => withField(plan, path, value, defaults), path);
    },

    /** Any change of the plan, undone as one step. */
    patchPlan(edit: (plan: PlanInput) => PlanInput) {
      change(edit);
    },

    /** Answers a question; undefined takes the answer back. */
    answer(question: string, value: string | undefined) {
      change((plan) => withField(plan, `answers.${question}`, value));
    },

    replacePlan(plan: PlanInput) {
      change(() => plan);
    },

    addPool(pool: object, defaults: DefaultRows) {
      change((plan) => withRow(plan, 'pools', pool, defaults));
    },
    duplicatePool(index: number, defaults: DefaultRows) {
      change((plan) => withCopiedRow(plan, 'pools', index, defaults));
    },
    removePool(index: number, defaults: DefaultRows) {
      change((plan) => withoutRow(plan, 'pools', index, defaults));
    },

    addSubnet(subnet: object, defaults: DefaultRows) {
      change((plan) => withRow(plan, 'subnets', subnet, defaults));
    },
    removeSubnet(index: number, defaults: DefaultRows) {
      change((plan) => withoutRow(plan, 'subnets', index, defaults));
    },

    addConnected(network: object, defaults: DefaultRows) {
      change((plan) => withRow(plan, 'connected', network, defaults));
    },
    removeConnected(index: number, defaults: DefaultRows) {
      change((plan) => withoutRow(plan, 'connected', index, defaults));
    },

    /** A view, and what it shows of itself. */
    setView(view: View, detail = '') {
      endGroup();
      store.setState({ view, detail });
    },

    /** What the current view shows of itself, as it is typed: no entry of its own in the history. */
    setDetail(detail: string) {
      store.setState({ detail });
    },

    /** Takes over what a link said. The plan that was there before can be had back by undo. */
    openInputs(inputs: Inputs) {
      endGroup();
      store.setState({ detail: '', ...inputs });
    },

    dismissNotes() {
      store.setState({ notes: [] });
    },

    undo() {
      endGroup();
      history.getState().undo();
    },
    redo() {
      endGroup();
      history.getState().redo();
    },
  };
}

export type PlanStore = ReturnType<typeof createPlanStore>;

export const planStore = createPlanStore(() => performance.now());

export const {
  setField,
  patchPlan,
  answer,
  replacePlan,
  addPool,
  duplicatePool,
  removePool,
  addSubnet,
  removeSubnet,
  addConnected,
  removeConnected,
  setView,
  setDetail,
  dismissNotes,
  undo,
  redo,
} = planStore;

/** The inputs, or the part of them that `select` picks. */
export const useInputs = <T>(select: (inputs: Inputs) => T): T => useStore(planStore.store, select);

export const useCanUndo = (): boolean =>
  useStore(planStore.history, (history) => history.pastStates.length > 0);

export const useCanRedo = (): boolean =>
  useStore(planStore.history, (history) => history.futureStates.length > 0);
