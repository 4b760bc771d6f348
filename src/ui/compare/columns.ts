import { holds, type IsoDate } from '../../core/facts/fact.ts';
import type { MatrixCell, MatrixColumn, MatrixGroup, MatrixRow } from '../../core/facts/matrix-row.ts';
import { modelById } from '../../core/models/index.ts';
import type { Plan } from '../../core/plan/plan.ts';

export const columnName = (column: MatrixColumn): string =>
  column === 'cilium' ? 'With Cilium' : modelById(column).shortName;

/** Whether the plan has settled on what the column is about. */
export const isChosen = (column: MatrixColumn, plan: Pick<Plan, 'model' | 'dataplane'>): boolean =>
  column === 'cilium' ? plan.dataplane === 'cilium' : plan.model === column;

export const groupNames: Readonly<Record<MatrixGroup, string>> = {
  stance: 'Standing',
  addresses: 'Addresses',
  reach: 'Reach',
  ingress: 'Ingress',
  features: 'Features',
  policy: 'Network policies',
  scale: 'Scale',
  operations: 'Operations',
};

/** The cell that holds for the plan: the VNet may be made by AKS, and what a cell says may not hold on its day. */
export function cellOf(
  row: MatrixRow,
  column: MatrixColumn,
  { vnetOwner, asOf }: Pick<Plan, 'vnetOwner' | 'asOf'>,
): MatrixCell {
  const cell = (column === 'kubenet' && vnetOwner === 'aks' && row.vnetByAks) || row.cells[column];
  return holds(cell, asOf) ? cell : { ...cell, verdict: 'no', text: outside(cell, asOf) };
}

const outside = ({ from, until }: MatrixCell, asOf: IsoDate): string =>
  from !== undefined && asOf < from ? `Not before ${from}` : `Not since ${until}`;
