import { exp } from '../numeric/elementary.ts';

/**
 * One site of a dividing tissue, exactly. At a division one of the two strands is the template; a site of the new
 * strand is methylated with
 * chance Em where the template is and Ed where it is not. With x the methylated share of the site's two strands (0, ½
 * or 1),
 *
 *   E[x'  | before] = α·E[x] + ½Ed               with α = ½(1 + Em - Ed)
 *   E[x'² | before] = ¼Ed + (¼ + ¾Em - ¼Ed)·E[x]
 *
 * so under divisions at a rate that is constant over a day, means and second moments follow linear equations that are
 * solved here in
 * closed form, day by day. The mean at a later day is a linear function of the mean at an earlier one; two alleles of a
 * cell divide together and are otherwise independent, so their covariance follows one too.
 */

/** Chances at a division and divisions per cell on one day. */
export interface DivisionChances {
  readonly maintenance: number;
  readonly deNovo: number;
  readonly rate: number;
}

/** Founder states 0, ½ and 1, as x. */
const STATES = [0, 0.5, 1] as const;
/** Pairs of founder states whose covariances give all others: it is bilinear in them. */
const PAIRS = [
  [0, 0],
  [0, 2],
  [2, 2],
] as const;

export interface SiteMoments {
  /** Mean of x from each founder state. */
  readonly mean: readonly [number, number, number];
  readonly variance: readonly [number, number, number];
  /** c0, c1, c2 of the covariance c0 + c1·(a + b) + c2·a·b of the two alleles of a cell that go back to a and b. */
  readonly pair: readonly [number, number, number];
}

/** Moments after the days [0, to) for each day of `at`, in rising order. */
export function siteMoments(days: readonly DivisionChances[], at: readonly number[]): SiteMoments[] {
  const mean: number[] = [...STATES];
  const square = STATES.map((x) => x * x);
  const pair = [0, 0, 0];
  const found: SiteMoments[] = [];
  for (let day = 0; found.length < at.length; day++) {
    if (day === at[found.length]) found.push(momentsOf(mean, square, pair));
    if (day < days.length) oneDay(days[day]!, mean, square, pair);
  }
  return found;
}

function oneDay(
  { maintenance, deNovo, rate }: DivisionChances,
  mean: number[],
  square: number[],
  pair: number[],
): void {
  const loss = 1 - (1 + maintenance - deNovo) / 2;
  const rest = deNovo / 2 / loss;
  const [bare, gain] = [deNovo / 4, 0.25 + 0.75 * maintenance - deNovo / 4];
  const kept = exp(-loss * rate);
  const same = exp(-rate);
  const [alone, together] = [kept * kept, exp(-loss * (2 - loss) * rate)];
  PAIRS.forEach(([a, b], i) => {
    pair[i] = pair[i]! * together + (mean[a]! - rest) * (mean[b]! - rest) * (together - alone);
  });
  for (let s = 0; s < 3; s++) {
    const off = mean[s]! - rest;
    square[s] = square[s]! * same + (bare + gain * rest) * (1 - same) + (gain * off * (kept - same)) / (1 - loss);
    mean[s] = rest + off * kept;
  }
}

function momentsOf(mean: readonly number[], square: readonly number[], pair: readonly number[]): SiteMoments {
  const c0 = pair[0]!;
  const c1 = pair[1]! - c0;
  return {
    mean: [mean[0]!, mean[1]!, mean[2]!],
    variance: [0, 1, 2].map((s) => square[s]! - mean[s]! * mean[s]!) as unknown as SiteMoments['variance'],
    pair: [c0, c1, pair[2]! - c0 - 2 * c1],
  };
}
