import { isFlat, mean, squaresAbout } from './moments.ts';
import { cannot, samplesFault, settled, type Computed, type Estimate } from './result.ts';
import { levelFault, LEVEL, tEstimate } from './t-test.ts';

/** The effect of a factor of two levels, averaged over the levels of a second factor. */
export interface MainEffect extends Estimate {
  /** F(1, df); `statistic` is its root with the sign of the difference. */
  readonly f: number;
  /** SD within cells. */
  readonly sd: number;
  /** Difference in those SDs. */
  readonly size: number;
}

/**
 * Two-way analysis of variance with interaction: the main effect of a factor of two levels, every level of the other
 * factor counted alike (sums of squares of type III). Every value counts as independent of all others.
 * @param cells by level of the other factor, the values under both levels of the first; at least one value each.
 */
export function mainEffect(
  cells: readonly (readonly [ArrayLike<number>, ArrayLike<number>])[],
  level = LEVEL,
): Computed<MainEffect> {
  const all = cells.flat();
  const fault = levelFault(level) ?? samplesFault(Object.fromEntries(all.map((cell, i) => [`cell ${i + 1}`, cell])), 1);
  if (fault !== null) return fault;
  const n = all.reduce((sum, { length }) => sum + length, 0);
  const df = n - all.length;
  if (all.length === 0 || df < 1) return cannot('too-few', { name: 'values', got: n, need: all.length + 1 });
  const within = all.reduce((sum, cell) => sum + squaresAbout(cell), 0);
  if (
    isFlat(
      within,
      all.flatMap((cell) => Array.from(cell)),
    )
  )
    return cannot('no-spread', { name: 'cells' });
  const sd = Math.sqrt(within / df);
  const difference = mean(cells.map(([a, b]) => mean(a) - mean(b)));
  const error = (sd * Math.sqrt(all.reduce((sum, { length }) => sum + 1 / length, 0))) / cells.length;
  const found = tEstimate(difference, error, df, n, level);
  return settled({ ...found, f: found.statistic * found.statistic, sd, size: difference / sd });
}
