import { count } from '../../core/plan/rules/rule.ts';
import { fitted, type Measure } from './strip-layout.ts';

/** Height of a line of text. */
export const lineHeight = 16;

/** Text over a strip: on one line, or on two with the figures below. */
export interface Headline {
  readonly name: string;
  readonly nameWidth: number;
  readonly detail: string;
  readonly figures: string;
  readonly below: boolean;
  readonly height: number;
}

interface HeadlineText {
  readonly name: string;
  readonly cidr: string;
  readonly addresses: number;
  readonly scale: string;
  readonly figures: string;
}

/** Distance between the name and the rest, and between that and the figures. */
const between = { name: 8, figures: 16 } as const;
/** A name keeps at least this much, however long the rest is. */
const leastName = 56;

/** Puts the texts on one line where they have room, else on two; the name gives way before the CIDR. */
export function headline(text: HeadlineText, width: number, measure: Measure): Headline {
  const short = `${text.cidr} · ${count(text.addresses, 'address', 'addresses')}`;
  const full = `${short} · ${text.scale}`;
  const nameWidth = measure(text.name, true) + between.name;
  const figuresWidth = between.figures + measure(text.figures);
  const oneLine = [full, short].find((detail) => nameWidth + measure(detail) + figuresWidth <= width);
  if (oneLine !== undefined)
    return {
      name: text.name,
      nameWidth,
      detail: oneLine,
      figures: text.figures,
      below: false,
      height: lineHeight,
    };
  const detail = [full, short].find((each) => nameWidth + measure(each) <= width) ?? text.cidr;
  const room = Math.max(leastName, width - measure(detail) - between.name);
  const name = fitted(text.name, room, measure, true);
  const taken = measure(name, true) + between.name;
  return {
    name,
    nameWidth: taken,
    detail: fitted(detail, width - taken, measure),
    figures: fitted(text.figures, width, measure),
    below: true,
    height: 2 * lineHeight,
  };
}
