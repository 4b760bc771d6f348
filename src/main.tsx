import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { listenForUndo } from './state/history-keys.ts';
import { mirror, queryOf } from './state/mirror.ts';
import { planStore } from './state/store.ts';
import { keptTheme, showTheme } from './state/theme.ts';
import { workerAddress } from './state/worker-address.ts';
import { App } from './ui/App.tsx';
import './ui/theme/tokens.css';
import './ui/theme/base.css';

const element = document.getElementById('root');
if (!element) throw new ReferenceError('index.html has no element #root');
const root = createRoot(element);

const query = queryOf(window);
if (query.has('embed')) {
  void import('./ui/embed/start.tsx').then(({ startEmbed }) => startEmbed(root, element));
} else {
  showTheme(keptTheme());
  mirror(planStore, window);
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // Frames in other pages keep nothing. Where the browser or the server has no such worker, the page works online.
  if (import.meta.env.PROD && parent === window)
    addEventListener('load', () => navigator.serviceWorker?.register(workerAddress()).catch(() => {}));
}

// Never in a frame that only shows.
if (!query.has('embed') || query.get('edit') === '1') listenForUndo(document, planStore);
