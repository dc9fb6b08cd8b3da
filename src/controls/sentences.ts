import { actingOf, plightOf } from '../state/acts.ts';
import { LEAD, speciesOf } from '../state/species.ts';
import { nestEnd } from '../state/stretches.ts';
import { ageText } from '../words/age.ts';
import type { Speaker } from './acting.ts';

/** Says of controls and worlds what acts.ts finds. */
export const SPEAKER: Speaker = {
  ofControl(scenario, id, reach, day, say) {
    // A child that is not breastfed is fed another way: said at the slider, since it is no plight.
    const fed = id === 'care.feeding' && plightOf(scenario)?.kind === 'noNursing' ? say('plight.noNursing') : '';
    const found = actingOf(scenario, id, reach, day);
    if (found === null) return fed === '' ? null : { whose: '', text: fed, idle: false, fixed: false };
    // The leading slider says of the home, and of nobody being there, what holds for all of them.
    const spoken = (found.home === undefined && found.key !== 'acts.nobody') || LEAD[speciesOf(scenario)] === id;
    return {
      whose: found.home === undefined ? '' : say(`acts.home.${found.home}`),
      text: [spoken ? say(found.key, found.about) : '', fed].filter((text) => text !== '').join(' '),
      idle: found.idle,
      fixed: found.fixed === true,
    };
  },
  ofPlight(scenario, say) {
    const found = plightOf(scenario);
    if (found === null || (found.kind === 'noNursing' && speciesOf(scenario) === 'infant')) return '';
    const whole = found.from === 0 && found.to >= nestEnd(scenario);
    const age = (at: number) => ageText(at, speciesOf(scenario), say);
    const when = whole
      ? ''
      : say(found.to >= nestEnd(scenario) ? 'plight.from' : 'plight.span', {
          from: age(found.from),
          to: age(found.to),
        });
    return [when, say(`plight.${found.kind}`)].filter((text) => text !== '').join(' ');
  },
};
