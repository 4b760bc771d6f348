import type { IsoDate, SourceId } from '../facts/fact.ts';
import { apiServerAddresses, reservedPerSubnet, serviceAddressesOfCluster } from '../facts/limits.ts';
import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import type { Formula } from '../models/model.ts';
import type { PoolDemand } from './demand.ts';
import type { SpaceExplanation, SpaceKind, Term } from './evaluation.ts';
import type { PlacedNeed } from './placement.ts';
import { count, figure } from './rules/rule.ts';

const planningPage = 'concepts-network-ip-address-planning';

const term = (text: string, value: number, source: SourceId | null = null): Term => ({
  term: text,
  value,
  source,
});

export const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);

/** The figures of a space as sums, in the order in which the plan lists what draws from it. */
export function explainSpace(need: PlacedNeed, model: Model, asOf: IsoDate): SpaceExplanation {
  const { checked, planned, held } = model.formulas;
  const others = otherTerms(need);
  const required = [...poolTerms(need, model, 'planned', true, ({ shape }) => planned(shape)), ...others];
  return {
    preallocated: poolTerms(need, model, 'checked', false, ({ shape }) => checked(shape, asOf)),
    available: leftOf(need, [...reservedTerms(need, -1), ...usedTerms(need, -1)]),
    required,
    total: [...required, ...reservedTerms(need, 1)],
    held: [...poolTerms(need, model, 'held', false, ({ shape }) => held(shape)), ...others],
    heldDuringUpgrade: [...poolTerms(need, model, 'held', true, ({ shape }) => held(shape)), ...others],
    free: leftOf(need, [term('what is planned', -need.planned.required), ...reservedTerms(need, -1)]),
  };
}

/** What every pool takes of the space: its nodes, with the surge of an upgrade or without, times a node. */
function poolTerms(
  { space, pools }: PlacedNeed,
  model: Model,
  kind: 'checked' | 'planned' | 'held',
  withSurge: boolean,
  formula: (pool: PoolDemand) => Formula,
): readonly Term[] {
  return pools.map((demand) => {
    const { pool, nodes, surge } = demand;
    const more = withSurge ? surge : 0;
    const members =
      more === 0
        ? `${count(nodes, 'node')} of pool ${pool.name}`
        : `(${count(nodes, 'node')} + ${figure(more)} surge) of pool ${pool.name}`;
    const { node, pods } = demand[kind];
    if (space === 'nodeSubnet' && model.podSpace !== 'nodeSubnet')
      return term(members, (nodes + more) * node, planningPage);
    const { text, source } = formula(demand);
    const perNode = space === 'nodeSubnet' ? node + pods : pods;
    return term(`${members} x ${text}`, (nodes + more) * perNode, source);
  });
}

const ownOf: Partial<Record<SpaceKind, { readonly text: string; readonly source: SourceId }>> = {
  serviceCidr: {
    text: 'for the API server and DNS',
    source: serviceAddressesOfCluster.sources[0],
  },
  apiServerSubnet: { text: 'for the API server', source: apiServerAddresses.sources[0] },
};

/** What is neither node nor pod: load balancers, addresses that the cluster keeps there, other users. */
function otherTerms(need: PlacedNeed): readonly Term[] {
  const { internalLoadBalancers, others } = need.planned;
  const own = others - need.used;
  const kept = ownOf[need.space];
  return [
    ...(internalLoadBalancers === 0
      ? []
      : [term(count(internalLoadBalancers, 'internal load balancer'), internalLoadBalancers)]),
    ...(own === 0 ? [] : [term(`${own} ${kept?.text ?? ''}`, own, kept?.source)]),
    ...usedTerms(need, 1),
  ];
}

const usedTerms = ({ used }: PlacedNeed, sign: 1 | -1): readonly Term[] =>
  used === 0 ? [] : [term(`${figure(used)} used by others`, sign * used)];

const reservedTerms = ({ planned }: PlacedNeed, sign: 1 | -1): readonly Term[] =>
  planned.azureReserved === 0
    ? []
    : [
        term(
          `${planned.azureReserved} kept by Azure`,
          sign * planned.azureReserved,
          reservedPerSubnet.sources[0],
        ),
      ];

/** The addresses of the range less what is taken, and never less than none. */
function leftOf(need: PlacedNeed, taken: readonly Term[]): readonly Term[] {
  if (need.cidr === null) return [term('no range has a place', 0)];
  const { size } = cidr(need.cidr);
  const terms = [term(`${figure(size)} addresses of ${need.cidr}`, size), ...taken];
  const left = sumOf(terms);
  return left >= 0 ? terms : [...terms, term(`${figure(-left)} that the range does not have`, -left)];
}
