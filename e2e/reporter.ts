import type { Reporter, Suite } from '@playwright/test/reporter';

/** Ends the run with one line to read or to search for: `e2e: 12 passed, 0 failed`. A pass at the second attempt is told. */
export default class Summary implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  async onExit(): Promise<void> {
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
    const [left, again] = [count('skipped'), count('flaky')];
    const line = `e2e: ${count('expected') + again} passed, ${count('unexpected')} failed`;
    const second = again ? `, ${again} of those passed at the second attempt only` : '';
    process.stdout.write(`${line}${second}${left ? `, ${left} not run` : ''}\n`);
  }
}
