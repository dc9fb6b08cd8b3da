import { exonLife } from '../../model/exon3.ts';
import type { World, Young } from '../../model/world.ts';
import { RECEPTOR_UNIT } from '../../model/receptors.ts';
import { createLifeRunner, type TissueLife } from '../../model/life.ts';
import { blockCount, type Tissue } from '../../model/tissue.ts';
import type { AnimalState } from '../animals.ts';
import { asTruth, type Truth } from '../truth.ts';

/**
 * Lives one animal to the world's last day. @param exon its cells as far as exon 3 goes, see exonTissue; null where
 * nobody looks at it.
 */
export function liveAnimal(world: World, young: Young, exon: Tissue | null): Truth<AnimalState> {
  const { sites, receptors } = lastDay(world, young);
  const exon3 = exon === null ? null : average(lastDay(exon, exonLife(world, young, exon)).sites);
  return asTruth({ sites, exon3, receptors, highAlleles: young.born.highAlleles });
}

/** Percent of strands at each dyad, and receptors per cell, as a life leaves them. */
function lastDay(tissue: Tissue, life: TissueLife): { sites: Float64Array; receptors: number } {
  const sites = new Float64Array(tissue.marks.dyads);
  let receptors = 0;
  const runner = createLifeRunner(tissue);
  for (let block = 0; block < blockCount(tissue.cells); block++) {
    runner.run(life, block, {
      day(day, _block, _live, marks, pool) {
        if (day < tissue.days) return;
        for (let dyad = 0; dyad < sites.length; dyad++) sites[dyad]! += marks.totals[dyad]!;
        receptors += pool.sum() * RECEPTOR_UNIT;
      },
    });
  }
  return { sites: sites.map((sum) => (100 * sum) / (4 * tissue.cells)), receptors: receptors / tissue.cells };
}

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
