import { modelById } from '../../core/models/index.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { verdictOf } from '../header/verdict.ts';
import { StatusTag } from '../kit/StatusTag.tsx';
import { capacityText, vnetText } from './capacity-text.ts';
import styles from './Results.module.css';

/** The answer in two lines: whether it fits, how far it can grow, and what binds first. */
export function ResultSummary() {
  const evaluation = useEvaluation();
  const { plan, models } = evaluation;
  const verdict = verdictOf(evaluation);
  const { headline, detail } = capacityText(models[plan.model].capacity);
  return (
    <section aria-label="Result" className={styles.summary}>
      <div className={styles.headline}>
        <StatusTag status={verdict.status}>{verdict.text}</StatusTag>
        <h2>{headline}</h2>
      </div>
      <p className={styles.detail}>
        {modelById(plan.model).name}. {detail} {vnetText(models[plan.model])}
      </p>
    </section>
  );
}
