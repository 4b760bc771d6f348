import type { Change, Relaxation } from '../../core/advice/advice.ts';
import { modelById } from '../../core/models/index.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Panel } from '../kit/Panel.tsx';
import styles from './ContradictionPanel.module.css';
import { withAnswers } from './given-answers.ts';
import type { Interview } from './interview.ts';
import { questionNames } from './names.ts';
import { StepTitle } from './StepTitle.tsx';
import { answerLabel } from './walk.ts';

/** Ways out that are shown at once. */
const SHOWN = 6;

interface Props {
  readonly relax: readonly Relaxation[];
  readonly answers: Readonly<Record<string, string>>;
  readonly interview: Interview;
}

/** Answers that together exclude every model, and which of them to give up. */
export function ContradictionPanel({ relax, answers, interview }: Props) {
  const more = relax.length - SHOWN;
  return (
    <Panel title={<StepTitle interview={interview}>No model fits these answers</StepTitle>}>
      <p>
        {relax.some((way) => way.with)
          ? 'Changing one of these sets of answers would open a model again.'
          : 'Changing one of these would open a model again.'}
      </p>
      <Ways relax={relax.slice(0, SHOWN)} answers={answers} interview={interview} />
      {more > 0 && (
        <Disclosure summary={`${more} more ${more === 1 ? 'way' : 'ways'}`}>
          <Ways relax={relax.slice(SHOWN)} answers={answers} interview={interview} />
        </Disclosure>
      )}
      <Button disabled={!interview.canGoBack} onClick={interview.back}>
        Back
      </Button>
    </Panel>
  );
}

function Ways({ relax, answers, interview }: Props) {
  return (
    <ul className={styles.list}>
      {relax.map(({ question, answer, with: others = [], opens }) => {
        const changes: readonly Change[] = [{ question, answer }, ...others];
        const next = Object.fromEntries(changes.map((change) => [change.question, change.answer]));
        return (
          <li key={JSON.stringify(next)}>
            <div>
              {changes.map((change) => (
                <p key={change.question}>
                  <b>{questionNames[change.question]}:</b> {answerLabel(change.question, change.answer)}
                  <span className={styles.opens}>{insteadOf(answers, change.question)}</span>
                </p>
              ))}
              <p className={styles.opens}>Opens {opens.map((id) => modelById(id).name).join('; ')}</p>
            </div>
            <Button
              aria-label={`Change: ${changes.map((to) => `${questionNames[to.question]} to ${answerLabel(to.question, to.answer)}`).join(', ')}`}
              onClick={() => interview.change((plan) => withAnswers(plan, next))}
            >
              Change
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function insteadOf(answers: Props['answers'], question: string): string {
  const present = answers[question];
  return present === undefined ? '' : ` instead of ${answerLabel(question, present)}`;
}
