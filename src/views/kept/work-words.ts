import { eachSlice } from '../../state/kept/each-slice.ts';
import type { Workbook } from '../../state/kept/workbook.ts';
import type { Say } from '../../words/say.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/**
 * When work was saved, as people say it: "14:05 yesterday". A day yet to come is that of a wrong clock. @param now
 * milliseconds since 1970
 */
export function whenText(savedAt: string | undefined, say: Say, now = Date.now()): string {
  const moment = new Date(savedAt ?? '');
  if (!(moment.getTime() <= now)) return say('work.when.unknown');
  const time = CLOCK.format(moment);
  const day = (date: Date) => date.toDateString();
  if (day(moment) === day(new Date(now))) return say('work.when.today', { time });
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return day(moment) === day(yesterday)
    ? say('work.when.yesterday', { time })
    : say('work.when.date', { time, date: DATE.format(moment) });
}

/** What is in a workbook, in a few words: "3 scenarios, vole trial". */
export function contentText(workbook: Workbook, say: Say): string {
  const parts = eachSlice().flatMap(([, { says }]) => says?.(workbook, say) ?? []);
  const { preset } = workbook.scenario;
  return parts.length === 0 ? say('work.part.plain', { preset: say(`preset.${preset}.label`) }) : parts.join(', ');
}
