import { memo, useRef } from 'react';
import type { ConnectedKind } from '../../core/plan/plan.ts';
import { addConnected, removeConnected } from '../../state/store.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { AddIcon, RemoveIcon } from '../kit/icons.tsx';
import { Panel } from '../kit/Panel.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import { ChoiceCell, TextCell } from './Cell.tsx';
import styles from './EditTable.module.css';
import { addRow, freeName, removeRow } from './edit-rows.ts';
import { defaultRows, usePart } from './field-state.ts';
import { RowIssues, TableIssue } from './RowIssues.tsx';

const kinds: Readonly<Record<ConnectedKind, string>> = {
  onPremises: 'On-premises',
  peered: 'Peered VNet',
  otherCluster: 'Other cluster',
};

/** Networks that can reach the VNet, whose ranges the plan must stay clear of. */
export function ConnectedTable() {
  const names = usePart(({ plan }) => plan.connected.map(({ name }) => name).join('\n'));
  const rows = usePart(({ plan }) => plan.connected.length);
  const table = useRef<HTMLTableElement>(null);
  const add = () =>
    addRow(
      () =>
        addConnected(
          { name: freeName('on-premises', names.split('\n')), kind: 'onPremises' },
          defaultRows.connected,
        ),
      `connected[${rows}].name`,
    );
  return (
    <Panel
      title="Connected networks"
      actions={rows > 0 && <CopyTableButton of={table} name="Connected networks" />}
    >
      <div className={styles.frame} data-path="connected" tabIndex={-1}>
        <TableIssue path="connected" />
        {rows > 0 && (
          <table ref={table} className={styles.table} aria-label="Connected networks">
            <thead>
              <tr>
                <th scope="col" className={styles.named}>
                  Name
                </th>
                <th scope="col" className={styles.role}>
                  Kind
                </th>
                <th scope="col">CIDR</th>
                <th scope="col" className={styles.button}>
                  <VisuallyHidden>Remove</VisuallyHidden>
                </th>
              </tr>
            </thead>
            {Array.from({ length: rows }, (_, index) => index).map((index) => (
              <ConnectedRow key={index} index={index} />
            ))}
          </table>
        )}
      </div>
      <div className={styles.foot}>
        <Button icon={AddIcon} onClick={add}>
          Add network
        </Button>
        <p className={styles.totals}>On-premises, peered VNets, other clusters</p>
      </div>
    </Panel>
  );
}

const ConnectedRow = memo(function ConnectedRow({ index }: { readonly index: number }) {
  const path = `connected[${index}]`;
  const name = usePart(({ plan }) => plan.connected[index]?.name ?? '');
  const of = `network ${name}`;
  return (
    <tbody className={styles.connected}>
      <tr>
        <TextCell path={`${path}.name`} head="Name" of={of} />
        <ChoiceCell
          path={`${path}.kind`}
          head="Kind"
          of={of}
          names={kinds}
          inForce={({ connected }) => connected[index]?.kind ?? 'onPremises'}
        />
        <TextCell path={`${path}.cidr`} head="CIDR" of={of} />
        <td className={styles.actions}>
          <IconButton
            label={`Remove ${of}`}
            icon={RemoveIcon}
            onClick={() =>
              removeRow(() => removeConnected(index, defaultRows.connected), 'connected', index, of)
            }
          />
        </td>
      </tr>
      <RowIssues row={path} columns={4} />
    </tbody>
  );
});
