import type { ModelExplanation } from '../../core/plan/evaluation.ts';

export type ModelFigure = keyof ModelExplanation;

/** What a figure of a model is, and what it counts. */
export const modelFigures: Readonly<Record<ModelFigure, { readonly what: string; readonly unit: string }>> = {
  maxNodes: { what: 'most nodes, their surge fitting too', unit: 'nodes' },
  maxNodesWithoutSurge: { what: 'most nodes at create, without surge', unit: 'nodes' },
  maxPods: { what: 'most pods', unit: 'pods' },
  vnetAddresses: { what: 'addresses of the VNet in subnets', unit: 'addresses' },
};
