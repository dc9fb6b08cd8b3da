/**
 * Functions of more than 60 lines, and why each may be. What is parted leaves this list: an entry that is no longer
 * needed fails.
 */
const NOT_PARTED = 'older than the limit and not yet parted';

export const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'sim/model/division.ts createDividingBlock':
    'hot loop: tables and masks are its own variables, so that a day allocates nothing',
  'sim/model/methylation.ts begin':
    'hot loop: one day of all cells, with the generator written out (measured; DECISIONS.md)',
  'sim/model/methylation.ts createMarkBlock':
    'hot loop: tables and masks are its own variables, so that a day allocates nothing',
  'sim/run/family.ts simulateFamily': NOT_PARTED,
  'sim/run/simulate.ts openBook': NOT_PARTED,
  'src/controls/Slider.tsx Slider': NOT_PARTED,
  'src/state/address.ts bindAddress': NOT_PARTED,
  'src/state/kept/autosave.ts createAutosave': NOT_PARTED,
  'src/state/panels.ts createPanels': NOT_PARTED,
  'src/state/store.ts createAppStore': NOT_PARTED,
  'src/views/ChartMenu.tsx ChartMenu': NOT_PARTED,
  'src/views/EventDialog.tsx EventDialog': NOT_PARTED,
  'src/views/ShareDialog.tsx ShareDialog': NOT_PARTED,
  'src/views/TimeBar.tsx TimeBar': NOT_PARTED,
  'src/views/TownPanel.tsx TownPanel': NOT_PARTED,
  'src/views/cell/CellList.tsx CellList': NOT_PARTED,
  'src/views/compare/DiffersTable.tsx DiffersTable': NOT_PARTED,
  'src/views/compare/clouds.ts cloudsOf': NOT_PARTED,
  'src/views/day/DayDrawer.tsx DayDrawer': NOT_PARTED,
  'src/views/experiment/CohortTables.tsx CohortTable': NOT_PARTED,
  'src/views/experiment/FoundCard.tsx StudyMenu': NOT_PARTED,
  'src/views/experiment/InfantCohort.tsx InfantCohort': NOT_PARTED,
  'src/views/experiment/Predict.tsx Predict': NOT_PARTED,
  'src/views/experiment/TrialReveal.tsx ManyTrials': NOT_PARTED,
  'src/views/experiment/VoleTrial.tsx VoleTrial': NOT_PARTED,
  'src/views/experiment/trial-data.ts raincloudData': NOT_PARTED,
  'src/views/experiment/trial-story.ts trialStory': NOT_PARTED,
  'src/views/sweep/sweeper.ts createSweeper': NOT_PARTED,
  'src/views/take/EmbedPart.tsx EmbedPart': NOT_PARTED,
  'src/views/take/SaveBar.tsx SaveBar': NOT_PARTED,
  'src/views/take/TakeDialog.tsx TakeDialog': NOT_PARTED,
  'src/views/tissue/TissueDialog.tsx Found': NOT_PARTED,
  'src/worker/pool.ts createPoolRunner': NOT_PARTED,
  'src/worker/seat.ts openSeat': NOT_PARTED,
};
