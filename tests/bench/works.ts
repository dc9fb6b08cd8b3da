/** The pieces of work that benchmarks share. */
import { scenarioFromPreset, type Scenario } from '../../sim/page.ts';

export { PROTOCOL_VERSION } from '../../sim/page.ts';

/** S1 = 1 young one × 1,000 cells × 2 copies × 12 dyads × 60 days; S2 is twenty of them. */
export function work(seed: string, siblings: number, cells = 1000): Scenario {
  return {
    ...scenarioFromPreset('both-parents', seed),
    days: 60,
    siblings,
    cells,
    // The rival has one balance per animal, so regions are alike here; caregivers' own childhoods are timed apart.
    set: { 'site.dyads': 12, 'variation.region': 0, 'giver.responseGain': 0 },
  };
}

/**
 * S3 = 202 people × 1,000 cells × 2 copies × 12 dyads × 550 days, with the rates of human infants and regions that
 * differ.
 */
export function people(seed: string, siblings = 202): Scenario {
  return {
    ...scenarioFromPreset('infant-both-parents', seed),
    days: 550,
    siblings,
    cells: 1000,
    set: { 'site.dyads': 12 },
  };
}
