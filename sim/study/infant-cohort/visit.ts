import { mixtureOf, readingOf } from '../../model/assay.ts';
import { landmarkSites } from '../../model/regions.ts';
import { COHORT_PEOPLE, LAST_VISIT, peopleOf, visitsOf } from '../../params/designs/infant-cohort.ts';
import type { ParamValues } from '../../params/table.ts';
import { normal } from '../../random/normal.ts';
import { openStream } from '../../random/streams.ts';
import { absence, errorSd, familyKey, type CohortDesign, type Dyad } from './causes.ts';
import { asObserved, type Observed, type Truth } from '../truth.ts';

/** What the study sees of one family at its visits. */

/** Levels of a dividing tissue at the visits, percent of strands by visit and dyad: index visit · dyads + dyad. */
export interface TissueLevels {
  readonly leukocytes: Float64Array;
  readonly epithelium: Float64Array;
}

export interface DyadState {
  readonly dyad: Dyad;
  /** In the order of COHORT_PEOPLE, as far as they take part. */
  readonly levels: readonly TissueLevels[];
  /** Negative reactions to sensory stimulation at the last visit, standard score. */
  readonly temperament: number;
}

/** Readings of one family. NaN where nobody came. */
export interface DyadReading {
  /** Involvement in play as coded: index session · raters + rater; sessions at the first and the last visit. */
  readonly engagement: Float64Array;
  readonly behaviour: number;
  /** Hardship by a short questionnaire. */
  readonly proxy: number;
  readonly temperament: number;
  /** Percent read at the site that stands for -924: index person · visits + visit. */
  readonly saliva: Float64Array;
  /** Percent read in the mother's white blood cells at the first visit, same site. */
  readonly blood: number;
  /** Percent read at each dyad in the child's saliva: index visit · dyads + dyad. */
  readonly sites: Float64Array;
  /** Whether the family came to the last visit. */
  readonly came: boolean;
}

/** True percent of a person's saliva at a dyad, at the usual mix of cells. */
export function usualLevel(levels: TissueLevels, at: number, values: ParamValues): number {
  const share = values['saliva.leukocytes'];
  return share * levels.leukocytes[at]! + (1 - share) * levels.epithelium[at]!;
}

/** Values as this study's laboratory works: `noise` times the usual error of the assay and drift of the mix. */
export function laboratory(values: ParamValues, { noise }: Pick<CohortDesign, 'noise'>): ParamValues {
  return {
    ...values,
    'assay.noise': noise * values['assay.noise'],
    'saliva.drift': Math.min(0.5, noise * values['saliva.drift']),
  };
}

/** @param values with the laboratory's errors, see `laboratory`. */
export function readDyad(
  { dyad, levels, temperament }: Truth<DyadState>,
  seed: string,
  number: number,
  design: CohortDesign,
  values: ParamValues,
): Observed<DyadReading> {
  const family = familyKey(number);
  const luck = (what: string, individual: number | string = '') =>
    openStream(seed, 'play-session', { family, tissue: what, individual });
  const came = luck('came').uniform() >= absence(dyad, design);
  const scored = (what: string, score: number, reliability: number) =>
    score + errorSd(reliability) * normal(luck(what));
  const visits = visitsOf(design);
  const K = values['site.dyads'];
  const site = landmarkSites(K)[1];
  const absent = (visit: number) => visits[visit] === LAST_VISIT && !came;
  const saliva = new Float64Array(peopleOf(design).length * visits.length);
  const sites = new Float64Array(visits.length * K);
  levels.forEach((level, p) =>
    visits.forEach((day, visit) => {
      const individual = COHORT_PEOPLE[p]!;
      const share = mixtureOf({ seed, family, individual, day }, values);
      const read = (dyadAt: number) => {
        if (absent(visit)) return NaN;
        const at = visit * K + dyadAt;
        const truth = share * level.leukocytes[at]! + (1 - share) * level.epithelium[at]!;
        return readingOf({ seed, family, individual: `${individual} at ${dyadAt}`, day }, truth, values);
      };
      if (p === 0) for (let d = 0; d < K; d++) sites[visit * K + d] = read(d);
      saliva[p * visits.length + visit] = p === 0 ? sites[visit * K + site]! : read(site);
    }),
  );
  return asObserved({
    engagement: sessions(dyad, seed, number, design, came),
    behaviour: scored('behaviour', dyad.irritability, design.reliability),
    proxy: scored('hardship', dyad.hardship, design.proxyReliability),
    temperament: came ? scored('temperament', temperament, design.questionnaire) : NaN,
    saliva,
    sites,
    came,
    blood: readingOf(
      { seed, family, individual: 'blood of dam', day: visits[0]! },
      levels[1]!.leukocytes[site]!,
      values,
    ),
  });
}

/** Involvement on the day is partly the family's own and partly the day's; each rater adds an error. */
function sessions(
  { care }: Dyad,
  seed: string,
  number: number,
  { raters, reliability, passing }: CohortDesign,
  came: boolean,
): Float64Array {
  const scores = new Float64Array(2 * raters);
  for (let session = 0; session < 2; session++) {
    const stream = openStream(seed, 'play-session', { family: familyKey(number), tissue: 'session', block: session });
    const shown = Math.sqrt(1 - passing) * care + Math.sqrt(passing) * normal(stream);
    for (let rater = 0; rater < raters; rater++)
      scores[session * raters + rater] = session === 1 && !came ? NaN : shown + errorSd(reliability) * normal(stream);
  }
  return scores;
}
