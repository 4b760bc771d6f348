import { modelById } from '../../core/models/index.ts';
import { Panel } from '../kit/Panel.tsx';
import { usePart } from './field-state.ts';
import { PlanText } from './PlanField.tsx';
import styles from './SizeView.module.css';
import { VnetField } from './VnetField.tsx';

/** The ranges of the plan, and what else takes addresses beside nodes and pods. */
export function NetworkPanel() {
  const unused = usePart(({ plan }) => {
    const model = modelById(plan.model);
    return model.podSpace === 'podCidr' ? undefined : `Not used by ${model.name}`;
  });
  return (
    <Panel title="Network">
      <div className={styles.fields}>
        <VnetField />
        <PlanText path="podCidr" label="Pod CIDR" hint={unused} />
        <PlanText path="serviceCidr" label="Service CIDR" />
        <PlanText path="dnsServiceIp" label="DNS service IP" />
        <PlanText
          path="internalLoadBalancers"
          label="Internal load balancers"
          hint="Front ends in the node subnet"
          numeric
        />
      </div>
    </Panel>
  );
}
