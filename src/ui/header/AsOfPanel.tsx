import { seedDays } from '../../core/facts/seed-days.ts';
import { sourceById } from '../../core/facts/sources.ts';
import { useChoice } from '../../state/choice.ts';
import { patchPlan, setField, useInputs } from '../../state/store.ts';
import { useToday } from '../../state/today.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { TextField } from '../kit/TextField.tsx';
import styles from './AsOfPanel.module.css';

/** Days to read the facts as of: today, those of the articles that the planner started from, and any other. */
export function AsOfPanel() {
  const { plan, problems } = useChoice();
  const given = useInputs((inputs) => inputs.plan.asOf);
  const today = useToday();
  const choose = (day: string | undefined) => {
    patchPlan(({ asOf: _before, ...rest }) => (day === undefined ? rest : { ...rest, asOf: day }));
    announce(day === undefined ? 'As of today' : `As of ${day}`);
  };
  return (
    <div className={styles.panel}>
      <p>Facts and rules are read as they were on this day.</p>
      <ul className={styles.days}>
        <li>
          <Button
            variant="subtle"
            aria-current={plan.asOf === today ? 'date' : undefined}
            onClick={() => choose(undefined)}
          >
            <span>{today}</span> Today
          </Button>
        </li>
        {seedDays.map(({ source, day, dated }) => (
          <li key={source}>
            <Button
              variant="subtle"
              aria-current={plan.asOf === day ? 'date' : undefined}
              onClick={() => choose(day)}
            >
              <span>{day}</span>
              <span>
                {sourceById(source).title}
                <span className={styles.dated}> {dated}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <TextField
        label="Any day"
        hint="Such as 2024-10-03"
        error={problems.find(({ path }) => path === 'asOf')?.message}
        value={given === undefined || given === null ? '' : String(given)}
        onChange={(text) => setField('asOf', text === '' ? undefined : text)}
      />
    </div>
  );
}
