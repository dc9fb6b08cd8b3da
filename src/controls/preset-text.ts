import { ENTRY_BY_ID, FIRST_PRESET, scenarioFromPreset, type PresetId } from '../../sim/page.ts';
import { speciesOf } from '../state/species.ts';
import { differingSettings } from '../state/differs.ts';
import type { Say } from '../words/say.ts';
import { eventText } from './event-words.ts';
import { valueText } from './value-text.ts';

/** "Changes: Licking & grooming 20 min instead of 40 min." The first preset of a species changes nothing. */
export function presetSets(preset: PresetId, say: Say): string {
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
  return changes.length === 0 ? '' : say('preset.sets', { changes: changes.join('; ') });
}
