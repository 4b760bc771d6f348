export interface AnswerOption {
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

export interface Question {
  readonly id: string;
  /** The question in plain words. */
  readonly title: string;
  /** What it means. */
  readonly help: string;
  /** Why it is asked: what the answer decides. */
  readonly why: string;
  readonly answers: readonly [AnswerOption, AnswerOption, ...AnswerOption[]];
}

/**
 * Every question, in the order that breaks ties: between questions that split equally well, and between changes.
 *
 * First what splits the models apart: who must reach or recognise a pod, then what only a flat network
 * offers, then what chooses among the flat models. After them come the address space and the traffic, which
 * tip the balance, the features that rule single models out, and last what runs today.
 */
export const questions = [
  {
    id: 'exposure',
    title: 'Does the cluster live in a network of yours?',
    help: 'Whether anything private (other VNets, on-premises, private endpoints) meets the cluster, or clients come over public addresses only.',
    why: 'Decides who makes the VNet. A VNet that AKS makes takes no routes, service endpoints or peerings of yours, and a cluster cannot move to another VNet later.',
    answers: [
      {
        id: 'public',
        label: 'Public IPs only',
        help: 'Clients come from the internet; AKS may make and keep the VNet.',
      },
      {
        id: 'private',
        label: 'Private IPs in our VNet',
        help: 'Nodes and services take addresses of a VNet that we own.',
      },
    ],
  },
  {
    id: 'podAccess',
    title: 'Must anything outside the cluster open a connection to a pod’s own IP?',
    help: 'A connection to the pod itself, without a Service, ingress or load balancer between: a legacy client, a peer that registers pod addresses, a mesh that spans clusters.',
    why: 'Decides between overlay and flat networks. Only where a pod has an address of the VNet can anything outside reach it.',
    answers: [
      { id: 'no', label: 'No', help: 'Clients go through Services, an ingress or a gateway.' },
      { id: 'yes', label: 'Yes', help: 'Some client outside the cluster connects to pod addresses.' },
    ],
  },
  {
    id: 'podIdentity',
    title: 'Who must see a pod’s own IP as the source of its traffic?',
    help: 'A firewall rule, an allow list or an audit log that tells pods apart by address. Elsewhere the node’s address is seen.',
    why: 'Overlay networks always show the node. Azure CNI Node Subnet shows the pod inside its own VNet and the node beyond it; only a pod subnet shows the pod everywhere.',
    answers: [
      { id: 'no', label: 'Nobody', help: 'The node’s address will do as the source.' },
      { id: 'vnet', label: 'Machines in the same VNet', help: 'VMs and appliances in the cluster’s VNet.' },
      {
        id: 'everywhere',
        label: 'Peered networks and on-premises too',
        help: 'The pod’s address must survive beyond the cluster’s VNet.',
      },
    ],
  },
  {
    id: 'virtualNodes',
    title: 'Do you need virtual nodes?',
    help: 'Pods that burst into Azure Container Instances, in a delegated subnet of their own.',
    why: 'Virtual nodes need a flat network.',
    answers: [
      { id: 'no', label: 'No', help: 'All pods run on nodes of the cluster.' },
      { id: 'yes', label: 'Yes', help: 'Some pods run in Azure Container Instances.' },
    ],
  },
  {
    id: 'twoSubnets',
    title: 'Can nodes and pods have a subnet each?',
    help: 'A second, large subnet in the cluster’s VNet that holds pods alone; no VM may stand in it.',
    why: 'The pod subnet models need it. Without it the only flat model left is Azure CNI Node Subnet.',
    answers: [
      { id: 'yes', label: 'Yes', help: 'The VNet has room for a pod subnet.' },
      { id: 'no', label: 'No', help: 'One subnet is all we get.' },
    ],
  },
  {
    id: 'podCount',
    title: 'How many pods will the cluster run at its largest?',
    help: 'Pods with an address of their own in the whole cluster, system pods included, at the end of its planned growth.',
    why: 'Each model has its own ceiling on pod addresses in a cluster or a VNet.',
    answers: [
      { id: 'upTo50k', label: 'Up to 50,000', help: 'Within the guidance of every model.' },
      { id: 'upTo200k', label: 'Up to 200,000', help: 'Beyond single addresses of one VNet.' },
      { id: 'upTo1m', label: 'Up to 1,000,000', help: 'Beyond everything but static blocks.' },
    ],
  },
  {
    id: 'privateLinkService',
    title: 'Will services be published through Azure Private Link Service?',
    help: 'A LoadBalancer service with the Private Link Service annotation, so that others reach it over a private endpoint.',
    why: 'Static block allocation does not support it.',
    answers: [
      { id: 'no', label: 'No', help: 'No Private Link Service in front of the cluster.' },
      { id: 'yes', label: 'Yes', help: 'At least one LoadBalancer service is published that way.' },
    ],
  },
  {
    id: 'addressSpace',
    title: 'How much private address space can the cluster have?',
    help: 'Addresses that are unique across every network that is connected to the VNet, on-premises included.',
    why: 'In flat networks every pod spends one of them; in overlay networks only nodes do.',
    answers: [
      { id: 'limited', label: 'Limited', help: 'Each block has to be asked for and shared.' },
      { id: 'plentiful', label: 'Plentiful', help: 'A block for every pod is no concern.' },
    ],
  },
  {
    id: 'traffic',
    title: 'Where does most pod traffic go?',
    help: 'Between pods of the cluster, or to databases, VMs and services outside it.',
    why: 'In an overlay network traffic that leaves the cluster is translated to the node’s address; in a flat one it is not.',
    answers: [
      { id: 'inside', label: 'Stays in the cluster', help: 'Pods talk to pods.' },
      { id: 'outside', label: 'Leaves the cluster', help: 'Pods talk to machines and services elsewhere.' },
    ],
  },
  {
    id: 'os',
    title: 'Will any node pool run Windows?',
    help: 'One Windows pool in the cluster is enough to answer Windows.',
    why: 'kubenet and the Cilium data plane are for Linux nodes only.',
    answers: [
      { id: 'linux', label: 'Linux only', help: 'Every pool runs Linux.' },
      { id: 'windows', label: 'Some Windows', help: 'At least one pool runs Windows Server.' },
    ],
  },
  {
    id: 'policy',
    title: 'Which network policies do you need?',
    help: 'Rules that say which pods may talk to which. Standard: the Kubernetes NetworkPolicy. Advanced: rules on domain names (FQDN) or on HTTP, gRPC and Kafka (L7).',
    why: 'Decides the policy engine, and with it the data plane.',
    answers: [
      { id: 'none', label: 'None', help: 'Every pod may talk to every pod.' },
      { id: 'standard', label: 'Kubernetes NetworkPolicy', help: 'Rules on pods, namespaces and IP blocks.' },
      {
        id: 'advanced',
        label: 'FQDN or L7 rules',
        help: 'Needs Cilium with Advanced Container Networking Services, a paid add-on.',
      },
    ],
  },
  {
    id: 'scale',
    title: 'How many nodes will the cluster have at its largest?',
    help: 'All pools at their maximum, with the surge nodes of an upgrade.',
    why: 'kubenet ends at 400 nodes, Azure Network Policy Manager at 250.',
    answers: [
      { id: 'upTo400', label: 'Up to 400', help: 'Within one route table.' },
      { id: 'upTo1000', label: 'Up to 1,000', help: 'Within one node pool.' },
      { id: 'upTo5000', label: 'Up to 5,000', help: 'Up to the limit of AKS, in five pools or more.' },
    ],
  },
  {
    id: 'dualStack',
    title: 'Do pods and services need IPv6 beside IPv4?',
    help: 'A dual-stack cluster, in which pods and services have an address of each family.',
    why: 'Today dual-stack needs Azure CNI Overlay, and shuts out Azure NPM and Calico.',
    answers: [
      { id: 'no', label: 'No', help: 'IPv4 alone.' },
      { id: 'yes', label: 'Yes', help: 'IPv4 and IPv6.' },
    ],
  },
  {
    id: 'nodeAutoProvisioning',
    title: 'Will node auto-provisioning choose the VMs?',
    help: 'AKS runs Karpenter and picks VM sizes for pending pods, instead of pools of one size with an autoscaler.',
    why: 'It supports some networks only.',
    answers: [
      { id: 'no', label: 'No', help: 'Node pools, with or without the cluster autoscaler.' },
      { id: 'yes', label: 'Yes', help: 'Node auto-provisioning is turned on.' },
    ],
  },
  {
    id: 'start',
    title: 'What runs today?',
    help: 'The network model of the cluster that the plan is to replace or change.',
    why: 'Some models are reached in place, the others only with a new cluster.',
    answers: [
      { id: 'new', label: 'Nothing yet', help: 'A new cluster.' },
      { id: 'kubenet', label: 'kubenet', help: 'Can move in place to Overlay.' },
      { id: 'node-subnet', label: 'Azure CNI Node Subnet', help: 'Can move in place to Overlay.' },
      { id: 'overlay', label: 'Azure CNI Overlay', help: 'No way out of it in place.' },
      {
        id: 'pod-subnet-dynamic',
        label: 'Azure CNI Pod Subnet, dynamic',
        help: 'New pools may use static blocks; everything else is a new cluster.',
      },
      {
        id: 'pod-subnet-static',
        label: 'Azure CNI Pod Subnet, static block',
        help: 'New pools may use dynamic allocation; everything else is a new cluster.',
      },
    ],
  },
] as const satisfies readonly Question[];

type QuestionData = (typeof questions)[number];
export type QuestionId = QuestionData['id'];
export type AnswerId<Q extends QuestionId> = Extract<QuestionData, { id: Q }>['answers'][number]['id'];

/** Question to answer, only where it was answered. Text that is no answer of its question counts as none. */
export type Answers = { readonly [Q in QuestionId]?: string };

export const questionIds: readonly QuestionId[] = questions.map((question) => question.id);

const byId: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

export const isQuestion = (text: string): text is QuestionId => byId.has(text);

export function questionById(id: QuestionId): Question {
  const question = byId.get(id);
  if (!question) throw new RangeError(`no question ${id}`);
  return question;
}

export const isAnswer = <Q extends QuestionId>(question: Q, text: string): text is AnswerId<Q> =>
  questionById(question).answers.some((answer) => answer.id === text);
