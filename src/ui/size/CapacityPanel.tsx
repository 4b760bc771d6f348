import type { ReactNode } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { models as allModels, modelById } from '../../core/models/index.ts';
import type { CapacityLimit, ModelEvaluation } from '../../core/plan/evaluation.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { limitWords } from '../../core/plan/words.ts';
import { ChevronRightIcon } from '../kit/icons.tsx';
import { Panel } from '../kit/Panel.tsx';
import { Badge } from '../kit/StatusTag.tsx';
import styles from './Capacity.module.css';
import { CapacityLimits } from './CapacityLimits.tsx';
import { CapacityTarget } from './CapacityTarget.tsx';
import { type Explained, ExplainFigure, useExplained } from './ExplainFigure.tsx';
import { ExplainTerms } from './ExplainTerms.tsx';
import { type ModelFigure, modelFigures } from './model-figures.ts';

/** What is open below a model, such as "overlay limits" or "overlay maxNodes". */
type Key = string;

/** How far the given ranges let every model grow, what binds first, and what it takes to grow further. */
export function CapacityPanel({ evaluation }: { readonly evaluation: Evaluation }) {
  const { plan, models } = evaluation;
  const explained = useExplained<Key>();
  return (
    <Panel title="Capacity">
      <div className={styles.frame}>
        <table className={styles.table} aria-label="Capacity of every model">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <Head name="Nodes" hint="in an upgrade" />
              <Head name="Nodes" hint="at create" />
              <Head name="Pods" hint="in an upgrade" />
              <th scope="col">Binds first</th>
            </tr>
          </thead>
          {allModels.map(({ id }) => (
            <ModelRows key={id} model={models[id]} chosen={id === plan.model} explained={explained} />
          ))}
        </table>
      </div>
      <CapacityTarget evaluation={evaluation} />
    </Panel>
  );
}

function Head({ name, hint }: { readonly name: string; readonly hint: string }) {
  return (
    <th scope="col" className={styles.figure}>
      {name}
      <span className={styles.hint}>{hint}</span>
    </th>
  );
}

const shownFigures = ['maxNodes', 'maxNodesWithoutSurge', 'maxPods'] as const;

interface RowsProps {
  readonly model: ModelEvaluation;
  readonly chosen: boolean;
  readonly explained: Explained<Key>;
}

function ModelRows({ model, chosen, explained }: RowsProps) {
  const { name, shortName } = modelById(model.model);
  const { capacity } = model;
  const limitsKey: Key = `${model.model} limits`;
  const limitsOpen = explained.explained === limitsKey;
  const open = shownFigures.find((shown) => explained.explained === `${model.model} ${shown}`);
  const cell = (shown: ModelFigure & keyof typeof capacity, head: string) => (
    <td data-head={head} className={styles.figure}>
      <ExplainFigure
        of={explained}
        name={`${model.model} ${shown}`}
        what={`${modelFigures[shown].what}, ${shortName}`}
      >
        {figure(capacity[shown])}
      </ExplainFigure>
    </td>
  );
  const [first] = capacity.limits;
  return (
    <tbody className={chosen ? styles.chosen : undefined}>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.model}
            aria-expanded={limitsOpen}
            aria-controls={limitsOpen ? explained.id : undefined}
            onClick={() => explained.toggle(limitsKey)}
          >
            <ChevronRightIcon />
            {shortName}
          </button>
          {chosen && <Badge>this plan’s</Badge>}
        </th>
        {cell('maxNodes', 'Nodes in an upgrade')}
        {cell('maxNodesWithoutSurge', 'Nodes at create')}
        {cell('maxPods', 'Pods in an upgrade')}
        <td data-head="Binds first">
          {limitWords[capacity.boundBy]}
          {first && <span className={styles.hint}>{headroomText(first)}</span>}
        </td>
      </tr>
      {open && (
        <Detail>
          <ExplainTerms
            id={explained.id}
            title={`${name}: ${modelFigures[open].what}`}
            unit={modelFigures[open].unit}
            terms={model.explain[open]}
            onClose={explained.close}
          />
        </Detail>
      )}
      {limitsOpen && (
        <Detail>
          <CapacityLimits id={explained.id} name={name} capacity={capacity} />
        </Detail>
      )}
    </tbody>
  );
}

function Detail({ children }: { readonly children: ReactNode }) {
  return (
    <tr className={styles.detail}>
      <td colSpan={5}>{children}</td>
    </tr>
  );
}

function headroomText({ exceeded, headroom }: CapacityLimit): string {
  if (exceeded) return 'exceeded';
  return headroom === null ? '' : `room for ${figure(headroom)} more`;
}
