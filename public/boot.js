// See src/state/theme.ts and build/classic-script.ts.
try {
  document.documentElement.dataset.theme =
    new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('aks-network-planner.theme');
} catch {}
addEventListener(
  'error',
  ({ target }) => {
    if (target.type === 'module')
      document.head.append(Object.assign(document.createElement('script'), { src: 'classic.js' }));
    // See src/ui/kit/later.tsx.
    if (target.rel === 'stylesheet') target.dataset.lost = '';
  },
  true,
);
