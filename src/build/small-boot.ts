import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Plugin } from 'vite';

/** Shortens the copy of public/boot.js in the build: every page waits for it. */
export function smallBoot(): Plugin {
  let outDir = '';
  return {
    name: 'small-boot',
    apply: 'build',
    configResolved: ({ build }) => {
      ({ outDir } = build);
    },
    writeBundle() {
      const path = join(outDir, 'boot.js');
      writeFileSync(path, minifySync('boot.js', readFileSync(path, 'utf8')).code);
    },
  };
}
