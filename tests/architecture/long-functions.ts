/**
 * Functions of more than 60 lines, and why each may be. What is parted leaves this list: an entry that is no longer
 * needed fails.
 */
const NOT_PARTED = 'older than the limit and not yet parted';

export const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'sim/model/division.ts createDividingBlock':
    'hot loop: tables and masks are its own variables, so that a day allocates nothing',
  'sim/model/mark-block.ts begin':
    'hot loop: one day of all cells, with the generator written out (measured; DECISIONS.md)',
  'sim/model/mark-block.ts createMarkBlock':
    'hot loop: tables and masks are its own variables, so that a day allocates nothing',
  'sim/run/family.ts simulateFamily': NOT_PARTED,
  'sim/run/simulate.ts openBook': NOT_PARTED,
  'src/state/address.ts bindAddress': NOT_PARTED,
  'src/state/kept/autosave.ts createAutosave': NOT_PARTED,
  'src/state/panels.ts createPanels': NOT_PARTED,
  'src/state/store.ts createAppStore': NOT_PARTED,
  'src/views/sweep/sweeper.ts createSweeper': NOT_PARTED,
  'src/worker/pool.ts createPoolRunner': NOT_PARTED,
  'src/worker/seat.ts openSeat': NOT_PARTED,
};
