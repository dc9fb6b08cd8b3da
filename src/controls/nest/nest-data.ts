import { ENTRY_BY_ID, GIVERS_OF, type Giver, type NumberEntry, type ParamId, type Species } from '../../../sim/page.ts';
import type { NestData, Place } from '../../charts/nest/nest-numbers.ts';
import { offers } from '../../state/species.ts';
import type { shownValues } from '../../state/world.ts';
import type { Say } from '../../words/say.ts';
import { displayOf, levelOf, shownNumber } from '../display.ts';
import { WHO } from '../WhoIsHere.tsx';
import { STROKED } from './stroking.ts';

/** Turns what the sliders say into what the nest shows. */

type Values = ReturnType<typeof shownValues>;

/** The slider that says how close all lie. */
const CLOSE: Readonly<Record<Species, ParamId>> = { vole: 'care.huddling', rat: 'care.nursing', infant: 'care.skin' };

/** A number as a share of what its slider offers. */
export function shareOf(id: ParamId, value: number): number {
  const [low, high] = (ENTRY_BY_ID.get(id) as NumberEntry).explore;
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}

function place(giver: Giver, species: Species, values: Values): Place {
  if (!GIVERS_OF[species].includes(giver)) return 'never';
  return values[`${giver}.present`] ? 'here' : 'away';
}

/** @param before values before the last drag, if that drag moved what stroking moves */
export function nestData(species: Species, values: Values, before: Values | null, say: Say): NestData {
  const touch = STROKED[species];
  const share = (id: ParamId) => shareOf(id, values[id] as number);
  return {
    young: species === 'infant' ? 'lap' : 'nest',
    mother: place('dam', species, values),
    father: place('sire', species, values),
    helpers: place('helpers', species, values),
    touch: share(touch),
    before: before === null ? null : shareOf(touch, before[touch] as number),
    close: share(CLOSE[species]),
    hardship: share('family.hardship'),
    support: share('family.support'),
    talk: share('care.talk'),
    play: share('care.play'),
    oxytocin: offers(species, 'day'),
    words: { summary: nestSaid(species, values, say) },
  };
}

/** The sentence of the drawing: who is here, how much care there is, and what surrounds them. */
function nestSaid(species: Species, values: Values, say: Say): string {
  const who = GIVERS_OF[species].filter((giver) => values[`${giver}.present`]).map((giver) => say(WHO[giver]));
  const shown = (id: ParamId) => shownNumber(values[id] as number, displayOf(ENTRY_BY_ID.get(id)!));
  return say('nest.said', {
    here: who.length === 0 ? say('nest.nobody') : say('nest.here', { who: who.join(', ') }),
    touch: shown(STROKED[species]),
    close: shown(CLOSE[species]),
    talk: shown('care.talk'),
    play: shown('care.play'),
    hardship: say(`level.${levelOf(values['family.hardship'])}`),
    support: say(`level.${levelOf(values['family.support'])}`),
  });
}
