import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative, so that the build works from any folder of any static server.
  base: './',
  // Views live in the fragment. Without this the servers answer a missing file with the page, and nobody notices.
  appType: 'mpa',
  plugins: [react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The first browsers with light-dark(), which would otherwise be written out twice.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  test: { include: ['{src,e2e}/**/*.test.{ts,tsx}'], environment: 'node' },
});
