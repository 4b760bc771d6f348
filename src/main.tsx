import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { mirror } from './state/mirror.ts';
import { planStore } from './state/store.ts';
import { keptTheme, showTheme } from './state/theme.ts';
import { App } from './ui/App.tsx';
import './ui/theme/tokens.css';
import './ui/theme/base.css';

showTheme(keptTheme());
mirror(planStore, window);

const root = document.getElementById('root');
if (!root) throw new ReferenceError('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
