import type { PlanInput } from '../../core/plan/plan.ts';
import { linkLimits } from '../../state/permalink.ts';
import { type EmbedTheme, embedThemes } from './embed-query.ts';

/**
 * What a frame and the page around it tell each other by postMessage. Every message is an object with
 * `aksNetworkPlan: 1`, the version of the protocol, and a `type`. The README has it for readers.
 */
export type HostMessage =
  | { readonly type: 'hello' }
  /** The fragment of a link, from its version on. */
  | { readonly type: 'open'; readonly link: string }
  | { readonly type: 'open'; readonly plan: PlanInput }
  | { readonly type: 'theme'; readonly theme: EmbedTheme };

export type FrameMessage =
  | { readonly type: 'ready'; readonly panel: string | null; readonly edit: boolean }
  /** In CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'change'; readonly link: string; readonly plan: PlanInput };

export const PROTOCOL = 1;

/** How deep and how large a plan in a message may be. Larger than any plan the page can show. */
const planLimits = { depth: 8, values: 20_000, characters: linkLimits.characters } as const;

/** Reads what a page sent; null for anything that is no message of ours. Never throws. */
export function readHostMessage(data: unknown): HostMessage | null {
  if (!isRecord(data) || data.aksNetworkPlan !== PROTOCOL) return null;
  if (data.type === 'hello') return { type: 'hello' };
  if (data.type === 'theme') {
    const theme = embedThemes.find((known) => known === data.theme);
    return theme ? { type: 'theme', theme } : null;
  }
  if (data.type !== 'open') return null;
  if (typeof data.link === 'string') {
    const link = data.link.slice(Math.max(data.link.indexOf('#'), 0));
    return /^#?v=\d/.test(link) && link.length <= linkLimits.characters ? { type: 'open', link } : null;
  }
  const plan = boundedCopy(data.plan);
  return isRecord(plan) ? { type: 'open', plan } : null;
}

/** The value as JSON could hold it, or undefined where it is no JSON or too large. */
function boundedCopy(value: unknown): unknown {
  let values = 0;
  let characters = 0;
  function copy(part: unknown, depth: number): unknown {
    values++;
    if (values > planLimits.values || depth > planLimits.depth) throw new RangeError('too large');
    if (typeof part === 'string') characters += part.length;
    if (characters > planLimits.characters) throw new RangeError('too large');
    if (part === null || ['string', 'boolean'].includes(typeof part) || Number.isFinite(part)) return part;
    if (Array.isArray(part)) return Array.from(part, (item) => copy(item ?? null, depth + 1));
    if (!isRecord(part)) throw new TypeError('no JSON');
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => {
        characters += key.length;
        return [key, copy(item ?? null, depth + 1)];
      }),
    );
  }
  try {
    return copy(value, 0);
  } catch {
    return undefined;
  }
}

/** A plain object, as structured cloning and JSON make them; no list, date or map. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
