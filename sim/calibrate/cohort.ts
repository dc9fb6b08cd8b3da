import { cohortDrawer } from '../run/cohorts.ts';
import { runNow } from '../run/runner.ts';
import { scenarioFromPreset } from '../params/scenario.ts';
import { newStudy, type Study } from '../params/studies.ts';
import type { ParamValues } from '../params/table.ts';
import { rawCorrelation } from '../stats/correlation.ts';
import { variance } from '../stats/moments.ts';
import { verdictsOf, type CohortColumns } from '../study/infant-cohort/analyse/cohorts.ts';
import { correlationOf, meanOf, shareOf, type Measured } from './measured.ts';

/** What target 6 is measured on: cohorts of 101 mothers and infants in the usual human world. */

/** Care has an effect and nothing else is at work, unless `design` says otherwise. */
function cohortOf(
  set: Partial<ParamValues>,
  seed: string,
  design: Partial<Study<'infant-cohort'>['design']> = {},
): Study<'infant-cohort'> {
  const usual = { mystery: false, careEffect: true, hardship: false, sharedGenes: false, reverse: false };
  return newStudy(
    'infant-cohort',
    { ...scenarioFromPreset('infant-both-parents', `${seed} cohort`), set },
    { ...usual, ...design },
  );
}

/** Correlations of involvement, and of the infant's own behaviour, with change; cohorts by the shortcut. */
export function measureInvolvement(set: Partial<ParamValues>, cohorts: number, seed: string): Measured {
  const { estimates } = runNow({ kind: 'cohorts', study: cohortOf(set, seed), from: 0, to: cohorts });
  return {
    'cohort.involvement': meanOf([...estimates.change.estimate]),
    'cohort.behaviour': meanOf([...estimates.behaviour.estimate]),
    'cohort.power': shareOf(verdictsOf(estimates.change).negative, cohorts),
  };
}

/** SD of caregivers' true change over that of infants', from families lived in full. */
export function measureChange(set: Partial<ParamValues>, dyads: number, seed: string): Measured {
  const study = cohortOf(set, seed, { dyads: Math.max(4, dyads), cells: 2000 });
  const { truth } = runNow({ kind: 'infant-cohort', study, from: 0, to: study.design.dyads });
  const change = (person: number) =>
    Array.from(
      { length: study.design.dyads },
      (_, dyad) => truth.saliva[(dyad * 2 + person) * 2 + 1]! - truth.saliva[(dyad * 2 + person) * 2]!,
    );
  const [infants, caregivers] = [variance(change(0)), variance(change(1))];
  const value = Math.sqrt(caregivers / infants);
  return { 'cohort.caregiverChange': { value, error: value / Math.sqrt(study.design.dyads) } };
}

/** Families of one large cohort: the most that a study may have. */
const MOST_DYADS = 1000;

/**
 * Saliva as read at 18 months against involvement as coded; and, where hardship differs among families, against
 * hardship as it is and as a questionnaire has it.
 */
export function measureLevels(set: Partial<ParamValues>, families: number, seed: string): Measured {
  const level = (x: 'engagement' | 'proxy', design: Partial<Study<'infant-cohort'>['design']>) => {
    const draw = cohortDrawer(cohortOf(set, seed, { ...design, dyads: Math.min(MOST_DYADS, families) }));
    const columns = Array.from({ length: Math.ceil(families / MOST_DYADS) }, (_, cohort): CohortColumns =>
      draw(cohort),
    );
    const all = (name: 'engagement' | 'proxy' | 'last') => columns.flatMap((each) => [...each[name]]);
    const last = all('last');
    return correlationOf(rawCorrelation(all(x), last), last.length);
  };
  return {
    'cohort.level': level('engagement', {}),
    // A questionnaire without error says what is so.
    'human.hardshipR': level('proxy', { hardship: true, proxyReliability: 1 }),
    'human.hardshipAsked': level('proxy', { hardship: true }),
  };
}
