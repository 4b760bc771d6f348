import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface Props<Id extends string> {
  /** Names the list of tabs. */
  readonly label: string;
  /** Ties the tabs to their panels: unique on the page, and the same in `TabPanel`. */
  readonly group: string;
  readonly tabs: readonly Tab<Id>[];
  /** null where the panel shown belongs to none of the tabs. */
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
  /** Arrow keys move the focus only, and Enter or Space selects: for panels that are a page of their own. */
  readonly manual?: boolean;
  readonly className?: string | undefined;
}

const tabId = (group: string, id: string) => `${group}-tab-${id}`;
const panelId = (group: string, id: string) => `${group}-panel-${id}`;

/** The index that a key leads to from `index`, or null for a key that is not for tabs. */
function target(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** A list of tabs as WAI-ARIA's tabs pattern has it: one stop for the Tab key, arrows inside. */
export function Tabs<Id extends string>({
  label,
  group,
  tabs,
  selected,
  onSelect,
  manual,
  className,
}: Props<Id>) {
  const [focused, setFocused] = useState<Id | null>(null);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = target(event.key, index, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    document.getElementById(tabId(group, tab.id))?.focus();
    if (!manual) onSelect(tab.id);
  };

  return (
    <div
      role="tablist"
      aria-label={label}
      className={classes(styles.list, className)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
      }}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(group, tab.id)}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? panelId(group, tab.id) : undefined}
          tabIndex={tab.id === (focused ?? selected ?? tabs[0]?.id) ? 0 : -1}
          className={styles.tab}
          data-label={tab.label}
          onFocus={() => setFocused(tab.id)}
          onKeyDown={(event) => onKeyDown(event, index)}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** The panel of the tab `id` of the same group. */
export function TabPanel({
  group,
  id,
  className,
  children,
}: {
  readonly group: string;
  readonly id: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div role="tabpanel" id={panelId(group, id)} aria-labelledby={tabId(group, id)} className={className}>
      {children}
    </div>
  );
}
