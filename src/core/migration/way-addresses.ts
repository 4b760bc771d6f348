import type { Evaluation } from '../evaluate.ts';
import { sizeOf } from '../ip/size.ts';
import type { ModelId } from '../models/index.ts';
import type { SpaceFigures, SpaceKind } from '../plan/evaluation.ts';
import { spaceLabel } from '../plan/words.ts';
import type { AddressNeed } from './way.ts';

const spaces = (evaluation: Evaluation, model: ModelId, kind: SpaceKind): readonly SpaceFigures[] =>
  evaluation.models[model].spaces.filter(({ space }) => space === kind);

/** Addresses of the planned range; 0 where the plan has no room for it. */
const offered = ({ cidr }: SpaceFigures): number =>
  cidr === null ? 0 : sizeOf(Number(cidr.slice(cidr.indexOf('/') + 1)));

const planned = (space: SpaceFigures): AddressNeed => ({
  where: spaceLabel(space),
  needs: space.planned.total,
  of: offered(space),
});

/** Buffer nodes come while pools are reimaged: the ranges of today hold every node with its surge. */
export const whileReimaged = (evaluation: Evaluation, model: ModelId): readonly AddressNeed[] =>
  (['nodeSubnet', 'podSubnet', 'podCidr'] as const)
    .flatMap((kind) => spaces(evaluation, model, kind))
    .map((space) => ({
      where: `${spaceLabel(space)} of today`,
      needs: space.heldDuringUpgrade,
      of: null,
    }));

/** The same, and the pod CIDR that every node gets its block of. */
export const whileMovingToOverlay = (evaluation: Evaluation, from: ModelId): readonly AddressNeed[] => [
  ...whileReimaged(evaluation, from),
  ...spaces(evaluation, 'overlay', 'podCidr').map(planned),
];

/** Old and new pools stand side by side. */
export const whilePoolsAreReplaced = (
  evaluation: Evaluation,
  from: ModelId,
  to: ModelId,
): readonly AddressNeed[] => [
  ...spaces(evaluation, to, 'nodeSubnet').map((space) => ({
    where: `${spaceLabel(space)}, with the nodes of old and new pools`,
    needs: 2 * space.held,
    of: offered(space),
  })),
  ...spaces(evaluation, from, 'podSubnet').map((space) => ({
    where: `${spaceLabel(space)} of today`,
    needs: space.held,
    of: null,
  })),
  ...spaces(evaluation, to, 'podSubnet').map((space) => ({
    ...planned(space),
    where: `new ${spaceLabel(space)}`,
  })),
];

/** Two clusters stand side by side: the new one takes all of its ranges beside those of today. */
export const whileBothClustersRun = (evaluation: Evaluation, to: ModelId): readonly AddressNeed[] =>
  evaluation.models[to].spaces
    .filter(({ space }) => space !== 'serviceCidr')
    .map((space) => ({ ...planned(space), where: `${spaceLabel(space)} of the new cluster` }));
