import { type ComponentType, lazy, useLayoutEffect, useState } from 'react';
import { reload } from '../state/mirror.ts';
import { planStore } from '../state/store.ts';
import { Button } from './kit/Button.tsx';
import { ErrorBoundary } from './kit/ErrorBoundary.tsx';
import { announce } from './kit/LiveRegion.tsx';

/** A part of the program that did not arrive; distinguished from a part that arrived and has a fault. */
class NotLoaded extends Error {}

/**
 * A component that is loaded when it is first shown. Where its file does not arrive, a sentence and a button stand in
 * its place, the rest of the page goes on, and nothing typed is lost. Suspends while it loads.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() =>
    load().then(
      (part) => ({ default: part }),
      (cause) => {
        throw new NotLoaded(String(cause));
      },
    ),
  );
  return (props) => (
    <ErrorBoundary
      fallback={(error) => {
        if (!(error instanceof NotLoaded)) throw error;
        return <Missing />;
      }}
    >
      <Part {...props} />
    </ErrorBoundary>
  );
}

/** In place of a part; where that was to bring the heading of the page, it is one. */
function Missing() {
  const [Title, setTitle] = useState<'p' | 'h1'>('p');
  useLayoutEffect(() => {
    if (!document.querySelector('h1')) setTitle('h1');
  }, []);
  return (
    <div role="alert">
      <Title>A part of the planner did not load</Title>
      <p>The plan is kept in the link; check the connection.</p>
      <Button onClick={loadAgain}>Load it again</Button>
    </div>
  );
}

/**
 * Browsers remember for the life of a page that a module did not load, so the page has to begin anew; but only once
 * the server answers, for else there would be no page.
 */
const loadAgain = () =>
  fetch('./', { method: 'HEAD', cache: 'no-store' }).then(
    () => reload(planStore, window),
    () => announce('Still no connection'),
  );
