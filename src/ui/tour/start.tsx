import { createRoot } from 'react-dom/client';
import { planStore, setView } from '../../state/store.ts';
import { Tour } from './Tour.tsx';

let running = false;

/** Shows the tour beside the page. At its end the view it was started from comes back, and so does the focus. */
export function startTour(): void {
  if (running) return;
  running = true;
  const { view, detail } = planStore.store.getState();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const end = () => {
    running = false;
    root.unmount();
    place.remove();
    setView(view, detail);
    document.getElementById('main')?.focus();
  };
  root.render(<Tour onEnd={end} />);
}
