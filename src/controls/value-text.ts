import '../words/late.ts';
import type { ParameterEntry } from '../../sim/page.ts';
import type { Say } from '../words/say.ts';
import { displayOf, shownNumber, shownUnit } from './display.ts';

/** A value of the table as it is said: with its unit, or in the words of a choice. */
export function valueText(entry: ParameterEntry, value: unknown, say: Say): string {
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (typeof value === 'string') return say(`choice.${entry.id}.${value}`);
  return `${shownNumber(value as number, displayOf(entry))} ${shownUnit(entry, say)}`.trim();
}
