import { runNow } from '../run/runner.ts';
import { scenarioFromPreset } from '../params/scenario.ts';
import { newStudy, type Study } from '../params/studies.ts';
import type { ParamValues } from '../params/table.ts';
import { variance } from '../stats/moments.ts';
import { verdictsOf } from '../study/analyse/cohorts.ts';
import { meanOf, shareOf, type Measured } from './measured.ts';

/** What target 6 is measured on: cohorts of 101 mothers and infants in the usual human world. */

function cohortOf(set: Partial<ParamValues>, design: Partial<Study<'infant-cohort'>['design']> = {}): Study<'infant-cohort'> {
  return newStudy('infant-cohort', { ...scenarioFromPreset('infant-both-parents', 'calibrate cohort'), set }, design);
}

/** Correlations of involvement, and of the infant's own behaviour, with change; cohorts by the shortcut. */
export function measureInvolvement(set: Partial<ParamValues>, cohorts: number): Measured {
  const { estimates } = runNow({ kind: 'cohorts', study: cohortOf(set), from: 0, to: cohorts });
  return {
    'cohort.involvement': meanOf([...estimates.change.estimate]),
    'cohort.behaviour': meanOf([...estimates.behaviour.estimate]),
    'cohort.power': shareOf(verdictsOf(estimates.change).negative, cohorts),
  };
}

/** SD of caregivers' true change over that of infants', from families lived in full. */
export function measureChange(set: Partial<ParamValues>, dyads: number): Measured {
  const study = cohortOf(set, { dyads: Math.max(4, dyads), cells: 2000 });
  const { truth } = runNow({ kind: 'infant-cohort', study, from: 0, to: study.design.dyads });
  const change = (person: number) => Array.from({ length: study.design.dyads }, (_, dyad) => truth.saliva[(dyad * 2 + person) * 2 + 1]! - truth.saliva[(dyad * 2 + person) * 2]!);
  const [infants, caregivers] = [variance(change(0)), variance(change(1))];
  const value = Math.sqrt(caregivers / infants);
  return { 'cohort.caregiverChange': { value, error: value / Math.sqrt(study.design.dyads) } };
}
