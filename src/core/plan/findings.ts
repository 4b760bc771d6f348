import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import type { PoolDemand } from './demand.ts';
import type { BareFinding, Capacity, Severity, SpaceFigures } from './evaluation.ts';
import { type Layout, vnetOf } from './placement.ts';
import type { Plan } from './plan.ts';
import { rulesOn } from './rules/index.ts';
import type { Context, Hit, NamedBlock, Ranges, Rule } from './rules/rule.ts';

const bySeverity: Readonly<Record<Severity, number>> = { error: 0, breaks: 1, warning: 2, info: 3 };

/** What every rule that holds on the day of the plan finds, the gravest first. */
export function findingsOf(evaluated: {
  readonly plan: Plan;
  readonly model: Model;
  readonly pools: readonly PoolDemand[];
  readonly layout: Layout;
  readonly spaces: readonly SpaceFigures[];
  readonly capacity: Capacity;
}): readonly BareFinding[] {
  const { plan, model, pools, layout, spaces, capacity } = evaluated;
  const ranges = rangesOf(plan, layout, spaces);
  const context: Context = { plan, model, pools, spaces, capacity, layout, ranges };
  const findings: BareFinding[] = [];
  for (const rule of rulesOn(plan.asOf))
    for (const hit of rule.find(context)) findings.push(finding(rule, hit));
  return findings.sort((a, b) => bySeverity[a.severity] - bySeverity[b.severity]);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

// Written out, because this runs for every finding of every model at every keystroke.
function finding(rule: Rule, hit: Hit): BareFinding {
  const found: Writable<BareFinding> = {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    space: hit.space ?? null,
    message: hit.message,
    fix: hit.fix,
    sources: hit.sources ?? rule.sources,
  };
  if (hit.name !== undefined) found.name = hit.name;
  if (hit.path !== undefined) found.path = hit.path;
  if (rule.aksError !== undefined) found.aksError = rule.aksError;
  if (hit.aksMessage !== undefined) found.aksMessage = hit.aksMessage;
  return found;
}

function rangesOf(plan: Plan, layout: Layout, spaces: readonly SpaceFigures[]): Ranges {
  const listed = plan.subnets.flatMap((subnet, index): NamedBlock[] => {
    const place = plan.vnetOwner === 'aks' ? null : (layout.subnets[index] ?? null);
    if (place === null) return [];
    return [
      { name: subnet.name, path: `subnets[${index}].cidr`, block: cidr(place), given: subnet.cidr !== null },
    ];
  });
  const added = layout.spaces.flatMap((space): NamedBlock[] =>
    space.inVnet && space.index === null && space.cidr !== null
      ? [{ name: space.name, path: 'subnets', block: cidr(space.cidr), given: space.placed === 'given' }]
      : [],
  );
  return {
    vnet: vnetOf(plan),
    subnets: [...listed, ...added],
    pod: spaces.some((space) => space.space === 'podCidr') ? cidr(plan.podCidr) : null,
    service: cidr(plan.serviceCidr),
    connected: plan.connected.flatMap((network, index) =>
      network.cidr === null
        ? []
        : [
            {
              name: network.name,
              kind: network.kind,
              path: `connected[${index}].cidr`,
              block: cidr(network.cidr),
              given: true,
            },
          ],
    ),
  };
}
