import { memo, useRef } from 'react';
import type { Space } from '../../core/plan/evaluation.ts';
import type { SubnetRole } from '../../core/plan/plan.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { addSubnet, removeSubnet } from '../../state/store.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { AddIcon, RemoveIcon } from '../kit/icons.tsx';
import { Panel } from '../kit/Panel.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import { addedSubnets, chosenPlace } from './added-subnets.ts';
import { ChoiceCell, TextCell } from './Cell.tsx';
import styles from './EditTable.module.css';
import { addRow, freeName, removeRow } from './edit-rows.ts';
import { defaultRows, usePart } from './field-state.ts';
import { RowIssues, TableIssue } from './RowIssues.tsx';

const roles: Readonly<Record<SubnetRole, string>> = {
  nodes: 'Nodes',
  pods: 'Pods',
  apiServer: 'API server',
  virtualNodes: 'Virtual nodes',
  ingress: 'Ingress',
  other: 'Other',
};

/** What the VNet holds: the subnets of the plan, and those that the planner adds. */
export function SubnetsTable() {
  const evaluation = useEvaluation();
  const { plan } = evaluation;
  const rows = plan.subnets.length;
  const added = addedSubnets(evaluation);
  const managed = plan.vnetOwner === 'aks';
  const add = (subnet: object) =>
    addRow(() => addSubnet(subnet, defaultRows.subnets), `subnets[${rows}].name`);
  const names = plan.subnets.map(({ name }) => name);
  const table = useRef<HTMLTableElement>(null);
  return (
    <Panel title="Subnets" actions={<CopyTableButton of={table} name="Subnets" />}>
      <div className={styles.frame} data-path="subnets" tabIndex={-1}>
        <TableIssue path="subnets" />
        <table ref={table} className={styles.table} aria-label="Subnets">
          <thead>
            <tr>
              <th scope="col" className={styles.named}>
                Name
              </th>
              <th scope="col" className={styles.role}>
                Role
              </th>
              <th scope="col">CIDR</th>
              <th scope="col" className={classes(styles.figure, styles.pair)}>
                Used addresses
              </th>
              <th scope="col" className={styles.button}>
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          {Array.from({ length: rows }, (_, index) => index).map((index) => (
            <SubnetRow key={index} index={index} />
          ))}
          <tbody className={styles.added}>
            {added.map((space) => (
              <AddedRow key={`${space.space} ${space.name}`} space={space} managed={managed} onFix={add} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        <Button icon={AddIcon} onClick={() => add({ name: freeName('subnet', names), role: 'other' })}>
          Add subnet
        </Button>
        <p className={styles.totals}>Without a CIDR the planner sizes and places it</p>
      </div>
    </Panel>
  );
}

const SubnetRow = memo(function SubnetRow({ index }: { readonly index: number }) {
  const path = `subnets[${index}]`;
  const name = usePart(({ plan }) => plan.subnets[index]?.name ?? '');
  const of = `subnet ${name}`;
  return (
    <tbody className={styles.subnet}>
      <tr>
        <TextCell path={`${path}.name`} head="Name" of={of} />
        <ChoiceCell
          path={`${path}.role`}
          head="Role"
          of={of}
          names={roles}
          inForce={({ subnets }) => subnets[index]?.role ?? 'other'}
        />
        <TextCell
          path={`${path}.cidr`}
          head="CIDR"
          of={of}
          otherwise={(evaluation) => chosenPlace(evaluation, index)}
        />
        <TextCell path={`${path}.usedAddresses`} head="Used addresses" of={of} numeric />
        <td className={styles.actions}>
          <IconButton
            label={`Remove ${of}`}
            icon={RemoveIcon}
            onClick={() => removeRow(() => removeSubnet(index, defaultRows.subnets), 'subnets', index, of)}
          />
        </td>
      </tr>
      <RowIssues row={path} columns={5} />
    </tbody>
  );
});

interface AddedProps {
  readonly space: Space;
  /** In a VNet that AKS makes there is nothing to fix. */
  readonly managed: boolean;
  readonly onFix: (subnet: object) => void;
}

/** A subnet that the planner adds, to read, until it is taken into the plan. */
function AddedRow({ space, managed, onFix }: AddedProps) {
  const { name, cidr } = space;
  const role = space.space === 'nodeSubnet' ? 'nodes' : 'pods';
  return (
    <tr>
      <td data-head="Name">{name}</td>
      <td data-head="Role">{roles[role]}</td>
      <td data-head="CIDR" className={styles.ghost}>
        {cidr === null ? 'no room in the VNet' : `${cidr} by ${managed ? 'AKS' : 'the planner'}`}
      </td>
      <td colSpan={2} className={styles.actions}>
        {!managed && (
          <Button
            aria-label={`Fix in plan: subnet ${name}`}
            onClick={() => onFix({ name, role, ...(cidr === null ? {} : { cidr }) })}
          >
            Fix in plan
          </Button>
        )}
      </td>
    </tr>
  );
}
