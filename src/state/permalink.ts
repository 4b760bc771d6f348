import type { PlanInput } from '../core/plan/plan.ts';
import { quoted } from '../core/result.ts';
import { single } from './link-params.ts';
import { isPlanKey, planOf, planPairs, versionPair } from './link-plan.ts';
import { lengthened, type Pair, readableLength, shortened } from './link-short.ts';
import { linkSum } from './link-sum.ts';
import { unescapeText } from './link-text.ts';
import { text } from './link-value.ts';

/**
 * The link that a plan is shared by. All of it is in the fragment, which browsers do not send, so no server
 * sees an address plan. Text in, inputs out: nothing here knows a window or a store, and nothing throws.
 */

export interface LinkState {
  readonly plan: PlanInput;
  /** What the page shows. */
  readonly view?: string;
  /** Pairs of a later version, "key=value" as they stand in the link. */
  readonly unknown: readonly string[];
}

/** Something of a link that could not be read, and why. */
export interface LinkNote {
  readonly text: string;
  readonly message: string;
}

export interface LinkReading {
  readonly state: LinkState;
  readonly notes: readonly LinkNote[];
  /** Set where nothing of it could be read. */
  readonly refused?: true;
}

/** Longer links are not read. Browsers take far more, and chat programs far less. */
export const linkLimits = { characters: 100_000, values: 2_000 } as const;

const viewParam = single('view', text);
const empty: LinkState = { plan: {}, unknown: [] };

/**
 * The fragment, "#v=1&…&sum=xxxxx". It holds what the person set and no default, so it means the same after a
 * default changes; equal inputs give equal links.
 */
export function writeLink({ plan, view, unknown }: LinkState): string {
  const pairs = [
    versionPair(plan),
    ...viewParam.write(view).map((raw): Pair => ['view', raw]),
    ...planPairs(plan),
  ];
  const readable = withSum(pairs, unknown);
  return readable.length < readableLength ? readable : withSum(shortened(pairs), unknown);
}

const withSum = (pairs: readonly Pair[], unknown: readonly string[]): string => {
  const body = [...pairs.map((pair) => pair.join('=')), ...unknown].join('&');
  return `#${body}&sum=${linkSum(body)}`;
};

/** Reads a fragment, with or without "#". What cannot be read is noted, and the rest counts. */
export function readLink(fragment: string): LinkReading {
  const body = fragment.replace(/^#/, '');
  if (body === '') return { state: empty, notes: [] };
  if (body.length > linkLimits.characters) {
    return refused(
      `The link has ${count(body.length)} characters: at most ${count(linkLimits.characters)} are read.`,
    );
  }
  const parts = body.split('&');
  const values = body.split(/[&;]/).length;
  if (values > linkLimits.values) {
    return refused(`The link has ${count(values)} values: at most ${count(linkLimits.values)} are read.`);
  }

  const bare: LinkNote[] = [];
  const planned: Pair[] = [];
  const views: string[] = [];
  const unknown: string[] = [];
  for (const part of parts) {
    const equals = part.indexOf('=');
    const key = unescapeText(part.slice(0, Math.max(equals, 0)));
    const raw = part.slice(equals + 1);
    if (part === '' || key === 'sum') continue;
    if (key === '')
      bare.push({ text: part, message: `${quoted(part)} cannot be read: write it as key=value.` });
    else if (key === 'view') views.push(raw);
    else {
      const pairs = lengthened([key, raw]);
      if (!pairs.every(([long]) => isPlanKey(long))) unknown.push(part);
      else for (const pair of pairs) planned.push(pair);
    }
  }
  const { plan, unread } = planOf(planned);
  const view = viewParam.read(views);
  const notes = [
    ...bare,
    ...[...view.unread, ...unread].map(({ key, raw, why }) => {
      const pair = `${key}=${unescapeText(raw)}`;
      return { text: pair, message: `${quoted(pair)} is left out: it ${why}.` };
    }),
    ...sumNotes(body),
  ];
  if (planned.length + views.length + unknown.length === 0) return { state: empty, notes, refused: true };
  return { state: { plan, unknown, ...(typeof view.value === 'string' && { view: view.value }) }, notes };
}

/** Reads a link as it is pasted: a whole URL, its fragment, or the text of the fragment without "#". */
export function readLinkText(pasted: string): LinkReading {
  const link = pasted.trim();
  const hash = link.indexOf('#');
  if (hash < 0 && /^https?:/i.test(link)) {
    return refused(`${quoted(link)} holds no plan: the plan stands after "#".`);
  }
  return readLink(link.slice(hash + 1));
}

const sumNotes = (body: string): readonly LinkNote[] => {
  const [, summed = '', sum] = /^(.*)&sum=([^&]*)$/su.exec(body) ?? [];
  if (sum === undefined) {
    return [{ text: '', message: 'The link does not end in its sum: it was edited by hand or cut short.' }];
  }
  if (sum === linkSum(summed)) return [];
  return [
    {
      text: `sum=${sum}`,
      message: `${quoted(`sum=${sum}`)} does not fit the link: it was edited by hand or cut short.`,
    },
  ];
};

const refused = (message: string): LinkReading => ({
  state: empty,
  notes: [{ text: '', message: `${message} Nothing of it was read.` }],
  refused: true,
});

const count = (value: number): string => value.toLocaleString('en');
