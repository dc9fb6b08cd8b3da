import { covers, resolveValues, valuesOnDay, type CareEvent, type ParamValues, type Scenario } from '../../sim/page.ts';
import { speciesOf } from './species.ts';

/** Days in a row on which nothing dated begins or ends: [from, to). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly values: ParamValues;
  readonly events: readonly CareEvent[];
}

const known = new WeakMap<Scenario, readonly Stretch[]>();

/** A life cut where a dated event begins or ends and where voles and rats are weaned. Kept by scenario. */
export function stretchesOf(scenario: Scenario): readonly Stretch[] {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const { days, events } = scenario;
  const values = resolveValues(scenario);
  const turns = [0, nestEnd(scenario), ...events.flatMap(({ fromDay, toDay }) => [fromDay, toDay])].filter(
    (day) => day < days,
  );
  const starts = [...new Set(turns)].toSorted((a, b) => a - b);
  const stretches = starts.map((from, i): Stretch => ({
    from,
    to: starts[i + 1] ?? days,
    values: valuesOnDay(from, values, events),
    events: events.filter((event) => covers(event, from)),
  }));
  known.set(scenario, stretches);
  return stretches;
}

/**
 * First day on which no giver cares any more: a vole or a rat is weaned, a child is cared for to the end of what is
 * shown.
 */
export function nestEnd(scenario: Scenario): number {
  return speciesOf(scenario) === 'infant'
    ? scenario.days
    : Math.min(scenario.days, resolveValues(scenario)['care.weaningDay']);
}
