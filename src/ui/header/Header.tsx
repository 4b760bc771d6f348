import { redo, undo, useCanRedo, useCanUndo } from '../../state/store.ts';
import { IconButton } from '../kit/Button.tsx';
import { RedoIcon, UndoIcon } from '../kit/icons.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './Header.module.css';
import { ModelSelect } from './ModelSelect.tsx';
import { PlanName } from './PlanName.tsx';
import { Status } from './Status.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { ViewNav } from './ViewNav.tsx';

/** The plan at a glance, what can be done with it as a whole, and the way to its views. */
export function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <span className={styles.product}>AKS Network Planner</span>
        <PlanName />
        <ModelSelect />
        <div className={styles.actions}>
          <UndoRedo />
          <ThemeSwitch />
          <CopyLink />
        </div>
      </div>
      <div className={styles.views}>
        <ViewNav />
        <Status />
      </div>
    </header>
  );
}

function UndoRedo() {
  return (
    <>
      <IconButton label="Undo" icon={UndoIcon} disabled={!useCanUndo()} onClick={undo} />
      <IconButton label="Redo" icon={RedoIcon} disabled={!useCanRedo()} onClick={redo} />
    </>
  );
}
