import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('service-worker.js', import.meta.url));

/** Of public/: what the page in a window of its own does not ask for. */
const forOthers = ['embed.js'];

/** Writes sw.js: the service worker, with the list of the build's files and a name that changes with any of them. */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const text = readFileSync(source, 'utf8');
        const hash = createHash('sha256').update(text);
        const files: string[] = [];
        const add = (path: string, content: string | Uint8Array) => {
          hash.update(path).update(content);
          files.push(path);
        };
        for (const output of Object.values(bundle)) {
          // The list of parts is for the budgets, and some servers hide what begins with a dot.
          if (output.fileName.startsWith('.')) continue;
          // The page itself is kept under the address of its folder.
          if (output.fileName === 'index.html' && output.type === 'asset') hash.update(output.source);
          else add(output.fileName, output.type === 'chunk' ? output.code : output.source);
        }
        for (const file of readdirSync(publicDir).toSorted()) {
          if (!forOthers.includes(file)) add(file, readFileSync(`${publicDir}/${file}`));
        }
        const build = { name: hash.digest('hex').slice(0, 12), files };
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const build = ${JSON.stringify(build)};\n${text}`,
        });
      },
    },
  };
}
