/** Arbitrary valid scenarios, for property tests. */
import fc from 'fast-check';
import {
  ENTRIES, ENTRY_BY_ID, EVENT_FIELDS, MODEL_VERSION, PRESET_IDS, parseScenario, SCENARIO_SCHEMA, SCHEDULABLE,
  type EventType, type ParameterEntry, type Scenario,
} from '../../../sim/index.ts';

function valueOf(entry: ParameterEntry): fc.Arbitrary<unknown> {
  if (entry.kind === 'boolean') return fc.boolean();
  if (entry.kind === 'choice') return fc.constantFrom(...entry.domain);
  const [min, max] = entry.domain;
  return entry.kind === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

const eventId = fc.stringMatching(/^[\w-]{1,12}$/);
const days = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 40 }));

function ownFields(type: EventType): fc.Arbitrary<Record<string, unknown>> {
  if (type === 'change')
    return fc.constantFrom(...SCHEDULABLE).chain((param) => fc.record({ param: fc.constant(param), value: valueOf(ENTRY_BY_ID.get(param)!) }));
  const fields = Object.entries(EVENT_FIELDS[type]).map(([name, field]): [string, fc.Arbitrary<unknown>] => [
    name,
    field.kind === 'choice' ? fc.constantFrom(...field.domain) : fc.double({ min: field.domain[0], max: field.domain[1], noNaN: true }),
  ]);
  return fc.record(Object.fromEntries(fields));
}

const event = fc.constantFrom(...(Object.keys(EVENT_FIELDS) as EventType[])).chain((type) =>
  fc.tuple(eventId, days, ownFields(type)).map(([id, [fromDay, length], own]) => ({ id, type, fromDay, toDay: fromDay + length, ...own })),
);

const seed = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((text) => text.length <= 64 && !/[\p{Cc}\p{Cs}]/u.test(text));

/** Values that parseScenario takes as they stand; combinations it refuses are left out. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    preset: fc.constantFrom(...PRESET_IDS),
    seed,
    days: fc.integer({ min: 1, max: 3650 }),
    siblings: fc.integer({ min: 1, max: 1000 }),
    cells: fc.integer({ min: 1, max: 1_000_000 }),
    set: fc.record(Object.fromEntries(ENTRIES.map((entry) => [entry.id, valueOf(entry)])), { requiredKeys: [] }),
    events: fc.option(fc.uniqueArray(event, { maxLength: 4, selector: ({ id }) => id }), { nil: undefined }),
  })
  .map((fields) => {
    try {
      const { events, ...rest } = fields;
      return parseScenario({ schema: SCENARIO_SCHEMA, modelVersion: MODEL_VERSION, ...rest, ...(events ? { events } : {}) });
    } catch {
      return parseScenario({ schema: SCENARIO_SCHEMA, modelVersion: MODEL_VERSION, ...fields, set: {}, events: [] });
    }
  });
