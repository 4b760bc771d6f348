import { type Preset, presets } from '../../core/plan/presets.ts';
import { patchPlan } from '../../state/store.ts';
import { announce } from '../kit/LiveRegion.tsx';
import styles from './Presets.module.css';

/** Replaces the plan in one step that can be undone. The answers stay: they are about another matter. */
function apply({ name, plan }: Preset) {
  patchPlan(({ answers }) => (answers === undefined ? plan : { ...plan, answers }));
  announce(`Plan replaced by ${name}. Undo brings the last one back.`);
}

/** Plans to start from, each one click. */
export function Presets() {
  return (
    <section aria-label="Presets" className={styles.presets}>
      {presets.map((preset) => (
        <button key={preset.id} type="button" className={styles.preset} onClick={() => apply(preset)}>
          <span className={styles.name}>{preset.name}</span>
          <span className={styles.summary}>{preset.summary}</span>
        </button>
      ))}
    </section>
  );
}
