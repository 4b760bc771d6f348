import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { buildId } from './build-id.ts';

/** The parts of the page that a single file cannot bring along as files: they are written into it, or left out. */
function withoutNeighbours(): Plugin {
  const inFile = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return {
    name: 'without-neighbours',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/ *<link rel="manifest".*\n/, '')
          .replace('./icon.svg', () => `data:image/svg+xml,${encodeURIComponent(inFile('public/icon.svg'))}`)
          .replace('<script src="./boot.js"></script>', () => `<script>${inFile('public/boot.js')}</script>`),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page) page.fileName = 'aks-network-planner.html';
      },
    },
  };
}

/** The whole planner as one HTML file, for a file share or a wiki's attachments. */
export default defineConfig({
  plugins: [react(), viteSingleFile(), withoutNeighbours()],
  define: { __BUILD__: JSON.stringify(buildId()) },
  publicDir: false,
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    outDir: 'dist/single',
  },
});
