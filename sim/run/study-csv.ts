import { ARMS, GIVING_ARMS, LINEAGE_GROUPS, READOUTS, TEST_MINUTES, type StudyKind } from '../params/studies.ts';
import type { Scenario } from '../params/scenario.ts';
import { givingSummary } from '../study/giving/analyse.ts';
import { lineageSummary } from '../study/lineage/analyse.ts';
import { stressTestSummary } from '../study/stress-test/analyse.ts';
import { cohortCsv } from './cohort-csv.ts';
import { provenance } from './csv.ts';
import { trialCsv } from './trial-csv.ts';
import type { DayResult, GivingResult, LineageResult, StressTestResult } from './protocol.ts';
import { MARKED_STRANDS } from './series.ts';
import type { StudyResult, StudyResultOf } from './study-records.ts';
import { assignments, studyProvenance, table } from './study-table.ts';

/** Tables of studies and of a single day. Page and command line write the same text; numbers are bare and in full. */

export { assignments, studyProvenance, table };

/**
 * A finished study as CSV, led by `# key: value` lines that tell its world, its design, its checksum and what it
 * reports.
 */
export function studyCsv(result: StudyResult, checksum: string): string {
  if (!Object.hasOwn(TABLES, result.kind)) throw new RangeError(`no study is called ${String(result.kind)}`);
  // Each kind of result meets its own table; the union cannot say so.
  return TABLES[result.kind](result as never, checksum);
}

/** The table of each kind of study. */
const TABLES: { readonly [K in StudyKind]: (result: StudyResultOf<K>, checksum: string) => string } = {
  lineage: lineageCsv,
  'stress-test': stressTestCsv,
  giving: givingCsv,
  'infant-cohort': cohortCsv,
  'vole-trial': trialCsv,
};

/** One row a line and generation; the lead holds the means of methylation and the gap, low less high founders. */
function lineageCsv(result: LineageResult, checksum: string): string {
  const { lines, generations } = result.study.design;
  const summary = lineageSummary(result.methylation, lines, generations).map(
    ({ generation, groups, gap }): [string, string] => [
      `generation ${generation}`,
      assignments({ high: groups.high.mean, low: groups.low.mean, gap: gap.mean, gapLow: gap.low, gapHigh: gap.high }),
    ],
  );
  const rows = LINEAGE_GROUPS.flatMap((group, g) =>
    Array.from({ length: lines * generations }, (_, i) => {
      const at = g * lines * generations + i;
      const place = [group, Math.floor(i / generations) + 1, (i % generations) + 1];
      return [...place, result.methylation[at]!, result.receptors[at]!, result.care[at]!, result.responsiveness[at]!];
    }),
  );
  const units: [string, string] = [
    'units',
    `methylation in ${MARKED_STRANDS}, receptors in per cell, care in index, responsiveness in × typical`,
  ];
  return table(
    [...studyProvenance(result.study, checksum), units, ...summary],
    ['group', 'line', 'generation', 'methylation', 'receptors', 'care', 'responsiveness'],
    rows,
  );
}

/** One row a child and minute, as it was read; the lead holds area above rest and late level of each arm. */
function stressTestCsv(result: StressTestResult, checksum: string): string {
  const summary = stressTestSummary(result).flatMap(({ arm, area, late }) =>
    READOUTS.map(({ id }): [string, string] => [
      `${arm}.${id}`,
      assignments({
        area: area[id].mean,
        areaLow: area[id].low,
        areaHigh: area[id].high,
        late: late[id].mean,
        lateLow: late[id].low,
        lateHigh: late[id].high,
      }),
    ]),
  );
  const minutes = TEST_MINUTES + 1;
  const rows = Array.from({ length: (result.to - result.from) * minutes }, (_, at) => {
    const child = result.from + Math.floor(at / minutes);
    return [child + 1, ARMS[child % ARMS.length]!, at % minutes, ...READOUTS.map(({ id }) => result.observed[id][at]!)];
  });
  const units: [string, string] = [
    'units',
    ['minute in min', ...READOUTS.map(({ id, unit }) => `${id} in ${unit}`)].join(', '),
  ];
  return table(
    [...studyProvenance(result.study, checksum), units, ...summary],
    ['child', 'arm', 'minute', ...READOUTS.map(({ id }) => id)],
    rows,
  );
}

/** One row a person; the lead holds the means of both arms, what the dose adds to them and their difference. */
function givingCsv(result: GivingResult, checksum: string): string {
  const { arms, gain, difference } = givingSummary(result.arms);
  const means = (of: (typeof arms)['dose']) =>
    assignments({
      generosity: of.generosity.mean,
      generosityLow: of.generosity.low,
      generosityHigh: of.generosity.high,
      transfer: of.transfer.mean,
      transferLow: of.transfer.low,
      transferHigh: of.transfer.high,
    });
  const summary: [string, string][] = [
    ...GIVING_ARMS.map((arm): [string, string] => [arm, means(arms[arm])]),
    ['gain', assignments(gain)],
    ['difference', means(difference)],
  ];
  const rows = GIVING_ARMS.flatMap((arm) =>
    Array.from(result.arms[arm].generosity, (generosity, person) => [
      person + 1,
      arm,
      generosity,
      result.arms[arm].transfer[person]!,
    ]),
  );
  const units: [string, string] = ['units', 'generosity in % of the stake, transfer in % of the stake'];
  return table(
    [...studyProvenance(result.study, checksum), units, ...summary],
    ['person', 'arm', 'generosity', 'transfer'],
    rows,
  );
}

/** One row a minute of a family's day, three columns a person. */
export function minuteCsv(scenario: Scenario, { day, receptors, bouts, spans, people }: DayResult): string {
  const lead: [string, string][] = [
    // A day is looked at and not settled: it has no checksum.
    ...provenance(scenario, '').slice(0, -1),
    ['day', String(day)],
    ['receptors', String(receptors)],
    ['bouts', JSON.stringify(bouts)],
    ['spans', JSON.stringify(spans)],
    ['units', 'minute in min, plasma in × basal, central in × basal, cortisol in × daily mean'],
  ];
  const columns = people.flatMap(({ person }) => ['plasma', 'central', 'cortisol'].map((name) => `${person}.${name}`));
  const rows = Array.from(people[0]!.plasma, (_, minute) => [
    minute,
    ...people.flatMap(({ plasma, central, cortisol }) => [plasma[minute]!, central[minute]!, cortisol[minute]!]),
  ]);
  return table(lead, ['minute', ...columns], rows);
}
