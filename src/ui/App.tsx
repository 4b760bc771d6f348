import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useChoice } from '../state/choice.ts';
import { listenForUndo } from '../state/history-keys.ts';
import { planStore, sideViews, useInputs, type View } from '../state/store.ts';
import styles from './App.module.css';
import { DecideView } from './decide/DecideView.tsx';
import { Fault } from './Fault.tsx';
import { Header } from './header/Header.tsx';
import { modelTitle } from './header/model-options.ts';
import { type SideView, sideViewNames, viewGroup } from './header/views.ts';
import { ErrorBoundary } from './kit/ErrorBoundary.tsx';
import { LiveRegion } from './kit/LiveRegion.tsx';
import { SkipLink } from './kit/SkipLink.tsx';
import { TabPanel } from './kit/Tabs.tsx';

const SizeView = lazy(() => import('./size/SizeView.tsx').then((module) => ({ default: module.SizeView })));

const CompareView = lazy(() =>
  import('./compare/CompareView.tsx').then((module) => ({ default: module.CompareView })),
);

const FitsView = lazy(() => import('./fits/FitsView.tsx').then((module) => ({ default: module.FitsView })));
const TreeView = lazy(() => import('./tree/TreeView.tsx').then((module) => ({ default: module.TreeView })));
const RulesView = lazy(() =>
  import('./reference/RulesView.tsx').then((module) => ({ default: module.RulesView })),
);
const DisagreementsView = lazy(() =>
  import('./reference/DisagreementsView.tsx').then((module) => ({ default: module.DisagreementsView })),
);
const LinkNotes = lazy(() =>
  import('./header/LinkNotes.tsx').then((module) => ({ default: module.LinkNotes })),
);

export function App() {
  useEffect(() => listenForUndo(document, planStore), []);
  return (
    <ErrorBoundary fallback={(error, retry) => <Fault error={error} retry={retry} />}>
      <Title />
      <SkipLink target="main">Skip to the plan</SkipLink>
      <Header />
      <Notes />
      <main id="main" tabIndex={-1} className={styles.main}>
        <CurrentView />
      </main>
      <LiveRegion />
    </ErrorBoundary>
  );
}

/** Most links have nothing to say, so the bar loads only where one has. */
function Notes() {
  const any = useInputs((inputs) => inputs.notes.length > 0);
  return <Suspense fallback={null}>{any && <LinkNotes />}</Suspense>;
}

function CurrentView() {
  const view = useInputs((inputs) => inputs.view);
  const shown = useRef(view);
  useLayoutEffect(() => {
    if (shown.current !== view) window.scrollTo(0, 0);
    shown.current = view;
  }, [view]);
  const content = <Suspense fallback={<p className={styles.wait}>Loading</p>}>{contents[view]}</Suspense>;
  if (isSideView(view)) return <section aria-label={sideViewNames[view]}>{content}</section>;
  return (
    <TabPanel group={viewGroup} id={view}>
      {content}
    </TabPanel>
  );
}

const isSideView = (view: View): view is SideView => sideViews.some((side) => side === view);

const contents: Readonly<Record<View, ReactNode>> = {
  decide: <DecideView />,
  size: <SizeView />,
  compare: <CompareView />,
  fits: <FitsView />,
  tree: <TreeView />,
  rules: <RulesView />,
  disagreements: <DisagreementsView />,
};

/** The title of the page: the plan, its model, the product. */
function Title() {
  const { plan } = useChoice();
  const title = [plan.name, modelTitle(plan.model, plan.dataplane), 'AKS Network Planner']
    .filter((part) => part !== '')
    .join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
