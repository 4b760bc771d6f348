import type { Change } from '../../core/advice/advice.ts';
import { nearestFlip } from '../../core/advice/flip.ts';
import { type ModelId, modelById } from '../../core/models/index.ts';
import { useChoice } from '../../state/choice.ts';
import { questionNames } from './names.ts';
import styles from './Ranking.module.css';
import { answerLabel } from './walk.ts';

/** What would have to be answered otherwise for the model to win. */
export function Flip({ model }: { readonly model: ModelId }) {
  const { answers, asOf } = useChoice().plan;
  return <p className={styles.none}>{flipText(model, nearestFlip(answers, asOf, model))}</p>;
}

/** "Azure CNI Overlay would win with Access to pods: No." */
export function flipText(model: ModelId, flip: readonly Change[] | null): string {
  const { name } = modelById(model);
  if (flip === null) return `No two answers would make ${name} win.`;
  const changes = flip.map(
    ({ question, answer }) => `${questionNames[question]}: ${answerLabel(question, answer)}`,
  );
  return `${name} would win with ${changes.join(' and ')}.`;
}
