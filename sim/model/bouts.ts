import type { CareEvent } from '../params/events.ts';
import { channelsOf } from '../params/plan.ts';
import { GIVERS, isFeeding, type Channel, type Giver } from '../params/channels.ts';
import { covers } from '../params/schedule.ts';
import type { ParamValues } from '../params/table.ts';
import { openStream } from '../random/streams.ts';
import { DAY_MINUTES, hoursApart, type CareReceived } from './care.ts';
import { exposurePerMinute } from './exposure.ts';

/** One bout of care on a day. */
export interface Bout {
  readonly giver: Giver;
  readonly channel: Channel;
  /** From 1, in the order of the day, for its giver and channel. */
  readonly number: number;
  /** When it takes place, minutes from midnight; a separation in its middle cuts it in two. */
  readonly parts: readonly (readonly [number, number])[];
  readonly minutes: number;
  /** Taken out by an event: planned, but not given. */
  readonly missed: boolean;
  /** Oxytocin it releases in the young one, in typical days. */
  readonly exposure: number;
}

/** Children are looked after by day; feeding, and a vole's nest, go on around the clock. Assumed. */
const WAKING = [360, 1260] as const;
/** Separations begin at 9 in the morning, or earlier when they would pass midnight. Assumed. */
const APART_FROM = 540;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hours without any giver. */
export function apartSpan(day: number, today: ParamValues, events: readonly CareEvent[]): Span | null {
  const minutes = hoursApart(day, today, events) * 60;
  if (minutes === 0) return null;
  const from = Math.min(APART_FROM, DAY_MINUTES - minutes);
  return { from, to: from + minutes };
}

/**
 * The bouts of one day: each giver's minutes of each channel in equal bouts, one to a slot of the day, at a moment
 * drawn within the slot. How long care lasts is the life's; only when it comes is drawn here, from a stream of its own.
 */
export function boutsOfDay(
  seed: string,
  family: number | string,
  day: number,
  today: ParamValues,
  events: readonly CareEvent[],
  care: CareReceived,
): Bout[] {
  const channels = channelsOf(today);
  const apart = apartSpan(day, today, events);
  const perMinute = exposurePerMinute(day, today);
  const days = care.care.length;
  return GIVERS.flatMap((giver, g) =>
    channels.flatMap((channel, c) => {
      const at = (g * channels.length + c) * days + day;
      const [count, minutes] = [care.bouts[at]!, care.boutMinutes[at]!];
      const stream = openStream(seed, 'bouts', { family, individual: giver, tissue: channel, block: day });
      const [from, to] = stretch(channel, count * minutes, apart, today);
      const slot = (to - from) / count;
      return Array.from({ length: count }, (_, k): Bout => {
        const start = from + k * slot + stream.uniform() * (slot - minutes);
        const missed = events.some(
          (event) =>
            event.type === 'missed' &&
            covers(event, day) &&
            event.giver === giver &&
            event.channel === channel &&
            event.bout === k + 1,
        );
        return {
          giver,
          channel,
          number: k + 1,
          minutes,
          missed,
          parts: onTheClock(start, start + minutes, apart),
          exposure: minutes * perMinute[c]!,
        };
      });
    }),
  );
}

/** The stretch that bouts are spread over, in minutes of the day with the hours apart left out. */
function stretch(channel: Channel, minutes: number, apart: Span | null, today: ParamValues): readonly [number, number] {
  const away = apart === null ? 0 : apart.to - apart.from;
  const whole = [0, DAY_MINUTES - away] as const;
  if (today['world.species'] !== 'infant' || isFeeding(channel)) return whole;
  const waking = [WAKING[0], WAKING[1] - away] as const;
  return waking[1] - waking[0] >= minutes ? waking : whole;
}

/** Puts the hours apart back in. */
function onTheClock(start: number, end: number, apart: Span | null): (readonly [number, number])[] {
  if (apart === null || end <= apart.from) return [[start, end]];
  const away = apart.to - apart.from;
  if (start >= apart.from) return [[start + away, end + away]];
  return [
    [start, apart.from],
    [apart.to, end + away],
  ];
}
