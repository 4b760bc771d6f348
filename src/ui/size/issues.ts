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

interface Cause extends Issue {
  /** What cannot be read stands at its field alone; the rest is in the list of findings too. */
  readonly unread: boolean;
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
  const byPath = new Map<string, Cause[]>();
  const elsewhere: Issue[] = [];
  const add = (path: string | undefined, cause: Omit<Cause, 'path'>): boolean => {
    const field = path === undefined ? null : fieldPath(path);
    if (field === null) return false;
    byPath.set(field, [...(byPath.get(field) ?? []), { path: field, ...cause }]);
    return true;
  };
  for (const { path, message } of problems) {
    // The name of the plan stands in the header.
    const issue = { severity: 'error', message } as const;
    if (!add(path, { ...issue, unread: true }) && path !== 'name') elsewhere.push({ path, ...issue });
  }
  for (const { path, severity, message } of models[plan.model].findings) {
    if (severity === 'error' || severity === 'breaks') add(path, { severity, message, unread: false });
  }

  const first = new Map([...byPath].map(([path, issues]) => [path, shortened(issues)]));
  const byRow = new Map<string, string>();
  for (const path of first.keys()) {
    const row = rowPath.exec(path)?.[1];
    if (row !== undefined) byRow.set(row, [byRow.get(row), path].filter(Boolean).join(' '));
  }
  return { of: (path) => first.get(path), pathsOfRow: (row) => byRow.get(row) ?? '', elsewhere };
}

/** Texts of one field that are told one by one, such as prefixes of the VNet. */
const TOLD = 3;

/** What a field says: what cannot be read in it, or else its first finding; and how many more the list of those has. */
function shortened(causes: readonly Cause[]): Issue | undefined {
  const [first] = causes;
  if (!first) return undefined;
  const { path, severity } = first;
  const unread = causes.filter((cause) => cause.unread).map(({ message }) => message);
  const found = causes.length - Math.max(unread.length, 1);
  const parts = [
    unread.length > 1 ? unread.slice(0, TOLD).map(ended).join(' ') : first.message,
    ...(unread.length > TOLD ? [`(${unread.length - TOLD} more cannot be read)`] : []),
    ...(found > 0 ? [`(${found} more in the findings)`] : []),
  ];
  return { path, severity, message: parts.join(' ') };
}

const ended = (sentence: string): string => (/[.?]$/.test(sentence) ? sentence : `${sentence}.`);
