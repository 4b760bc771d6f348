import { Suspense } from 'react';
import type { Advice, RankedModel, Verdict } from '../../core/advice/advice.ts';
import { modelById } from '../../core/models/index.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Panel } from '../kit/Panel.tsx';
import { type Status, StatusTag } from '../kit/StatusTag.tsx';
import { later } from '../later.tsx';
import { AdoptButton } from './AdoptButton.tsx';
import { verdictNames } from './names.ts';
import styles from './Ranking.module.css';
import { ReasonList } from './ReasonList.tsx';
import { RecommendationParts } from './RecommendationParts.tsx';
import { splitReasons } from './reasons.ts';
import { SettingReasons } from './SettingReasons.tsx';

const Flip = later(() => import('./Flip.tsx').then((module) => module.Flip));

interface Props {
  readonly advice: Advice;
  /** The recommendation can be taken into the plan from here. */
  readonly adoptable: boolean;
  /** Each model that does not win says what would make it win. */
  readonly flips: boolean;
  readonly onAsk: (question: string) => void;
}

/** Every model, best first, each with its verdict and the reasons for it. */
export function Ranking({ advice, adoptable, flips, onAsk }: Props) {
  return (
    <Panel title="Ranking">
      <ol className={styles.list}>
        {advice.ranking.map((ranked, place) => (
          <RankedItem
            key={ranked.model}
            place={place + 1}
            ranked={ranked}
            advice={advice}
            adoptable={adoptable}
            flips={flips}
            onAsk={onAsk}
          />
        ))}
      </ol>
    </Panel>
  );
}

const statusOf: Readonly<Record<Verdict, Status>> = {
  recommended: 'ok',
  possible: 'info',
  discouraged: 'warning',
  excluded: 'error',
};

interface ItemProps {
  readonly place: number;
  readonly ranked: RankedModel;
  readonly advice: Advice;
  readonly adoptable: boolean;
  readonly flips: boolean;
  readonly onAsk: (question: string) => void;
}

function RankedItem({ place, ranked, advice, adoptable, flips, onAsk }: ItemProps) {
  const { model, verdict } = ranked;
  const recommended = verdict === 'recommended' ? advice.recommended : null;
  const { name } = modelById(model);
  const { first, rest } = splitReasons(ranked);
  return (
    <li className={styles.item} data-verdict={verdict}>
      <div className={styles.head}>
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <h3 className={styles.name}>{verdict === 'excluded' ? <s>{name}</s> : name}</h3>
        <StatusTag status={statusOf[verdict]}>{verdictNames[verdict]}</StatusTag>
      </div>
      <div className={styles.body}>
        {recommended && (
          <div className={styles.recommended}>
            <RecommendationParts recommended={recommended} />
            {adoptable && <AdoptButton recommended={recommended} />}
          </div>
        )}
        {first.length > 0 ? (
          <ReasonList reasons={first} onAsk={onAsk} />
        ) : (
          <p className={styles.none}>Nothing so far speaks for it or against it.</p>
        )}
        {rest.length > 0 && (
          <Disclosure summary={`${rest.length} more ${rest.length === 1 ? 'reason' : 'reasons'}`}>
            <ReasonList reasons={rest} onAsk={onAsk} />
          </Disclosure>
        )}
        {flips && !recommended && (
          <Suspense fallback={null}>
            <Flip model={model} />
          </Suspense>
        )}
        {recommended && <SettingReasons settings={advice.settings} onAsk={onAsk} />}
      </div>
    </li>
  );
}
