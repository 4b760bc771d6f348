import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

/** A link and not a style element, which a strict policy forbids. */
const loadStyles =
  "document.head.append(Object.assign(document.createElement('link'),{rel:'stylesheet',href:'classic.css'}));";

/**
 * Writes classic.js and classic.css beside the build: the same program as one script that is no module.
 *
 * Browsers load modules from another origin only where the server allows it by a header, and a frame with a sandbox
 * has an origin of its own; files have none at all. public/boot.js loads this where the module was refused.
 */
export function classicScript(): Plugin {
  let outDir = '';
  let target: string | readonly string[] | false = false;
  let cssTarget: string | readonly string[] | false = false;
  let define: Record<string, unknown> | undefined;
  return {
    name: 'classic-script',
    apply: 'build',
    configResolved: ({ build: settings, define: constants }) => {
      ({ outDir, target, cssTarget } = settings);
      define = constants;
    },
    async writeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        base: './',
        ...(define && { define }),
        plugins: [react()],
        build: {
          outDir,
          target: target as string[],
          cssTarget: cssTarget as string[],
          emptyOutDir: false,
          copyPublicDir: false,
          cssCodeSplit: false,
          modulePreload: false,
          chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
          rolldownOptions: {
            input: 'src/main.tsx',
            // Only what loads further modules asks where it stands, and there are none.
            transform: { define: { 'import.meta': '{}' } },
            output: {
              format: 'iife',
              banner: loadStyles,
              codeSplitting: false,
              entryFileNames: 'classic.js',
              assetFileNames: 'classic[extname]',
            },
          },
        },
      });
    },
  };
}
