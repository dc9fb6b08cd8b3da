import type { CareEvent } from '../params/events.ts';
import { covers, valuesOnDay } from '../params/schedule.ts';
import type { ParamValues } from '../params/table.ts';
import { CHANNELS, GIVERS, responsiveness, shareOf, type Caregivers, type Channel } from './caregivers.ts';

/** Care one young one receives, day by day. */
export interface CareReceived {
  /** Minutes by giver, channel and day; index (giver · 3 + channel) · days + day. */
  readonly minutes: Float64Array;
  /** Care index in [0, 1): 0.5 at species-typical care. */
  readonly care: Float64Array;
}

/** Hours of 24 that the young one spends away from every giver on a day. */
export function hoursApart(day: number, events: readonly CareEvent[]): number {
  let hours = 0;
  for (const event of events) {
    if (event.type === 'separation' && covers(event, day)) hours += event.hoursPerDay;
  }
  return hours;
}

/**
 * How a channel's typical minutes change with age, relative to the first days: all three wane towards weaning.
 * Slider and typical minutes follow the same curve, so it shapes what is shown, not the care index. Assumed.
 */
export function ageCurve(channel: Channel, day: number, weaningDay: number): number {
  if (day >= weaningDay || weaningDay === 0) return 0;
  const last = channel === 'nursing' ? 0.3 : 0.5;
  return 1 - (1 - last) * (day / weaningDay);
}

/**
 * Realised minutes = curve(age) × slider × share × responsiveness × level × day-to-day noise, over the givers that
 * are there. Then q = Σ_j ω_j · minutes_j / typical_j(age) and care = q / (1 + q).
 * After weaning care is 0.5 unless enrichment adds to it.
 */
export function receiveCare(
  values: ParamValues,
  events: readonly CareEvent[],
  own: Caregivers,
  foster: Caregivers | null,
): CareReceived {
  const days = own.days;
  const minutes = new Float64Array(GIVERS.length * CHANNELS.length * days);
  const care = new Float64Array(days);
  for (let day = 0; day < days; day++) {
    const today = valuesOnDay(day, values, events);
    const q = day < values['care.weaningDay'] ? nestDay(day, today, events, own, foster, minutes) : 1;
    const enriched = q + enrichment(day, events);
    care[day] = enriched / (1 + enriched);
  }
  return { minutes, care };
}

/** One day in the nest: books the minutes and returns q. */
function nestDay(
  day: number,
  today: ParamValues,
  events: readonly CareEvent[],
  own: Caregivers,
  foster: Caregivers | null,
  minutes: Float64Array,
): number {
  const fostering = events.find((event) => event.type === 'fostering' && covers(event, day));
  const family = fostering !== undefined && foster !== null ? foster : own;
  const together = 1 - hoursApart(day, events) / 24;
  const responsive = responsiveness(today['family.hardship'], today['family.support'], today);
  const lickingFactor = handlingFactor(day, today, events);
  let q = 0;
  let weightSum = 0;
  CHANNELS.forEach((channel, c) => {
    const offered = fostering?.type === 'fostering' ? fostering[channel] : today[`care.${channel}`];
    const curve = ageCurve(channel, day, today['care.weaningDay']);
    let received = 0;
    GIVERS.forEach((giver, g) => {
      const factor = together * responsive * family.level[g]! * family.daily[g * family.days + day]!;
      let given = curve * offered * effectiveShare(giver, channel, today) * factor;
      if (channel === 'licking') given *= lickingFactor;
      minutes[(g * CHANNELS.length + c) * own.days + day] = given;
      received += given;
    });
    const weight = today[`weight.${channel}`];
    q += (weight * received) / (today[`typical.${channel}`] * curve);
    weightSum += weight;
  });
  // Weights need not sum to 1: dividing keeps species-typical care at q = 1.
  return q / weightSum;
}

/** A giver's share today: nothing when absent; a parent left alone may make up part of what the other gave. */
function effectiveShare(giver: (typeof GIVERS)[number], channel: Channel, today: ParamValues): number {
  if (!today[`${giver}.present`]) return 0;
  const own = shareOf(giver, channel, today);
  const partner = giver === 'dam' ? 'sire' : giver === 'sire' ? 'dam' : null;
  if (partner === null || today[`${partner}.present`] || channel === 'nursing') return own;
  return own + today['care.compensation'] * shareOf(partner, channel, today);
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
