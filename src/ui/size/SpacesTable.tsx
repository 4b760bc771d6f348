import type { Evaluation } from '../../core/evaluate.ts';
import type { Space } from '../../core/plan/evaluation.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';
import { spaceWords } from '../../core/plan/words.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { plannedParts } from './planned-parts.ts';
import styles from './SpacesTable.module.css';

/** The ranges that the chosen model draws from, each with the three figures that are never mixed. */
export function SpacesTable({ evaluation }: { readonly evaluation: Evaluation }) {
  const { plan, models } = evaluation;
  return (
    <Panel title="Address spaces">
      <div className={styles.frame}>
        <table className={styles.table} aria-label="Address spaces">
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
            <SpaceRows key={`${space.space} ${space.name}`} space={space} />
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

function SpaceRows({ space }: { readonly space: Space }) {
  const { name, cidr, placed, aksCheck, planned, held, heldDuringUpgrade, free } = space;
  const kind = spaceWords[space.space];
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <span className={styles.name}>{title}</span>
          {name !== space.space && <span className={styles.hint}>{name}</span>}
        </th>
        <td data-head="CIDR">
          <span className={styles.name}>{cidr ?? 'None'}</span>
          <span className={styles.hint}>{placedWords[placed]}</span>
        </td>
        <td data-head="AKS check" className={styles.figure}>
          {space.pools.length === 0 ? (
            <span className={styles.hint}>not counted</span>
          ) : (
            <>
              <span className={styles.name}>
                {figure(aksCheck.preallocated)} of {figure(aksCheck.available)}
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
          {figure(planned.total)}
          <span className={styles.hint}>
            {planned.smallestPrefix === null ? 'more than IPv4 has' : `needs a /${planned.smallestPrefix}`}
          </span>
        </td>
        <td data-head="Held" className={styles.figure}>
          {figure(held)}
          {heldDuringUpgrade !== held && (
            <span className={styles.hint}>{figure(heldDuringUpgrade)} in an upgrade</span>
          )}
        </td>
        <td data-head="Free" className={styles.figure}>
          {figure(free)}
        </td>
      </tr>
      <tr className={styles.breakdown}>
        <td colSpan={6}>
          <Disclosure
            summary={
              <>
                Breakdown
                <span className={styles.of}>
                  {' '}
                  of {kind}
                  {name === space.space ? '' : ` ${name}`}
                </span>
              </>
            }
          >
            <dl className={styles.parts}>
              {plannedParts(planned).map(({ what, value }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{figure(value)}</dd>
                </div>
              ))}
              <div className={styles.total}>
                <dt>Planned</dt>
                <dd>{count(planned.total, 'address', 'addresses')}</dd>
              </div>
            </dl>
          </Disclosure>
        </td>
      </tr>
    </tbody>
  );
}
