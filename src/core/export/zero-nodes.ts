import type { Surge } from '../plan/plan.ts';

/** True for no nodes, and for a share of none. */
export const isZero = (nodes: Surge): boolean => Number.parseInt(String(nodes), 10) === 0;
