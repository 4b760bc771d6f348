import { useEffect, useState } from 'react';
import type { Disagreement } from '../../core/facts/disagreement.ts';
import { disagreements } from '../../core/facts/disagreements.ts';
import { type Myth, myths } from '../../core/facts/myths.ts';
import { quoted } from '../../core/result.ts';
import { useChoice } from '../../state/choice.ts';
import { useInputs } from '../../state/store.ts';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { type Status, StatusTag } from '../kit/StatusTag.tsx';
import { DisagreementItem, disagreementElementId, Pages } from './DisagreementItem.tsx';
import styles from './Disagreements.module.css';
import { DisputeLink } from './DisputeLink.tsx';

type Kind = 'all' | Disagreement['kind'];

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'seed', label: 'Old articles' },
  { value: 'docs', label: 'Documentation' },
];

/** Where pages disagree, what holds on the day of the plan, and what the planner makes of it. */
export function DisagreementsView() {
  const linked = useInputs((inputs) => inputs.detail) ?? '';
  const { asOf } = useChoice().plan;
  const [kind, setKind] = useState<Kind>('all');
  const shown = disagreements.filter((one) => kind === 'all' || one.kind === kind || one.id === linked);
  const unknown = linked !== '' && !disagreements.some(({ id }) => id === linked);

  useEffect(() => {
    const element = document.getElementById(disagreementElementId(linked));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  }, [linked]);

  return (
    <div className={styles.view}>
      <h1>Disagreements</h1>
      <p className={styles.intro}>
        Where articles, documentation, release notes and tools contradict each other: what each says and when,
        what holds on {asOf}, and what the planner assumes.
      </p>
      {unknown && (
        <MessageBar status="warning" label="Unknown disagreement">
          There is no disagreement {quoted(linked)}. The list below has every one.
        </MessageBar>
      )}
      <section className={styles.group} aria-labelledby="myths">
        <h2 id="myths">Four myths, and whether their correction still holds</h2>
        <ul className={styles.list}>
          {myths.map((myth) => (
            <MythItem key={myth.id} myth={myth} />
          ))}
        </ul>
      </section>
      <section className={styles.group} aria-labelledby="disagreements">
        <div className={styles.head}>
          <h2 id="disagreements">Points in dispute</h2>
          <Segmented
            label="Who disagrees with the documentation"
            hideLabel
            value={kind}
            choices={kinds}
            onChange={setKind}
          />
        </div>
        <ul className={styles.list}>
          {shown.map((disagreement) => (
            <DisagreementItem
              key={disagreement.id}
              disagreement={disagreement}
              asOf={asOf}
              linked={disagreement.id === linked}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

const verdicts: Readonly<Record<Myth['answerHolds'], { readonly status: Status; readonly text: string }>> = {
  yes: { status: 'ok', text: 'The correction holds' },
  partly: { status: 'warning', text: 'The correction holds in part' },
  no: { status: 'error', text: 'The correction no longer holds' },
};

function MythItem({ myth }: { readonly myth: Myth }) {
  const { belief, answered, answerHolds, today, sources, disagreement } = myth;
  const { status, text } = verdicts[answerHolds];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>“{belief}”</h3>
        <StatusTag status={status}>{text}</StatusTag>
      </div>
      <dl className={styles.verdict}>
        <div>
          <dt>The tutorial answers</dt>
          <dd>{answered}</dd>
        </div>
        <div>
          <dt>Today</dt>
          <dd>{today}</dd>
        </div>
        <div>
          <dt>Pages</dt>
          <dd>
            <Pages ids={sources} />
            {disagreement !== undefined && <DisputeLink id={disagreement} />}
          </dd>
        </div>
      </dl>
    </li>
  );
}
