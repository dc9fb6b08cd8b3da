import { TRIAL_ARMS } from '../../params/arms.ts';
import { armTests, isComputed, pointsOf, TRIAL_MEASURES, type ArmTests, type TrialMeasure } from './analyse/trial.ts';
import { trialCauses, worldTruth } from './worlds.ts';
import type { TrialResult } from './jobs.ts';
import { MARKED_STRANDS } from '../../data/provenance.ts';
import type { StudyTables } from '../record.ts';
import { assignments, studyProvenance, table } from '../table.ts';

/** Tables of a vole trial: what a laboratory has, and what was true, in files of their own. */

const UNITS = `methylation, region5, regionMiddle, region3, site, exon3 and the numbered sites in ${MARKED_STRANDS}, expression and binding in arbitrary units, reactivity in SD`;

/** Who an animal is: the columns that `whoIs` fills. */
const WHO = ['animal', 'litter', 'born', 'arm', 'rearedBy', 'sex'];

/** The name of a reading in files; over all regions it is called what it measures. */
const columnOf = (measure: TrialMeasure) => (measure === 'mean' ? 'methylation' : measure);

const siteColumns = (dyads: number) => Array.from({ length: dyads }, (_, site) => `site${site + 1}`);

/**
 * One row an animal as it was read; the lead holds the tests of each reading, arm A less arm B. Names suit readShape.
 */
export function trialCsv(result: TrialResult, checksum: string): string {
  const { observed, dyads } = result;
  const tests = TRIAL_MEASURES.map((measure): [string, string] => [
    columnOf(measure),
    testText(armTests(pointsOf(observed, measure))),
  ]);
  const rows = Array.from(observed.mean, (_, i) =>
    [
      ...whoIs(result, i),
      ...TRIAL_MEASURES.map((measure) => observed[measure][i]!),
      ...observed.sites.subarray(i * dyads, (i + 1) * dyads),
    ].map((value) => (Number.isNaN(value) ? 'NA' : value)),
  );
  return table(
    [...studyProvenance(result.study, checksum), ['units', UNITS], ...tests],
    [...WHO, ...TRIAL_MEASURES.map(columnOf), ...siteColumns(dyads)],
    rows,
  );
}

/** One row an animal as it is; the lead holds the laws of this world. */
export function trialTruthCsv(result: TrialResult, checksum: string): string {
  const { truth, dyads, study } = result;
  const { careEffect, geneEffect, handling } = worldTruth(study);
  const rows = Array.from(truth.methylation, (methylation, i) => [
    ...whoIs(result, i),
    methylation,
    truth.exon3[i]!,
    truth.receptors[i]!,
    truth.highAlleles[i]!,
    truth.care[i]!,
    ...truth.sites.subarray(i * dyads, (i + 1) * dyads),
  ]);
  const laws: [string, string] = [
    'truth',
    assignments({
      ...trialCauses(study),
      kappaCare: careEffect,
      outputPerAllele: geneEffect,
      movedInACup: handling[0],
      movedByHand: handling[1],
    }),
  ];
  const units: [string, string] = [
    'units',
    `methylation, exon3 and the numbered sites in ${MARKED_STRANDS}, receptors in per cell, highAlleles in copies, care in index`,
  ];
  return table(
    [...studyProvenance(study, checksum), laws, units],
    [...WHO, 'methylation', 'exon3', 'receptors', 'highAlleles', 'care', ...siteColumns(dyads)],
    rows,
  );
}

/** Difference of the arms by each test, or why there is none. */
function testText({ mixed, litters, pups }: ArmTests): string {
  const one = (name: string, test: ArmTests['litters']) =>
    isComputed(test)
      ? {
          [name]: test.estimate,
          [`${name}Low`]: test.interval[0],
          [`${name}High`]: test.interval[1],
          [`${name}P`]: test.p,
          [`${name}Df`]: test.df,
        }
      : { [name]: test.notComputable };
  return assignments({ ...one('mixed', mixed), ...one('litters', litters), ...one('pups', pups) });
}

/** Litter and pup from 1, arm of birth and of rearing, rearing litter, sex. */
function whoIs({ observed, study }: TrialResult, i: number): (string | number)[] {
  const litter = observed.litter[i]! + 1;
  return [
    `${litter}.${(i % study.design.pups) + 1}`,
    litter,
    TRIAL_ARMS[observed.born[i]!]!,
    TRIAL_ARMS[observed.reared[i]!]!,
    observed.rearedBy[i]! + 1,
    observed.male[i] === 1 ? 'male' : 'female',
  ];
}

export const VOLE_TRIAL_TABLES: StudyTables<TrialResult> = { csv: trialCsv, truthCsv: trialTruthCsv };
