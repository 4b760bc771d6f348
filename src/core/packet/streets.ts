import { type Point, type Rect, STEP } from './diagram.ts';
import { Queue } from './queue.ts';

/** What it costs to go on for a step, and beyond that to turn, to go along or across a way, to end off the middle. */
const costs = { step: 4, turn: 20, along: 40, across: 16, beside: 1, offMiddle: 3 } as const;

/** Directions: 0 is right, then by the clock. */
const moves = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * The free cells of a canvas, each a step wide and high, with the ways that go through them already. A way
 * runs through the middle of cells, so it never lies on the border of a box.
 */
export class Streets {
  private readonly columns: number;
  private readonly rows: number;
  private readonly blocked: Uint8Array;
  /** Bit 0: a way runs along the row; bit 1: along the column. */
  private readonly used: Uint8Array;

  constructor({ width, height }: Pick<Rect, 'width' | 'height'>, obstacles: readonly Rect[]) {
    this.columns = Math.ceil(width / STEP);
    this.rows = Math.ceil(height / STEP);
    this.blocked = new Uint8Array(this.columns * this.rows);
    this.used = new Uint8Array(this.columns * this.rows);
    for (const rect of obstacles) {
      const right = Math.min(this.columns, Math.ceil((rect.x + rect.width) / STEP));
      const bottom = Math.min(this.rows, Math.ceil((rect.y + rect.height) / STEP));
      for (let row = Math.max(0, Math.floor(rect.y / STEP)); row < bottom; row++)
        for (let column = Math.max(0, Math.floor(rect.x / STEP)); column < right; column++)
          this.blocked[row * this.columns + column] = 1;
    }
  }

  /** The cheapest way from the border of a box to that of another, which later ways keep off; null without one. */
  between(from: Rect, to: Rect): readonly Point[] | null {
    const { columns, blocked } = this;
    const states = columns * this.rows * moves.length;
    const cost = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
    const origin = new Int32Array(states).fill(-1);
    const queue = new Queue();
    for (const { cell, side, off } of this.ports(from)) {
      const state = cell * moves.length + side;
      cost[state] = off;
      queue.add(state, off + this.atLeast(cell, to));
    }
    // A way ends in a port of the other box when it goes against the side that the port is at.
    const ends = new Map(
      this.ports(to).map(({ cell, side, off }) => [cell * moves.length + ((side + 2) % moves.length), off]),
    );
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let state = queue.next(); state >= 0; state = queue.next()) {
      const here = cost[state] as number;
      if (here + this.atLeast(Math.floor(state / moves.length), to) >= bestCost) break;
      const end = ends.get(state);
      if (end !== undefined && here + end < bestCost) {
        best = state;
        bestCost = here + end;
      }
      const heading = state % moves.length;
      const cell = (state - heading) / moves.length;
      for (let turn = 3; turn <= 5; turn++) {
        const toward = (heading + turn) % moves.length;
        // A turn is made on the spot, so that the last cell can be left in any direction.
        const next = turn === 4 ? this.neighbour(cell, heading) : cell;
        if (next < 0 || blocked[next]) continue;
        const price = turn === 4 ? this.price(next, heading) : costs.turn;
        const nextState = next * moves.length + toward;
        if (here + price < (cost[nextState] as number)) {
          cost[nextState] = here + price;
          origin[nextState] = state;
          queue.add(nextState, here + price + this.atLeast(next, to));
        }
      }
    }
    return best < 0 ? null : this.traced(best, origin, from, to);
  }

  /** What a way from the cell to the box costs if nothing is in between (the estimate of an A* search). */
  private atLeast(cell: number, { x, y, width, height }: Rect): number {
    const column = cell % this.columns;
    const row = Math.floor(cell / this.columns);
    const across = Math.max(x / STEP - 1 - column, column - (x + width) / STEP, 0);
    const down = Math.max(y / STEP - 1 - row, row - (y + height) / STEP, 0);
    return costs.step * (across + down);
  }

  private price(cell: number, heading: number): number {
    const along = heading % 2 === 0 ? 1 : 2;
    const used = this.used[cell] as number;
    let price: number = costs.step;
    if (used & along) price += costs.along;
    if (used & (3 - along)) price += costs.across;
    // Off the boxes where there is room for that.
    for (const side of [heading + 1, heading + 3]) {
      const beside = this.neighbour(cell, side % moves.length);
      if (beside < 0 || this.blocked[beside]) price += costs.beside;
    }
    return price;
  }

  private neighbour(cell: number, direction: number): number {
    const [dx, dy] = moves[direction] as (typeof moves)[number];
    const column = (cell % this.columns) + dx;
    const row = Math.floor(cell / this.columns) + dy;
    return column < 0 || row < 0 || column >= this.columns || row >= this.rows
      ? -1
      : row * this.columns + column;
  }

  /** Free cells at the sides of a box, its corners left out. */
  private ports(
    box: Rect,
  ): readonly { readonly cell: number; readonly side: number; readonly off: number }[] {
    const ports: { cell: number; side: number; off: number }[] = [];
    const left = box.x / STEP;
    const top = box.y / STEP;
    const width = box.width / STEP;
    const height = box.height / STEP;
    const add = (column: number, row: number, side: number, off: number) => {
      if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return;
      const cell = row * this.columns + column;
      if (this.blocked[cell]) return;
      const taken = this.used[cell] ? costs.along : 0;
      ports.push({ cell, side, off: Math.round(off) * costs.offMiddle + taken });
    };
    for (let i = 1; i < width - 1; i++) {
      const off = Math.abs(i + 0.5 - width / 2);
      add(left + i, top + height, 1, off);
      add(left + i, top - 1, 3, off);
    }
    for (let i = 1; i < height - 1; i++) {
      const off = Math.abs(i + 0.5 - height / 2);
      add(left + width, top + i, 0, off);
      add(left - 1, top + i, 2, off);
    }
    return ports;
  }

  private traced(end: number, origin: Int32Array, from: Rect, to: Rect): readonly Point[] {
    const states: number[] = [];
    for (let state = end; state >= 0; state = origin[state] as number) states.unshift(state);
    const points: Point[] = [];
    for (const [index, state] of states.entries()) {
      const heading = state % moves.length;
      const cell = (state - heading) / moves.length;
      this.used[cell] = (this.used[cell] as number) | (heading % 2 === 0 ? 1 : 2);
      const point = this.middle(cell);
      if (index === 0) points.push(onBorder(point, (heading + 2) % moves.length, from));
      if (index === states.length - 1) points.push(point, onBorder(point, heading, to));
      else if (states[index + 1] === undefined || (states[index + 1] as number) % moves.length !== heading)
        points.push(point);
    }
    const apart = points.filter((point, index) => !isSame(points[index - 1], point));
    return apart.filter((point, index) => !isBetween(apart[index - 1], point, apart[index + 1]));
  }

  private middle(cell: number): Point {
    return {
      x: (cell % this.columns) * STEP + STEP / 2,
      y: Math.floor(cell / this.columns) * STEP + STEP / 2,
    };
  }
}

/** Where one comes to the border of the box from a point beside it. */
function onBorder({ x, y }: Point, direction: number, box: Rect): Point {
  if (direction === 0) return { x: box.x, y };
  if (direction === 2) return { x: box.x + box.width, y };
  return direction === 1 ? { x, y: box.y } : { x, y: box.y + box.height };
}

const isSame = (a: Point | undefined, b: Point): boolean => a?.x === b.x && a.y === b.y;

/** On a straight line from the one to the other. */
const isBetween = (before: Point | undefined, { x, y }: Point, after: Point | undefined): boolean =>
  !!before && !!after && ((before.x === x && after.x === x) || (before.y === y && after.y === y));
