/** What the comparison shows of itself, as text in the link: "open:growth.use/log:yes/growth:5%". */
export interface CompareDetail {
  /** Ids of the charts that are drawn; null: those that are drawn at first. */
  readonly open: readonly string[] | null;
  /** Growth is drawn on logarithmic axes. */
  readonly log: boolean;
  /** The nodes between which growth is drawn; null: the neighbourhood of the plan. */
  readonly zoom: readonly [number, number] | null;
  /** Growth of the cluster in a month as it was typed, such as 2 or 5%; empty: what is taken at first. */
  readonly growth: string;
  /** The link of a second plan, or its fragment; empty: there is none. */
  readonly planB: string;
}

export const noDetail: CompareDetail = { open: null, log: false, zoom: null, growth: '', planB: '' };

const id = /^[a-z][a-zA-Z]*$/;
const span = /^(\d{1,6})-(\d{1,6})$/;

/** What cannot be read is left at what is shown at first. */
export function readDetail(detail: string): CompareDetail {
  const said = new Map<string, string>();
  for (const part of detail.split('/')) {
    const colon = part.indexOf(':');
    if (colon > 0) said.set(part.slice(0, colon), unescaped(part.slice(colon + 1)));
  }
  const [, from, to] = span.exec(said.get('zoom') ?? '') ?? [];
  const open = said.get('open');
  return {
    open: open === undefined ? null : open.split('.').filter((name) => id.test(name) && name !== 'none'),
    log: said.get('log') === 'yes',
    zoom: from !== undefined && Number(from) < Number(to) ? [Number(from), Number(to)] : null,
    growth: said.get('growth') ?? '',
    planB: said.get('planB') ?? '',
  };
}

export function writeDetail({ open, log, zoom, growth, planB }: CompareDetail): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['open', open === null ? '' : open.length === 0 ? 'none' : open.join('.')],
    ['log', log ? 'yes' : ''],
    ['zoom', zoom === null ? '' : zoom.join('-')],
    ['growth', growth],
    ['planB', planB],
  ];
  return pairs
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}:${escaped(value)}`)
    .join('/');
}

/** What of it the keys name, as text: equal texts say the same. */
export const partOfDetail = (detail: CompareDetail, keys: readonly (keyof CompareDetail)[]): string =>
  writeDetail({ ...noDetail, ...Object.fromEntries(keys.map((key) => [key, detail[key]])) });

/** Only "/" would end a value; a percent sign stands for itself unless it begins an escape of one. */
const escaped = (text: string): string => text.replaceAll('%2F', '%252F').replaceAll('/', '%2F');
const unescaped = (text: string): string =>
  text.replaceAll(/%252F|%2F/g, (found) => (found === '%2F' ? '/' : '%2F'));
