import { type CSSProperties, Suspense } from 'react';
import { useChoice } from '../../state/choice.ts';
import { OkIcon } from '../kit/icons.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { later } from '../later.tsx';
import { useAnnouncedChange } from './announced-change.ts';
import { useAnswerKeys } from './answer-keys.ts';
import styles from './DecideView.module.css';
import { FitsLink } from './FitsLink.tsx';
import { answerProblems } from './given-answers.ts';
import { useInterview } from './interview.ts';
import { useKeysOn } from './keys-setting.ts';
import { briefTitle, recommendationTitle } from './names.ts';
import { QuestionList } from './QuestionList.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { Ranking } from './Ranking.tsx';
import { Scenarios } from './Scenarios.tsx';
import { openQuestionsOf } from './tree-order.ts';
import { progress } from './walk.ts';

const OutcomePanel = later(() => import('./OutcomePanel.tsx').then((module) => module.OutcomePanel));
const AnswerList = later(() => import('./AnswerList.tsx').then((module) => module.AnswerList));
const ContradictionBar = later(() =>
  import('./ContradictionBar.tsx').then((module) => module.ContradictionBar),
);
const ContradictionPanel = later(() =>
  import('./ContradictionPanel.tsx').then((module) => module.ContradictionPanel),
);

/** One question at a time, and beside it what the answers so far mean for every network model. */
export function DecideView() {
  const { plan, advice, problems } = useChoice();
  const { answers } = plan;
  const { recommended } = advice;
  const open = openQuestionsOf(plan);
  const unreadable = answerProblems(problems);
  const interview = useInterview(open, answers);
  const { question } = interview;
  const keys = useKeysOn();
  useAnswerKeys(keys, {
    answer: (place) => {
      const option = question?.answers[place];
      if (option) interview.choose(option.id);
      return option !== undefined;
    },
    back: () => {
      interview.back();
      return interview.canGoBack;
    },
  });
  useAnnouncedChange(
    recommended ? `Recommended now: ${recommendationTitle(recommended)}` : 'No model fits these answers',
  );
  const answered = Object.keys(answers).length;
  const settled = recommended !== null && question === null && open.length === 0;

  return (
    <div className={styles.view}>
      <h1 className={styles.title}>
        <VisuallyHidden>Decide on a network model</VisuallyHidden>
      </h1>
      <div className={styles.asked}>
        {recommended && !settled && (
          <p className={styles.now}>
            <OkIcon />
            <span>
              {answered === 0 ? 'To begin with' : 'So far'}: <b>{briefTitle(recommended)}</b>
            </span>
          </p>
        )}
        {question && !recommended && (
          <Suspense fallback={null}>
            <ContradictionBar />
          </Suspense>
        )}
        {question && (
          <QuestionPanel
            question={question}
            chosen={answers[question.id]}
            problem={unreadable.find(({ path }) => path === `answers.${question.id}`)}
            progress={progress(answers, open)}
            keys={keys}
            interview={interview}
          />
        )}
        <Suspense fallback={null}>
          {!question && recommended && (
            <OutcomePanel
              recommended={recommended}
              answered={answered}
              skipped={open.length}
              interview={interview}
            />
          )}
          {!question && !recommended && (
            <ContradictionPanel relax={advice.relax} answers={answers} interview={interview} />
          )}
        </Suspense>
        <FitsLink />
        <Suspense fallback={<Room rows={answered + unreadable.length} />}>
          {answered + unreadable.length > 0 && (
            <AnswerList answers={answers} problems={unreadable} interview={interview} />
          )}
        </Suspense>
        <QuestionList answers={answers} open={open} onAsk={interview.ask} />
        <Scenarios asOf={plan.asOf} started={answered > 0} interview={interview} />
      </div>
      <Ranking advice={advice} adoptable={!settled} flips={answered > 0} onAsk={interview.ask} />
    </div>
  );
}

const Room = ({ rows }: { readonly rows: number }) => (
  <div className={styles.room} style={{ '--rows': rows } as CSSProperties} />
);
