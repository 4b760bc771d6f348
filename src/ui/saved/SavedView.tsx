import { useMemo, useRef, useState } from 'react';
import { count } from '../../core/plan/rules/rule.ts';
import type { Result } from '../../core/result.ts';
import { quoted } from '../../core/result.ts';
import type { SavedPlan } from '../../state/saved.ts';
import { setDrafts } from '../../state/saved-drafts.ts';
import { writeSavedFile } from '../../state/saved-file.ts';
import { draftsAreOn } from '../../state/saved-switch.ts';
import { planStore, useInputs } from '../../state/store.ts';
import { currentDay } from '../../state/today.ts';
import { Button } from '../kit/Button.tsx';
import { Checkbox } from '../kit/Checkbox.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextField } from '../kit/TextField.tsx';
import { download } from '../tree/download.ts';
import { VersionNote } from '../version/VersionNote.tsx';
import { type Outcome, OutcomeBar } from './OutcomeBar.tsx';
import { type SavedActions, SavedRow, unnamed } from './SavedRow.tsx';
import styles from './saved.module.css';
import { importFile, nameOfCopy, newSaved, openSaved, savedLinkOf } from './saved-actions.ts';
import { remove, save, useSaved } from './use-saved.ts';

/** Rows that are shown at first, and more at each request. */
const pageSize = 50;

/** Plans that this browser keeps. Nothing is saved but by the person. */
export function SavedView() {
  const saved = useSaved();
  const plan = useInputs((inputs) => inputs.plan);
  const unknown = useInputs((inputs) => inputs.unknown);
  const link = savedLinkOf({ plan, unknown });
  const planName = typeof plan.name === 'string' ? plan.name : '';
  const [typed, setTyped] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [shown, setShown] = useState(pageSize);
  const [drafts, setDraftsShown] = useState(draftsAreOn);
  const chooser = useRef<HTMLInputElement>(null);
  const kept = saved.plans.filter(({ draft }) => !draft);
  const typing = saved.plans.filter(({ draft }) => draft);

  const actions = useMemo(() => {
    const tell = (done: Result<unknown>, text: string, gone?: SavedPlan) => {
      setOutcome(
        done.ok ? { status: 'info', text, ...(gone && { gone }) } : { status: 'error', text: done.error },
      );
      if (done.ok) announce(text);
    };
    const called = ({ name }: SavedPlan) => quoted(name || unnamed);
    return {
      open: openSaved,
      rename(old, name) {
        const done = save({ ...old, name });
        if (!done.ok) tell(done, '');
      },
      replace(old) {
        const now = newSaved(old.name, savedLinkOf(planStore.store.getState()));
        tell(save({ ...now, id: old.id }), `${called(old)} now is the plan that is open.`, old);
      },
      duplicate(old) {
        const name = old.draft ? old.name : nameOfCopy(old.name, saved);
        tell(save(newSaved(name, old.link)), `${called(old)} was ${old.draft ? 'kept' : 'duplicated'}.`);
      },
      remove(old) {
        tell(remove(old.id), `${called(old)} was deleted.`, old);
      },
      tell,
    } satisfies SavedActions & { tell: typeof tell };
  }, [saved]);

  async function take(file: File) {
    const done = await importFile(file, saved);
    if (!done.ok) {
      setOutcome({ status: 'error', text: done.error });
      return;
    }
    const { added, known, left } = done.value;
    const text = `${count(added, 'plan was', 'plans were')} imported${known > 0 ? `, ${known} already there` : ''}.`;
    setOutcome({ status: left.length > 0 ? 'error' : 'info', text, left });
    announce(text);
  }

  const rows = (plans: readonly SavedPlan[]) =>
    plans.map((each) => <SavedRow key={each.id} plan={each} open={each.link === link} actions={actions} />);

  return (
    <div className={styles.view}>
      <h1>Saved plans</h1>
      <p className={styles.intro}>
        Kept by this browser, on this device, until you delete them. Opening a link saves nothing.
      </p>
      {!saved.available && (
        <MessageBar status="warning" label="Storage">
          The browser does not let this page store anything. The link to a plan holds all of it: keep that
          instead.
        </MessageBar>
      )}
      <form
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault();
          const name = (typed ?? planName).trim() || unnamed;
          actions.tell(save(newSaved(name, link)), `${quoted(name)} was saved.`);
          setTyped(null);
        }}
      >
        <TextField
          label="Name to save the open plan under"
          placeholder={unnamed}
          className={styles.nameToSave}
          value={typed ?? planName}
          onChange={setTyped}
        />
        <Button type="submit" variant="primary" disabled={!saved.available}>
          Save
        </Button>
      </form>
      {outcome && (
        <OutcomeBar
          outcome={outcome}
          onDismiss={() => setOutcome(null)}
          onRestore={(plan) => actions.tell(save(plan), `${quoted(plan.name || unnamed)} is back.`)}
        />
      )}
      <Panel
        title={kept.length === 0 ? 'No plan saved yet' : count(kept.length, 'plan')}
        actions={
          <>
            <Button
              disabled={saved.plans.length === 0}
              onClick={() =>
                download(
                  `aks-network-plans-${currentDay()}.json`,
                  writeSavedFile(saved.plans),
                  'application/json',
                )
              }
            >
              Export all
            </Button>
            <Button disabled={!saved.available} onClick={() => chooser.current?.click()}>
              Import
            </Button>
            <input
              ref={chooser}
              type="file"
              accept=".json,application/json"
              aria-label="File to import"
              hidden
              onChange={(event) => {
                const input = event.currentTarget;
                const [file] = input.files ?? [];
                if (file) void take(file);
                // So that the same file can be chosen again.
                input.value = '';
              }}
            />
          </>
        }
      >
        {kept.length > 0 && <ul className={styles.rows}>{rows(kept.slice(0, shown))}</ul>}
        {kept.length > shown && (
          <Button onClick={() => setShown(shown + pageSize)}>
            Show {Math.min(pageSize, kept.length - shown)} more
          </Button>
        )}
      </Panel>
      <Panel title="Drafts">
        <Checkbox
          label="Keep a draft while I type"
          hint="Every keystroke is kept on this device, so that a crash costs the last one at most. The five latest stay."
          checked={drafts}
          disabled={!saved.available}
          onChange={(on) => setDraftsShown(setDrafts(on, planStore) && on)}
        />
        {typing.length > 0 && (
          <ul className={styles.rows} aria-label="Drafts">
            {rows(typing)}
          </ul>
        )}
      </Panel>
      {saved.damaged.length > 0 && (
        <Panel title="Cannot be read">
          <p className={styles.hint}>
            Stored for this page, but by another version or damaged. It is left as it is.
          </p>
          <ul className={styles.rows}>
            {saved.damaged.map(({ id, text }) => (
              <li key={id} className={styles.damaged}>
                <code>{quoted(text)}</code>
                <Button aria-label={`Delete ${quoted(text)}`} onClick={() => void remove(id)}>
                  Delete
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <VersionNote />
    </div>
  );
}
