/**
 * The Hilbert curve through the cells of a rectangle, one cell for an address.
 *
 * A square of the curve consists of four that the curve visits one after another, each beside the one
 * before. So any aligned quarter of a block is a square again, and any aligned half is two squares side
 * by side: a prefix is always a square or a rectangle of 2:1.
 */
export interface CurveSquare {
  /** Corner where the curve begins, in cells. */
  readonly x: number;
  readonly y: number;
  /** The two edges from that corner; the curve ends at the far end of the first. */
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** Cells in it. */
  readonly cells: number;
}

/** A rectangle of cells. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Width and height of the rectangle that 2ⁿ cells fill: a square, or two squares side by side. */
export function extentOf(cells: number): Pick<Box, 'w' | 'h'> {
  const bits = Math.log2(cells);
  return { w: 2 ** Math.ceil(bits / 2), h: 2 ** Math.floor(bits / 2) };
}

/** The square whose first cells are the extent. The curve fills the upper half of it first. */
export function rootSquare(cells: number): CurveSquare {
  const { w } = extentOf(cells);
  return { x: 0, y: 0, ax: 0, ay: w, bx: w, by: 0, cells: w * w };
}

/** The four squares in the order in which the curve visits them. */
export function quarters({ x, y, ax, ay, bx, by, cells }: CurveSquare): readonly CurveSquare[] {
  const [hax, hay, hbx, hby] = [ax / 2, ay / 2, bx / 2, by / 2];
  const quarter = cells / 4;
  return [
    { x, y, ax: hbx, ay: hby, bx: hax, by: hay, cells: quarter },
    { x: x + hbx, y: y + hby, ax: hax, ay: hay, bx: hbx, by: hby, cells: quarter },
    { x: x + hbx + hax, y: y + hby + hay, ax: hax, ay: hay, bx: hbx, by: hby, cells: quarter },
    { x: x + hbx + ax, y: y + hby + ay, ax: -hbx, ay: -hby, bx: -hax, by: -hay, cells: quarter },
  ];
}

export function boxOf({ x, y, ax, ay, bx, by }: CurveSquare): Box {
  return {
    x: Math.min(x, x + ax + bx),
    y: Math.min(y, y + ay + by),
    w: Math.abs(ax + bx),
    h: Math.abs(ay + by),
  };
}

/** What is done with the rectangles of a run. */
export interface BoxVisitor {
  /** All of the rectangle is in the run. */
  readonly visit: (x: number, y: number, w: number, h: number) => void;
  /** Part of it is. Whether to look into it. */
  readonly enter: (x: number, y: number, w: number, h: number) => boolean;
}

/**
 * Visits the cells from `from` up to, not including, `to` as squares and pairs of squares, in the order of
 * the curve. Numbers instead of squares and boxes, because a picture walks thousands of runs.
 */
export function eachBox(root: CurveSquare, from: number, to: number, visitor: BoxVisitor): void {
  const { x, y, ax, ay, bx, by, cells } = root;
  walk(x, y, ax, ay, bx, by, cells, 0, from, to, visitor);
}

function walk(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cells: number,
  start: number,
  from: number,
  to: number,
  visitor: BoxVisitor,
): void {
  if (start >= to || start + cells <= from) return;
  const left = Math.min(x, x + ax + bx);
  const top = Math.min(y, y + ay + by);
  const w = Math.abs(ax + bx);
  const h = Math.abs(ay + by);
  if (start >= from && start + cells <= to) {
    visitor.visit(left, top, w, h);
    return;
  }
  if (!visitor.enter(left, top, w, h)) return;
  const quarter = cells / 4;
  // Halves of the edges, and the corners where the second to fourth quarter begin.
  const [ux, uy, vx, vy] = [ax / 2, ay / 2, bx / 2, by / 2];
  if (start >= from && start + 2 * quarter <= to) {
    rectangle(x, y, ux + bx, uy + by, visitor);
  } else {
    walk(x, y, vx, vy, ux, uy, quarter, start, from, to, visitor);
    walk(x + vx, y + vy, ux, uy, vx, vy, quarter, start + quarter, from, to, visitor);
  }
  if (start + 2 * quarter >= from && start + cells <= to) {
    rectangle(x + ux, y + uy, ux + bx, uy + by, visitor);
  } else {
    walk(x + vx + ux, y + vy + uy, ux, uy, vx, vy, quarter, start + 2 * quarter, from, to, visitor);
    walk(x + vx + ax, y + vy + ay, -vx, -vy, -ux, -uy, quarter, start + 3 * quarter, from, to, visitor);
  }
}

/** A half of a square, by a corner and the way to the opposite one. */
function rectangle(x: number, y: number, dx: number, dy: number, { visit }: BoxVisitor): void {
  visit(Math.min(x, x + dx), Math.min(y, y + dy), Math.abs(dx), Math.abs(dy));
}

/** The smallest rectangle around both. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    w: Math.max(a.x + a.w, b.x + b.w) - x,
    h: Math.max(a.y + a.h, b.y + b.h) - y,
  };
}

/** The cell of the curve that holds a point of the square, counted from the curve's beginning. */
export function cellAt(root: CurveSquare, x: number, y: number): number {
  let cell = 0;
  for (let square = root; square.cells > 1; ) {
    const inside = quarters(square);
    const at = inside.findIndex((quarter) => holds(boxOf(quarter), x, y));
    cell += Math.max(0, at) * (square.cells / 4);
    square = inside[Math.max(0, at)] as CurveSquare;
  }
  return cell;
}

const holds = (box: Box, x: number, y: number): boolean =>
  box.x <= x && x < box.x + box.w && box.y <= y && y < box.y + box.h;
