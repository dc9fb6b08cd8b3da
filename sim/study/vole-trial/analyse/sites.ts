import { spearman } from '../../../stats/correlation.ts';
import type { Computed, Estimate } from '../../../stats/result.ts';
import type { TrialReadings } from '../piece.ts';
import type { Observed } from '../../truth.ts';
import { adjustedP, TRIAL_REGIONS } from './trial.ts';

/**
 * Which marks go with expression: rank correlations over all animals of both arms. Animals count as independent, as in
 * the published trial.
 */
export interface Tracking {
  /** A site from 0, a region, or exon 3. */
  readonly where: number | (typeof TRIAL_REGIONS)[number] | 'exon3';
  readonly rho: Computed<Estimate>;
  /** p once all of its kind are counted (Benjamini & Hochberg); exon 3 stands alone. */
  readonly adjusted: number | null;
}

/** How closely marks follow expression, by rank correlation: site by site, by region, and in exon 3. */
export interface TrackingSummary {
  readonly sites: readonly Tracking[];
  readonly regions: readonly Tracking[];
  readonly exon3: Tracking;
  /** Sites whose corrected p is at most .05. */
  readonly found: number;
}

/**
 * Rank correlations of marks with expression over the animals of a trial, at every site, by region and in exon 3.
 * @param dyads sites of the promoter region
 */
export function expressionTracking(readings: Observed<TrialReadings>, dyads: number): TrackingSummary {
  const { expression } = readings;
  const siteValues = (site: number) =>
    Float64Array.from(expression, (_, animal) => readings.sites[animal * dyads + site]!);
  const sites = family(
    Array.from({ length: dyads }, (_, site) => ({ where: site, rho: spearman(siteValues(site), expression) })),
  );
  const regions = family(TRIAL_REGIONS.map((where) => ({ where, rho: spearman(readings[where], expression) })));
  const [exon3] = family([{ where: 'exon3' as const, rho: spearman(readings.exon3, expression) }]);
  return {
    sites,
    regions,
    exon3: exon3!,
    found: sites.filter(({ adjusted }) => adjusted !== null && adjusted <= 0.05).length,
  };
}

function family(tests: readonly Pick<Tracking, 'where' | 'rho'>[]): readonly Tracking[] {
  const adjusted = adjustedP(tests.map(({ rho }) => rho));
  return tests.map((test, i) => ({ ...test, adjusted: adjusted[i]! }));
}
