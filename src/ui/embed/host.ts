import { fragmentOf, inputsOf } from '../../state/mirror.ts';
import type { Inputs, PlanStore } from '../../state/store.ts';
import type { EmbedQuery, EmbedTheme } from './embed-query.ts';
import { type FrameMessage, PROTOCOL, readHostMessage } from './host-messages.ts';

/** Edits that follow each other within this many milliseconds are told together. */
const TELL_MS = 100;

interface Frame {
  readonly planStore: PlanStore;
  readonly window: Window;
  readonly query: EmbedQuery;
  readonly open: (inputs: Inputs) => void;
  readonly onTheme: (theme: EmbedTheme) => void;
}

export interface Host {
  /** Tells the page around the frame something that anyone may know: sizes, and no part of the plan. */
  readonly tell: (message: Exclude<FrameMessage, { type: 'change' }>) => void;
  /** Opens what the address or the host says, which is no edit. */
  readonly take: (inputs: Inputs) => void;
  readonly stop: () => void;
}

/**
 * Listens to the page around the frame, and tells it of edits.
 *
 * Only the parent window is listened to, and of it only the origin that the address names, if it names one. The
 * plan goes to that origin, or to the one that has introduced itself by a message; until then to nobody. A page
 * cannot claim another origin than its own, so the plan never reaches a page that merely navigated there.
 */
export function talkToHost({ planStore, window, query, open, onTheme }: Frame): Host {
  const { parent } = window;
  const { store } = planStore;
  let origin = query.host;
  let told = store.getState().plan;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** `target` is an origin, or "*" for whoever is there. */
  function post(message: FrameMessage, target: string) {
    if (parent === window) return;
    try {
      parent.postMessage({ aksNetworkPlan: PROTOCOL, ...message }, target);
    } catch {
      // The address names as its host what is no origin.
    }
  }

  function tellEdit() {
    timer = undefined;
    const inputs = store.getState();
    if (origin === null || inputs.plan === told) return;
    told = inputs.plan;
    const { plan } = inputs;
    // A page without an origin of its own, such as a file or a sandboxed page, can only be told as "anyone".
    post({ type: 'change', link: fragmentOf(inputs), plan }, origin === 'null' ? '*' : origin);
  }

  function take(inputs: Inputs) {
    open(inputs);
    told = store.getState().plan;
  }

  function onMessage({ source, origin: from, data }: MessageEvent<unknown>) {
    if (parent === window || source !== parent || (query.host !== null && query.host !== from)) return;
    const message = readHostMessage(data);
    if (message === null) return;
    origin = from;
    if (message.type === 'theme') onTheme(message.theme);
    else if (message.type === 'hello') tellEdit();
    else take('link' in message ? inputsOf(message.link) : { ...inputsOf(''), plan: message.plan });
  }

  const unsubscribe = store.subscribe(({ plan }) => {
    if (plan !== told) timer ??= setTimeout(tellEdit, TELL_MS);
  });
  window.addEventListener('message', onMessage);
  return {
    tell: (message) => post(message, '*'),
    take,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('message', onMessage);
    },
  };
}
