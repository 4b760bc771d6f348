import { questions } from '../../core/advice/questions.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Badge } from '../kit/StatusTag.tsx';
import styles from './AnswerList.module.css';
import { questionName } from './names.ts';

interface Props {
  readonly answers: Readonly<Record<string, string>>;
  readonly open: readonly string[];
  readonly onAsk: (question: string) => void;
}

/** The questions without an answer, those included that are not asked because they cannot change anything. */
export function QuestionList({ answers, open, onAsk }: Props) {
  const unanswered = questions.filter(({ id }) => !Object.hasOwn(answers, id));
  if (unanswered.length === 0) return null;
  return (
    <Disclosure summary={`Questions without an answer (${unanswered.length})`}>
      <ul className={styles.list}>
        {unanswered.map(({ id, title }) => (
          <li key={id} className={styles.row}>
            <span className={styles.text}>
              {title} {open.includes(id) && <Badge>can change the result</Badge>}
            </span>
            <Button variant="subtle" aria-label={`Answer: ${questionName(id)}`} onClick={() => onAsk(id)}>
              Answer
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
