import { type ReactNode, Suspense, useEffect } from 'react';
import { planStore, setView, useInputs, type View } from '../../state/store.ts';
import { Fault } from '../Fault.tsx';
import { sideViewNames, viewTabs } from '../header/views.ts';
import { ErrorBoundary } from '../kit/ErrorBoundary.tsx';
import { LiveRegion } from '../kit/LiveRegion.tsx';
import { MessageBar } from '../kit/MessageBar.tsx';
import { later } from '../later.tsx';
import { fullLink } from './address.ts';
import styles from './EmbedRoot.module.css';
import { type EmbedQuery, panelIds } from './embed-query.ts';
import { PanelTitle } from './PanelTitle.tsx';
import { panels } from './panels.tsx';

const EditPlan = later(() => import('./EditPlan.tsx').then((module) => module.EditPlan));
const LinkNotes = later(() => import('../header/LinkNotes.tsx').then((module) => module.LinkNotes));

interface Props {
  readonly query: EmbedQuery;
  /** The view that the panel belongs to. */
  readonly home: View;
}

/** One panel without the page around it, and a way to the whole plan. */
export function EmbedRoot({ query, home }: Props) {
  return (
    <ErrorBoundary fallback={(error, retry) => <Fault error={error} retry={retry} />}>
      <Title />
      <Notes />
      <main className={styles.panel}>
        <Suspense fallback={<p className={styles.wait}>Loading</p>}>
          <Panel query={query} />
        </Suspense>
      </main>
      <Elsewhere home={home} />
      <footer className={styles.footer}>
        <FullLink>{query.edit ? 'Open the full plan' : 'Open and edit the full plan'}</FullLink>
      </footer>
      <LiveRegion />
    </ErrorBoundary>
  );
}

function Panel({ query: { panel, chart, edit } }: { readonly query: EmbedQuery }) {
  if (panel === null) {
    return (
      <>
        <PanelTitle>No panel</PanelTitle>
        <p>
          There is no such panel. After “embed=” stands one of: {panelIds.join(', ')}; a chart by its name, as
          in chart:growth.
        </p>
      </>
    );
  }
  const { Shown, Edited } = panels[panel];
  if (!edit) return <Shown chart={chart} />;
  if (Edited) return <Edited chart={chart} />;
  return (
    <>
      <Shown chart={chart} />
      <EditPlan />
    </>
  );
}

/** What could not be read in the link. */
function Notes() {
  const any = useInputs((inputs) => inputs.notes.length > 0);
  return <Suspense fallback={null}>{any && <LinkNotes />}</Suspense>;
}

/** A panel can lead to another view, which is only in the whole page. */
function Elsewhere({ home }: { readonly home: View }) {
  const view = useInputs((inputs) => inputs.view);
  if (view === home) return null;
  const name = viewNames[view];
  return (
    <MessageBar status="info" label="In the full plan" onDismiss={() => setView(home)}>
      {name} is a page of the full plan. <FullLink>Open {name} there</FullLink>
    </MessageBar>
  );
}

const viewNames = {
  ...sideViewNames,
  ...Object.fromEntries(viewTabs.map(({ id, label }) => [id, label])),
} as Readonly<Record<View, string>>;

function FullLink({ children }: { readonly children: ReactNode }) {
  useInputs((inputs) => inputs);
  return (
    <a href={fullLink(planStore, window)} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

/** The name of the frame's page, which screen readers tell where the host gave the frame no title. */
function Title() {
  const name = useInputs(({ plan }) => (typeof plan.name === 'string' ? plan.name : ''));
  useEffect(() => {
    document.title = [name, 'AKS Network Planner'].filter((part) => part !== '').join(' – ');
  }, [name]);
  return null;
}
