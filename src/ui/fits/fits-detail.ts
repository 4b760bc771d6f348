/**
 * What the view shows of itself, as text in the link: the ranges as they were typed, and after "?" what
 * else was said: "10.1.0.0/24,10.2.0.0/25?maxPods=30".
 */
export const fitFields = ['maxPods', 'maxSurge', 'internalLoadBalancers', 'podCidr', 'serviceCidr'] as const;
export type FitField = (typeof fitFields)[number];

export interface FitQuery {
  readonly ranges: string;
  /** As typed; what is not said is left out. */
  readonly said: Readonly<Partial<Record<FitField, string>>>;
}

const pair = `(?:${fitFields.join('|')})=[^&]*`;
const shape = new RegExp(`^(.*?)(?:\\?(${pair}(?:&${pair})*))?$`, 's');

export function readDetail(detail: string): FitQuery {
  const [, ranges = '', said = ''] = shape.exec(detail) ?? [];
  const pairs = fitFields.flatMap((field) => {
    const text = new RegExp(`(?:^|&)${field}=([^&]*)`, 's').exec(said)?.[1] ?? '';
    return text === '' ? [] : [[field, unescaped(text)] as const];
  });
  return { ranges, said: Object.fromEntries(pairs) };
}

export function writeDetail({ ranges, said }: FitQuery): string {
  const pairs = fitFields.flatMap((field) => {
    const text = said[field] ?? '';
    return text === '' ? [] : [`${field}=${escaped(text)}`];
  });
  return pairs.length === 0 ? ranges : `${ranges}?${pairs.join('&')}`;
}

/** Only "&" would end a value; a percent sign stands for itself unless it begins an escape. */
const escaped = (text: string): string => text.replaceAll('%26', '%2526').replaceAll('&', '%26');
const unescaped = (text: string): string =>
  text.replaceAll(/%2526|%26/g, (found) => (found === '%26' ? '&' : '%26'));
