import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What the page calls its version: that of package.json, and a name for the content of all sources, so that two
 * builds of one checkout say the same and two of different ones never do.
 */
export function buildId(): { readonly version: string; readonly build: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const path of sources)
    hash.update(relative(root, path).replaceAll(sep, '/')).update(readFileSync(path));
  return { version, build: hash.digest('hex').slice(0, 8) };
}
