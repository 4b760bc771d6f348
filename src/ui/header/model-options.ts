import type { Recommendation } from '../../core/advice/advice.ts';
import type { ModelId } from '../../core/models/index.ts';
import { modelById, models } from '../../core/models/index.ts';
import type { Dataplane } from '../../core/models/model.ts';

export interface ModelOption {
  /** Model and data plane, such as overlay/cilium. */
  readonly value: string;
  readonly label: string;
  readonly model: ModelId;
  readonly dataplane: Dataplane;
}

const dataplaneNames: Readonly<Record<Dataplane, string>> = { azure: 'Azure data plane', cilium: 'Cilium' };

/** "Azure CNI Overlay, Cilium" */
export const modelTitle = (model: ModelId, dataplane: Dataplane): string =>
  `${modelById(model).name}, ${dataplaneNames[dataplane]}`;

export const optionValue = (model: ModelId, dataplane: Dataplane): string => `${model}/${dataplane}`;

/** Every model with every data plane that it runs on; what the advice recommends is marked. */
export const modelOptions = (recommended: Recommendation | null): readonly ModelOption[] =>
  models.flatMap(({ id, dataplanes }) =>
    dataplanes.map((dataplane) => ({
      value: optionValue(id, dataplane),
      label: `${modelTitle(id, dataplane)}${
        recommended?.model === id && recommended.dataplane === dataplane ? ' (recommended)' : ''
      }`,
      model: id,
      dataplane,
    })),
  );
