import { useMemo } from 'react';
import type { Advice, Recommendation } from '../../core/advice/advice.ts';
import { advise } from '../../core/advice/rank.ts';
import { type Scenario, scenarios, scenariosDated } from '../../core/advice/scenarios.ts';
import type { IsoDate } from '../../core/facts/fact.ts';
import { modelById } from '../../core/models/index.ts';
import { Button } from '../kit/Button.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Panel } from '../kit/Panel.tsx';
import { AdviceSource } from './AdviceSource.tsx';
import type { Interview } from './interview.ts';
import { vnetOwnerNames } from './names.ts';
import styles from './Scenarios.module.css';

interface Props {
  readonly asOf: IsoDate;
  /** Some question is answered: the table stands back. */
  readonly started: boolean;
  readonly interview: Interview;
}

/** Typical situations with their answers: a quicker start than the questions. */
export function Scenarios({ asOf, started, interview }: Props) {
  const table = <ScenarioTable asOf={asOf} interview={interview} />;
  return started ? (
    <Disclosure summary="Start from a scenario instead">{table}</Disclosure>
  ) : (
    <Panel title="Or start from a scenario">{table}</Panel>
  );
}

function ScenarioTable({ asOf, interview }: Omit<Props, 'started'>) {
  const today = useMemo(
    () => new Map(scenarios.map(({ id, answers }) => [id, advise(answers, asOf)])),
    [asOf],
  );
  return (
    <DataTable
      label="Scenarios"
      caption="A scenario takes the place of the answers so far."
      className={styles.scenarios}
    >
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">Preferred in {scenariosDated.slice(0, 4)}</th>
          <th scope="col">
            Preferred on <span className={styles.day}>{asOf}</span>
          </th>
          <th scope="col">Comment and sources</th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map((scenario) => (
          <tr key={scenario.id}>
            <th scope="row">
              <Button
                variant="subtle"
                onClick={() => interview.change((plan) => ({ ...plan, answers: { ...scenario.answers } }))}
              >
                {scenario.title}
              </Button>
            </th>
            <td data-column={`${scenariosDated.slice(0, 4)}: `}>{scenario.approach}</td>
            <td data-column={`${asOf}: `}>{approach(today.get(scenario.id)?.recommended ?? null)}</td>
            <td>
              {scenario.comment}
              {sourcesOf(scenario, today.get(scenario.id)).map((id) => (
                <p key={id}>
                  <AdviceSource id={id} />
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** The table's own source, then that of what speaks most for today's approach. */
function sourcesOf(scenario: Scenario, advice: Advice | undefined): readonly string[] {
  const [today] = advice?.ranking[0]?.reasons.filter(({ effect }) => effect === 'for') ?? [];
  return today ? [...new Set([...scenario.sources, today.source])] : scenario.sources;
}

function approach(recommended: Recommendation | null): string {
  if (!recommended) return 'None';
  return `${modelById(recommended.model).name}, ${vnetOwnerNames[recommended.vnetOwner]}`;
}
