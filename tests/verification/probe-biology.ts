/**
 * Rows about the biology above the kernel, one group at a time, of a model right or faulty. Bundled by
 * planted-biology.test.ts.
 */
import { checkCare } from './checks/care.ts';
import { checkDays, dayAndNight } from './checks/minutes.ts';
import { laterLife, litters } from './checks/people.ts';
import { CHILDHOODS, compareFamilies, WORLDS } from './checks/rebuild.ts';
import type { CheckRow } from './checks/row.ts';
import { balances, cells, checkDividing, exonApart, salivaMixes } from './checks/tissues.ts';

/** Small, but large enough for the bugs that are planted. */
export const GROUPS = {
  care: (process?: string): CheckRow[] => checkCare(process === undefined ? undefined : [process]),
  day: (process?: string): CheckRow[] => checkDays(process === undefined ? undefined : [process]),
  night: (): CheckRow[] => dayAndNight(),
  balance: (): CheckRow[] => balances(),
  cells: (): CheckRow[] => cells(),
  exon: (): CheckRow[] => [exonApart()],
  saliva: (): CheckRow[] => [salivaMixes()],
  dividing: (): CheckRow[] => checkDividing(150, [0, 1]),
  later: (): CheckRow[] => laterLife(1000),
  litters: (): CheckRow[] => litters(1000),
  families: (): CheckRow[] => compareFamilies({ ...WORLDS[2]!, days: [0] }, 300),
  childhoods: (): CheckRow[] => compareFamilies({ ...CHILDHOODS[0]!, days: [21] }, 60),
} as const;
