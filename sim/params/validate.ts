import { canMeet, EVENT_FIELDS, type CareEvent, type EventType } from './events.ts';
import { SCHEDULABLE } from './table.ts';
import { PRESET_IDS, PRESETS, type PresetId } from './presets.ts';
import { channelsOf, plannedMinutes, shareId } from './plan.ts';
import { GIVERS, GIVERS_OF, type Giver, type Species } from './channels.ts';
import { covers, valuesOnDay } from './schedule.ts';
import { minimalSet, resolveValues, type Scenario } from './scenario.ts';
import { ENTRY_BY_ID, SIZE_ENTRIES, type ParamValues } from './table.ts';
import { InputError, type BooleanEntry, type ChoiceEntry, type InputProblem, type NumberEntry } from './types.ts';
import { MODEL_VERSION, SCENARIO_SCHEMA } from './version.ts';

const FIELDS = ['schema', 'modelVersion', 'preset', 'seed', 'days', 'siblings', 'cells', 'set', 'events'];
const EVENT_BASE = ['id', 'type', 'fromDay', 'toDay'];
/** A seed is text one can read out loud and put in a link. */
export const SEED_LENGTH = 64;
/** More events than anyone could place by hand; a guard against foreign files. */
export const MAX_EVENTS = 200;

type Dictionary = Record<string, unknown>;

/**
 * Checks something that claims to be a scenario (parsed JSON, a decoded link) and returns it typed, minimal and
 * in canonical order. Nothing is bent into shape: the first wrong field and every other one found with it are
 * thrown together.
 * @throws InputError with every problem found.
 */
export function parseScenario(input: unknown): Scenario {
  const problems: InputProblem[] = [];
  if (!isDictionary(input)) throw new InputError([{ code: 'not-an-object', path: 'scenario', got: kindOf(input) }]);
  checkVersion(input, problems);
  unknownKeys(input, FIELDS, '', problems);
  checkSeed(input['seed'], problems);
  for (const entry of SIZE_ENTRIES) checkValue(entry, input[entry.id], entry.id, problems);
  const presetKnown =
    typeof input['preset'] === 'string' && (PRESET_IDS as readonly string[]).includes(input['preset']);
  if (!presetKnown) problems.push({ code: 'not-one-of', path: 'preset', got: input['preset'], allowed: PRESET_IDS });
  checkSet(input['set'] === undefined ? {} : input['set'], problems);
  if (problems.length > 0) throw new InputError(problems);

  const preset = input['preset'] as PresetId;
  const events = checkEvents(input['events'] === undefined ? PRESETS[preset].events : input['events'], problems);
  const set = (input['set'] ?? {}) as Partial<ParamValues>;
  const values = resolveValues({ preset, set });
  checkTogether(values, problems);
  checkSpecies(PRESETS[preset].species, values, events, problems);
  if (problems.length === 0) checkGivers(values, events, problems);
  if (problems.length > 0) throw new InputError(problems);
  return {
    schema: SCENARIO_SCHEMA,
    modelVersion: input['modelVersion'] as string,
    preset,
    seed: input['seed'] as string,
    days: input['days'] as number,
    siblings: input['siblings'] as number,
    cells: input['cells'] as number,
    set: Object.fromEntries(
      Object.entries(minimalSet({ preset, set })).map(([id, value]) => [id, withoutMinusZero(value)]),
    ),
    events,
  };
}

/** What a value must be: the part of a parameter's entry that validation reads. */
export type ValueRule =
  | Pick<NumberEntry, 'kind' | 'domain' | 'unit'>
  | Pick<BooleanEntry, 'kind' | 'unit'>
  | Pick<ChoiceEntry, 'kind' | 'domain' | 'unit'>;

/** Pushes a problem when `value` does not suit `entry`. */
export function checkValue(entry: ValueRule, value: unknown, path: string, problems: InputProblem[]): void {
  if (value === undefined) {
    problems.push({
      code: 'missing',
      path,
      allowed: entry.kind === 'boolean' ? [true, false] : entry.domain,
      unit: entry.unit,
    });
  } else if (entry.kind === 'boolean') {
    if (typeof value !== 'boolean') problems.push({ code: 'not-a-boolean', path, got: value, allowed: [true, false] });
  } else if (entry.kind === 'choice') {
    if (typeof value !== 'string' || !entry.domain.includes(value))
      problems.push({ code: 'not-one-of', path, got: value, allowed: entry.domain });
  } else {
    checkNumber(value, path, entry.domain, entry.unit, entry.kind === 'integer', problems);
  }
}

function checkNumber(
  value: unknown,
  path: string,
  domain: readonly [number, number],
  unit: InputProblem['unit'] & string,
  integer: boolean,
  problems: InputProblem[],
): void {
  const problem = { path, got: value, allowed: domain, unit };
  if (typeof value !== 'number' || !Number.isFinite(value)) problems.push({ code: 'not-a-number', ...problem });
  else if (integer && !Number.isInteger(value)) problems.push({ code: 'not-a-whole-number', ...problem });
  else if (value < domain[0] || value > domain[1]) problems.push({ code: 'out-of-range', ...problem });
}

function checkVersion(input: Dictionary, problems: InputProblem[]): void {
  if (input['schema'] !== SCENARIO_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [SCENARIO_SCHEMA] });
  const version = input['modelVersion'];
  if (typeof version !== 'string' || !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version))
    problems.push({ code: 'not-a-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
  else if (compareVersions(version, MODEL_VERSION) > 0)
    problems.push({ code: 'newer-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
}

/** Negative when a is older than b, 0 when equal, positive when newer. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return 0;
}

function checkSeed(seed: unknown, problems: InputProblem[]): void {
  if (typeof seed !== 'string' || seed.length === 0 || seed.length > SEED_LENGTH || /[\p{Cc}\p{Cs}]/u.test(seed))
    problems.push({ code: 'not-a-seed', path: 'seed', got: seed, allowed: [1, SEED_LENGTH], unit: 'characters' });
}

function checkSet(set: unknown, problems: InputProblem[]): void {
  if (!isDictionary(set)) {
    problems.push({ code: 'not-an-object', path: 'set', got: kindOf(set) });
    return;
  }
  for (const id of Object.keys(set)) {
    const entry = ENTRY_BY_ID.get(id);
    if (entry === undefined)
      problems.push({ code: 'unknown-parameter', path: `set.${id}`, allowed: [...ENTRY_BY_ID.keys()] });
    else checkValue(entry, set[id], `set.${id}`, problems);
  }
}

/** Rules that tie parameters to each other. */
function checkTogether(values: ParamValues, problems: InputProblem[]): void {
  if (values['window.endsAt'] < values['window.fullUntil'])
    problems.push({
      code: 'window-ends-before-full',
      path: 'set.window.endsAt',
      got: values['window.endsAt'],
      allowed: [values['window.fullUntil'], 3650],
      unit: 'day',
    });
  const kappas = values['kappa.care'] + values['kappa.stress'];
  if (kappas > 0.7 + 1e-12)
    problems.push({ code: 'kappas-too-large', path: 'set.kappa.care', got: kappas, allowed: [0, 0.7] });
  const weights = values['receptors.weight5'] + values['receptors.weightMiddle'];
  if (weights > 1 + 1e-12)
    problems.push({
      code: 'region-weights-above-one',
      path: 'set.receptors.weightMiddle',
      got: weights,
      allowed: [0, 1],
    });
  const channels = channelsOf(values);
  if (channels.reduce((sum, channel) => sum + values[`weight.${channel}`], 0) <= 0)
    problems.push({ code: 'no-channel-counts', path: `set.weight.${channels[0]}`, got: 0 });
}

/**
 * The preset says which species lives here; some events and givers do not belong to every species, and so do channels.
 */
function checkSpecies(
  species: Species,
  values: ParamValues,
  events: readonly CareEvent[],
  problems: InputProblem[],
): void {
  if (values['world.species'] !== species)
    problems.push({ code: 'not-one-of', path: 'set.world.species', got: values['world.species'], allowed: [species] });
  for (const giver of GIVERS)
    if (values[`${giver}.present`]) checkGiverOf(species, giver, `set.${giver}.present`, problems);
  events.forEach((event, i) => {
    const giver = event.type === 'change' && event.value === true ? ENTRY_BY_ID.get(event.param)?.giver : undefined;
    if (giver !== undefined) checkGiverOf(species, giver, `events[${i}].value`, problems);
    if (!canMeet(species, event.type))
      problems.push({ code: 'event-not-for-species', path: `events[${i}].type`, got: event.type, detail: { species } });
    const channels = channelsOf({ 'world.species': species });
    if (event.type === 'missed' && !channels.includes(event.channel))
      problems.push({ code: 'not-one-of', path: `events[${i}].channel`, got: event.channel, allowed: channels });
  });
}

function checkGiverOf(species: Species, giver: Giver, path: string, problems: InputProblem[]): void {
  if (!GIVERS_OF[species].includes(giver))
    problems.push({ code: 'giver-not-for-species', path, got: true, allowed: [false], detail: { giver, species } });
}

/** Nobody gives more than 24 hours a day, and nobody who is away is asked for anything. */
function checkGivers(values: ParamValues, events: readonly CareEvent[], problems: InputProblem[]): void {
  const turns = [0, ...events.flatMap((event) => [event.fromDay, event.toDay])];
  for (const day of [...new Set(turns)].sort((a, b) => a - b)) {
    const today = valuesOnDay(day, values, events);
    const foster = events.find((event) => event.type === 'fostering' && covers(event, day));
    for (const giver of GIVERS) {
      const minutes = plannedMinutes(giver, today, (channel) =>
        foster?.type === 'fostering' && channel in foster
          ? (foster as unknown as Record<string, number>)[channel]!
          : today[`care.${channel}`],
      );
      if (minutes > 1440)
        problems.push({
          code: 'care-above-a-day',
          path: 'set.care',
          got: minutes,
          allowed: [0, 1440],
          unit: 'minPerDay',
          detail: { giver, day },
        });
    }
    if (problems.length > 0) return;
  }
  events.forEach((event, i) => {
    if (event.type !== 'dose' && event.type !== 'missed') return;
    const away = turns
      .concat(event.fromDay)
      .find((day) => covers(event, day) && !valuesOnDay(day, values, events)[`${event.giver}.present`]);
    if (away !== undefined)
      problems.push({
        code: 'giver-absent',
        path: `events[${i}].giver`,
        got: event.giver,
        allowed: presentOn(valuesOnDay(away, values, events)),
        detail: { day: away },
      });
    else if (event.type === 'missed' && givesNothing(event.giver, event.channel, values))
      problems.push({
        code: 'giver-gives-none',
        path: `events[${i}].channel`,
        got: event.channel,
        detail: { giver: event.giver },
      });
  });
}

const presentOn = (today: ParamValues): Giver[] => GIVERS.filter((giver) => today[`${giver}.present`]);

function givesNothing(giver: Giver, channel: Parameters<typeof shareId>[1], values: ParamValues): boolean {
  const id = shareId(giver, channel);
  return id === null || values[id] === 0;
}

function checkEvents(input: unknown, problems: InputProblem[]): readonly CareEvent[] {
  if (!Array.isArray(input)) {
    problems.push({ code: 'not-a-list', path: 'events', got: kindOf(input) });
    return [];
  }
  if (input.length > MAX_EVENTS) {
    problems.push({ code: 'too-many-events', path: 'events', got: input.length, allowed: [0, MAX_EVENTS] });
    return [];
  }
  const seen = new Set<unknown>();
  input.forEach((event, i) => {
    const path = `events[${i}]`;
    checkEvent(event, path, problems);
    if (isDictionary(event) && seen.has(event['id']))
      problems.push({ code: 'repeated-id', path: `${path}.id`, got: event['id'] });
    if (isDictionary(event)) seen.add(event['id']);
  });
  if (problems.length > 0) return [];
  const events = input as CareEvent[];
  checkSchedule(events, problems);
  return events.map(canonicalEvent);
}

function checkEvent(event: unknown, path: string, problems: InputProblem[]): void {
  if (!isDictionary(event)) {
    problems.push({ code: 'not-an-object', path, got: kindOf(event) });
    return;
  }
  const type = event['type'];
  if (typeof type !== 'string' || !Object.hasOwn(EVENT_FIELDS, type)) {
    problems.push({ code: 'not-one-of', path: `${path}.type`, got: type, allowed: Object.keys(EVENT_FIELDS) });
    return;
  }
  const own = type === 'change' ? ['param', 'value'] : Object.keys(EVENT_FIELDS[type as EventType]);
  unknownKeys(event, [...EVENT_BASE, ...own], `${path}.`, problems);
  if (typeof event['id'] !== 'string' || !/^[\w-]{1,40}$/.test(event['id']))
    problems.push({ code: 'not-an-id', path: `${path}.id`, got: event['id'], allowed: [1, 40], unit: 'characters' });
  checkNumber(event['fromDay'], `${path}.fromDay`, [0, 3650], 'day', true, problems);
  checkNumber(event['toDay'], `${path}.toDay`, [0, 3650], 'day', true, problems);
  const { fromDay, toDay } = event as { fromDay: number; toDay: number };
  if (Number.isInteger(fromDay) && Number.isInteger(toDay) && toDay <= fromDay)
    problems.push({
      code: 'ends-before-start',
      path: `${path}.toDay`,
      got: toDay,
      allowed: [fromDay + 1, 3650],
      unit: 'day',
    });
  if (type === 'change') checkChange(event, path, problems);
  for (const [name, field] of Object.entries(EVENT_FIELDS[type as EventType])) {
    const at = `${path}.${name}`;
    if (field.kind === 'number') checkNumber(event[name], at, field.domain, field.unit, field.whole === true, problems);
    else if (!field.domain.includes(event[name] as string))
      problems.push({ code: 'not-one-of', path: at, got: event[name], allowed: field.domain });
  }
}

function checkChange(event: Dictionary, path: string, problems: InputProblem[]): void {
  const id = event['param'];
  if (typeof id !== 'string' || !(SCHEDULABLE as readonly string[]).includes(id))
    problems.push({ code: 'not-one-of', path: `${path}.param`, got: id, allowed: SCHEDULABLE });
  else checkValue(ENTRY_BY_ID.get(id)!, event['value'], `${path}.value`, problems);
}

/**
 * Two separations, handlings, fosterings or changes of one parameter cannot share a day; pulses and enrichments add up.
 */
function checkSchedule(events: readonly CareEvent[], problems: InputProblem[]): void {
  for (const [i, event] of events.entries()) {
    for (const [j, other] of events.entries()) {
      if (j <= i || other.type !== event.type || other.fromDay >= event.toDay || event.fromDay >= other.toDay) continue;
      if (!ADDS_UP.has(event.type) && sameThing(event, other))
        problems.push({ code: 'events-overlap', path: `events[${j}]`, got: other.id, detail: { other: event.id } });
    }
  }
}

const ADDS_UP: ReadonlySet<EventType> = new Set(['stressor', 'enrichment', 'programme']);

/** Whether two events of one type speak of the same thing. */
function sameThing(event: CareEvent, other: CareEvent): boolean {
  const field = (name: string) => (event as unknown as Dictionary)[name] === (other as unknown as Dictionary)[name];
  if (event.type === 'change') return field('param');
  if (event.type === 'dose') return field('giver');
  return event.type !== 'missed' || (field('giver') && field('channel') && field('bout'));
}

function canonicalEvent(event: CareEvent): CareEvent {
  const own = event.type === 'change' ? ['param', 'value'] : Object.keys(EVENT_FIELDS[event.type]);
  const fields = event as unknown as Dictionary;
  return Object.fromEntries(
    [...EVENT_BASE, ...own].map((key) => [key, withoutMinusZero(fields[key])]),
  ) as unknown as CareEvent;
}

/** JSON can write -0, links cannot; both mean 0. */
function withoutMinusZero(value: unknown): unknown {
  return value === 0 ? 0 : value;
}

/** Pushes a problem for every key of `input` that is not `known`. */
export function unknownKeys(
  input: Dictionary,
  known: readonly string[],
  prefix: string,
  problems: InputProblem[],
): void {
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) problems.push({ code: 'unknown-field', path: `${prefix}${key}`, allowed: known });
  }
}

/** An object that is no list. */
export function isDictionary(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** What JSON calls a value. */
export function kindOf(input: unknown): string {
  return input === null ? 'null' : Array.isArray(input) ? 'list' : typeof input;
}
