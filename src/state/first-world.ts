import { scenarioFromPreset } from '../../sim/page.ts';
import { NO_STEPS } from './history.ts';
import type { WorldState } from './types.ts';

/** A world before anything was simulated or moved. */
export function firstWorld(): WorldState {
  return {
    scenario: scenarioFromPreset('both-parents'),
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
