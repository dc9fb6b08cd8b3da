import { channelRecord, type Channel, type ChannelKind, type DayResult, type Species } from '../../../sim/page.ts';
import type { BoutKind, DayBout, DayChartData } from '../../charts/day/day-types.ts';
import { channelWord, giverWord } from '../../controls/event-words.ts';
import type { Say } from '../../words/say.ts';
import { oneDecimal } from '../../parts/curves.ts';

/** Turns a day of the family into what the chart of a day draws. */

export type Bout = DayResult['bouts'][number];

/** How a kind of care is drawn. */
const KINDS: Readonly<Record<ChannelKind, BoutKind>> = {
  stroking: 'contact',
  holding: 'care',
  voice: 'voice',
  play: 'play',
  feeding: 'feeding',
};

/** Which bout is meant: its giver, its kind, and its number in the order of the day. */
export type BoutKey = Pick<Bout, 'giver' | 'channel' | 'number'>;

export function boutId({ giver, channel, number }: BoutKey): string {
  return `${giver}-${channel}-${number}`;
}

export function kindOf(channel: Channel): BoutKind {
  return KINDS[channelRecord(channel).kind];
}

/** "3:07" */
export function clock(minute: number): string {
  const whole = Math.floor(minute);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export function startOf(bout: Bout): number {
  return bout.parts[0]![0];
}

/** "licking and grooming, mother, 3:07, 4 min" */
export function boutText(bout: Bout, say: Say): string {
  return say(bout.missed ? 'drawer.boutMissed' : 'drawer.bout', {
    channel: channelWord(bout.channel, say),
    giver: giverWord(bout.giver, say),
    at: clock(startOf(bout)),
    minutes: oneDecimal(bout.minutes),
  });
}

/** Minutes of care that took place. */
export function minutesGiven(bouts: readonly Bout[]): number {
  return bouts.reduce((sum, bout) => sum + (bout.missed ? 0 : bout.minutes), 0);
}

export function dayChartOf(
  day: DayResult,
  pressed: string | null,
  minute: number | null,
  age: string,
  species: Species,
  say: Say,
): DayChartData {
  const child = day.people[0]!;
  const most = Math.max(...child.plasma, ...child.central);
  const highest = child.plasma.indexOf(Math.max(...child.plasma));
  return {
    step: 1,
    people: day.people.map((person) => onePerson(person, minute ?? 0, species, say)),
    bouts: day.bouts.map((bout) => oneBout(bout, pressed, say)),
    spans: day.spans.map((span, i) => ({
      id: `${span.kind}-${i}`,
      kind: span.kind,
      start: span.from,
      end: span.to,
      label: say(`drawer.span.${span.kind}`),
    })),
    oxytocinMax: Math.max(4, 2 * Math.ceil((most * 1.05) / 2)),
    cortisolMax: Math.max(2, Math.ceil(Math.max(...child.cortisol) * 1.1)),
    minute,
    words: {
      summary: say('drawer.summary', {
        age,
        bouts: day.bouts.filter((bout) => !bout.missed).length,
        minutes: Math.round(minutesGiven(day.bouts)),
        most: oneDecimal(child.plasma[highest]!),
        at: clock(highest),
      }),
      oxytocin: say('drawer.oxytocin'),
      central: say('drawer.central'),
      cortisol: say('drawer.cortisol'),
      hours: say('drawer.hours'),
      oxytocinUnit: say('drawer.oxytocinUnit'),
      cortisolUnit: say('drawer.cortisolUnit'),
      clock,
    },
  };
}

function onePerson(
  { person, plasma, central, cortisol }: DayResult['people'][number],
  minute: number,
  species: Species,
  say: Say,
): DayChartData['people'][number] {
  return {
    id: person,
    label: person === 'child' ? say(`drawer.young.${species}`) : giverWord(person, say),
    oxytocin: plasma,
    central,
    cortisol,
    oxytocinText: say('drawer.times', { value: oneDecimal(plasma[minute]!) }),
    cortisolText: say('drawer.times', { value: oneDecimal(cortisol[minute]!) }),
  };
}

function oneBout(bout: Bout, pressed: string | null, say: Say): DayBout {
  const id = boutId(bout);
  return {
    id,
    giver: bout.giver,
    channel: bout.channel,
    kind: kindOf(bout.channel),
    label: boutText(bout, say),
    short: say('drawer.short', { channel: say(`drawer.channel.${bout.channel}`), minutes: Math.round(bout.minutes) }),
    start: startOf(bout),
    end: bout.parts.at(-1)![1],
    pressed: id === pressed,
    removed: bout.missed,
  };
}
