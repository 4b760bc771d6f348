import { figure } from '../../core/plan/rules/rule.ts';
import type { AddressUse } from '../../core/plan/series-use.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import type { ModelUse } from './usage-title.ts';
import { nameOfUse } from './use-looks.tsx';

interface Props {
  /** Of the plan, where there are two; else empty. */
  readonly name: string;
  readonly uses: readonly ModelUse[];
  readonly present: readonly AddressUse[];
}

/** What the chart of uses draws, in numbers. */
export function UsageTable({ name, uses, present }: Props) {
  return (
    <DataTable label={name === '' ? 'Use of addresses by model' : `Use of addresses by model, ${name}`}>
      <thead>
        <tr>
          <th scope="col">Use, in addresses</th>
          {uses.map(({ of }) => (
            <NumericHead key={of.id}>{of.shortName}</NumericHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {present.map((use) => (
          <tr key={use}>
            <th scope="row">{nameOfUse(use)}</th>
            {uses.map((each) => (
              <NumericCell key={each.of.id}>{figure(each.uses[use])}</NumericCell>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">Missing</th>
          {uses.map((each) => (
            <NumericCell key={each.of.id}>{figure(each.missing)}</NumericCell>
          ))}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Size of the subnets</th>
          {uses.map((each) => (
            <NumericCell key={each.of.id}>{figure(each.size)}</NumericCell>
          ))}
        </tr>
      </tfoot>
    </DataTable>
  );
}
