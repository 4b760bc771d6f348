import { useRef, useState } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { modelById } from '../../core/models/index.ts';
import { poolDemands } from '../../core/plan/demand.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { inputAt } from '../../state/plan-edit.ts';
import { addPool, useInputs } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { Checkbox } from '../kit/Checkbox.tsx';
import { classes } from '../kit/classes.ts';
import { AddIcon } from '../kit/icons.tsx';
import { Panel } from '../kit/Panel.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import styles from './EditTable.module.css';
import { addRow, freeName } from './edit-rows.ts';
import { defaultRows, usePart } from './field-state.ts';
import { PoolRow } from './PoolRow.tsx';
import { TableIssue } from './RowIssues.tsx';

/** "13 nodes, 4 surge nodes, 1,430 pods", with every autoscaler at its maximum. */
function poolTotals({ plan }: Evaluation): string {
  const demands = poolDemands(plan, modelById(plan.model));
  const nodes = demands.reduce((sum, pool) => sum + pool.nodes, 0);
  const surge = demands.reduce((sum, pool) => sum + pool.surge, 0);
  const pods = demands.reduce((sum, pool) => sum + pool.nodes * pool.shape.maxPods, 0);
  return `${count(nodes, 'node')}, ${count(surge, 'surge node')}, up to ${count(pods, 'pod')}`;
}

/** Subnets with the role, where a pool has more than one to choose from. */
const choices = ({ plan }: Evaluation, role: 'nodes' | 'pods'): boolean =>
  plan.vnetOwner === 'own' && plan.subnets.filter((subnet) => subnet.role === role).length > 1;

/** The node pools, a row each. */
export function PoolsTable() {
  const rows = usePart(({ plan }) => plan.pools.length);
  const totals = usePart(poolTotals);
  const names = usePart(({ plan }) => plan.subnets.map(({ name }) => name).join('\n'));
  const nodeSubnets = usePart((all) => choices(all, 'nodes'));
  const podSubnets = usePart(
    (all) => modelById(all.plan.model).podSpace === 'podSubnet' && choices(all, 'pods'),
  );
  const [more, setMore] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const taken = useInputs(({ plan }) => inputAt(plan, 'pools'));
  const add = () => {
    const given = Array.isArray(taken)
      ? taken.map((pool) => String(inputAt({ pool }, 'pool.name') ?? ''))
      : [];
    addRow(
      () => addPool({ name: freeName('user', given), mode: 'User' }, defaultRows.pools),
      `pools[${rows}].name`,
    );
  };
  return (
    <Panel
      title="Node pools"
      actions={
        <>
          <Checkbox label="Show expected pods and subnets" checked={more} onChange={setMore} />
          <CopyTableButton of={table} name="Node pools" />
        </>
      }
    >
      <div className={styles.frame} data-path="pools" tabIndex={-1}>
        <TableIssue path="pools" />
        <table ref={table} className={styles.table} aria-label="Node pools">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className={styles.choice}>
                Mode
              </th>
              <th scope="col" className={styles.choice}>
                OS
              </th>
              <th scope="col" className={classes(styles.figure, styles.short)}>
                Nodes
              </th>
              <th scope="col" className={styles.pair}>
                Autoscaler<span className={styles.headHint}>min–max</span>
              </th>
              <th scope="col" className={classes(styles.figure, styles.medium)}>
                Max pods
              </th>
              <th scope="col" className={classes(styles.figure, styles.medium)}>
                Surge
              </th>
              <th scope="col" className={styles.buttons}>
                <VisuallyHidden>Duplicate, remove</VisuallyHidden>
              </th>
            </tr>
          </thead>
          {Array.from({ length: rows }, (_, index) => index).map((index) => (
            <PoolRow
              key={index}
              index={index}
              more={more}
              nodeSubnets={nodeSubnets}
              podSubnets={podSubnets}
            />
          ))}
        </table>
        <datalist id="subnet-names">
          {names.split('\n').map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div className={styles.foot}>
        <Button icon={AddIcon} onClick={add}>
          Add pool
        </Button>
        <p className={styles.totals}>{totals}</p>
      </div>
    </Panel>
  );
}
