import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A Chromium to launch, and the environment it needs where that is not simply ours. */
export interface Browser {
  readonly executablePath: string;
  readonly env?: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Says whether the program at `path` is there and starts. Some systems keep a script named chromium-browser that only
 * tells how to install one, so being there is not enough.
 */
export function runs(path: string, env: Environment = process.env): boolean {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window when asked for its version.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { env, timeout: 20_000, stdio: 'ignore' }).status === 0;
}
