/**
 * The address of the page mirrors the inputs: the only module that touches `location` and `history`.
 *
 * Edits replace the current entry, so Back does not step through keystrokes; a change of view pushes
 * one, so Back leads to the view before, and so does another plan that the page opens. An entry
 * remembers which opened link it belongs to: going back within one plan changes the view and keeps the
 * edits, going back past the moment at which another was opened brings back the plan of that entry.
 */
import { readLink, writeLink } from './permalink.ts';
import { type Inputs, type PlanStore, type View, views } from './store.ts';

/**
 * Browsers limit how often an address may change: Safari to 100 times in 30 seconds. So many writes in that time are
 * made at once, since a reload reads the address before it tells the page; those beyond wait for each other.
 */
const SPAN_MS = 30_000;
const AT_ONCE = 60;
const REST_MS = 1000;

interface EntryState {
  readonly opened: number;
}

const isEntryState = (state: unknown): state is EntryState =>
  typeof state === 'object' && state !== null && 'opened' in state && typeof state.opened === 'number';

/** What a fragment says, as inputs. Text that is no view is noted, and the first view shown. */
export function inputsOf(fragment: string): Inputs {
  if (fragment.replace(/^#/, '') === '') return { plan: {}, view: 'decide', notes: [], unknown: [] };
  const { state, notes } = readLink(fragment);
  const { view, detail } = viewOf(state.view ?? 'decide');
  const misread = state.view !== undefined && view === null;
  const note = { text: `view=${state.view}`, message: `There is no such view: use ${views.join(', ')}.` };
  return {
    plan: state.plan,
    view: view ?? 'decide',
    ...(detail !== '' && { detail }),
    notes: misread ? [...notes, note] : notes,
    unknown: state.unknown,
  };
}

/** "rules/kubenet-node-limit" is a view and what it shows of itself. */
function viewOf(text: string): { readonly view: View | null; readonly detail: string } {
  const slash = text.indexOf('/');
  const name = slash < 0 ? text : text.slice(0, slash);
  const view = views.find((candidate) => candidate === name) ?? null;
  return { view, detail: view === null || slash < 0 ? '' : text.slice(slash + 1) };
}

/** The fragment for the inputs; the first view is left out, being the default. */
export function fragmentOf({ plan, view, detail, unknown }: Inputs): string {
  const shown = detail ? `${view}/${detail}` : view;
  return writeLink(shown === 'decide' ? { plan, unknown } : { plan, view: shown, unknown });
}

/** The page's address with the given fragment. */
const addressWith = (window: Window, fragment: string): string =>
  `${window.location.href.replace(/#.*$/s, '')}${fragment}`;

/** `location.hash` is not used because some browsers decode it. */
export const fragmentIn = (window: Window): string => /#.*$/s.exec(window.location.href)?.[0] ?? '';

/** What stands after "?": how the page is embedded. */
export const queryOf = (window: Window): URLSearchParams => new URLSearchParams(window.location.search);

/** The whole link to the inputs as they are now, whether or not the address has caught up. */
export const currentLink = (planStore: PlanStore, window: Window): string =>
  addressWith(window, fragmentOf(planStore.store.getState()));

/** The address without a plan, from which to start again. */
export function startAgain(window: Window): void {
  window.location.replace(addressWith(window, '#'));
  window.location.reload();
}

/** Loads the page anew, with the plan as it is: the newest version of the page, if there is one. */
export function reload(planStore: PlanStore, window: Window): void {
  // A page that is about to leave writes its address too late for what is loaded next.
  window.history.replaceState(window.history.state, '', currentLink(planStore, window));
  window.location.reload();
}

/** Opens the link in the address, and from then on keeps the two in step. Returns what stops it. */
export function mirror(planStore: PlanStore, window: Window): () => void {
  const { store, history: edits, openInputs, setView } = planStore;
  let opened = isEntryState(window.history.state) ? window.history.state.opened : Date.now();
  let seen = fragmentIn(window);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the latest edits were written, the first of them first. */
  let written: readonly number[] = [];
  let following = false;
  /** Plans that were left for another, by what their entries remember: the last keystrokes are in no address. */
  const left = new Map<number, Inputs>();

  function put(how: 'pushState' | 'replaceState', fragment: string) {
    try {
      window.history[how]({ opened } satisfies EntryState, '', fragment);
      seen = fragmentIn(window);
    } catch {
      // A sandboxed frame or a browser that has seen too many changes: the next write tries again,
      // and "Copy link" does not depend on the address.
    }
  }

  /** A number that no entry of this tab has. */
  const later = () => Math.max(Date.now(), opened + 1);

  /** Milliseconds until the next edit may be written. */
  function rest(): number {
    const since = performance.now() - SPAN_MS;
    written = written.filter((at) => at > since);
    return written.length < AT_ONCE ? 0 : REST_MS;
  }

  /** Writes what waits to be written into the current entry. */
  function flush(inputs: Inputs) {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    written = [...written, performance.now()];
    put('replaceState', fragmentOf(inputs));
  }
  const flushNow = () => flush(store.getState());

  function follow(change: () => void) {
    following = true;
    change();
    following = false;
  }

  /** The address changed by a link, by hand, or by Back and Forward. */
  function onNavigate() {
    const fragment = fragmentIn(window);
    const state: unknown = window.history.state;
    if (isEntryState(state) && state.opened === opened) {
      if (fragment === seen) return;
      const { view, detail } = inputsOf(fragment);
      follow(() => setView(view, detail));
      put('replaceState', fragmentOf(store.getState()));
      return;
    }
    if (fragment === seen && !isEntryState(state)) return;
    clearTimeout(timer);
    timer = undefined;
    left.set(opened, store.getState());
    opened = isEntryState(state) ? state.opened : later();
    const latest = left.get(opened);
    const there = inputsOf(fragment);
    follow(() => openInputs(latest ? { ...latest, view: there.view, detail: there.detail ?? '' } : there));
    // The link stays as it was written until the first edit; only the entry is marked as ours.
    const now = fragmentOf(store.getState());
    const unedited = now === fragmentOf(there);
    put('replaceState', unedited ? fragment || window.location.href.replace(/#.*$/s, '') : now);
  }

  const unsubscribe = store.subscribe((inputs, before) => {
    if (following) return;
    // Only what is opened as a whole brings other unknown pairs along.
    const opens = inputs.unknown !== before.unknown;
    if (opens || inputs.view !== before.view) {
      flush(before);
      if (opens) opened = later();
      put('pushState', fragmentOf(inputs));
    } else if (inputs.plan !== before.plan || inputs.detail !== before.detail) {
      timer ??= setTimeout(flushNow, rest());
    }
  });

  follow(() => openInputs(inputsOf(seen)));
  edits.getState().clear();
  put('replaceState', window.location.href);

  // Before the address can be seen or copied: when the page is left, or the focus goes to the address bar.
  const flushing = ['beforeunload', 'pagehide', 'blur', 'copy'] as const;
  for (const event of flushing) window.addEventListener(event, flushNow);
  window.addEventListener('popstate', onNavigate);
  window.addEventListener('hashchange', onNavigate);
  return () => {
    flushNow();
    unsubscribe();
    for (const event of flushing) window.removeEventListener(event, flushNow);
    window.removeEventListener('popstate', onNavigate);
    window.removeEventListener('hashchange', onNavigate);
  };
}
