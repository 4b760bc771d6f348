import { execFileSync, spawnSync } from 'node:child_process';

/** What bash says of a script that it cannot parse; empty where it can. */
export const bashFaults = (script: string): string =>
  spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;

/**
 * Runs a script with an az and a kubectl that do nothing but note the arguments that reach them, and says
 * what these were. Lists are empty, so that everything is made.
 */
export function argumentsOf(
  script: string,
  answers: Readonly<Record<string, string>> = {},
): readonly string[][] {
  const cases = Object.entries(answers).map(([words, answer]) => `"${words}"*) echo '${answer}' ;;`);
  const stubs = `
noted() { printf '%s\\0' "$#" "$@" >&3; }
az() { noted az "$@"; case "$*" in ${cases.join(' ')} *) ;; esac; }
kubectl() { noted kubectl "$@"; }
`;
  const out = execFileSync('bash', ['-c', `exec 3>&1 1>/dev/null\n${stubs}\n${script}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 24,
  });
  const words = out.split('\0');
  const calls: string[][] = [];
  for (let at = 0; at < words.length - 1; ) {
    const count = Number(words[at]);
    calls.push(words.slice(at + 1, at + 1 + count));
    at += 1 + count;
  }
  return calls;
}
