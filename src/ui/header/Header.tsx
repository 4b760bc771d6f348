import { redo, setView, undo, useCanRedo, useCanUndo, useInputs } from '../../state/store.ts';
import { IconButton } from '../kit/Button.tsx';
import { RedoIcon, UndoIcon } from '../kit/icons.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './Header.module.css';
import { ModelSelect } from './ModelSelect.tsx';
import { PlanName } from './PlanName.tsx';
import { Status } from './Status.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { viewGroup, viewTabs } from './views.ts';

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
        <ViewTabs />
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

function ViewTabs() {
  const view = useInputs((inputs) => inputs.view);
  return (
    <Tabs
      label="Views"
      group={viewGroup}
      tabs={viewTabs}
      selected={view}
      onSelect={setView}
      manual
      className={styles.tabs}
    />
  );
}
