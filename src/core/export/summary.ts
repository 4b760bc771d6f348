import type { Evaluation } from '../evaluate.ts';
import { modelById } from '../models/index.ts';
import { nodesOf } from '../plan/demand.ts';
import type { ModelEvaluation } from '../plan/evaluation.ts';
import { count } from '../plan/rules/rule.ts';
import { spaceWords } from '../plan/words.ts';

/**
 * The plan in one line to paste beside its link: "payments-prod: Overlay + Cilium, 23 nodes, 10.20.0.0/26
 * (59 addresses); fits to 51 nodes". Nodes are those of every pool at its maximum; the figure after a subnet is
 * the addresses that Azure leaves of it.
 */
export function summaryOf(evaluation: Evaluation): string {
  const { plan } = evaluation;
  const model = evaluation.models[plan.model];
  const nodes = plan.pools.reduce((sum, pool) => sum + nodesOf(pool), 0);
  const parts = [`${modelOf(evaluation)}, ${count(nodes, 'node')}`, ...subnetsOf(model)];
  return `${plan.name === '' ? '' : `${plan.name}: `}${parts.join(', ')}; ${verdictOf(model)}${unreadOf(evaluation)}`;
}

/** "Overlay + Cilium"; the data plane of Azure is what nobody needs to be told of. */
const modelOf = ({ plan }: Evaluation): string =>
  `${modelById(plan.model).shortName}${plan.dataplane === 'cilium' ? ' + Cilium' : ''}`;

/** Subnets that are named; more would be no line to read. */
const named = 3;

function subnetsOf({ spaces }: ModelEvaluation): readonly string[] {
  const subnets = spaces
    .filter(({ space }) => space === 'nodeSubnet' || space === 'podSubnet')
    .map(({ space, cidr, aksCheck }) =>
      cidr === null
        ? `no room for the ${spaceWords[space]}`
        : `${cidr} (${count(aksCheck.available, 'address', 'addresses')})`,
    );
  const more = subnets.length - named;
  return more > 0 ? [...subnets.slice(0, named), count(more, 'more subnet')] : subnets;
}

function verdictOf({ possible, capacity, findings }: ModelEvaluation): string {
  const first = findings.find(({ severity }) => severity === (possible ? 'breaks' : 'error'));
  const where = first?.space ? `: ${spaceWords[first.space]}` : '';
  if (!possible) return `does not fit${where}`;
  return `fits to ${count(capacity.maxNodes, 'node')}${first ? `, breaks later${where}` : ''}`;
}

const unreadOf = ({ problems }: Evaluation): string =>
  problems.length === 0 ? '' : `; ${count(problems.length, 'value')} cannot be read`;
