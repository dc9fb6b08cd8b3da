/**
 * Functions of more than 60 lines, and why each may be. What is parted leaves this list: an entry that is no longer
 * needed fails.
 */
export const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'sim/model/division.ts createDividingBlock':
    'hot loop: tables and masks are its own variables, so that a day allocates nothing',
  'sim/model/mark-block.ts begin':
    'hot loop: one day of all cells, with the generator written out (measured; DECISIONS.md)',
  'sim/model/mark-block.ts createMarkBlock':
    'hot loop: tables and masks are its own variables, so that a day allocates nothing',
};
