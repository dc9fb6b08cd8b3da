import { normalDensity, normalTail } from './distributions/normal.ts';
import { type Computed, rangeFault, settled } from './result.ts';

/** What imperfect measures do to what is seen. A reliability is the share of a measure's variance that is true. */

/** The correlation that is seen when both measures are imperfect (Spearman 1904). */
export function attenuated(r: number, reliabilityX: number, reliabilityY: number): Computed<number> {
  return correlationFault(r, reliabilityX, reliabilityY) ?? settled(r * Math.sqrt(reliabilityX * reliabilityY));
}

/**
 * The correlation behind one that was seen. Refused where it would be beyond ±1: then r or a reliability is off by
 * chance.
 */
export function disattenuated(r: number, reliabilityX: number, reliabilityY: number): Computed<number> {
  const fault = correlationFault(r, reliabilityX, reliabilityY);
  if (fault !== null) return fault;
  const behind = r / Math.sqrt(reliabilityX * reliabilityY);
  return rangeFault([['r', behind, -1, 1, 'closed']]) ?? settled(behind);
}

function correlationFault(r: number, reliabilityX: number, reliabilityY: number) {
  const shares = [
    ['reliabilityX', reliabilityX, 0, 1, 'closed'],
    ['reliabilityY', reliabilityY, 0, 1, 'closed'],
  ] as const;
  return (
    rangeFault([['r', r, -1, 1, 'closed'], ...shares]) ??
    (reliabilityX * reliabilityY > 0 ? null : rangeFault([['reliability', 0, 0, 1]]))
  );
}

const MOST = 1e100;

export interface Selection {
  /** Of the population, as measured once. */
  readonly mean: number;
  readonly sd: number;
  readonly cut: number;
  /** Whether those below or above the cut were chosen. */
  readonly chosen: 'below' | 'above';
  /** Correlation of a measure with its repetition. */
  readonly reliability: number;
  /** Measures that were averaged before choosing. */
  readonly measures: number;
}

/**
 * How far the mean of those chosen for an extreme value moves back by itself when measured again (Barnett, van der Pols
 * & Dobson 2005,
 * International Journal of Epidemiology 34:215). Positive is toward the population's mean.
 */
export function regressionToTheMean({ mean, sd, cut, chosen, reliability, measures }: Selection): Computed<number> {
  const fault = rangeFault([
    ['mean', mean, -MOST, MOST],
    ['cut', cut, -MOST, MOST],
    ['sd', sd, 0, MOST],
    ['reliability', reliability, 0, 1, 'closed'],
    ['measures', measures, 1, MOST, 'closed'],
  ]);
  if (fault !== null) return fault;
  const error = ((1 - reliability) * sd * sd) / measures;
  const spread = Math.sqrt(reliability * sd * sd + error);
  const z = (chosen === 'below' ? mean - cut : cut - mean) / spread;
  return settled((error / spread) * meanBeyond(z));
}

/** Mean of a standard normal beyond z: φ(z)/P(Z > z); far out its series, where both are too small to divide. */
function meanBeyond(z: number): number {
  return z < 30 ? normalDensity(z) / normalTail(z) : z + 1 / z - 2 / (z * z * z);
}
