import { type ModelId, modelIds } from '../../core/models/index.ts';
import type { Dataplane } from '../../core/models/model.ts';
import { type PreviewSettings, previewFields } from '../../core/packet/cluster.ts';
import { type Origin, origins, type Target, targetsFrom } from '../../core/packet/endpoints.ts';

/**
 * What the view shows of itself, as text in the link: parts such as "from:vm" with "/" between them. What is
 * left out is the usual: a pod, its first target, the model and the data plane of the plan, nothing beside it.
 */
export interface PacketQuery {
  readonly from: Origin;
  readonly to: Target;
  readonly model: ModelId | null;
  readonly compare: ModelId | null;
  readonly dataplane: Dataplane | null;
  readonly settings: PreviewSettings;
}

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null;

/** Parts that say nothing known are left out. */
export function readDetail(detail: string): PacketQuery {
  const parts = new Map(
    detail.split('/').map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, Math.max(0, colon)), unescaped(part.slice(colon + 1))] as const;
    }),
  );
  const from = oneOf(origins, parts.get('from')) ?? 'pod';
  const targets = targetsFrom(from);
  const told = previewFields.flatMap((field) => {
    const text = parts.get(field) ?? '';
    return text === '' ? [] : [[field, text] as const];
  });
  return {
    from,
    to: oneOf(targets, parts.get('to')) ?? (targets[0] as Target),
    model: oneOf(modelIds, parts.get('model')),
    compare: oneOf(modelIds, parts.get('compare')),
    dataplane: oneOf(['azure', 'cilium'] as const, parts.get('dataplane')),
    settings: Object.fromEntries(told),
  };
}

export function writeDetail({ from, to, model, compare, dataplane, settings }: PacketQuery): string {
  const parts = Object.entries({ from, to, model, compare, dataplane, ...settings });
  return parts.flatMap(([key, text]) => (text ? [`${key}:${escaped(text)}`] : [])).join('/');
}

/** Only "/" would end a value; a percent sign stands for itself unless it begins an escape. */
const escaped = (text: string): string => text.replaceAll('%2F', '%252F').replaceAll('/', '%2F');
const unescaped = (text: string): string =>
  text.replaceAll(/%252F|%2F/g, (found) => (found === '%2F' ? '/' : '%2F'));
