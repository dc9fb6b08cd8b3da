import { landmarkSites } from '../../model/regions.ts';
import { COHORT_CAUSES, peopleOf, visitsOf } from '../../params/designs/infant-cohort.ts';
import { resolveValues } from '../../params/scenario.ts';
import { cohortAnalysis, cohortSample } from './analyse/cohort.ts';
import { COHORT_ESTIMATES, COHORT_TRUTHS, type InfantCohortResult } from './piece.ts';
import { COHORT_TESTS, isComputed, type Computed, type Estimate } from './analyse/cohorts.ts';
import { causesOf } from './causes.ts';
import { MARKED_STRANDS } from '../../data/provenance.ts';
import type { StudyTables } from '../record.ts';
import { assignments, studyProvenance, table } from '../table.ts';

/** Tables of an infant cohort: what was observed, and what was true, each in a file of its own. */

const UNITS = `engagement, behaviour, hardship and temperament in SD, saliva and sites in ${MARKED_STRANDS}, as read; empty where nobody came`;

/** One row a family as it was read; the lead holds what the study reports. */
export function cohortCsv(result: InfantCohortResult, checksum: string): string {
  const {
    study: { design, scenario },
    observed,
    from,
    to,
  } = result;
  const sample = cohortSample(observed, design);
  const analysis = cohortAnalysis(sample);
  const summary = COHORT_ESTIMATES.map((id): [string, string] => [id, estimateText(COHORT_TESTS[id](sample))]);
  const K = resolveValues(scenario)['site.dyads'];
  const [people, visits, { raters }] = [peopleOf(design), visitsOf(design), design];
  const month = (day: number) => Math.round(day / 30.4);
  const columns = [
    'dyad',
    ...['5', '18'].flatMap((age) =>
      Array.from({ length: raters }, (_, rater) => `engagement${age}${raters > 1 ? `.rater${rater + 1}` : ''}`),
    ),
    'behaviour5',
    'hardship5',
    'temperament18',
    'damBlood5',
    ...people.flatMap((person) => visits.map((day) => `${person}${month(day)}`)),
    ...visits.flatMap((day) => Array.from({ length: K }, (_, site) => `site${site + 1}.${month(day)}`)),
  ];
  const rows = Array.from({ length: to - from }, (_, i) => [
    from + i + 1,
    ...slice(observed.engagement, i, 2 * raters),
    observed.behaviour[i]!,
    observed.proxy[i]!,
    bare(observed.temperament[i]!),
    observed.blood[i]!,
    ...slice(observed.saliva, i, people.length * visits.length),
    ...slice(observed.sites, i, visits.length * K),
  ]);
  const lead: [string, string][] = [
    ...studyProvenance(result.study, checksum),
    ['units', UNITS],
    ...summary,
    ['temperament', estimateText(analysis.temperament)],
    ['n', String(analysis.n)],
    ['site of -924', `site${landmarkSites(K)[1] + 1}`],
  ];
  return table(lead, columns, rows);
}

/** What is true of a family once; its saliva has a column for each person and visit. */
const OF_FAMILIES = COHORT_TRUTHS.filter((name) => name !== 'saliva' && name !== 'sites');

/** One row a family as it was; the lead says which causes were at work. */
export function cohortTruthCsv({ study, truth, from, to }: InfantCohortResult, checksum: string): string {
  const { design, scenario } = study;
  const causes = causesOf(scenario.seed, design);
  const [people, visits] = [peopleOf(design), visitsOf(design)];
  const lead: [string, string][] = [
    ...studyProvenance(study, checksum),
    ...COHORT_CAUSES.map((cause): [string, string] => [cause, String(causes[cause])]),
    [
      'units',
      `careIndex in index, hardship, irritability and temperament in SD, alleles in copies, saliva in ${MARKED_STRANDS}, at the usual mix of cells`,
    ],
  ];
  const columns = [
    'dyad',
    ...OF_FAMILIES,
    ...people.flatMap((person) => visits.map((day) => `${person}${Math.round(day / 30.4)}`)),
  ];
  const rows = Array.from({ length: to - from }, (_, i) => [
    from + i + 1,
    ...OF_FAMILIES.map((name) => truth[name][i]!),
    ...slice(truth.saliva, i, people.length * visits.length),
  ]);
  return table(lead, columns, rows);
}

function slice(values: Float64Array, row: number, width: number): (number | string)[] {
  return Array.from(values.subarray(row * width, (row + 1) * width), bare);
}

/** A cell without a reading stays empty. */
function bare(value: number): number | string {
  return Number.isNaN(value) ? '' : value;
}

function estimateText(found: Computed<Estimate>): string {
  if (!isComputed(found)) return `not computable: ${found.notComputable}`;
  const { estimate, p, interval, n } = found;
  return assignments({ estimate, low: interval[0], high: interval[1], p, n });
}

export const INFANT_COHORT_TABLES: StudyTables<InfantCohortResult> = { csv: cohortCsv, truthCsv: cohortTruthCsv };
