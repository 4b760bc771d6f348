import type { Reason, Verdict } from '../../core/advice/advice.ts';
import { questions } from '../../core/advice/questions.ts';
import type { Evaluation } from '../../core/evaluate.ts';
import { modelById } from '../../core/models/index.ts';
import {
  dataplaneNames,
  policyNames,
  recommendationTitle,
  settingNames,
  verdictNames,
  vnetOwnerNames,
} from '../decide/names.ts';
import { answerLabel } from '../decide/walk.ts';
import { type Status, StatusTag } from '../kit/StatusTag.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import { PaperSection } from './PaperSection.tsx';
import styles from './paper.module.css';

/** What was chosen, what was answered, and every model with its verdict and all reasons for it. */
export function PaperDecision({ evaluation: { plan, advice } }: { readonly evaluation: Evaluation }) {
  const answered = questions.filter(({ id }) => Object.hasOwn(plan.answers, id));
  const settings = Object.values(advice.settings).flat();
  return (
    <PaperSection title="Decision">
      <p>
        Chosen: <strong>{modelById(plan.model).name}</strong>, {dataplaneNames[plan.dataplane]} data plane,{' '}
        {vnetOwnerNames[plan.vnetOwner]}. {settingNames.networkPolicy}: {policyNames[plan.networkPolicy]}.
      </p>
      <p>
        {advice.recommended === null
          ? 'The answers exclude every model.'
          : `Recommended: ${recommendationTitle(advice.recommended)}.`}
      </p>
      {answered.length === 0 ? (
        <p>No question is answered: this is what suits most clusters.</p>
      ) : (
        <ul className={styles.facts}>
          {answered.map(({ id, title }) => (
            <li key={id}>
              {title} <strong>{answerLabel(id, plan.answers[id] ?? '')}</strong>
            </li>
          ))}
        </ul>
      )}
      {advice.ranking.map(({ model, verdict, reasons }) => (
        <section key={model} className={styles.part}>
          <h3 className={styles.option}>
            {modelById(model).name}
            <StatusTag status={statusOf[verdict]} plain>
              {verdictNames[verdict]}
            </StatusTag>
          </h3>
          {reasons.length === 0 ? (
            <p className={styles.note}>Nothing so far speaks for it or against it.</p>
          ) : (
            <Reasons reasons={reasons} words={verdict === 'excluded' ? against : effects} />
          )}
        </section>
      ))}
      {settings.length > 0 && (
        <section className={styles.part}>
          <h3>Data plane, VNet and policy engine</h3>
          <Reasons reasons={settings} words={effects} />
        </section>
      )}
    </PaperSection>
  );
}

const statusOf: Readonly<Record<Verdict, Status>> = {
  recommended: 'ok',
  possible: 'info',
  discouraged: 'warning',
  excluded: 'error',
};

type Words = Readonly<Record<Reason['effect'], string>>;

const effects: Words = { excludes: 'Rules out others', against: 'Against', for: 'For' };
const against: Words = { ...effects, excludes: 'Excludes' };

function Reasons({ reasons, words }: { readonly reasons: readonly Reason[]; readonly words: Words }) {
  return (
    <ul className={styles.facts}>
      {reasons.map(({ rule, effect, because, confidence, sources }) => (
        <li key={`${rule} ${because}`}>
          <strong>{words[effect]}:</strong> {because}
          {confidence === 'disputed' && ' Sources disagree on it.'}
          <Sources ids={sources} />
        </li>
      ))}
    </ul>
  );
}

/** The pages that something was read on, a line each. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  return (
    <span className={styles.sources}>
      {ids.map((id) => (
        <SourceLink key={id} id={id} />
      ))}
    </span>
  );
}
