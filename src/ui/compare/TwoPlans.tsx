import type { Evaluation } from '../../core/evaluate.ts';
import { type LinkNote, writeLink } from '../../state/permalink.ts';
import { planStore, setDetail } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextField } from '../kit/TextField.tsx';
import styles from './compare.module.css';
import { readDetail, writeDetail } from './compare-detail.ts';
import { PlanDifferences } from './PlanDifferences.tsx';
import type { PlanB } from './plan-b.ts';
import { SharedMaps } from './SharedMaps.tsx';
import { usePastedLink } from './use-plan-b.ts';

interface Props {
  readonly evaluation: Evaluation;
  readonly planB: PlanB | null;
  /** Why nothing of the pasted link could be read. */
  readonly error: string | null;
  /** Whether the field takes the focus when it appears. */
  readonly asked?: boolean;
}

const focus = (field: HTMLInputElement | null): void => field?.focus();

/** The person's plan beside a second one, which comes from a link and stays in this page's own. */
export function TwoPlans({ evaluation, planB, error, asked = false }: Props) {
  const pasted = usePastedLink();
  return (
    <Panel
      title="Two plans side by side"
      actions={
        <>
          {planB && (
            <Button variant="subtle" onClick={() => swap(planB)}>
              Swap plans
            </Button>
          )}
          {pasted !== '' && (
            <Button
              variant="subtle"
              onClick={() => {
                paste('');
                announce('Plan B removed');
              }}
            >
              Remove plan B
            </Button>
          )}
        </>
      }
    >
      <div className={styles.planB} data-own-undo>
        <TextField
          label="Link of plan B"
          hint="A link to a plan, or the part of one from “#” on. It becomes a part of this page’s own link."
          error={error ?? undefined}
          value={pasted}
          onChange={paste}
          ref={asked ? focus : undefined}
          monospace
          className={styles.link}
        />
        {pasted === '' && <Button onClick={takeThisPlan}>Take this plan as plan B</Button>}
      </div>
      {planB && (
        <div className={styles.twoPlans}>
          {planB.notes.length > 0 && <Unread notes={planB.notes} />}
          <PlanDifferences evaluation={evaluation} planB={planB} />
          <SharedMaps evaluation={evaluation} planB={planB} />
        </div>
      )}
    </Panel>
  );
}

function Unread({ notes }: { readonly notes: readonly LinkNote[] }) {
  return (
    <MessageBar status="warning" label="What of plan B was not read">
      <ul>
        {notes.map(({ text, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a link are replaced as a whole.
          <li key={index}>
            {text !== '' && !message.includes(text) && <code>{text}</code>} {message}
          </li>
        ))}
      </ul>
    </MessageBar>
  );
}

const withPlanB = (planB: string): string =>
  writeDetail({ ...readDetail(planStore.store.getState().detail ?? ''), planB });

const paste = (planB: string): void => setDetail(withPlanB(planB));

/** The link of the plan as it stands, without what the page shows of it. */
const ownLink = (): string => {
  const { plan, unknown } = planStore.store.getState();
  return writeLink({ plan, unknown });
};

function takeThisPlan(): void {
  paste(ownLink());
  announce('This plan is now plan B too');
}

/** Each plan takes the place of the other; undo gives the plan of the page back. */
function swap({ state, notes }: PlanB): void {
  planStore.openInputs({
    plan: state.plan,
    view: 'compare',
    detail: withPlanB(ownLink()),
    notes,
    unknown: state.unknown,
  });
  announce('The plans have changed places');
}
