import { scenarioFromPreset, type PresetId } from '../../sim/page.ts';
import { NO_STEPS } from './history.ts';
import type { WorldState } from './types.ts';

/**
 * Where a first visit begins: so many windows are closed here that the first drag opens some in plain sight. Licking
 * moved from its 20 minutes to 70 opens 344 of the 4,000 copies by day 60; from the usual 40 to 70 it opens 180.
 */
export const FIRST_VISIT_PRESET: PresetId = 'low-care';

/** A world before anything was simulated or moved. */
export function firstWorld(preset: PresetId = 'both-parents'): WorldState {
  return {
    scenario: scenarioFromPreset(preset),
    ...NO_STEPS,
    drag: null,
    pressed: false,
    moved: null,
    focal: null,
    before: null,
    litter: null,
    ends: null,
    axes: null,
    wholeBand: false,
    expected: false,
    kept: null,
    ten: null,
    sketch: null,
    reach: 'childhood',
    reachDay: 21,
    large: 'methylation',
    cell: 0,
    followed: null,
    dialog: null,
    aside: null,
    event: null,
    verdict: null,
    notice: null,
  };
}
