import { Suspense } from 'react';
import { isSized } from '../../state/plan-edit.ts';
import { useInputs } from '../../state/store.ts';
import { later } from '../later.tsx';
import { AsOf } from './AsOf.tsx';
import styles from './Header.module.css';

const PlanStatus = later(() => import('./PlanStatus.tsx').then((module) => module.PlanStatus));

/** The verdict on the plan, once there is one to judge: sizes were given, or are being looked at. */
export function Status() {
  const judged = useInputs(({ plan, view }) => view !== 'decide' || isSized(plan));
  return (
    <div className={styles.status}>
      {judged ? (
        <Suspense fallback={<span className={styles.awaited} />}>
          <PlanStatus />
        </Suspense>
      ) : (
        <span className={styles.binds}>Nothing sized yet</span>
      )}
      <AsOf />
    </div>
  );
}
