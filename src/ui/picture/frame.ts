/** What a picture says around its drawing. */
export interface Frame {
  /** The finding, or whatever else the drawing shows. */
  readonly title: string;
  /** What it measures, below the title. */
  readonly note?: string;
  /** Name of the plan; empty where it has none. */
  readonly plan: string;
  /** The whole address of the plan. */
  readonly link: string;
}

/** Width of a text in pixels. */
export type TextWidth = (text: string, strong?: boolean) => number;

/** Lines of a link that are shown; the whole of it stands behind them. */
const LINK_LINES = 3;

/** The words of a text in lines of at most `width` pixels; a word that is longer alone is cut. */
export function wrapped(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line) > width && line.length > 1) {
      const fits = longestStart(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** How many of the first characters fit, at least one. */
function longestStart(text: string, width: number, measure: (text: string) => number): number {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of a frame above and below a drawing of the given width. */
export function frameLines({ title, note = '', plan, link }: Frame, width: number, measure: TextWidth) {
  const shown = wrapped(link, width, measure);
  return {
    title: wrapped(title, width, (text) => measure(text, true)),
    note: wrapped(note, width, measure),
    plan: wrapped(plan === '' ? 'AKS Network Planner' : `${plan}, AKS Network Planner`, width, measure),
    link: shown.length > LINK_LINES ? [...shown.slice(0, LINK_LINES - 1), '…'] : shown,
  };
}
