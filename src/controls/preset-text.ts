import { ENTRY_BY_ID, FIRST_PRESET, scenarioFromPreset, type PresetId } from '../../sim/page.ts';
import { speciesOf } from '../state/species.ts';
import { differingSettings } from '../state/differs.ts';
import type { Say } from '../words/say.ts';
import { eventText } from './event-words.ts';
import { valueText } from './value-text.ts';

/** "A family that licks less than most. Licking & grooming 20 min instead of 40 min." */
export function presetText(preset: PresetId, say: Say): string {
  const own = scenarioFromPreset(preset);
  const usual = scenarioFromPreset(FIRST_PRESET[speciesOf(own)]);
  // Who is there or not, the sentence of the preset says itself.
  const set = differingSettings([usual, own])
    .filter(({ values }) => typeof values[0] !== 'boolean')
    .map(({ id, values: [from, to] }) => {
      const entry = ENTRY_BY_ID.get(id)!;
      const name = say(say.has(`short.${id}`) ? `short.${id}` : `param.${id}.label`);
      return say('preset.instead', { name, value: valueText(entry, to, say), usual: valueText(entry, from, say) });
    });
  const changes = [...set, ...own.events.map((event) => eventText(event, say))];
  const help = say(`preset.${preset}.help`);
  return changes.length === 0 ? help : say('preset.note', { help, changes: changes.join('; ') });
}
