import type { Evaluation } from '../../core/evaluate.ts';

/** What is wrong with a field: its text cannot be read, or the chosen model fails because of it. */
export interface Issue {
  /** The path of the field that shows it. */
  readonly path: string;
  readonly severity: 'error' | 'breaks';
  readonly message: string;
}

export interface Issues {
  readonly of: (path: string) => Issue | undefined;
  /** Paths, with blanks between them, of the fields of a row such as pools[0] that have an issue. */
  readonly pathsOfRow: (row: string) => string;
  /** Problems of the input that no field of this view shows. */
  readonly elsewhere: readonly Issue[];
}

const planFields = [
  'kubernetesVersion',
  'dataplane',
  'networkPolicy',
  'vnetOwner',
  'vnet',
  'podCidr',
  'serviceCidr',
  'dnsServiceIp',
  'internalLoadBalancers',
  // The tables as a whole
  'pools',
  'subnets',
  'connected',
];
const rowFields: Readonly<Record<string, readonly string[]>> = {
  pools: [
    'name',
    'mode',
    'os',
    'count',
    'autoscale.min',
    'autoscale.max',
    'maxPods',
    'maxSurge',
    'maxUnavailable',
    'nodeSubnet',
    'podSubnet',
    'podsPerNode',
  ],
  subnets: ['name', 'role', 'cidr', 'usedAddresses'],
  connected: ['name', 'kind', 'cidr'],
};

const rowPath = /^((\w+)\[\d+\])(?:\.(.+))?$/;

/**
 * The path of the field of this view that stands for a JSON path: a row stands in its first field, the
 * autoscaler in its maximum, a prefix of the VNet in the one field for all. Null where there is none.
 */
export function fieldPath(path: string): string | null {
  if (planFields.includes(path)) return path;
  const [, row, list, field = 'name'] = rowPath.exec(path) ?? [];
  if (row === undefined || list === undefined) return null;
  if (list === 'vnet') return 'vnet';
  const known = field === 'autoscale' ? 'autoscale.max' : field;
  return rowFields[list]?.includes(known) ? `${row}.${known}` : null;
}

const found = new WeakMap<Evaluation, Issues>();

/** The issues of an evaluation by field, the same object for the same evaluation. */
export function issuesOf(evaluation: Evaluation): Issues {
  const known = found.get(evaluation);
  if (known) return known;
  const issues = collect(evaluation);
  found.set(evaluation, issues);
  return issues;
}

function collect({ problems, plan, models }: Evaluation): Issues {
  const byPath = new Map<string, Issue[]>();
  const elsewhere: Issue[] = [];
  const add = (path: string | undefined, severity: Issue['severity'], message: string): boolean => {
    const field = path === undefined ? null : fieldPath(path);
    if (field === null) return false;
    byPath.set(field, [...(byPath.get(field) ?? []), { path: field, severity, message }]);
    return true;
  };
  for (const { path, message } of problems) {
    // The name of the plan stands in the header.
    if (!add(path, 'error', message) && path !== 'name') elsewhere.push({ path, severity: 'error', message });
  }
  for (const { path, severity, message } of models[plan.model].findings) {
    if (severity === 'error' || severity === 'breaks') add(path, severity, message);
  }

  const first = new Map([...byPath].map(([path, issues]) => [path, shortened(issues)]));
  const byRow = new Map<string, string>();
  for (const path of first.keys()) {
    const row = rowPath.exec(path)?.[1];
    if (row !== undefined) byRow.set(row, [byRow.get(row), path].filter(Boolean).join(' '));
  }
  return { of: (path) => first.get(path), pathsOfRow: (row) => byRow.get(row) ?? '', elsewhere };
}

/** The first issue of a field, which says how many more the list of findings has. */
function shortened(issues: readonly Issue[]): Issue | undefined {
  const [issue, ...more] = issues;
  if (!issue || more.length === 0) return issue;
  return { ...issue, message: `${issue.message} (${more.length} more in the findings)` };
}
