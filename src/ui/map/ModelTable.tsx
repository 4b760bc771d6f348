import type { Evaluation } from '../../core/evaluate.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { verdictOf } from '../header/verdict.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { type ModelBar, usesOfBars } from './model-bars.ts';
import { useTexts } from './uses.ts';

interface Props {
  readonly bars: readonly ModelBar[];
  readonly evaluation: Evaluation;
}

/** The bars as a table: a row for the VNet of each model, and one for its pod CIDR. */
export function ModelTable({ bars, evaluation }: Props) {
  const uses = usesOfBars(bars);
  return (
    <DataTable label="Addresses of every model">
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">Verdict</th>
          <th scope="col">Space</th>
          <NumericHead>Taken</NumericHead>
          {uses.map((use) => (
            <NumericHead key={use}>{useTexts[use].name}</NumericHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.flatMap(({ model, vnet, pods }) => {
          const { text } = verdictOf({ ...evaluation, plan: { ...evaluation.plan, model: model.id } });
          const rows = [
            { ...vnet, space: 'VNet' },
            ...(pods.used + pods.missing > 0 ? [{ ...pods, taken: pods.used, space: 'Pod CIDR' }] : []),
          ];
          return rows.map(({ space, taken, shares, missing }) => (
            <tr key={`${model.id} ${space}`}>
              <th scope="row">{model.name}</th>
              <td>{text}</td>
              <td>{space}</td>
              <NumericCell>{figure(taken)}</NumericCell>
              {uses.map((use) => {
                const share = shares.find((candidate) => candidate.use === use)?.addresses ?? 0;
                return <NumericCell key={use}>{figure(use === 'missing' ? missing : share)}</NumericCell>;
              })}
            </tr>
          ));
        })}
      </tbody>
    </DataTable>
  );
}
