import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildId } from './src/build/build-id.ts';
import { classicScript } from './src/build/classic-script.ts';
import { loadStyles } from './src/build/load-styles.ts';
import { plainStyleLinks } from './src/build/plain-style-links.ts';
import { serviceWorker } from './src/build/service-worker.ts';
import { shippedPackages } from './src/build/shipped-packages.ts';
import { smallBoot } from './src/build/small-boot.ts';

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[]; readonly isEntry: boolean } | null;
}

/** Whether the first view needs the module: some chain of plain imports leads to it from the entry. */
function isFirst(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  return (
    info !== null && (info.isEntry || info.importers.some((importer) => isFirst(importer, modules, seen)))
  );
}

const shortHash = (file: string): string =>
  createHash('sha256')
    .update(relative(import.meta.dirname, file.split('?')[0] ?? ''))
    .digest('base64url')
    .slice(0, 4);

export default defineConfig({
  // Relative, so that the build works from any folder of any static server.
  base: './',
  // Views live in the fragment. Without this the servers answer a missing file with the page, and nobody notices.
  appType: 'mpa',
  plugins: [
    react(),
    loadStyles(),
    plainStyleLinks(),
    serviceWorker(),
    classicScript(),
    smallBoot(),
    shippedPackages(),
  ],
  define: { __BUILD__: JSON.stringify(buildId()) },
  // Shorter than what Vite makes up, and the same for all classes of a file: names are weight in scripts and styles.
  css: { modules: { generateScopedName: (name, file) => `${name}_${shortHash(file)}` } },
  build: {
    // For the budgets of e2e/first-load.spec.ts: which file holds which part.
    manifest: true,
    target: 'es2022',
    // The first file would name every later one and what that needs: weight, to save one round trip.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    // The first browsers with light-dark(), which would otherwise be written out twice.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        // The first file names every later one, so names are weight. Some servers hide files that begin with "_".
        hashCharacters: 'base36',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        // One file for the first view: cut along the later views, it would compress worse and be many.
        codeSplitting: { groups: [{ name: (id, modules) => (isFirst(id, modules) ? 'first' : null) }] },
      },
    },
  },
  test: {
    include: ['{src,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: 'src/build/test-seed.ts',
    testTimeout: 60_000,
  },
});
