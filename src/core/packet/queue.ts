/** Numbers by cost, the cheapest first; a number may be in it more than once. A binary heap. */
export class Queue {
  private readonly states: number[] = [];
  private readonly costs: number[] = [];

  add(state: number, cost: number) {
    const { states, costs: all } = this;
    let at = states.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((all[parent] as number) <= cost) break;
      states[at] = states[parent] as number;
      all[at] = all[parent] as number;
      at = parent;
    }
    states[at] = state;
    all[at] = cost;
  }

  /** -1 when it is empty. */
  next(): number {
    const { states, costs: all } = this;
    const first = states[0];
    if (first === undefined) return -1;
    const state = states.pop() as number;
    const cost = all.pop() as number;
    const { length } = states;
    if (length === 0) return first;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && (all[child + 1] as number) < (all[child] as number)) child++;
      if ((all[child] as number) >= cost) break;
      states[at] = states[child] as number;
      all[at] = all[child] as number;
      at = child;
    }
    states[at] = state;
    all[at] = cost;
    return first;
  }
}
