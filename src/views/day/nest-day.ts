import { resolveValues, type Scenario } from '../../../sim/page.ts';
import { speciesOf } from '../../state/species.ts';

/** The first day on which nobody is in the nest any more. */
export function weaningDay(scenario: Scenario): number {
  return resolveValues(scenario)['care.weaningDay'];
}

/** Whether the young have left the nest by a day. Voles and rats do; infants are cared for throughout. */
export function weanedBy(scenario: Scenario, day: number): boolean {
  return speciesOf(scenario) !== 'infant' && day >= weaningDay(scenario);
}

/** A day among givers: in the middle of the time in the nest. */
export function dayInTheNest(scenario: Scenario): number {
  return Math.floor(weaningDay(scenario) / 2);
}
