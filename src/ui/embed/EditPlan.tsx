import { Disclosure } from '../kit/Disclosure.tsx';
import { ClusterPanel } from '../size/ClusterPanel.tsx';
import { ConnectedTable } from '../size/ConnectedTable.tsx';
import { NetworkPanel } from '../size/NetworkPanel.tsx';
import { PoolsTable } from '../size/PoolsTable.tsx';
import { SubnetsTable } from '../size/SubnetsTable.tsx';
import { UnreadInput } from '../size/UnreadInput.tsx';
import styles from './EmbedRoot.module.css';

/** The fields of the plan, below a panel that only shows it. */
export function EditPlan({ defaultOpen = false }: { readonly defaultOpen?: boolean }) {
  return (
    <Disclosure summary="Edit the plan" className={styles.edit} defaultOpen={defaultOpen}>
      <div className={styles.stack}>
        <UnreadInput />
        <ClusterPanel />
        <PoolsTable />
        <NetworkPanel />
        <SubnetsTable />
        <ConnectedTable />
      </div>
    </Disclosure>
  );
}
