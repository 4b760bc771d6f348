import { questions } from '../../core/advice/questions.ts';
import { useChoice } from '../../state/choice.ts';
import { setView } from '../../state/store.ts';
import { questionName } from '../decide/names.ts';
import { Ranking } from '../decide/Ranking.tsx';
import { answerLabel } from '../decide/walk.ts';
import { Panel } from '../kit/Panel.tsx';
import styles from './EmbedRoot.module.css';
import { PanelTitle } from './PanelTitle.tsx';

/** The decision as it stands: what was answered, and every model with its verdict and the reasons for it. */
export function DecisionPanel() {
  const { plan, advice } = useChoice();
  const answered = questions.filter(({ id }) => Object.hasOwn(plan.answers, id));
  return (
    <div className={styles.stack}>
      <PanelTitle>Decision</PanelTitle>
      <Panel title="Answers">
        {answered.length === 0 ? (
          <p>No question is answered yet: this is what suits most clusters.</p>
        ) : (
          <dl className={styles.answers}>
            {answered.map(({ id }) => (
              <Answer key={id} name={questionName(id)} answer={answerLabel(id, plan.answers[id] ?? '')} />
            ))}
          </dl>
        )}
      </Panel>
      <Ranking advice={advice} adoptable={false} flips={answered.length > 0} onAsk={() => setView('tree')} />
    </div>
  );
}

function Answer({ name, answer }: { readonly name: string; readonly answer: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{answer}</dd>
    </>
  );
}
