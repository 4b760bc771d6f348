import { questions } from '../../core/advice/questions.ts';
import { dataplaneWords, engineWords, ownerWords } from '../../core/export/choice-words.ts';
import { modelById } from '../../core/models/index.ts';
import type { ConnectedNetwork, Plan, Pool, Subnet } from '../../core/plan/plan.ts';
import { figure } from '../../core/plan/rules/rule.ts';

/** A field in which two plans differ, with what each says; "none" where a plan has nothing of the kind. */
export interface Difference {
  readonly field: string;
  readonly a: string;
  readonly b: string;
}

/** The differences of one part of the plans, such as a pool. */
export interface DifferenceGroup {
  readonly name: string;
  readonly differences: readonly Difference[];
}

type Fields<T> = readonly (readonly [field: string, text: (of: T) => string])[];

const NONE = 'none';
const byDefault = 'by default';

const clusterFields: Fields<Plan> = [
  ['Name', ({ name }) => name || NONE],
  ['Read as of', ({ asOf }) => asOf],
  ['Kubernetes version', ({ kubernetesVersion }) => kubernetesVersion],
  ['Network model', ({ model }) => modelById(model).name],
  ['Data plane', ({ dataplane }) => dataplaneWords[dataplane]],
  ['Network policy', ({ networkPolicy }) => engineWords[networkPolicy]],
];

const networkFields: Fields<Plan> = [
  ['Cluster lives', ({ vnetOwner }) => ownerWords[vnetOwner]],
  ['VNet', ({ vnet }) => vnet.join(', ')],
  ['Pod CIDR', ({ podCidr }) => podCidr],
  ['Service CIDR', ({ serviceCidr }) => serviceCidr],
  ['DNS service IP', ({ dnsServiceIp }) => dnsServiceIp],
  ['Internal load balancers', ({ internalLoadBalancers }) => figure(internalLoadBalancers)],
];

const poolFields: Fields<Pool> = [
  ['Mode', ({ mode }) => mode],
  ['OS', ({ os }) => os],
  ['Nodes', ({ count }) => figure(count)],
  ['Autoscaler', ({ autoscale }) => (autoscale ? `${autoscale.min} to ${autoscale.max}` : 'off')],
  ['maxPods', ({ maxPods }) => maxPods?.toString() ?? byDefault],
  ['Pods expected per node', ({ podsPerNode }) => podsPerNode?.toString() ?? byDefault],
  ['maxSurge', ({ maxSurge }) => String(maxSurge)],
  ['maxUnavailable', ({ maxUnavailable }) => String(maxUnavailable)],
  ['Node subnet', ({ nodeSubnet }) => nodeSubnet ?? byDefault],
  ['Pod subnet', ({ podSubnet }) => podSubnet ?? byDefault],
];

const subnetFields: Fields<Subnet> = [
  ['Role', ({ role }) => role],
  ['Range', ({ cidr }) => cidr ?? 'chosen by the planner'],
  ['Addresses in use', ({ usedAddresses }) => figure(usedAddresses)],
];

const connectedFields: Fields<ConnectedNetwork> = [
  ['Kind', ({ kind }) => connectedWords[kind]],
  ['Range', ({ cidr }) => cidr ?? 'not read'],
];
const connectedWords = {
  onPremises: 'on-premises',
  peered: 'peered network',
  otherCluster: 'other cluster',
} as const;

/** Where two plans differ, field by field, every default filled in. Parts without a difference are left out. */
export function planDifferences(a: Plan, b: Plan): readonly DifferenceGroup[] {
  return [
    { name: 'Cluster', differences: fieldDifferences(clusterFields, a, b) },
    { name: 'Network', differences: fieldDifferences(networkFields, a, b) },
    ...listDifferences('Subnet', subnetFields, a.subnets, b.subnets),
    ...listDifferences('Pool', poolFields, a.pools, b.pools),
    ...listDifferences('Connected network', connectedFields, a.connected, b.connected),
    { name: 'Answers', differences: answerDifferences(a, b) },
  ].filter(({ differences }) => differences.length > 0);
}

const fieldDifferences = <T>(fields: Fields<T>, a: T, b: T): readonly Difference[] =>
  fields.map(([field, text]) => ({ field, a: text(a), b: text(b) })).filter((found) => found.a !== found.b);

/** Rows with the same name are the same row, wherever it stands; of several, the first with the first. */
function listDifferences<T extends { readonly name: string }>(
  kind: string,
  fields: Fields<T>,
  a: readonly T[],
  b: readonly T[],
): readonly DifferenceGroup[] {
  const left = [...b];
  const pairs: (readonly [T | undefined, T | undefined])[] = a.map((row) => {
    const at = left.findIndex(({ name }) => name === row.name);
    return [row, at < 0 ? undefined : left.splice(at, 1)[0]];
  });
  for (const row of left) pairs.push([undefined, row]);
  return pairs.map(([rowA, rowB]) => ({
    name: `${kind} ${rowA?.name ?? rowB?.name}`,
    differences:
      rowA && rowB
        ? fieldDifferences(fields, rowA, rowB)
        : [{ field: 'All of it', a: inWords(fields, rowA), b: inWords(fields, rowB) }],
  }));
}

/** All that a row says; what it leaves to the default is left out. */
const inWords = <T>(fields: Fields<T>, row: T | undefined): string =>
  row === undefined
    ? NONE
    : fields
        .map(([field, text]) => [field, text(row)] as const)
        .filter(([, said]) => said !== byDefault)
        .map((said) => said.join(' '))
        .join(', ');

const answerDifferences = (a: Plan, b: Plan): readonly Difference[] =>
  questions
    .map(({ id, title, answers }) => {
      const given = ({ answers: all }: Plan) =>
        answers.find((answer) => answer.id === all[id])?.label ?? 'not answered';
      return { field: title, a: given(a), b: given(b) };
    })
    .filter((found) => found.a !== found.b);
