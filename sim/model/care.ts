import type { CareEvent } from '../params/events.ts';
import { channelsOf, effectiveShare } from '../params/plan.ts';
import { GIVERS, type Channel, type Giver } from '../params/channels.ts';
import { covers, valuesOnDay } from '../params/schedule.ts';
import type { ParamValues } from '../params/table.ts';
import { giverIn, giverResponses, type Caregivers, type GiverDay, type GiverState } from './caregivers.ts';
import { ageCurve, inTheNest } from './channels.ts';
import { careIndex, perMinuteOf } from './exposure.ts';

/** Minutes in a day. */
export const DAY_MINUTES = 1440;

/** Care one young one receives, day by day. */
export interface CareReceived {
  /** Minutes by giver, channel and day; index (giver · channels + channel) · days + day. */
  readonly minutes: Float64Array;
  /** Number of bouts planned for the day, missed ones counted; same index. */
  readonly bouts: Int32Array;
  /** Length of each of those bouts, minutes; same index. */
  readonly boutMinutes: Float64Array;
  /** Daily oxytocin exposure, 1 = what species-typical care releases at that age. */
  readonly exposure: Float64Array;
  /** The part of it that comes from no giver: company after weaning, enrichment. */
  readonly ambient: Float64Array;
  /** Care index in [0, 1): 0.5 at species-typical care. */
  readonly care: Float64Array;
  /** State of each giver; index giver · days + day. */
  readonly givers: readonly GiverState[];
}

/** CareReceived while it is being written. */
type Booking = Omit<CareReceived, 'givers'> & { readonly givers: GiverState[] };

/**
 * Whether no giver is there although the young one still needs one. Being left alone all day is a separation of 24
 * hours.
 */
export function isAlone(day: number, today: ParamValues): boolean {
  return inTheNest(day, today) && GIVERS.every((giver) => !today[`${giver}.present`]);
}

/** Hours of 24 that the young one spends away from every giver on a day. */
export function hoursApart(day: number, today: ParamValues, events: readonly CareEvent[]): number {
  if (isAlone(day, today)) return 24;
  let hours = 0;
  for (const event of events) {
    if (event.type === 'separation' && covers(event, day)) hours += event.hoursPerDay;
  }
  return hours;
}

/** Number of bouts of usual length that so many minutes a day come in. */
function boutCount(minutes: number, boutMinutes: number): number {
  return minutes > 0 ? Math.max(1, Math.round(minutes / boutMinutes)) : 0;
}

/**
 * Realised minutes = curve(age) × slider × share × what the giver makes of the day, over the givers that are there.
 * The exposure they release makes the care index. Yesterday's calm is today's reward, so days run in order.
 * After a vole's weaning the exposure is 1, the company of its like, unless enrichment adds to it.
 */
export function receiveCare(
  values: ParamValues,
  events: readonly CareEvent[],
  stress: Float64Array,
  own: Caregivers,
  foster: Caregivers | null,
): CareReceived {
  const days = own.days;
  const channels = channelsOf(values).length;
  const minutes = new Float64Array(GIVERS.length * channels * days);
  const received: Booking = {
    minutes,
    bouts: new Int32Array(minutes.length),
    boutMinutes: new Float64Array(minutes.length),
    exposure: new Float64Array(days),
    ambient: new Float64Array(days),
    care: new Float64Array(days),
    givers: new Array<GiverState>(GIVERS.length * days),
  };
  const respond = values['giver.responseGain'] !== 0 || events.some((event) => event.type === 'dose');
  let calm = 0;
  let home: Home | null = null;
  for (let day = 0; day < days; day++) {
    const today = valuesOnDay(day, values, events);
    const fostering = events.find((event) => event.type === 'fostering' && covers(event, day)) ?? null;
    // Plans and responses change only when a dated event begins or ends. Working them out every day would take most of
    // the time.
    if (home === null || today !== home.today || fostering !== home.fostering)
      home = homeOn(today, fostering, own, foster, respond);
    const situation = giverDay(day, events, calm);
    for (let g = 0; g < GIVERS.length; g++) received.givers[g * days + day] = home.givers[g]!(situation);
    const nest = inTheNest(day, today);
    const bouts = nest ? nestDay(day, home, events, received) : 0;
    const ambient = (nest ? 0 : 1) + enrichment(day, events);
    received.ambient[day] = ambient;
    received.exposure[day] = bouts + ambient;
    received.care[day] = careIndex(bouts + ambient);
    calm = 2 * received.care[day]! - 1 - stress[day]!;
  }
  return received;
}

/** The family that rears today and what it plans; stays the same while nothing dated begins or ends. */
interface Home {
  readonly today: ParamValues;
  readonly fostering: CareEvent | null;
  readonly family: Caregivers;
  /** What each giver makes of a day. */
  readonly givers: readonly ((day: GiverDay) => GiverState)[];
  readonly channels: readonly Channel[];
  /** Minutes at birth by giver and channel, before the age curve. */
  readonly plans: readonly (readonly number[])[];
  /** Weight, typical minutes and length of a bout of each channel. */
  readonly weights: readonly number[];
  readonly typical: readonly number[];
  readonly boutMinutes: readonly number[];
}

/** @param respond whether givers' responses matter at all; a childhood has to be run for each. */
function homeOn(
  today: ParamValues,
  fostering: CareEvent | null,
  own: Caregivers,
  foster: Caregivers | null,
  respond: boolean,
): Home {
  const family = fostering !== null && foster !== null ? foster : own;
  const channels = channelsOf(today);
  const offered = (channel: Channel) =>
    ((fostering as unknown as Record<string, unknown> | null)?.[channel] as number | undefined) ??
    today[`care.${channel}`];
  const plans = GIVERS.map((giver) =>
    channels.map((channel) => offered(channel) * effectiveShare(giver, channel, today)),
  );
  const responses = respond ? giverResponses(family, today) : GIVERS.map(() => 0);
  return {
    today,
    fostering,
    family,
    channels,
    plans,
    givers: family.list.map((caregiver, g) => giverIn(caregiver, responses[g]!, today)),
    weights: channels.map((channel) => today[`weight.${channel}`]),
    typical: channels.map((channel) => today[`typical.${channel}`]),
    boutMinutes: channels.map((channel) => today[`bout.${channel}`]),
  };
}

/** One day with givers: books minutes and bouts, and returns the exposure they release. */
function nestDay(
  day: number,
  { today, family, channels, plans, weights, typical, boutMinutes }: Home,
  events: readonly CareEvent[],
  book: Booking,
): number {
  const together = 1 - hoursApart(day, today, events) / 24;
  const licking = handlingFactor(day, today, events);
  const curves = channels.map((channel) => ageCurve(channel, day, today));
  const perMinute = perMinuteOf(curves, weights, typical);
  let exposure = 0;
  for (let g = 0; g < GIVERS.length; g++) {
    const caregiver = family.list[g]!;
    let planned = 0;
    for (let c = 0; c < channels.length; c++) planned += curves[c]! * plans[g]![c]!;
    if (planned === 0) continue;
    const factor = book.givers[g * family.days + day]!.responsiveness * caregiver.level * caregiver.daily[day]!;
    const kept = together * realisedShare(planned, factor);
    for (let c = 0; c < channels.length; c++) {
      const channel = channels[c]!;
      const given = curves[c]! * plans[g]![c]! * kept * (channel === 'licking' ? licking : 1);
      const at = (g * channels.length + c) * family.days + day;
      const bouts = boutCount(given, boutMinutes[c]!);
      const missed = missedBouts(day, GIVERS[g]!, channel, bouts, events);
      book.bouts[at] = bouts;
      book.boutMinutes[at] = bouts > 0 ? given / bouts : 0;
      book.minutes[at] = book.boutMinutes[at]! * (bouts - missed);
      exposure += book.minutes[at]! * perMinute[c]!;
    }
  }
  return exposure;
}

/**
 * The share of a plan that is given on a day when the giver is `factor` times as responsive as usual. A small plan
 * grows in proportion. A full day cannot grow. So the factor multiplies the odds of giving against not giving, and
 * nobody ever gives more than 24 hours.
 */
function realisedShare(plannedMinutes: number, factor: number): number {
  const share = Math.min(1, plannedMinutes / DAY_MINUTES);
  return factor / (1 - share + share * factor);
}

/**
 * How many of a day's bouts are left out. Where the day has fewer bouts than the event names, there is nothing to leave
 * out.
 */
function missedBouts(day: number, giver: Giver, channel: Channel, bouts: number, events: readonly CareEvent[]): number {
  let missed = 0;
  for (const event of events) {
    if (
      event.type === 'missed' &&
      event.giver === giver &&
      event.channel === channel &&
      event.bout <= bouts &&
      covers(event, day)
    )
      missed++;
  }
  return missed;
}

function giverDay(day: number, events: readonly CareEvent[], calm: number): GiverDay {
  const dose = { dam: 0, sire: 0, helpers: 0 };
  let programme = 0;
  for (const event of events) {
    if (!covers(event, day)) continue;
    if (event.type === 'programme') programme += event.strength;
    if (event.type === 'dose') dose[event.giver] += event.units;
  }
  return { programme, dose, calm };
}

function handlingFactor(day: number, today: ParamValues, events: readonly CareEvent[]): number {
  let factor = 1;
  for (const event of events) {
    if (event.type !== 'handling' || !covers(event, day)) continue;
    factor *= event.arm === 'MAN0' ? today['handling.low'] : today['handling.high'];
  }
  return factor;
}

function enrichment(day: number, events: readonly CareEvent[]): number {
  let added = 0;
  for (const event of events) if (event.type === 'enrichment' && covers(event, day)) added += event.strength;
  return added;
}
