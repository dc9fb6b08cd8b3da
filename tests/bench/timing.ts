/** What is timed in one process. */
export interface BenchCase {
  /** Runs measured in one process, after the warm-up. */
  readonly runs: number;
  readonly warmUp: number;
  run(seed: string): unknown;
  /** Something shorter that has the same code compiled; `run` where there is none. */
  warm?(seed: string): unknown;
}

/** Milliseconds of each measured run, every run under a seed of its own. */
export function time({ runs, warmUp, run, warm = run }: BenchCase, seed: string): number[] {
  for (let i = 0; i < warmUp; i++) warm(`${seed} warm ${i}`);
  return Array.from({ length: runs }, (_, i) => {
    const began = performance.now();
    run(`${seed} ${i}`);
    return performance.now() - began;
  });
}
