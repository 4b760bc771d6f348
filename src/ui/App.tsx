import { type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useChoice } from '../state/choice.ts';
import { mainViews, sideViews, useInputs } from '../state/store.ts';
import styles from './App.module.css';
import { DecideView } from './decide/DecideView.tsx';
import { Header } from './header/Header.tsx';
import { modelTitle } from './header/model-options.ts';
import { type MainView, sideViewNames, viewGroup, viewName } from './header/views.ts';
import { ErrorBoundary } from './kit/ErrorBoundary.tsx';
import { LiveRegion } from './kit/LiveRegion.tsx';
import { SkipLink } from './kit/SkipLink.tsx';
import { TabPanel } from './kit/Tabs.tsx';
import { later } from './later.tsx';

const Fault = later(() => import('./Fault.tsx').then((module) => module.Fault));
const SizeView = later(() => import('./size/SizeView.tsx').then((module) => module.SizeView));

const CompareView = later(() => import('./compare/CompareView.tsx').then((module) => module.CompareView));

const SideContents = later(() => import('./SideContents.tsx').then((module) => module.SideContents));
const LinkNotes = later(() => import('./header/LinkNotes.tsx').then((module) => module.LinkNotes));

export function App() {
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <Suspense fallback={null}>
          <Fault error={error} retry={retry} />
        </Suspense>
      )}
    >
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
  const side = sideViews.find((candidate) => candidate === view);
  if (side)
    return (
      <section aria-label={sideViewNames[side]}>
        <Loading>
          <SideContents view={side} />
        </Loading>
      </section>
    );
  const main = mainViews.find((candidate) => candidate === view) ?? 'decide';
  return (
    <TabPanel group={viewGroup} id={main}>
      <Loading>{contents[main]}</Loading>
    </TabPanel>
  );
}

const Loading = ({ children }: { readonly children: ReactNode }) => (
  <Suspense fallback={<p className={styles.wait}>Loading</p>}>{children}</Suspense>
);

const contents: Readonly<Record<MainView, ReactNode>> = {
  decide: <DecideView />,
  size: <SizeView />,
  compare: <CompareView />,
};

/** The title of the page, and so of an entry in the history: the plan, the view, its model, the product. */
function Title() {
  const { plan } = useChoice();
  const view = useInputs((inputs) => viewName(inputs.view));
  const title = [plan.name, view, modelTitle(plan.model, plan.dataplane), 'AKS Network Planner']
    .filter((part) => part !== '')
    .join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
