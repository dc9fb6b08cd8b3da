/** Arbitrary valid scenarios, for property tests. */
import fc from 'fast-check';
import {
  ENTRIES,
  ENTRY_BY_ID,
  EVENT_FIELDS,
  InputError,
  MODEL_VERSION,
  PRESET_IDS,
  parseScenario,
  parseStudy,
  REARING,
  SCENARIO_SCHEMA,
  SCHEDULABLE,
  scenarioFromPreset,
  STUDY_ENTRIES,
  STUDY_KINDS,
  STUDY_SCHEMA,
  type EventType,
  type ParameterEntry,
  type Scenario,
  type Study,
} from '../../../sim/page.ts';

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
    return fc
      .constantFrom(...SCHEDULABLE)
      .chain((param) => fc.record({ param: fc.constant(param), value: valueOf(ENTRY_BY_ID.get(param)!) }));
  const fields = Object.entries(EVENT_FIELDS[type]).map(([name, field]): [string, fc.Arbitrary<unknown>] => [
    name,
    field.kind === 'choice'
      ? fc.constantFrom(...field.domain)
      : field.whole
        ? fc.integer({ min: field.domain[0], max: field.domain[1] })
        : fc.double({ min: field.domain[0], max: field.domain[1], noNaN: true }),
  ]);
  return fc.record(Object.fromEntries(fields));
}

const event = fc
  .constantFrom(...(Object.keys(EVENT_FIELDS) as EventType[]))
  .chain((type) =>
    fc
      .tuple(eventId, days, ownFields(type))
      .map(([id, [fromDay, length], own]) => ({ id, type, fromDay, toDay: fromDay + length, ...own })),
  );

const seed = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((text) => text.length <= 64 && !/[\p{Cc}\p{Cs}]/u.test(text));

/** How often a refused scenario is mended before it is given up. */
const MENDINGS = 6;

/** A scenario without what it is refused for: settings of the same group first, then its events. */
function mended(
  fields: { set: Record<string, unknown>; events?: readonly unknown[] | undefined },
  mending = 0,
): Scenario {
  const { events, ...rest } = fields;
  try {
    return parseScenario({
      schema: SCENARIO_SCHEMA,
      modelVersion: MODEL_VERSION,
      ...rest,
      ...(events ? { events } : {}),
    });
  } catch (error) {
    if (!(error instanceof InputError) || mending === MENDINGS) throw error;
    const groups = error.problems
      .map(({ path }) => /^set\.(\w+)/.exec(path)?.[1])
      .filter((group) => group !== undefined);
    if (groups.length === 0 || mending > MENDINGS / 2)
      return mended({ ...fields, events: [], set: mending > MENDINGS / 2 ? {} : fields.set }, mending + 1);
    const kept = Object.entries(rest.set).filter(
      ([id]) => !groups.some((group) => id.startsWith(`${group}.`) || (group === 'care' && id.endsWith('Share'))),
    );
    return mended({ ...fields, set: Object.fromEntries(kept) }, mending + 1);
  }
}

/** Values that parseScenario takes as they stand; what it refuses is left out. */
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
  .map((fields) => mended(fields));

/** What arms of a trial may have of their own; events in the form that links write. */
const ownOfArms = fc.record(
  {
    setA: fc.record(Object.fromEntries(REARING.map((entry) => [entry.id, valueOf(entry)])), { requiredKeys: [] }),
    eventsB: fc.uniqueArray(event, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
  },
  { requiredKeys: [] },
);

/** Kinds of study with designs that parseStudy takes; those it refuses come as they are usual. */
export const studies: fc.Arbitrary<Pick<Study, 'kind' | 'design'>> = fc.constantFrom(...STUDY_KINDS).chain((kind) => {
  const entries: readonly ParameterEntry[] = STUDY_ENTRIES[kind];
  const study = (design: object) =>
    parseStudy({ schema: STUDY_SCHEMA, kind, scenario: scenarioFromPreset('both-parents'), design });
  const plain = fc.record(Object.fromEntries(entries.map((entry) => [entry.id, valueOf(entry)])), { requiredKeys: [] });
  return (kind === 'vole-trial' ? fc.tuple(plain, ownOfArms).map(([fields, own]) => ({ ...fields, ...own })) : plain)
    .map((fields) => {
      // Links write -0 as 0.
      const design = Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, value === 0 ? 0 : value]));
      try {
        return study(design);
      } catch {
        return study({});
      }
    })
    .map(({ design }) => ({ kind, design }));
});
