import { useRef } from 'react';
import { modelById } from '../../core/models/index.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import type { Fit } from '../../core/plan/reverse.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';
import { limitWords } from '../../core/plan/words.ts';
import { patchPlan, setView } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import styles from './fits.module.css';

const heads = {
  upgrade: 'Nodes in an upgrade',
  create: 'Nodes at create',
  pods: 'Pods',
  binds: 'Binds first',
  subnets: 'Subnets',
} as const;

/** For every model the best plan that the ranges allow, each one click from becoming the plan. */
export function FitsTable({ fits }: { readonly fits: readonly Fit[] }) {
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className={styles.frame}>
      <div className={styles.copy}>
        <CopyTableButton of={table} name="What fits" />
      </div>
      <table ref={table} className={styles.table} aria-label="What fits">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" className={styles.figure}>
              {heads.upgrade}
            </th>
            <th scope="col" className={styles.figure}>
              {heads.create}
            </th>
            <th scope="col" className={styles.figure}>
              {heads.pods}
            </th>
            <th scope="col">{heads.binds}</th>
            <th scope="col">{heads.subnets}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {fits.map((fit) => (
            <FitRow key={fit.model} fit={fit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FitRow({ fit }: { readonly fit: Fit }) {
  const { model, plan, nodes, nodesWithoutSurge, pods, boundBy, message } = fit;
  const { name } = modelById(model);
  if (plan === null)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={6} className={styles.nothing}>
          <StatusTag plain status="error">
            {message}
          </StatusTag>
        </td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={heads.upgrade} className={styles.figure}>
        {figure(nodes)}
      </td>
      <td data-head={heads.create} className={styles.figure}>
        {figure(nodesWithoutSurge)}
      </td>
      <td data-head={heads.pods} className={styles.figure}>
        {figure(pods)}
      </td>
      <td data-head={heads.binds}>{boundBy && limitWords[boundBy]}</td>
      <td data-head={heads.subnets} className={styles.subnets}>
        <SubnetsText plan={plan} />
      </td>
      <td className={styles.use}>
        <Button aria-label={`Use this plan: ${name}`} onClick={() => use(name, plan)}>
          Use this plan
        </Button>
      </td>
    </tr>
  );
}

/** Ranges that are listed before the rest is a number. */
const listed = 3;

/** The subnets of the plan, the first few by their ranges, and its pools where there are several. */
function SubnetsText({ plan }: { readonly plan: PlanInput }) {
  const subnets = plan.subnets as readonly { readonly name: string; readonly cidr: string }[];
  const pools = (plan.pools as readonly unknown[]).length;
  const more = subnets.length - listed;
  return (
    <>
      {subnets.slice(0, listed).map(({ name, cidr }) => (
        <span key={name} className={styles.subnet}>
          {name} {cidr}
        </span>
      ))}
      {more > 0 && <span className={styles.subnet}>and {figure(more)} more</span>}
      {pools > 1 && <span className={styles.hint}>{count(pools, 'pool')}</span>}
    </>
  );
}

/** Makes it the plan as one step of undo, the name and the answers kept, and goes on to its sizes. */
function use(model: string, fitted: PlanInput) {
  patchPlan(({ name, answers }) => ({
    ...fitted,
    ...(name === undefined ? {} : { name }),
    ...(answers === undefined ? {} : { answers }),
  }));
  announce(`The plan is now what fits with ${model}. Undo brings the last one back.`);
  setView('size');
  // The button goes with its view; the keyboard starts over at the top of the next one.
  document.getElementById('main')?.focus();
}
