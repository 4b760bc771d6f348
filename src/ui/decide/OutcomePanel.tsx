import type { Recommendation } from '../../core/advice/advice.ts';
import { questions } from '../../core/advice/questions.ts';
import { modelById } from '../../core/models/index.ts';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { AdoptButton } from './AdoptButton.tsx';
import type { Interview } from './interview.ts';
import styles from './OutcomePanel.module.css';
import { RecommendationParts } from './RecommendationParts.tsx';
import { StepTitle } from './StepTitle.tsx';

interface Props {
  readonly recommended: Recommendation;
  readonly answered: number;
  /** How many questions were skipped that could still change the result. */
  readonly skipped: number;
  readonly interview: Interview;
}

/** The result, once there is nothing left to ask. */
export function OutcomePanel({ recommended, answered, skipped, interview }: Props) {
  const { name, summary } = modelById(recommended.model);
  return (
    <Panel
      title={<StepTitle interview={interview}>{skipped > 0 ? `So far: ${name}` : `Use ${name}`}</StepTitle>}
    >
      <p>{whyNothingIsAsked(answered, skipped)}</p>
      <p className={styles.summary}>{summary}</p>
      <RecommendationParts recommended={recommended} />
      <div className={styles.actions}>
        <AdoptButton recommended={recommended} variant={skipped > 0 ? 'secondary' : 'primary'} />
        {skipped > 0 && <Button onClick={interview.resume}>Ask the skipped questions</Button>}
        <Button disabled={!interview.canGoBack} onClick={interview.back}>
          Back
        </Button>
      </div>
    </Panel>
  );
}

function whyNothingIsAsked(answered: number, skipped: number): string {
  const left = questions.length - answered;
  if (skipped === 1) return 'One question was skipped that could still change this result.';
  if (skipped > 1) return `${skipped} questions were skipped that could still change this result.`;
  if (left === 0) return 'Every question is answered.';
  return left === 1
    ? 'The question that is left cannot change this result, so it is not asked.'
    : `The ${left} questions that are left cannot change this result, so they are not asked.`;
}
