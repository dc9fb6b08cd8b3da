import { PRESETS, type Scenario, type StudyKind } from '../../../sim/page.ts';
import type { Workbook } from '../../saved/workbook.ts';
import { isOpeningDesign } from '../../state/opening-design.ts';
import { changedParams } from '../../state/world.ts';
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
export function contentText({ scenario, comparison, studies, lessons }: Workbook, say: Say): string {
  const panels = Object.values(comparison.panels).reduce((sum, each) => sum + each.length, 0);
  const kinds = (Object.keys(studies.designs) as StudyKind[]).filter(
    (kind) => !isOpeningDesign(kind, studies.designs[kind]!),
  );
  const names = kinds.map((kind) => say(`study.${kind}.name`).toLowerCase());
  const parts = [
    ...(isOwn(scenario) ? [say('work.part.world', { preset: say(`preset.${scenario.preset}.label`) })] : []),
    ...(panels === 0 ? [] : [panels === 1 ? say('work.part.panel') : say('work.part.panels', { count: panels })]),
    ...names,
    ...(Object.keys(lessons).length === 0 ? [] : [say('work.part.lessons')]),
  ];
  return parts.length === 0
    ? say('work.part.plain', { preset: say(`preset.${scenario.preset}.label`) })
    : parts.join(', ');
}

/** Whether a world is more than its preset. */
function isOwn(scenario: Scenario): boolean {
  return (
    changedParams(scenario).length > 0 ||
    JSON.stringify(scenario.events) !== JSON.stringify(PRESETS[scenario.preset].events)
  );
}
