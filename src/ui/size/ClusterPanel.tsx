import type { Dataplane, NetworkPolicy, VnetOwner } from '../../core/models/model.ts';
import { Panel } from '../kit/Panel.tsx';
import { PlanChoice, PlanText } from './PlanField.tsx';
import styles from './SizeView.module.css';

const dataplanes: Readonly<Record<Dataplane, string>> = { azure: 'Azure', cilium: 'Cilium' };
const policies: Readonly<Record<NetworkPolicy, string>> = {
  none: 'None',
  azure: 'Azure NPM',
  calico: 'Calico',
  cilium: 'Cilium',
};
const owners: Readonly<Record<VnetOwner, string>> = { own: 'Your own', aks: 'Made by AKS' };

/** What decides about the cluster as a whole. The network model itself is chosen in the header. */
export function ClusterPanel() {
  return (
    <Panel title="Cluster">
      <div className={styles.pairs}>
        <PlanText path="kubernetesVersion" label="Kubernetes version" />
        <PlanChoice
          path="dataplane"
          label="Data plane"
          names={dataplanes}
          inForce={({ dataplane }) => dataplane}
        />
        <PlanChoice
          path="networkPolicy"
          label="Network policy engine"
          names={policies}
          inForce={({ networkPolicy }) => networkPolicy}
        />
        <PlanChoice path="vnetOwner" label="VNet" names={owners} inForce={({ vnetOwner }) => vnetOwner} />
      </div>
    </Panel>
  );
}
