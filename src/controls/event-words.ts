import type { CareEvent, Channel, Giver } from '../../sim/page.ts';
import type { Say } from '../words/say.ts';

/** "licking and grooming" */
export function channelWord(channel: Channel, say: Say): string {
  return say(`event.missed.channel.${channel}`);
}

/** "mother" */
export function giverWord(giver: Giver, say: Say): string {
  return say(`event.missed.giver.${giver}`);
}

export function eventName(event: CareEvent, say: Say): string {
  if (event.type === 'change') return say(`param.${event.param}.label`);
  if (event.type === 'handling') return say(`event.handling.${event.arm}`);
  if (event.type === 'dose') return say('event.dose.name', { giver: giverWord(event.giver, say) });
  if (event.type === 'missed')
    return say('event.missed.name', { channel: channelWord(event.channel, say), giver: giverWord(event.giver, say) });
  return say(`event.${event.type}.label`);
}

/** "Separation, day 5 to 8": its first and its last day; an event of a single day is named by it. */
export function eventText(event: CareEvent, say: Say): string {
  const { fromDay, toDay } = event;
  const key = toDay === fromDay + 1 ? 'event.onDay' : 'event.span';
  return say(key, { name: eventName(event, say), from: fromDay, to: toDay - 1 });
}
