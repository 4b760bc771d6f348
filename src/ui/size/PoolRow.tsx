import { memo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { modelById } from '../../core/models/index.ts';
import type { Os, Plan, PoolMode } from '../../core/plan/plan.ts';
import { subnetFor } from '../../core/plan/spaces.ts';
import { inputAt } from '../../state/plan-edit.ts';
import { duplicatePool, removePool, useInputs } from '../../state/store.ts';
import { IconButton } from '../kit/Button.tsx';
import { DuplicateIcon, RemoveIcon } from '../kit/icons.tsx';
import { ChoiceCell, TextCell, TextInput } from './Cell.tsx';
import styles from './EditTable.module.css';
import { addRow, removeRow } from './edit-rows.ts';
import { defaultRows, usePart } from './field-state.ts';
import { RowIssues } from './RowIssues.tsx';

const modes: Readonly<Record<PoolMode, string>> = { System: 'System', User: 'User' };
const systems: Readonly<Record<Os, string>> = { Linux: 'Linux', Windows: 'Windows' };

const columns = 8;

interface Props {
  readonly index: number;
  /** Whether the fields of the second line are shown although nothing is set in them. */
  readonly more: boolean;
  /** Whether there are several subnets for the nodes, and for the pods. */
  readonly nodeSubnets: boolean;
  readonly podSubnets: boolean;
}

/** A node pool: its fields, the rarer ones on a second line, and below them what is wrong. */
export const PoolRow = memo(function PoolRow({ index, more, nodeSubnets, podSubnets }: Props) {
  const path = `pools[${index}]`;
  const name = usePart(({ plan }) => plan.pools[index]?.name ?? '');
  const of = `pool ${name}`;
  const defaultMaxPods = ({ plan }: Evaluation) => String(modelById(plan.model).defaultMaxPods.value);
  return (
    <tbody className={styles.pool}>
      <tr>
        <TextCell path={`${path}.name`} head="Name" of={of} />
        <ChoiceCell
          path={`${path}.mode`}
          head="Mode"
          of={of}
          names={modes}
          inForce={({ pools }) => pools[index]?.mode ?? 'User'}
        />
        <ChoiceCell
          path={`${path}.os`}
          head="OS"
          of={of}
          names={systems}
          inForce={({ pools }) => pools[index]?.os ?? 'Linux'}
        />
        <TextCell path={`${path}.count`} head="Nodes" of={of} numeric />
        <td data-head="Autoscaler">
          <div className={styles.range}>
            <TextInput path={`${path}.autoscale.min`} head="Autoscaler minimum" of={of} numeric />
            <TextInput path={`${path}.autoscale.max`} head="Autoscaler maximum" of={of} numeric />
          </div>
        </td>
        <TextCell path={`${path}.maxPods`} head="Max pods" of={of} numeric otherwise={defaultMaxPods} />
        <TextCell path={`${path}.maxSurge`} head="Surge" says="Max surge" of={of} numeric />
        <td className={styles.actions}>
          <IconButton
            label={`Duplicate ${of}`}
            icon={DuplicateIcon}
            onClick={() => addRow(() => duplicatePool(index, defaultRows.pools), `pools[${index + 1}].name`)}
          />
          <IconButton
            label={`Remove ${of}`}
            icon={RemoveIcon}
            onClick={() => removeRow(() => removePool(index, defaultRows.pools), 'pools', index, of)}
          />
        </td>
      </tr>
      <SecondLine path={path} of={of} index={index} more={more} shown={{ nodeSubnets, podSubnets }} />
      <RowIssues row={path} columns={columns} />
    </tbody>
  );
});

interface SecondLineProps {
  readonly path: string;
  readonly of: string;
  readonly index: number;
  readonly more: boolean;
  readonly shown: { readonly nodeSubnets: boolean; readonly podSubnets: boolean };
}

function SecondLine({ path, of, index, more, shown }: SecondLineProps) {
  const given = useInputs(({ plan }) =>
    ['podsPerNode', 'maxUnavailable', 'nodeSubnet', 'podSubnet']
      .filter((field) => (inputAt(plan, `${path}.${field}`) ?? '') !== '')
      .join(),
  );
  const has = (field: string) => more || given.split(',').includes(field);
  const fields = {
    podsPerNode: has('podsPerNode'),
    maxUnavailable: has('maxUnavailable'),
    nodeSubnet: has('nodeSubnet') || shown.nodeSubnets,
    podSubnet: has('podSubnet') || shown.podSubnets,
  };
  if (!Object.values(fields).includes(true)) return null;
  const maxPods = ({ plan }: Evaluation) =>
    String(plan.pools[index]?.maxPods ?? modelById(plan.model).defaultMaxPods.value);
  const subnet =
    (role: 'nodes' | 'pods') =>
    ({ plan }: { readonly plan: Plan }) =>
      subnetFor(plan, role, null).name;
  return (
    <tr className={styles.second}>
      <td colSpan={columns}>
        <div className={styles.line}>
          {fields.podsPerNode && (
            <span data-head="Pods per node">
              <TextInput
                path={`${path}.podsPerNode`}
                head="Pods per node"
                says="Pods expected per node"
                of={of}
                numeric
                otherwise={maxPods}
              />
            </span>
          )}
          {fields.maxUnavailable && (
            <span data-head="Max unavailable">
              <TextInput path={`${path}.maxUnavailable`} head="Max unavailable" of={of} numeric />
            </span>
          )}
          {fields.nodeSubnet && (
            <span data-head="Node subnet" className={styles.long}>
              <TextInput
                path={`${path}.nodeSubnet`}
                head="Node subnet"
                of={of}
                otherwise={subnet('nodes')}
                list="subnet-names"
              />
            </span>
          )}
          {fields.podSubnet && (
            <span data-head="Pod subnet" className={styles.long}>
              <TextInput
                path={`${path}.podSubnet`}
                head="Pod subnet"
                of={of}
                otherwise={subnet('pods')}
                list="subnet-names"
              />
            </span>
          )}
        </div>
      </td>
    </tr>
  );
}
