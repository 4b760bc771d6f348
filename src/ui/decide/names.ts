import type { Recommendation, Setting, Verdict } from '../../core/advice/advice.ts';
import type { QuestionId } from '../../core/advice/questions.ts';
import { modelById } from '../../core/models/index.ts';
import type { Dataplane, NetworkPolicy, VnetOwner } from '../../core/models/model.ts';

/** Questions in two or three words, for lists and references. */
export const questionNames: Readonly<Record<QuestionId, string>> = {
  exposure: 'Exposure',
  podAccess: 'Access to pods',
  podIdentity: 'Pod as source',
  virtualNodes: 'Virtual nodes',
  twoSubnets: 'Two subnets',
  podCount: 'Number of pods',
  privateLinkService: 'Private Link Service',
  addressSpace: 'Address space',
  traffic: 'Pod traffic',
  os: 'Operating system',
  policy: 'Network policies',
  scale: 'Number of nodes',
  dualStack: 'IPv6',
  nodeAutoProvisioning: 'Node auto-provisioning',
  start: 'What runs today',
};

/** The short name of a question, or its id where it is none of ours. */
export const questionName = (id: string): string =>
  Object.hasOwn(questionNames, id) ? questionNames[id as QuestionId] : id;

export const settingNames: Readonly<Record<Setting, string>> = {
  dataplane: 'Data plane',
  vnetOwner: 'VNet',
  networkPolicy: 'Policy engine',
};

export const dataplaneNames: Readonly<Record<Dataplane, string>> = { azure: 'Azure', cilium: 'Cilium' };

export const vnetOwnerNames: Readonly<Record<VnetOwner, string>> = {
  own: 'your own VNet',
  aks: 'VNet made by AKS',
};

export const policyNames: Readonly<Record<NetworkPolicy, string>> = {
  none: 'none',
  azure: 'Azure Network Policy Manager',
  calico: 'Calico',
  cilium: 'Cilium',
};

export const verdictNames: Readonly<Record<Verdict, string>> = {
  recommended: 'Recommended',
  possible: 'Possible',
  discouraged: 'Discouraged',
  excluded: 'Excluded',
};

/** "Overlay, Cilium data plane" */
export const briefTitle = ({ model, dataplane }: Recommendation): string =>
  `${modelById(model).shortName}, ${dataplaneNames[dataplane]} data plane`;

/** "Azure CNI Overlay, Cilium data plane, your own VNet" */
export const recommendationTitle = ({ model, dataplane, vnetOwner }: Recommendation): string =>
  `${modelById(model).name}, ${dataplaneNames[dataplane]} data plane, ${vnetOwnerNames[vnetOwner]}`;
