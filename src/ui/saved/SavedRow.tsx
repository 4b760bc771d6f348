import { memo, useMemo } from 'react';
import { evaluate } from '../../core/evaluate.ts';
import { summaryOf } from '../../core/export/summary.ts';
import { readLink } from '../../state/permalink.ts';
import type { SavedPlan } from '../../state/saved.ts';
import { useToday } from '../../state/today.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { DuplicateIcon, RemoveIcon } from '../kit/icons.tsx';
import { Badge } from '../kit/StatusTag.tsx';
import { TextField } from '../kit/TextField.tsx';
import { PlanThumbnail } from './PlanThumbnail.tsx';
import styles from './saved.module.css';

interface Props {
  readonly plan: SavedPlan;
  /** It is the plan that is open now. */
  readonly open: boolean;
  readonly actions: SavedActions;
}

export interface SavedActions {
  readonly open: (plan: SavedPlan) => void;
  readonly rename: (plan: SavedPlan, name: string) => void;
  readonly replace: (plan: SavedPlan) => void;
  /** A draft becomes a saved plan. */
  readonly duplicate: (plan: SavedPlan) => void;
  readonly remove: (plan: SavedPlan) => void;
}

export const unnamed = 'Unnamed plan';

/** "2026-11-21 12:04", as every other date of the page; Sweden writes dates so. */
const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** One saved plan: what it looks like, what it is in a line, and what can be done with it. */
export const SavedRow = memo(function SavedRow({ plan, open, actions }: Props) {
  const today = useToday();
  const evaluation = useMemo(() => evaluate(readLink(plan.link).state.plan, today), [plan.link, today]);
  const called = plan.name || unnamed;
  return (
    <li className={styles.row}>
      <PlanThumbnail evaluation={evaluation} />
      <div className={styles.about}>
        {plan.draft ? (
          <p className={styles.draft}>{called}</p>
        ) : (
          <TextField
            label={`Name of ${called}`}
            hideLabel
            bare
            placeholder={unnamed}
            className={styles.name}
            value={plan.name}
            onChange={(name) => actions.rename(plan, name)}
          />
        )}
        <p className={styles.summary}>{summaryOf(evaluation)}</p>
        <p className={styles.hint}>
          <time dateTime={plan.savedAt}>{moment.format(new Date(plan.savedAt))}</time>
          {open && <Badge>Open now</Badge>}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => actions.open(plan)} aria-label={`Open ${called}`}>
          Open
        </Button>
        {plan.draft ? (
          <Button variant="subtle" aria-label={`Keep ${called}`} onClick={() => actions.duplicate(plan)}>
            Keep
          </Button>
        ) : (
          <>
            {!open && (
              <Button
                variant="subtle"
                aria-label={`Replace ${called} with the open plan`}
                onClick={() => actions.replace(plan)}
              >
                Replace
              </Button>
            )}
            <IconButton
              label={`Duplicate ${called}`}
              icon={DuplicateIcon}
              onClick={() => actions.duplicate(plan)}
            />
          </>
        )}
        <IconButton label={`Delete ${called}`} icon={RemoveIcon} onClick={() => actions.remove(plan)} />
      </div>
    </li>
  );
});
