import { referenceText, sourceOf, unitWords, type NumberEntry, type ParameterEntry } from '../../../sim/page.ts';
import { displayOf, shownLimits, shownNumber, shownUnit } from '../../controls/display.ts';
import type { Say } from '../../words/say.ts';
import type { NumberRow } from './numbers.ts';

/** What is said in a row of the table of numbers. */

const keyOf = ({ entry, study }: NumberRow) => (study === null ? `param.${entry.id}` : `design.${study}.${entry.id}`);

export function nameOf(row: NumberRow, say: Say): string {
  const label = say(`${keyOf(row)}.label`);
  return row.study === null ? label : say('model.ofStudy', { study: say(`study.${row.study}.name`), label });
}

export function helpOf(row: NumberRow, say: Say): string {
  return say(`${keyOf(row)}.help`);
}

export function wordsOf(row: NumberRow, say: Say): string {
  const source = sourceOf(row.entry.source);
  return [
    row.id,
    nameOf(row, say),
    helpOf(row, say),
    source.label,
    referenceText(source, say),
    say(`tag.${row.entry.tag}`),
    unitWords(say, row.entry.unit),
  ].join(' ');
}

/** A value without its unit. */
export function valueOf(entry: ParameterEntry, value: unknown, say: Say): string {
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (typeof value === 'string') return say(`choice.${entry.id}.${value}`);
  return shownNumber(value as number, displayOf(entry));
}

/** Minutes that are shown as hours are hours here too. */
export function unitOf(entry: ParameterEntry, say: Say): string {
  const unit = shownUnit(entry, say);
  return entry.unit === 'minPerDay' ? say('model.perDay', { unit }) : unit;
}

export function acceptedOf(entry: ParameterEntry, say: Say): string {
  if (entry.kind === 'boolean') return `${say('value.yes')}, ${say('value.no')}`;
  if (entry.kind === 'choice') return entry.domain.map((option) => say(`choice.${entry.id}.${option}`)).join(', ');
  const [low, high] = shownLimits(entry, displayOf(entry));
  return say('model.range', { low, high });
}

export function sliderOf(entry: NumberEntry, say: Say): string {
  const [low, high] = entry.explore.map((end) => shownNumber(end, displayOf(entry)));
  return say('model.explore', { low: low!, high: high! });
}
