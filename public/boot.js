// See src/state/theme.ts and build/classic-script.ts.
try {
  document.documentElement.dataset.theme =
    new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('aks-network-planner.theme');
} catch {}
addEventListener(
  'error',
  ({ target }) => {
    if (target.type === 'module') {
      const rules = { createScriptURL: () => 'classic.js' };
      const policy = window.trustedTypes?.createPolicy('planner-boot', rules) ?? rules;
      const src = policy.createScriptURL('');
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }
  },
  true,
);
