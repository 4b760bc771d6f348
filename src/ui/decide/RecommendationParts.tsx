import type { Recommendation } from '../../core/advice/advice.ts';
import { dataplaneNames, policyNames, settingNames, vnetOwnerNames } from './names.ts';
import styles from './RecommendationParts.module.css';

/** What is recommended besides the model. */
export function RecommendationParts({ recommended }: { readonly recommended: Recommendation }) {
  const parts = [
    [settingNames.dataplane, dataplaneNames[recommended.dataplane]],
    [settingNames.vnetOwner, vnetOwnerNames[recommended.vnetOwner]],
    [settingNames.networkPolicy, policyNames[recommended.networkPolicy]],
  ];
  return (
    <dl className={styles.parts}>
      {parts.map(([term, description]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
