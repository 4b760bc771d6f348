import type { Dataplane, NetworkPolicy, VnetOwner } from '../models/model.ts';
import type { ConnectedKind } from '../plan/plan.ts';

export const dataplaneWords: Readonly<Record<Dataplane, string>> = {
  azure: 'Azure data plane',
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

/** A connected network, at the start of a line. */
export const connectedWords: Readonly<Record<ConnectedKind, string>> = {
  onPremises: 'On-premises network',
  peered: 'Peered network',
  otherCluster: 'Other cluster',
};
