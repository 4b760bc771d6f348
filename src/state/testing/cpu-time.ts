/** Repeats at most; the least counts, because compiling and collecting garbage are no part of the work. */
const repeats = 12;

/** Milliseconds of the processor that the work takes. A busy machine does not add to them; the clock would. */
export function cpuMilliseconds(work: () => void, enough = 2): number {
  let least = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats && least > enough; repeat++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
