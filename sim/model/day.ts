import { strain, type Caregiver } from './caregivers.ts';
import { apartSpan, boutsOfDay, type Bout, type Span } from './bouts.ts';
import { CHANNEL_NATURE, releaseInGiver } from './channels.ts';
import { cortisolCourse, PEAK, stressWithLingering, youngRhythm, type StressSpan } from './cortisol.ts';
import type { World } from './world.ts';
import {
  firstAtOrAfter,
  lossPerMinute,
  planOxytocin,
  releaseOf,
  type Bolus,
  type OxytocinCourse,
  type Release,
  type Releases,
} from './oxytocin.ts';
import { ADULT_CHANNELS } from '../params/plan.ts';
import { isFeeding, type Giver } from '../params/channels.ts';
import { covers, valuesOnDay } from '../params/schedule.ts';
import type { CareEvent } from '../params/events.ts';
import type { ParamValues } from '../params/table.ts';
import { DAY_MINUTES, isAlone } from './care.ts';

/** A day in the life of one family, minute by minute. */

export type PersonId = 'child' | Giver;

/** Samples at every whole minute from 0 to 1440. Oxytocin in units of the basal level, cortisol of its daily mean. */
export interface PersonDay {
  readonly person: PersonId;
  readonly plasma: Float64Array;
  readonly central: Float64Array;
  readonly cortisol: Float64Array;
  /** Area under central oxytocin above basal, in typical days of a young one. */
  readonly exposure: number;
  /** Area under cortisol, in daily means × minutes. */
  readonly cortisolArea: number;
}

/**
 * A stretch of a day in minutes from midnight: apart from a caregiver, under a stressor, after a dose or at the surge
 * of birth.
 */
export interface DaySpanOfFamily extends Span {
  readonly kind: 'apart' | 'stressor' | 'dose' | 'surge';
  readonly person: PersonId;
  /** Stress it brings the young one, 0 to 1. */
  readonly stress: number;
}

export interface FamilyDay {
  readonly day: number;
  readonly bouts: readonly Bout[];
  readonly spans: readonly DaySpanOfFamily[];
  readonly people: readonly PersonDay[];
}

/** A stressor is met at 3 in the afternoon for an hour; a dose is taken at 9 in the morning. Assumed. */
const STRESSOR = { from: 900, to: 960 } as const;
const DOSE_AT = 540;
/** Labour: the surge of the first day lasts from midnight for two hours. Assumed. */
const SURGE = { from: 0, to: 120 } as const;
/** Suckling releases pulses for this long, whatever a feed lasts (minutes). */
const SUCKLING_MINUTES = 20;

/**
 * @param receptors per cell of the young one on that day, from its life.
 * @param step longest integration step in minutes, for tests.
 */
export function familyDay(
  world: World,
  events: readonly CareEvent[],
  day: number,
  receptors: number,
  step?: number,
): FamilyDay {
  const today = valuesOnDay(day, world.values, events);
  const bouts = boutsOfDay(world.seed, world.family, day, today, events, world.around);
  const spans = spansOf(day, today, events);
  const people: PersonDay[] = [
    personDay(
      'child',
      childReleases(bouts, world.around.ambient[day]!, today),
      childStress(day, today, spans),
      receptors,
      youngRhythm(day, today),
      today,
      step,
    ),
  ];
  for (const caregiver of world.caregivers.list) {
    if (!today[`${caregiver.giver}.present`]) continue;
    people.push(giverDay(caregiver, bouts, spans, events, day, today, step));
  }
  return { day, bouts, spans, people };
}

function giverDay(
  caregiver: Caregiver,
  bouts: readonly Bout[],
  spans: readonly DaySpanOfFamily[],
  events: readonly CareEvent[],
  day: number,
  today: ParamValues,
  step?: number,
): PersonDay {
  const { giver, grown } = caregiver;
  const load = today['hardship.stress'] * strain(today['family.hardship'], today['family.support'], today);
  const stress = load > 0 ? [{ from: 0, to: DAY_MINUTES, stress: load }] : [];
  const releases = giverReleases(giver, bouts, spans, events, day, today);
  return personDay(giver, releases, stress, grown.receptors, today['cortisol.rhythm'], today, step);
}

/** What the bouts that took place release in the young one, and its company. */
function childReleases(bouts: readonly Bout[], ambient: number, values: ParamValues): Releases {
  const releases = bouts.filter((bout) => !bout.missed).flatMap((bout) => releasesOf(bout, bout.exposure, values));
  if (ambient > 0) releases.push(releaseOf(ambient, 0, DAY_MINUTES, 'touch', values));
  return { releases, boluses: [] };
}

/** A bout's release, shared out over its parts by their length. */
function releasesOf(bout: Bout, exposure: number, values: ParamValues): Release[] {
  return bout.parts.map(([from, to]) =>
    releaseOf((exposure * (to - from)) / bout.minutes, from, to, CHANNEL_NATURE[bout.channel].onset, values),
  );
}

/** What giving, suckling, other grown-ups, birth and a dose release in a giver. */
function giverReleases(
  giver: Giver,
  bouts: readonly Bout[],
  spans: readonly DaySpanOfFamily[],
  events: readonly CareEvent[],
  day: number,
  values: ParamValues,
): Releases {
  const given = bouts.filter((bout) => bout.giver === giver && !bout.missed);
  const releases = given.flatMap((bout) => {
    const factor = releaseInGiver(giver, bout.channel, values);
    return factor > 0 ? releasesOf(bout, bout.exposure * factor, values) : [];
  });
  const boluses = given.filter((bout) => isFeeding(bout.channel)).flatMap((bout) => suckling(bout, values));
  if (values['world.species'] === 'infant') releases.push(...amongAdults(values));
  const basal = values['oxytocin.basal'];
  if (giver === 'dam') for (const span of spans) if (span.kind === 'surge') releases.push(surge(span, values));
  for (const event of events) {
    if (event.type !== 'dose' || event.giver !== giver || !covers(event, day)) continue;
    const doses = (event.units / 24) * basal;
    boluses.push({ at: DOSE_AT, plasma: doses * values['dose.plasma'], central: doses * values['dose.central'] });
  }
  return { releases, boluses };
}

/** Pulses of plasma oxytocin at a steady pace from the start of a feed. The central pool gets the same area. */
function suckling(bout: Bout, values: ParamValues): Bolus[] {
  const pulses = Math.floor((values['oxytocin.sucklingRate'] * Math.min(bout.minutes, SUCKLING_MINUTES)) / 10);
  const every = 10 / values['oxytocin.sucklingRate'];
  const plasma = values['oxytocin.sucklingPulse'] * values['oxytocin.basal'];
  const central =
    plasma * (lossPerMinute(values['oxytocin.centralHalfLife']) / lossPerMinute(values['oxytocin.plasmaHalfLife']));
  return Array.from({ length: pulses }, (_, i) => ({ at: bout.parts[0]![0] + i * every, plasma, central })).filter(
    ({ at }) => bout.parts.some(([from, to]) => at >= from && at < to),
  );
}

/**
 * Friendly talk at midday, affectionate touch in the evening, thinking of loved ones in between: half a typical day
 * together.
 */
const ADULT_HOURS = { talk: [750, 'voice'], touch: [1290, 'touch'], thinking: [1020, 'voice'] } as const;
function amongAdults(values: ParamValues): Release[] {
  return ADULT_CHANNELS.flatMap((channel) => {
    const minutes = values[`adult.${channel}`];
    const [middle, onset] = ADULT_HOURS[channel];
    const from = Math.max(0, Math.min(DAY_MINUTES - minutes, middle - minutes / 2));
    return minutes > 0
      ? [releaseOf((0.5 * minutes) / values['typical.adult'], from, from + minutes, onset, values)]
      : [];
  });
}

/** A rate that would hold the central pool at the surge's height. */
function surge({ from, to }: Span, values: ParamValues): Release {
  const height = values['oxytocin.birthSurge'] * values['oxytocin.basal'];
  return { from, to, onset: 'touch', rate: height * lossPerMinute(values['oxytocin.centralHalfLife']) };
}

function spansOf(day: number, today: ParamValues, events: readonly CareEvent[]): DaySpanOfFamily[] {
  const spans: DaySpanOfFamily[] = [];
  const apart = apartSpan(day, today, events);
  if (apart !== null) spans.push({ ...apart, kind: 'apart', person: 'child', stress: 1 });
  for (const event of events) {
    if (!covers(event, day)) continue;
    if (event.type === 'stressor')
      spans.push({ ...STRESSOR, kind: 'stressor', person: 'child', stress: event.intensity });
    if (event.type === 'dose') spans.push({ from: DOSE_AT, to: DOSE_AT, kind: 'dose', person: event.giver, stress: 0 });
  }
  if (day === 0 && today['dam.present'] && today['oxytocin.birthSurge'] > 0)
    spans.push({ ...SURGE, kind: 'surge', person: 'dam', stress: 0 });
  return spans;
}

function childStress(day: number, today: ParamValues, spans: readonly DaySpanOfFamily[]): StressSpan[] {
  const load = isAlone(day, today)
    ? 0
    : today['hardship.stress'] * strain(today['family.hardship'], today['family.support'], today);
  const stress: StressSpan[] = load > 0 ? [{ from: 0, to: DAY_MINUTES, stress: load }] : [];
  for (const { from, to, stress: own } of spans)
    if (own > 0) stress.push(...stressWithLingering(from, to, own, DAY_MINUTES, today));
  return stress;
}

/**
 * Both axes of one person. The day begins as it ends: a first pass finds the state that midnight hands over, so what
 * the evening released is not lost and the area under the day is exactly the day's release.
 */
function personDay(
  person: PersonId,
  releases: Releases,
  stress: readonly StressSpan[],
  receptors: number,
  rhythm: number,
  values: ParamValues,
  step?: number,
): PersonDay {
  const breaks = [PEAK, PEAK + DAY_MINUTES / 2, ...stress.flatMap(({ from, to }) => [from, to])];
  const extra = step === undefined ? { breaks } : { breaks, step };
  const plan = planOxytocin(releases, 0, DAY_MINUTES, values, extra);
  const course = plan.run(plan.run().end);
  const axisFrom = (start?: Float64Array) => cortisolCourse(course, stress, receptors, values, rhythm, start);
  const axis = axisFrom(axisFrom().end);
  const basal = values['oxytocin.basal'];
  const scale = basal > 0 ? basal : 1;
  const onMinutes = minuteSampler(course.times);
  return {
    person,
    plasma: onMinutes(course.plasma).map((above) => (basal + above) / scale),
    central: onMinutes(course.central).map((above) => (basal + above) / scale),
    cortisol: onMinutes(axis.cortisol),
    exposure: areaOfCentral(course, values) / typicalUnit(values),
    cortisolArea: trapezoid(course.times, axis.cortisol),
  };
}

/** One typical day of a young one, in the units of areaOfCentral. */
function typicalUnit(values: ParamValues): number {
  return (1 - values['oxytocin.basal']) * DAY_MINUTES || 1;
}

/** Area by Hermite's rule: ends and slopes of every step, exact for cubics. */
function areaOfCentral({ times, central, arriving, inflow }: OxytocinCourse, values: ParamValues): number {
  const loss = lossPerMinute(values['oxytocin.centralHalfLife']);
  let area = 0;
  for (let i = 0; i + 1 < times.length; i++) {
    const [step, from, to] = [times[i + 1]! - times[i]!, central[i]!, arriving[i + 1]!];
    const [rise, fall] = [inflow[i]! - loss * from, inflow[i + 1]! - loss * to];
    area += (step * (from + to)) / 2 + ((step * step) / 12) * (rise - fall);
  }
  return area;
}

function trapezoid(times: Float64Array, values: Float64Array): number {
  let area = 0;
  for (let i = 0; i + 1 < times.length; i++) area += ((times[i + 1]! - times[i]!) * (values[i]! + values[i + 1]!)) / 2;
  return area;
}

/** Picks the whole minutes out of a course; between times it takes the nearest before. */
function minuteSampler(times: Float64Array): (values: Float64Array) => Float64Array {
  const places = Int32Array.from({ length: DAY_MINUTES + 1 }, (_, minute) =>
    Math.min(times.length - 1, firstAtOrAfter(times, minute)),
  );
  return (values) => Float64Array.from(places, (i) => values[i]!);
}
