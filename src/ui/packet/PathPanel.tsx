import { useMemo, useState } from 'react';
import { type ModelId, modelById } from '../../core/models/index.ts';
import type { Dataplane } from '../../core/models/model.ts';
import type { PreviewSettings } from '../../core/packet/cluster.ts';
import type { Origin, Target } from '../../core/packet/endpoints.ts';
import type { PacketPath } from '../../core/packet/hop.ts';
import { pathOf } from '../../core/packet/path.ts';
import { topologyOf } from '../../core/packet/topology.ts';
import type { ModelEvaluation } from '../../core/plan/evaluation.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { setView } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { Panel } from '../kit/Panel.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { isRule, ruleTitle } from '../size/fix-words.ts';
import { DiagramLegend } from './DiagramLegend.tsx';
import { HopStep } from './HopStep.tsx';
import { HopsTable } from './HopsTable.tsx';
import { PathDiagram } from './PathDiagram.tsx';
import styles from './packet.module.css';
import { Sources } from './Sources.tsx';
import { hopWords, originWords, targetWords, wireText } from './words.ts';

interface Props {
  readonly plan: Plan;
  readonly evaluation: ModelEvaluation;
  readonly from: Origin;
  readonly to: Target;
  readonly dataplane: Dataplane;
  readonly settings: PreviewSettings;
}

/** The way of a packet with one model: as a picture, step by step, and as a table. */
export function PathPanel({ plan, evaluation, from, to, dataplane, settings }: Props) {
  const path = useMemo(
    () => pathOf(plan, evaluation, from, to, dataplane, settings),
    [plan, evaluation, from, to, dataplane, settings],
  );
  const topology = useMemo(() => topologyOf(plan, evaluation, settings), [plan, evaluation, settings]);
  const title = modelTitle(evaluation.model);
  const { hops } = path;
  const [chosen, setChosen] = useState(0);
  const step = Math.min(chosen, Math.max(0, hops.length - 1));
  const hop = hops[step];
  const walk = (next: number) => {
    setChosen(next);
    const there = hops[next];
    if (there) announce(`${hopWords(there, next, hops.length)}. ${there.sentence}`);
  };
  return (
    <Panel title={title}>
      <Verdict path={path} />
      {hop && topology && (
        <>
          <div className={styles.columns}>
            <div className={styles.picture}>
              {/* The slider says its own value, so nothing is announced for it. */}
              <PathDiagram
                topology={topology}
                path={path}
                step={step}
                label={`Hop of the packet, ${title}`}
                onStep={setChosen}
              />
              <DiagramLegend path={path} />
            </div>
            <HopStep title={title} hops={hops} step={step} onStep={walk} />
          </div>
          <HopsTable label={`Hops, ${title}`} hops={hops} step={step} />
        </>
      )}
    </Panel>
  );
}

const modelTitle = (id: ModelId): string => modelById(id).name;

function Verdict({ path: { from, to, refused, seen } }: { readonly path: PacketPath }) {
  if (refused)
    return (
      <div className={styles.verdict}>
        <StatusTag status="error">Not possible</StatusTag>
        <p>
          <s>
            {originWords[from]} to {targetWords[to].toLowerCase()}
          </s>
        </p>
        <p>{refused.because}</p>
        {refused.rule !== null && isRule(refused.rule) && <RuleLink rule={refused.rule} />}
        <Sources ids={refused.sources} />
      </div>
    );
  return (
    seen && (
      <p className={styles.verdict}>
        The other end sees <strong>{wireText(seen)}</strong> as the source.
      </p>
    )
  );
}

/** The way to the rule of the plan that stops the packet. */
const RuleLink = ({ rule }: { readonly rule: string }) => (
  <Button variant="subtle" className={styles.rule} onClick={() => setView('rules', rule)}>
    Rule: {ruleTitle(rule)}
  </Button>
);
