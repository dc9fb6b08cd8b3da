import { landmarkSites } from '../../model/regions.ts';
import { peopleOf, visitsOf } from '../../params/designs/infant-cohort.ts';
import { resolveValues } from '../../params/scenario.ts';
import type { Study } from '../../params/studies.ts';
import type { ParamValues } from '../../params/table.ts';
import { usualLevel, type DyadReading, type DyadState } from './visit.ts';
import { type CohortPiece, type CohortReadings, type CohortTruth } from './piece.ts';
import { asObserved, asTruth, type Observed, type Truth } from '../truth.ts';

/** The columns of a cohort, filled family by family. */

export interface CohortTable {
  readonly piece: CohortPiece;
  put(row: number, state: Truth<DyadState>, reading: Observed<DyadReading>, values: ParamValues): void;
}

/** Columns to be filled family by family. */
export function emptyCohort({ design, scenario }: Study<'infant-cohort'>, from: number, to: number): CohortTable {
  const n = to - from;
  const [people, visits, K] = [peopleOf(design).length, visitsOf(design).length, resolveValues(scenario)['site.dyads']];
  const column = (width = 1) => new Float64Array(n * width);
  const truth: CohortTruth = {
    careIndex: column(),
    hardship: column(),
    irritability: column(),
    damAlleles: column(),
    childAlleles: column(),
    temperament: column(),
    saliva: column(people * visits),
    sites: column(visits * K),
  };
  const observed: CohortReadings = {
    engagement: column(2 * design.raters),
    behaviour: column(),
    proxy: column(),
    temperament: column(),
    blood: column(),
    saliva: column(people * visits),
    sites: column(visits * K),
  };
  const site = landmarkSites(K)[1];
  return {
    piece: { from, to, truth: asTruth(truth), observed: asObserved(observed) },
    put(row, { dyad, levels, temperament }, reading, values) {
      truth.careIndex[row] = dyad.careIndex;
      truth.hardship[row] = dyad.hardship;
      truth.irritability[row] = dyad.irritability;
      truth.damAlleles[row] = dyad.damAlleles;
      truth.childAlleles[row] = dyad.born.highAlleles;
      truth.temperament[row] = temperament;
      for (let p = 0; p < people; p++)
        for (let v = 0; v < visits; v++)
          truth.saliva[(row * people + p) * visits + v] = usualLevel(levels[p]!, v * K + site, values);
      for (let at = 0; at < visits * K; at++) truth.sites[row * visits * K + at] = usualLevel(levels[0]!, at, values);
      observed.engagement.set(reading.engagement, row * 2 * design.raters);
      observed.behaviour[row] = reading.behaviour;
      observed.proxy[row] = reading.proxy;
      observed.temperament[row] = reading.temperament;
      observed.blood[row] = reading.blood;
      observed.saliva.set(reading.saliva, row * people * visits);
      observed.sites.set(reading.sites, row * visits * K);
    },
  };
}
