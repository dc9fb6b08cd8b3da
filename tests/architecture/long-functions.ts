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
  'src/charts/arms-panel.ts createArmsPanel': NOT_PARTED,
  'src/charts/barcode.ts createBarcode': NOT_PARTED,
  'src/charts/clouds-chart.ts createCloudsChart': NOT_PARTED,
  'src/charts/crossed.ts drawPanel': NOT_PARTED,
  'src/charts/dag-chart.ts createDagChart': NOT_PARTED,
  'src/charts/day-buttons.ts createBoutButtons': NOT_PARTED,
  'src/charts/day-chart.ts createDayChart': NOT_PARTED,
  'src/charts/event-handles.ts createEventHandles': NOT_PARTED,
  'src/charts/forest.ts createForest': NOT_PARTED,
  'src/charts/heat-chart.ts createHeatChart': NOT_PARTED,
  'src/charts/large-chart.ts createLargeChart': NOT_PARTED,
  'src/charts/lollipop-gauges.ts drawGauges': NOT_PARTED,
  'src/charts/many-studies.ts createManyStudies': NOT_PARTED,
  'src/charts/many-studies.ts redrawn': NOT_PARTED,
  'src/charts/panel-chart.ts createPanelChart': NOT_PARTED,
  'src/charts/power-chart.ts createPowerChart': NOT_PARTED,
  'src/charts/raincloud-layout.ts raincloudLayout': NOT_PARTED,
  'src/charts/reserve-chart.ts createReserveChart': NOT_PARTED,
  'src/charts/scrub-surface.ts createScrubSurface': NOT_PARTED,
  'src/charts/slope-chart.ts createSlopeChart': NOT_PARTED,
  'src/charts/strips.ts createStrip': NOT_PARTED,
  'src/charts/sweep-chart.ts createSweepChart': NOT_PARTED,
  'src/charts/sweep-chart.ts redrawn': NOT_PARTED,
  'src/charts/timeline.ts createTimeline': NOT_PARTED,
  'src/charts/tissue-chart.ts createTissueChart': NOT_PARTED,
  'src/charts/town-pointer.ts listenToTown': NOT_PARTED,
  'src/charts/town.ts createTown': NOT_PARTED,
  'src/state/address.ts bindAddress': NOT_PARTED,
  'src/state/kept/autosave.ts createAutosave': NOT_PARTED,
  'src/state/panels.ts createPanels': NOT_PARTED,
  'src/state/store.ts createAppStore': NOT_PARTED,
  'src/views/sweep/sweeper.ts createSweeper': NOT_PARTED,
  'src/worker/pool.ts createPoolRunner': NOT_PARTED,
  'src/worker/seat.ts openSeat': NOT_PARTED,
};
