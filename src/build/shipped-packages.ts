import type { Plugin } from 'vite';

/** Where the build leaves the names of all packages with code in it: beside its manifest, for a test alone. */
const list = '.vite/packages.json';

/** Lists the packages that the build contains, sorted, as JSON. */
export function shippedPackages(): Plugin {
  return {
    name: 'shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const names = Object.values(bundle)
        .flatMap((output) => (output.type === 'chunk' ? Object.entries(output.modules) : []))
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .flatMap(([id]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
      this.emitFile({
        type: 'asset',
        fileName: list,
        source: JSON.stringify([...new Set(names)].toSorted()),
      });
    },
  };
}
