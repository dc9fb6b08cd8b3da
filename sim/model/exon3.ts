import type { ParamValues } from '../params/table.ts';
import { balanceByDay, dayActivities } from './balance.ts';
import { drawVariation } from './individual.ts';
import { REGIONS } from './regions.ts';
import type { World, Young } from './world.ts';
import type { TissueLife } from './life.ts';
import { createTissue, type Tissue } from './tissue.ts';

/**
 * Exon 3, a second stretch of the gene: its marks move with care as those of the promoter do, but receptors do not
 * depend on them (Danoff 2021). It has luck and unexplained differences of its own, so that it can be compared with
 * expression as a stretch that should show little.
 */

/** The cells of a world as far as exon 3 goes; alike for all litters of one scenario, so it can be shared. */
export function exonTissue(world: World): Tissue {
  return createTissue(world.seed, world.family, world.days, world.cells, ofExon(world.values));
}

function ofExon(values: ParamValues): ParamValues {
  return { ...values, 'site.dyads': values['exon3.dyads'] };
}

/** One young one's exon 3 under the same days. Its receptors mean nothing. */
export function exonLife(world: World, young: Young, exon: Tissue): TissueLife {
  const own = drawVariation(
    world.seed,
    world.family,
    young.number,
    world.values,
    world.values['variation.litterShare'],
    'exon 3',
    // One stretch: all its dyads have the difference in common that a region of the promoter has.
    REGIONS.slice(0, 1),
  );
  const [shared] = own.regionVariation;
  const stretch = { ...own, regionVariation: REGIONS.map(() => shared!) };
  const activities = dayActivities(balanceByDay(world.around, stretch, ofExon(world.values)), exon);
  return { individual: `exon 3 of ${young.number}`, activities, receptors: young.receptors };
}
