import { useRef } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { Space, SpaceExplanation } from '../../core/plan/evaluation.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { spaceLabel, spaceWords } from '../../core/plan/words.ts';
import { useInputs } from '../../state/store.ts';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import { type Explained, ExplainFigure, useExplained } from './ExplainFigure.tsx';
import { ExplainTerms } from './ExplainTerms.tsx';
import styles from './SpacesTable.module.css';

type Figure = keyof SpaceExplanation;

/** A figure of a space by the kind and name of the space: "nodeSubnet nodes total". */
type Key = string;

/** The ranges that the chosen model draws from, each with the three figures that are never mixed. */
export function SpacesTable({ evaluation }: { readonly evaluation: Evaluation }) {
  const { plan, models } = evaluation;
  const explained = useExplained<Key>();
  const table = useRef<HTMLTableElement>(null);
  const placeOf = usePlaces(evaluation);
  return (
    <Panel title="Address spaces" actions={<CopyTableButton of={table} name="Address spaces" />}>
      <div className={styles.frame}>
        <table ref={table} className={styles.table} aria-label="Address spaces">
          <thead>
            <tr>
              <th scope="col">Space</th>
              <th scope="col">CIDR</th>
              <Head name="AKS check" hint="what AKS counts before it builds" />
              <Head name="Planned" hint="documented formula" />
              <Head name="Held" hint="at the expected load" />
              <Head name="Free" hint="beyond planned" />
            </tr>
          </thead>
          {models[plan.model].spaces.map((space) => (
            <SpaceRows
              key={`${space.space} ${space.name}`}
              space={space}
              place={placeOf(space)}
              explained={explained}
            />
          ))}
        </table>
      </div>
    </Panel>
  );
}

function Head({ name, hint }: { readonly name: string; readonly hint: string }) {
  return (
    <th scope="col" className={styles.figure}>
      {name}
      <span className={styles.hint}>{hint}</span>
    </th>
  );
}

const placedWords: Readonly<Record<Space['placed'], string>> = {
  given: 'given',
  chosen: 'chosen by the planner',
  none: 'no room',
};

const figureWords: Readonly<Record<Exclude<Figure, 'required'>, string>> = {
  preallocated: 'AKS check counts',
  available: 'available to the AKS check',
  total: 'planned',
  held: 'held',
  heldDuringUpgrade: 'held in an upgrade',
  free: 'free',
};
type Shown = keyof typeof figureWords;
const shownFigures = Object.keys(figureWords) as readonly Shown[];

/** Where the range of a space comes from. The plan has one for pods and services, whether it was typed or not. */
function usePlaces({ problems }: Evaluation): (space: Space) => string {
  const typed = {
    podCidr: useInputs(({ plan }) => plan.podCidr !== undefined),
    serviceCidr: useInputs(({ plan }) => plan.serviceCidr !== undefined),
  };
  return ({ space, placed }) => {
    const assumed =
      (space === 'podCidr' || space === 'serviceCidr') &&
      (!typed[space] || problems.some(({ path }) => path === space));
    return placed === 'given' && assumed ? 'default' : placedWords[placed];
  };
}

interface RowsProps {
  readonly space: Space;
  readonly place: string;
  readonly explained: Explained<Key>;
}

function SpaceRows({ space, place, explained }: RowsProps) {
  const { name, cidr, aksCheck, planned, held, heldDuringUpgrade, free } = space;
  const key = (shown: Shown): Key => `${space.space} ${name} ${shown}`;
  const openFigure = shownFigures.find((shown) => key(shown) === explained.explained);
  const number = (shown: Shown, value: number) => (
    <ExplainFigure of={explained} name={key(shown)} what={`${figureWords[shown]}, ${spaceLabel(space)}`}>
      {figure(value)}
    </ExplainFigure>
  );
  return (
    <tbody>
      <tr>
        <th scope="row">
          <span className={styles.name}>{capital(spaceWords[space.space])}</span>
          {name !== space.space && <span className={styles.hint}>{name}</span>}
        </th>
        <td data-head="CIDR">
          <span className={styles.name}>{cidr ?? 'None'}</span>
          <span className={styles.hint}>{place}</span>
        </td>
        <td data-head="AKS check" className={styles.figure}>
          {space.pools.length === 0 ? (
            <span className={styles.hint}>not counted</span>
          ) : (
            <>
              <span className={styles.name}>
                {number('preallocated', aksCheck.preallocated)} of {number('available', aksCheck.available)}
              </span>
              <span className={styles.hint}>
                <StatusTag plain status={aksCheck.refused ? 'error' : 'ok'}>
                  {aksCheck.refused ? 'refused' : 'passed'}
                </StatusTag>
              </span>
            </>
          )}
        </td>
        <td data-head="Planned" className={styles.figure}>
          {number('total', planned.total)}
          <span className={styles.hint}>
            {planned.smallestPrefix === null ? 'more than IPv4 has' : `needs a /${planned.smallestPrefix}`}
          </span>
        </td>
        <td data-head="Held" className={styles.figure}>
          {number('held', held)}
          {heldDuringUpgrade !== held && (
            <span className={styles.hint}>
              {number('heldDuringUpgrade', heldDuringUpgrade)} in an upgrade
            </span>
          )}
        </td>
        <td data-head="Free" className={styles.figure}>
          {number('free', free)}
        </td>
      </tr>
      {openFigure && (
        <tr className={styles.sum}>
          <td colSpan={6}>
            <ExplainTerms
              id={explained.id}
              title={`${capital(spaceLabel(space))}: ${figureWords[openFigure]}`}
              unit="addresses"
              terms={space.explain[openFigure]}
              onClose={explained.close}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
