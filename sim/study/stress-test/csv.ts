import { ARMS, READOUTS, TEST_MINUTES } from '../../params/designs/stress-test.ts';
import type { StudyTables } from '../record.ts';
import { assignments, studyProvenance, table } from '../table.ts';
import { stressTestSummary, type StressTestResult } from './analyse.ts';

/** One row a child and minute, as it was read; the lead holds area above rest and late level of each arm. */
export function stressTestCsv(result: StressTestResult, checksum: string): string {
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

export const STRESS_TEST_TABLES: StudyTables<StressTestResult> = { csv: stressTestCsv, truthCsv: null };
