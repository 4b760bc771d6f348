import { kubenet } from './kubenet.ts';
import type { NetworkModel } from './model.ts';
import { nodeSubnet } from './node-subnet.ts';
import { overlay } from './overlay.ts';
import { podSubnetDynamic } from './pod-subnet-dynamic.ts';
import { podSubnetStatic } from './pod-subnet-static.ts';

const registry = [kubenet, nodeSubnet, overlay, podSubnetDynamic, podSubnetStatic] as const;

export type ModelId = (typeof registry)[number]['id'];
export type Model = NetworkModel & { readonly id: ModelId };

/** Every network model, in the order in which pages and exports list them. */
export const models: readonly Model[] = registry;

export const modelIds: readonly ModelId[] = models.map((model) => model.id);

const byId = new Map(models.map((model) => [model.id, model]));

/** Throws RangeError for an id that is not in the registry. */
export function modelById(id: ModelId): Model {
  const model = byId.get(id);
  if (!model) throw new RangeError(`no network model ${id}`);
  return model;
}
