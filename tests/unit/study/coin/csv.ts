import { studyProvenance, table } from '../../../../sim/study/table.ts';
import type { CoinResult } from './form.ts';

export const COIN_TABLES = {
  csv: ({ study, fell }: CoinResult, checksum: string) =>
    table(
      studyProvenance(study as never, checksum),
      ['toss', 'fell'],
      Array.from(fell, (each, i) => [i + 1, each]),
    ),
  truthCsv: null,
};
