import type { Evaluation } from '../evaluate.ts';
import { formatAddress } from '../ip/address.ts';
import { cidr } from '../ip/cidr.ts';
import { csvCell } from '../plan/csv-cell.ts';
import type { SpaceFigures } from '../plan/evaluation.ts';
import { spaceWords } from '../plan/words.ts';
import type { ExportFormat } from './format.ts';
import { plannedSubnets } from './planned-subnets.ts';

const head = [
  'kind',
  'name',
  'cidr',
  'first',
  'last',
  'addresses',
  'planned',
  'azure_reserved',
  'held',
  'free',
  'aks_counts',
  'aks_available',
  'placed',
  'pools',
] as const;

type Row = Readonly<Partial<Record<(typeof head)[number], string | number>>>;

/** The address plan as a table for a spreadsheet or an address database: a range a row. */
export const csv: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: '.csv',
  language: 'csv',
  fileName: 'address-plan',
  write: (evaluation) =>
    `${[head, ...rows(evaluation).map((row) => head.map((column) => row[column] ?? ''))]
      .map((cells) => cells.map(csvCell).join(','))
      .join('\n')}\n`,
  notes: ({ plan, models }) => [
    'Pools, findings and answers are not in it: a table of ranges has no place for them.',
    ...(models[plan.model].spaces.some(({ cidr }) => cidr === null)
      ? ['A range that the plan has no room for is there without addresses.']
      : []),
  ],
};

function rows(evaluation: Evaluation): readonly Row[] {
  const { plan, models } = evaluation;
  const { spaces } = models[plan.model];
  return [
    ...(plan.vnetOwner === 'own' ? plan.vnet.map((range) => ({ kind: 'VNet', ...extent(range) })) : []),
    ...spaces.map(spaceRow),
    ...plannedSubnets(evaluation)
      .filter(({ space }) => space === null)
      .map(({ name, cidr: range }) => ({ kind: 'other subnet', name, ...extent(range) })),
    ...plan.connected.map(({ name, kind, cidr: range }) => ({
      kind: connected[kind],
      name,
      ...extent(range),
    })),
  ];
}

const connected = {
  onPremises: 'on-premises',
  peered: 'peered network',
  otherCluster: 'other cluster',
} as const;

const spaceRow = (space: SpaceFigures): Row => ({
  kind: spaceWords[space.space],
  name: space.name,
  ...extent(space.cidr),
  planned: space.planned.total,
  azure_reserved: space.planned.azureReserved,
  held: space.held,
  free: space.free,
  ...(space.pools.length > 0
    ? { aks_counts: space.aksCheck.preallocated, aks_available: space.aksCheck.available }
    : {}),
  placed: space.placed,
  pools: space.pools.join(' '),
});

function extent(range: string | null): Row {
  if (range === null) return {};
  const block = cidr(range);
  return {
    cidr: range,
    first: formatAddress(block.first),
    last: formatAddress(block.last),
    addresses: block.size,
  };
}
