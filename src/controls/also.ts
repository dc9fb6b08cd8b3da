import type { CareEvent, ParamId, Scenario } from '../../sim/page.ts';
import { FIRST_CARE, LEAD, speciesOf } from '../state/species.ts';
import type { Say } from '../words/say.ts';
import { eventText } from './event-words.ts';

/**
 * Sliders of the first panel that a dated event acts on beside what they are set to. A foster home takes their place,
 * which is said elsewhere.
 */
function actedOn(event: CareEvent, scenario: Scenario): readonly ParamId[] {
  const species = speciesOf(scenario);
  switch (event.type) {
    case 'handling':
      return ['care.licking'];
    case 'separation':
      return FIRST_CARE[species];
    case 'enrichment':
      return [LEAD[species]];
    case 'programme':
      return ['family.support'];
    case 'stressor':
      return ['family.hardship'];
    case 'missed':
      return [`care.${event.channel}`];
    case 'change':
      return [event.param];
    default:
      return [];
  }
}

/** "Moved in a cup (MAN0), day 0 to 20: this changes it too"; undefined where a slider alone says what happens. */
export function alsoText(id: ParamId, scenario: Scenario, say: Say): string | undefined {
  const events = scenario.events.filter((event) => actedOn(event, scenario).includes(id));
  return events.length === 0
    ? undefined
    : say('slider.also', { event: events.map((event) => eventText(event, say)).join('; ') });
}
