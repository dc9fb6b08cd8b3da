import { GIVING_ARMS } from '../../params/designs/giving.ts';
import type { StudyTables } from '../record.ts';
import { assignments, studyProvenance, table } from '../table.ts';
import { givingSummary } from './analyse.ts';
import type { GivingResult } from './play.ts';

/** One row a person; the lead holds the means of both arms, what the dose adds to them and their difference. */
export function givingCsv(result: GivingResult, checksum: string): string {
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

export const GIVING_TABLES: StudyTables<GivingResult> = { csv: givingCsv, truthCsv: null };
