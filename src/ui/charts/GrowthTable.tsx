import { figure } from '../../core/plan/rules/rule.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { type GrowthRow, type ModelGrowth, withinReach } from './growth-data.ts';

interface Props {
  /** Of the plan, where there are two; else empty. */
  readonly name: string;
  readonly growth: readonly ModelGrowth[];
  readonly rows: readonly GrowthRow[];
}

/** What the chart of growth draws, in numbers, with the addresses of the pod CIDR beside them. */
export function GrowthTable({ name, growth, rows }: Props) {
  return (
    <DataTable
      label={name === '' ? 'Addresses by nodes' : `Addresses by nodes, ${name}`}
      caption="VNet addresses to plan for, and addresses of the pod CIDR in brackets. An asterisk marks more than this plan’s ranges and limits allow."
    >
      <thead>
        <tr>
          <NumericHead>Nodes</NumericHead>
          {growth.map(({ model }) => (
            <NumericHead key={model.id}>{model.shortName}</NumericHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ x: nodes, points }) => (
          <tr key={nodes}>
            <th scope="row" style={{ textAlign: 'end' }}>
              {figure(nodes)}
            </th>
            {growth.map((each) => {
              const point = points[each.model.id];
              return (
                <NumericCell key={each.model.id}>
                  {point === null
                    ? '–'
                    : `${figure(point.vnetAddresses)}${
                        point.podCidrAddresses > 0 ? ` (${figure(point.podCidrAddresses)})` : ''
                      }${withinReach(each, nodes) ? '' : ' *'}`}
                </NumericCell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
