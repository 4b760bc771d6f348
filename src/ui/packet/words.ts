import type { Origin, Target, WireEnd } from '../../core/packet/endpoints.ts';
import type { Hop } from '../../core/packet/hop.ts';

export const originWords: Readonly<Record<Origin, string>> = {
  pod: 'A pod',
  vm: 'A VM of the VNet',
  'peered-vm': 'A VM of a peered VNet',
  'on-premises': 'A host on-premises',
  internet: 'The internet',
};

export const targetWords: Readonly<Record<Target, string>> = {
  'same-node-pod': 'A pod on the same node',
  'other-node-pod': 'A pod on another node',
  pod: "The pod's own address",
  vm: 'A VM of the VNet',
  'peered-vm': 'A VM of a peered VNet',
  'on-premises': 'A host on-premises',
  internet: 'The internet',
  'cluster-ip': 'A service by its ClusterIP',
  'load-balancer': 'A service by its internal load balancer',
};

/** The address, or the name of an end that has none in the plan. */
export const wireText = ({ address, name }: WireEnd): string => address ?? name;

/** Where the packet is, and what is on the wire when it goes on. */
export const hopWords = ({ name, source, destination }: Hop, step: number, hops: number): string =>
  `Hop ${step + 1} of ${hops}, ${name}: from ${wireText(source)} to ${wireText(destination)}`;
