import { useCallback, useMemo, useState } from 'react';
import { type Cidr, cidr } from '../../core/ip/cidr.ts';
import {
  addFixed,
  type Move,
  moveSubnet,
  placeSubnet,
  placesNear,
  refusal,
  resizeSubnet,
} from '../../core/map/moves.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import { fail, type Result } from '../../core/result.ts';
import { patchPlan } from '../../state/store.ts';
import { announce } from '../kit/LiveRegion.tsx';
import { withChange } from '../size/fix-change.ts';
import type { ShownMap } from './use-map.ts';

/** How many aligned places are looked at for one before or after. */
const placesLookedAt = 64;

/** Changes of the plan by hand. Each is tried first: what is refused changes nothing and says why. */
export function useMoves({ evaluation, map }: ShownMap, onPlaced: (range: Cidr) => void) {
  const { plan } = evaluation;
  const [refused, setRefused] = useState<string | null>(null);

  const apply = useCallback(
    (move: Result<Move>, words: (range: string) => string): boolean => {
      if (!move.ok) {
        setRefused(move.error);
        announce(`Refused: ${move.error}`);
        return false;
      }
      setRefused(null);
      patchPlan((input) => withChange(input, plan, move.value.change));
      announce(words(move.value.cidr));
      onPlaced(cidr(move.value.cidr));
      return true;
    },
    [plan, onPlaced],
  );

  return useMemo(() => {
    const moveTo = (name: string, first: number) =>
      apply(moveSubnet(plan, map, name, first), (range) => `Subnet ${name} is now at ${range}`);
    const resizeTo = (name: string, prefix: number) =>
      apply(resizeSubnet(plan, map, name, prefix), (range) => `Subnet ${name} is now ${range}`);
    return {
      refused,
      dismiss: () => setRefused(null),
      moveTo,
      resizeTo,
      /** To the free place before or after its own. */
      shift: (subnet: MapBlockNode, by: -1 | 1) => {
        const { name, cidr: range } = subnet;
        if (name === null || range === null) return false;
        const { first, prefix, size } = cidr(range);
        const beside = first + by * size;
        if (beside < 0) return apply(fail(`Nothing lies before ${range}`), String);
        const free = placesNear(plan, map, name, prefix, beside, placesLookedAt).find(
          (place) => Math.sign(place.first - first) === by,
        );
        return moveTo(name, free?.first ?? beside);
      },
      /** Twice or half the size. */
      resize: (subnet: MapBlockNode, by: -1 | 1) =>
        subnet.name !== null && subnet.cidr !== null && resizeTo(subnet.name, cidr(subnet.cidr).prefix - by),
      place: (name: string, text: string) =>
        apply(placeSubnet(plan, map, name, text), (range) => `Subnet ${name} is now at ${range}`),
      add: (text: string, name: string) =>
        apply(addFixed(plan, map, text, name), (range) => `Range ${range} added as subnet ${name}`),
      /** Whether it would be refused, without doing it. */
      tryMove: (name: string, first: number) => moveSubnet(plan, map, name, first),
      tryResize: (name: string, prefix: number) => resizeSubnet(plan, map, name, prefix),
      isFree: (range: Cidr) => refusal(plan, map, range, null) === null,
    };
  }, [plan, map, refused, apply]);
}

export type Moves = ReturnType<typeof useMoves>;
