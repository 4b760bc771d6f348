import { type ModelId, modelIds } from '../models/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { Start } from './way.ts';

/** What the answer `start` says of today; null where nothing runs, or nobody said. */
export function startOf({ answers }: Plan): Start | null {
  const model = modelIds.find((id): id is ModelId => id === answers.start);
  return model === undefined ? null : { model, dataplane: null, networkPolicy: null, vnetOwner: null };
}
