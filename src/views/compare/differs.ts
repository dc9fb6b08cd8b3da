import { ENTRY_BY_ID, type ParamId, type Scenario } from '../../../sim/page.ts';
import { differingEvents, differingSettings, type DiffersRow } from '../../state/differs.ts';
import { eventName } from '../../controls/event-words.ts';
import { valueText } from '../../controls/value-text.ts';
import type { Say } from '../../words/say.ts';

/** More than this many things are named and counted, without their values. */
const WITH_VALUES = 2;
/** More than this many are not all named in one line. */
const NAMED = 4;

/** "One thing differs: licking & grooming (70 min, 20 min)." Dated events count as one thing a name. */
export function differsText(scenarios: readonly Scenario[], say: Say): string {
  const settings = differingSettings(scenarios);
  const events = eventNames(scenarios, say);
  const count = settings.length + events.length;
  if (count === 0) return say(scenarios.length < 2 ? 'compare.onlyOne' : 'compare.differs0');
  const name = (id: ParamId) => settingName(id, say);
  const values = (each: DiffersRow) =>
    [...new Set(each.values)].map((value) => valueText(ENTRY_BY_ID.get(each.id)!, value, say)).join(', ');
  const things = [
    ...settings.map((each) =>
      count > WITH_VALUES || typeof each.values[0] === 'boolean'
        ? name(each.id)
        : say('compare.thing', { name: name(each.id), values: values(each) }),
    ),
    ...events,
  ];
  const list = things.slice(0, NAMED).join('; ');
  return say(count === 1 ? 'compare.differs1' : count > NAMED ? 'compare.differsMore' : 'compare.differsMany', {
    count,
    list,
  });
}

function settingName(id: ParamId, say: Say): string {
  return say(say.has(`short.${id}`) ? `short.${id}` : `param.${id}.label`);
}

function eventNames(scenarios: readonly Scenario[], say: Say): readonly string[] {
  const names = differingEvents(scenarios)
    .flat()
    .map((event) => eventName(event, say));
  return [...new Set(names)];
}

/** Names of what two scenarios differ in, where that is more than one thing; else null. */
export function thingsBetween(scenarios: readonly Scenario[], say: Say): string | null {
  const things = [...differingSettings(scenarios).map(({ id }) => settingName(id, say)), ...eventNames(scenarios, say)];
  if (things.length < 2) return null;
  return [...things.slice(0, NAMED), ...(things.length > NAMED ? ['…'] : [])].join(', ');
}
