import { type ComponentType, createElement, lazy } from 'react';
import { Button } from './Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** A part of the program that did not arrive; distinguished from a part that arrived and has a fault. */
class NotLoaded extends Error {}

/**
 * A component that is loaded when it is first shown. Where its file does not arrive, a sentence and a button stand in
 * its place, the rest of the page goes on, and nothing typed is lost. Suspends while it loads.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const ask = () =>
    lazy(() =>
      styles()
        .then(load)
        .then(
          (part) => ({ default: part }),
          (cause) => {
            throw new NotLoaded(String(cause));
          },
        ),
    );
  let part = ask();
  // Looked up at every attempt: a boundary keeps the element that failed.
  const Part = (props: Props) => createElement(part, props);
  return (props) => (
    <ErrorBoundary
      fallback={(error, retry) => {
        if (!(error instanceof NotLoaded)) throw error;
        return (
          <div role="alert">
            <p>A part of the planner did not load. The plan is kept; check the connection.</p>
            <Button
              onClick={() => {
                part = ask();
                retry();
              }}
            >
              Load it again
            </Button>
          </div>
        );
      }}
    >
      <Part {...props} />
    </ErrorBoundary>
  );
}

/** Asks again for the style sheets that boot.js saw fail: the build's own loader never does. */
const styles = () =>
  Promise.all(
    Array.from(
      document.querySelectorAll('link[data-lost]'),
      (lost) =>
        new Promise((resolve, reject) => {
          const { href } = lost as HTMLLinkElement;
          lost.replaceWith(
            Object.assign(document.createElement('link'), {
              rel: 'stylesheet',
              href,
              onload: resolve,
              onerror: () => reject(href),
            }),
          );
        }),
    ),
  );
