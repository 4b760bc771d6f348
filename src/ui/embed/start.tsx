import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { queryOf } from '../../state/mirror.ts';
import { type Inputs, planStore } from '../../state/store.ts';
import { showTheme } from '../../state/theme.ts';
import { followAddress } from './address.ts';
import { EmbedRoot } from './EmbedRoot.tsx';
import { type EmbedTheme, panelHomes, readEmbedQuery } from './embed-query.ts';
import './embed.css';
import { talkToHost } from './host.ts';

/** Shows one panel of the plan in a frame, and keeps in touch with the page around it. */
export function startEmbed(root: Root, element: HTMLElement): void {
  const query = readEmbedQuery(queryOf(window));
  showEmbedTheme(query.theme);

  const home = query.panel === null ? 'decide' : panelHomes[query.panel];
  let given = planStore.store.getState().plan;
  const open = (inputs: Inputs) => {
    given = inputs.plan;
    planStore.openInputs(inputs.view === home ? inputs : { ...inputs, view: home, detail: '' });
  };
  if (!query.edit) {
    // What is only shown stays as it was given, whatever the controls of a panel would do to it.
    planStore.store.subscribe(({ plan }) => {
      if (plan !== given) planStore.store.setState({ plan: given });
    });
  }

  const host = talkToHost({ planStore, window, query, open, onTheme: showEmbedTheme });
  followAddress(host.take, window);
  planStore.history.getState().clear();
  root.render(
    <StrictMode>
      <EmbedRoot query={query} home={home} />
    </StrictMode>,
  );
  host.tell({ type: 'ready', panel: query.panel, edit: query.edit });
  const tellHeight = () => host.tell({ type: 'height', height: Math.ceil(element.offsetHeight) });
  // In the next frame: where the height is asked for at once, WebKit lays out again and reports an endless loop.
  new ResizeObserver(() => requestAnimationFrame(tellHeight)).observe(element);
}

function showEmbedTheme(theme: EmbedTheme) {
  document.documentElement.dataset.embed = theme;
  // Without a background of its own a frame is see-through only where it is light, as pages are by default.
  showTheme(theme === 'transparent' || theme === 'transparent-dark' ? 'light' : theme);
}
