/** CPU time of one run in ms: the median of `rounds`, after as many to warm up unless it is asked for cold. */
export function measure(run: () => unknown, rounds: number, warmUp = rounds): number {
  for (let round = 0; round < warmUp; round++) run();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}

export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** The power with which `ys` grow over `xs`: the slope of the least squares line through their logarithms. */
export function exponent(xs: readonly number[], ys: readonly number[]): number {
  const logX = xs.map(Math.log);
  const logY = ys.map(Math.log);
  const meanX = mean(logX);
  const meanY = mean(logY);
  const across = logX.reduce((sum, x, index) => sum + (x - meanX) * ((logY[index] ?? 0) - meanY), 0);
  return across / logX.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}

const mean = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0) / figures.length;
