import { mixedModel } from '../../../stats/mixed-model.ts';
import { isComputed, type Computed, type Estimate } from '../../../stats/result.ts';
import { meanInterval, type MeanInterval } from '../../../stats/interval.ts';
import type { TrialReadings } from '../piece.ts';
import type { Observed } from '../../truth.ts';
import { litterMeans, type TrialMeasure } from './trial.ts';

/** Half of each litter reared by the other arm's families: what goes with birth, and what with rearing. */
export interface FosterTest {
  /**
   * Born to A less born to B, and reared by A less reared by B: mixed model with litters of birth. Pups of a litter
   * that are reared together share a family of rearing too, so each half counts once, by its mean.
   */
  readonly birth: Computed<Estimate>;
  readonly rearing: Computed<Estimate>;
  /**
   * Share of the variance of halves that both halves of a litter have in common, wherever they were reared, arms apart.
   */
  readonly kin: number | null;
  /** [born, reared], 0 for A and 1 for B; null where nobody is. */
  readonly cells: readonly (readonly (MeanInterval | null)[])[];
}

/** What goes with birth and what with rearing, of one reading of a trial with cross-fostering. */
export function fosterTest(readings: Observed<TrialReadings>, measure: TrialMeasure): FosterTest {
  const rows = Array.from(readings[measure], (_, i) => i).filter((i) => !Number.isNaN(readings[measure][i]));
  const pick = (of: Float64Array) => rows.map((i) => of[i]!);
  const [born, reared, values] = [pick(readings.born), pick(readings.reared), pick(readings[measure])];
  const litters = pick(readings.litter);
  const halves = litterMeans(values.map((value, i) => ({ litter: litters[i]!, arm: reared[i]!, value })));
  const bornIn = new Map(litters.map((litter, i) => [litter as number | string, born[i]!]));
  const model = mixedModel(
    halves.map(({ value }) => value),
    { birth: halves.map(({ litter }) => 1 - bornIn.get(litter)!), rearing: halves.map(({ arm }) => 1 - arm) },
    halves.map(({ litter }) => litter),
  );
  const effect = (at: 1 | 2): Computed<Estimate> => (isComputed(model) ? model.coefficients[at]! : model);
  const cell = (b: number, r: number) => {
    const inside = values.filter((_, i) => born[i] === b && reared[i] === r);
    return inside.length === 0 ? null : meanInterval(inside);
  };
  return {
    birth: effect(1),
    rearing: effect(2),
    kin: isComputed(model) ? model.icc : null,
    cells: [0, 1].map((b) => [0, 1].map((r) => cell(b, r))),
  };
}
