import { Suspense } from 'react';
import type { Reason } from '../../core/advice/advice.ts';
import type { Confidence } from '../../core/facts/fact.ts';
import { Button } from '../kit/Button.tsx';
import { CheckIcon, CloseIcon, ErrorIcon, type Icon, WarningIcon } from '../kit/icons.tsx';
import { Badge } from '../kit/StatusTag.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import { later } from '../later.tsx';
import { AdviceSource } from './AdviceSource.tsx';
import { questionNames } from './names.ts';
import styles from './ReasonList.module.css';

const RuleDispute = later(() => import('../reference/DisputeLink.tsx').then((module) => module.RuleDispute));

interface Sign {
  readonly icon: Icon;
  readonly word: string;
}

const signs: Readonly<Record<Reason['effect'], Sign>> = {
  for: { icon: CheckIcon, word: 'For' },
  against: { icon: WarningIcon, word: 'Against' },
  excludes: { icon: ErrorIcon, word: 'Excludes' },
};

/** What excludes something where the choice that was made is told, and so excludes the other choices only. */
const excludesOthers: Sign = { icon: CloseIcon, word: 'Excludes another' };

/** Said of reasons that no page states outright. */
const doubts: Readonly<Record<Confidence, string | null>> = {
  documented: null,
  measured: 'measured',
  derived: 'derived',
  disputed: 'pages disagree',
};

interface Props {
  readonly reasons: readonly Reason[];
  /** The reasons are for a choice that stands. */
  readonly chosen?: boolean;
  readonly onAsk: (question: string) => void;
}

/** Reasons as sentences, each with its sign, its pages and the questions that brought it up. */
export function ReasonList({ reasons, chosen = false, onAsk }: Props) {
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => (
        <ReasonItem key={reason.rule} reason={reason} chosen={chosen} onAsk={onAsk} />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly reason: Reason;
  readonly chosen: boolean;
  readonly onAsk: (question: string) => void;
}

function ReasonItem({ reason, chosen, onAsk }: ItemProps) {
  const excludesAnother = chosen && reason.effect === 'excludes';
  const { icon: Glyph, word } = excludesAnother ? excludesOthers : signs[reason.effect];
  const doubt = doubts[reason.confidence];
  return (
    <li className={styles.reason} data-effect={excludesAnother ? undefined : reason.effect}>
      <span className={styles.sign} title={word}>
        <Glyph />
      </span>
      <p>
        <VisuallyHidden>{word}: </VisuallyHidden>
        {reason.because}
      </p>
      <p className={styles.origin}>
        {reason.questions.map((question) => (
          <Button
            key={question}
            variant="subtle"
            className={styles.question}
            aria-label={`${questionNames[question]}: show the question`}
            onClick={() => onAsk(question)}
          >
            {questionNames[question]}
          </Button>
        ))}
        {doubt && <Badge>{doubt}</Badge>}{' '}
        {reason.confidence === 'disputed' && (
          <Suspense fallback={null}>
            <RuleDispute rule={reason.rule} />
          </Suspense>
        )}
        <AdviceSource id={reason.source} />
      </p>
    </li>
  );
}
