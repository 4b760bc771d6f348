import type { Capacity, CapacityLimit } from '../../core/plan/evaluation.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { limitWords } from '../../core/plan/words.ts';
import { StatusTag } from '../kit/StatusTag.tsx';
import styles from './Capacity.module.css';

interface Props {
  readonly id: string;
  /** Of the model. */
  readonly name: string;
  readonly capacity: Capacity;
}

/** Every limit of a model in the order in which they bind, and every pool as it could grow alone. */
export function CapacityLimits({ id, name, capacity }: Props) {
  return (
    <div id={id} className={styles.limits}>
      <table className={styles.inner} aria-label={`Limits of ${name}`}>
        <caption>Limits in the order in which they bind, with surge</caption>
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col" className={styles.figure}>
              Taken
            </th>
            <th scope="col" className={styles.figure}>
              Most nodes
            </th>
            <th scope="col" className={styles.figure}>
              Headroom
            </th>
          </tr>
        </thead>
        <tbody>
          {capacity.limits.map((limit, index) => (
            <tr key={`${limit.id} ${limit.name}`}>
              <th scope="row">
                {index + 1}. {limitTitle(limit)}
              </th>
              <td className={styles.figure}>
                {figure(limit.used)} of {figure(Math.max(0, limit.allows))}
              </td>
              <td className={styles.figure}>{limit.maxNodes === null ? 'any' : figure(limit.maxNodes)}</td>
              <td className={styles.figure}>
                <Headroom limit={limit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles.inner} aria-label={`Pools of ${name}`}>
        <caption>Each pool growing alone, the others as planned</caption>
        <thead>
          <tr>
            <th scope="col">Pool</th>
            <th scope="col" className={styles.figure}>
              In an upgrade
            </th>
            <th scope="col" className={styles.figure}>
              At create
            </th>
            <th scope="col" className={styles.figure}>
              Pods
            </th>
          </tr>
        </thead>
        <tbody>
          {capacity.pools.map((pool, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two pools may have one name while it is typed.
            <tr key={index}>
              <th scope="row">{pool.name}</th>
              <td className={styles.figure}>{figure(pool.maxNodes)}</td>
              <td className={styles.figure}>{figure(pool.maxNodesWithoutSurge)}</td>
              <td className={styles.figure}>{figure(pool.maxPods)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Headroom({ limit: { exceeded, headroom } }: { readonly limit: CapacityLimit }) {
  if (exceeded)
    return (
      <StatusTag plain status="error">
        exceeded
      </StatusTag>
    );
  return headroom === null ? 'any' : figure(headroom);
}

/** "node subnet nodes"; limits of the VNet and the cluster have no name of their own. */
function limitTitle({ id, name }: CapacityLimit): string {
  const words = limitWords[id].replace(/^the /, '');
  return name === id || name === 'VNet' || name === 'cluster' ? words : `${words} ${name}`;
}
