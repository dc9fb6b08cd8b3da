import {
  ENTRIES,
  resolveValues,
  type CareEvent,
  type ParamId,
  type ParamValue,
  type Scenario,
} from '../../sim/page.ts';

/** In what worlds differ. */

/** One setting in which scenarios differ, in the order of the table. */
export interface DiffersRow {
  readonly id: ParamId;
  readonly values: readonly ParamValue[];
}

/** Every setting that is not the same in all scenarios. */
export function differingSettings(scenarios: readonly Scenario[]): readonly DiffersRow[] {
  const all = scenarios.map((scenario) => resolveValues(scenario));
  return ENTRIES.flatMap(({ id }) => {
    const values = all.map((each) => each[id as ParamId]);
    return values.every((value) => value === values[0]) ? [] : [{ id: id as ParamId, values }];
  });
}

/** Dated events of each scenario that not all of them have alike. */
export function differingEvents(scenarios: readonly Scenario[]): readonly (readonly CareEvent[])[] {
  const texts = scenarios.map(({ events }) => events.map(({ id: _id, ...event }) => JSON.stringify(event)));
  return scenarios.map(({ events }, i) =>
    events.filter((_, k) => !texts.every((each) => each.includes(texts[i]![k]!))),
  );
}
