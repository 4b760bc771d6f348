import { useId } from 'react';
import type { Question } from '../../core/advice/questions.ts';
import type { Problem } from '../../core/plan/plan.ts';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { CheckIcon } from '../kit/icons.tsx';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import type { Interview } from './interview.ts';
import { KeysSwitch } from './KeysSwitch.tsx';
import styles from './QuestionPanel.module.css';
import { StepTitle } from './StepTitle.tsx';

interface Props {
  readonly question: Question;
  readonly chosen: string | undefined;
  /** What is wrong with the answer that was given, where it cannot be read. */
  readonly problem: Problem | undefined;
  readonly progress: string;
  /** Answers have their number beside them, and the number key chooses them. */
  readonly keys: boolean;
  readonly interview: Interview;
}

/** One question: what it means, why it is asked, and its answers. */
export function QuestionPanel({ question, chosen, problem, progress, keys, interview }: Props) {
  const ids = useId();
  return (
    <Panel title={<StepTitle interview={interview}>{question.title}</StepTitle>}>
      <p>{question.help}</p>
      <p className={styles.why}>
        <b>Why this is asked.</b> {question.why}
      </p>
      {problem && (
        <p className={styles.problem}>
          <StatusTag status="error" plain>
            {problem.message}
          </StatusTag>
        </p>
      )}
      <ul className={styles.answers} aria-label="Answers">
        {question.answers.map(({ id, label, help }, place) => (
          <li key={id}>
            <button
              type="button"
              className={classes(styles.answer, id === chosen && styles.chosen)}
              aria-labelledby={`${ids}-${id}`}
              aria-describedby={`${ids}-${id}-help`}
              aria-pressed={id === chosen}
              aria-keyshortcuts={keys ? String(place + 1) : undefined}
              onClick={() => interview.choose(id)}
            >
              <span className={styles.key} aria-hidden="true" data-off={!keys || undefined}>
                {place + 1}
              </span>
              <span className={styles.text}>
                <span id={`${ids}-${id}`} className={styles.label}>
                  {label}
                </span>
                <span id={`${ids}-${id}-help`} className={styles.help}>
                  {help}
                </span>
              </span>
              {id === chosen && <CheckIcon />}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button disabled={!interview.canGoBack} onClick={interview.back}>
          Back
        </Button>
        <Button onClick={interview.skip}>{chosen === undefined ? 'Skip' : 'Keep this answer'}</Button>
        <p className={styles.progress}>{progress}</p>
      </div>
      <KeysSwitch />
    </Panel>
  );
}
