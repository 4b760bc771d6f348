import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, runs } from './program.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = join(root, 'node_modules');

/** The Chromium inside the npm package @sparticuz/chromium, built for Linux on x64, or undefined where it does not run. */
export function packagedChromium(): Browser | undefined {
  const manifest = join(modules, '@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(home) && !unpack(home)) return undefined;
  const executablePath = join(home, 'chromium');
  const env = { ...process.env, ...fontSettings(home) };
  if (runs(executablePath, env)) return { executablePath, env };
  // A machine without the NSS and Expat libraries: the package brings its own.
  const libraries = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const complete = { ...env, LD_LIBRARY_PATH: libraries };
  return runs(executablePath, complete) ? { executablePath, env: complete } : undefined;
}

/**
 * Unpacks the browser into `home` and says whether that worked.
 *
 * The package itself unpacks into the shared temporary folder and trusts whatever lies there, so an unpacking cut
 * short, or a second one at the same time, would leave half a browser behind. Here it works in a folder of its own,
 * which becomes `home` in one step.
 */
function unpack(home: string): boolean {
  mkdirSync(join(home, '..'), { recursive: true });
  const workplace = mkdtempSync(`${home}-unpacking-`);
  // The name of an Amazon runtime makes the package unpack its libraries too.
  const env = { ...process.env, TMPDIR: workplace, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env,
  });
  if (status === 0) {
    writeFileSync(
      join(workplace, 'fonts/fonts.conf'),
      '<fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n',
    );
    try {
      renameSync(workplace, home);
    } catch {
      // Another run was first; its browser is the same one.
    }
  }
  rmSync(workplace, { recursive: true, force: true });
  return existsSync(home);
}

/** The package's own font, for a machine that has none. */
function fontSettings(home: string): { readonly FONTCONFIG_PATH?: string } {
  const machineHasFonts = existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts');
  return machineHasFonts ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
}
