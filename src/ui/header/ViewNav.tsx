import { mainViews, setView, sideViews, useInputs } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { Popover } from '../kit/Popover.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import styles from './Header.module.css';
import { sideViewNames, viewGroup, viewTabs } from './views.ts';

/** The way to the three views, and to the pages beside them. */
export function ViewNav() {
  const view = useInputs((inputs) => inputs.view);
  return (
    <nav className={styles.nav} aria-label="Views">
      <Tabs
        label="Views"
        group={viewGroup}
        tabs={viewTabs}
        selected={mainViews.find((candidate) => candidate === view) ?? null}
        onSelect={(picked) => setView(picked)}
        manual
        className={styles.tabs}
      />
      <Popover label="More">
        <ul className={styles.more}>
          {sideViews.map((side) => (
            <li key={side}>
              <Button
                variant="subtle"
                aria-current={side === view ? 'page' : undefined}
                onClick={(event) => {
                  event.currentTarget.closest('details')?.removeAttribute('open');
                  setView(side);
                }}
              >
                {sideViewNames[side]}
              </Button>
            </li>
          ))}
        </ul>
      </Popover>
    </nav>
  );
}
