import { questions } from '../../core/advice/questions.ts';
import type { Problem } from '../../core/plan/plan.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { RemoveIcon } from '../kit/icons.tsx';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import styles from './AnswerList.module.css';
import { answersPath, withoutAnswer, withoutAnswers } from './given-answers.ts';
import type { Interview } from './interview.ts';
import { questionName } from './names.ts';
import { answerLabel } from './walk.ts';

interface Props {
  readonly answers: Readonly<Record<string, string>>;
  /** What is wrong with answers that cannot be read. */
  readonly problems: readonly Problem[];
  readonly interview: Interview;
}

/** The answers so far, each with the ways to change it and to take it back. */
export function AnswerList({ answers, problems, interview }: Props) {
  const answered = questions.filter(({ id }) => Object.hasOwn(answers, id));
  return (
    <Panel
      title="Answers so far"
      actions={
        <Button variant="subtle" onClick={() => interview.change(withoutAnswers)}>
          Remove all
        </Button>
      }
    >
      <ul className={styles.list}>
        {answered.map(({ id }) => (
          <li key={id} className={styles.row} aria-current={id === interview.question?.id || undefined}>
            <div className={styles.answer}>
              <span className={styles.name}>{questionName(id)}</span>
              <span>{answerLabel(id, answers[id] ?? '')}</span>
            </div>
            <Button
              variant="subtle"
              aria-label={`Change: ${questionName(id)}`}
              onClick={() => interview.ask(id)}
            >
              Change
            </Button>
            <IconButton
              label={`Remove: ${questionName(id)}`}
              icon={RemoveIcon}
              onClick={() => interview.change((plan) => withoutAnswer(plan, id))}
            />
          </li>
        ))}
        {problems.map(({ path, message }) => {
          const question = path.slice(answersPath.length);
          return (
            <li key={path} className={styles.row}>
              <StatusTag status="error" plain className={styles.text}>
                {message}
              </StatusTag>
              <IconButton
                label={`Remove: ${questionName(question) || 'what stands in place of the answers'}`}
                icon={RemoveIcon}
                onClick={() => interview.change((plan) => withoutAnswer(plan, question))}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
