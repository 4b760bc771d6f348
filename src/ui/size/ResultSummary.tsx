import { modelById } from '../../core/models/index.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { verdictOf } from '../header/verdict.ts';
import { StatusTag } from '../kit/StatusTag.tsx';
import { capacityText, type Part, vnetText } from './capacity-text.ts';
import { type Explained, ExplainFigure, useExplained } from './ExplainFigure.tsx';
import { ExplainTerms } from './ExplainTerms.tsx';
import { type ModelFigure, modelFigures } from './model-figures.ts';
import styles from './Results.module.css';

/** The answer in two lines: whether it fits, how far it can grow, and what binds first. */
export function ResultSummary() {
  const evaluation = useEvaluation();
  const { plan, models } = evaluation;
  const verdict = verdictOf(evaluation);
  const model = models[plan.model];
  const { headline, detail } = capacityText(model.capacity);
  const explained = useExplained<ModelFigure>();
  const open = explained.explained;
  return (
    <section aria-label="Result" className={styles.summary}>
      <div className={styles.headline}>
        <StatusTag status={verdict.status}>{verdict.text}</StatusTag>
        <h2>
          <Sentence parts={headline} explained={explained} />
        </h2>
      </div>
      <p className={styles.detail}>
        {modelById(plan.model).name}. <Sentence parts={detail} explained={explained} />{' '}
        <Sentence parts={vnetText(model)} explained={explained} />
      </p>
      {open && (
        <div className={styles.sum}>
          <ExplainTerms
            id={explained.id}
            title={capital(modelFigures[open].what)}
            unit={modelFigures[open].unit}
            terms={model.explain[open]}
            onClose={explained.close}
          />
        </div>
      )}
    </section>
  );
}

function Sentence({
  parts,
  explained,
}: {
  readonly parts: readonly Part[];
  readonly explained: Explained<ModelFigure>;
}) {
  return parts.map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <ExplainFigure
        key={part.figure}
        of={explained}
        name={part.figure}
        what={modelFigures[part.figure].what}
      >
        {part.text}
      </ExplainFigure>
    ),
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
