import type { Dataplane, NetworkPolicy, VnetOwner } from '../models/model.ts';

export const dataplaneWords: Readonly<Record<Dataplane, string>> = {
  azure: 'azure data plane',
  cilium: 'Cilium data plane',
};

export const engineWords: Readonly<Record<NetworkPolicy, string>> = {
  none: 'no policy engine',
  azure: 'Azure NPM',
  calico: 'Calico',
  cilium: 'Cilium policies',
};

export const ownerWords: Readonly<Record<VnetOwner, string>> = {
  own: 'in a VNet of your own',
  aks: 'in a VNet made by AKS',
};
