import { Suspense, useState } from 'react';
import { useChoice } from '../../state/choice.ts';
import { useToday } from '../../state/today.ts';
import { Popover } from '../kit/Popover.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { later } from '../later.tsx';
import styles from './AsOf.module.css';

const AsOfPanel = later(() => import('./AsOfPanel.tsx').then((module) => module.AsOfPanel));

/** The day as of which facts and rules are read, with the way to another; it says so when it is not today. */
export function AsOf() {
  const { asOf } = useChoice().plan;
  const today = useToday();
  const [wanted, setWanted] = useState(false);
  return (
    <>
      {asOf !== today && <StatusTag status="info">As of {asOf}, not today</StatusTag>}
      {/* The panel brings every source along, so it loads when it is about to be opened. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here, only foreseen. */}
      <div className={styles.days} onFocus={() => setWanted(true)} onPointerEnter={() => setWanted(true)}>
        <Popover label="As of" align="end">
          <Suspense fallback={null}>{wanted && <AsOfPanel />}</Suspense>
        </Popover>
      </div>
    </>
  );
}
