import { log } from '../numeric/elementary.ts';
import { createMemory } from '../numeric/memory.ts';
import type { Giver } from '../params/channels.ts';
import type { ParamValues } from '../params/table.ts';
import { balanceByDay, dayActivities, type DaysOfLife } from './balance.ts';
import { careIndex } from './exposure.ts';
import { geneFactorOf, NO_VARIATION, type Individual } from './individual.ts';
import { RECEPTOR_UNIT, receptorSettings } from './receptors.ts';
import { tissueResponse } from './response.ts';
import { createLifeRunner, type TissueLife } from './life.ts';
import { blockCount, createTissue, type Tissue } from './tissue.ts';

/** Caregivers were young themselves: their receptors come from a childhood of their own, run by the same engine. */

/** Cells of a caregiver's tissue. */
export const CAREGIVER_CELLS = 128;
/** Cells of the typical grown-up that caregivers are measured against. */
export const TYPICAL_CELLS = 1024;
/** Days after the window has closed until a grown-up is looked at; receptors have settled by then. */
export const SETTLING = 14;

/** A tissue as it stands at the end of a stretch of life. */
export interface GrownTissue {
  /** Receptors per cell. */
  readonly receptors: number;
  /** Share of strands methylated, 0 to 1. */
  readonly methylation: number;
}

/** Day by day, from birth through the childhood and on for `days` more as a grown-up. */
export interface GrownCourse extends GrownTissue {
  /** By day of grown-up life, length days + 1: percent of strands methylated, and receptors per cell. */
  readonly methylationByDay: Float64Array;
  readonly receptorsByDay: Float64Array;
}

/** Length of a childhood: until the sensitive window has closed and receptors have settled. */
export function childhoodDays(values: ParamValues): number {
  return Math.ceil(values['window.endsAt']) + SETTLING;
}

/**
 * The tissue of a grown-up who received `upbringing` times the species-typical care, without stress.
 * @param later days of grown-up life to follow, if any.
 */
export function growUp(
  seed: string,
  family: number | string,
  who: string,
  upbringing: number,
  born: Individual,
  values: ParamValues,
  cells: number,
  later: DaysOfLife = { care: new Float64Array(0), stress: new Float64Array(0) },
): GrownCourse {
  const young = childhoodDays(values);
  const after = later.care.length;
  const days = young + after;
  const tissue = { ...cellsOf(days, cells, values), seed, family };
  const care = new Float64Array(days).fill(careIndex(upbringing), 0, young);
  care.set(later.care, young);
  const stress = new Float64Array(days);
  stress.set(later.stress, young);
  const activities = dayActivities(balanceByDay({ care, stress }, born, values), tissue);
  // The silencing control holds cells of the young ones closed, not of those who care for them.
  const life = {
    individual: who,
    activities,
    receptors: receptorSettings({ ...values, 'silence.cells': 0 }, born.geneFactor),
  };
  const course = courseOf(tissue, life, young);
  return { ...course, receptors: course.receptorsByDay[0]!, methylation: course.methylationByDay[0]! / 100 };
}

let lastCells: { readonly key: string; readonly tissue: Tissue } | null = null;

/** Rates and samplers of a childhood, alike for all who grow up in one world: the last ones are kept. */
function cellsOf(days: number, cells: number, values: ParamValues): Tissue {
  const key = JSON.stringify([days, cells, ...TISSUE_PARAMS.map((id) => values[id])]);
  if (lastCells?.key !== key) lastCells = { key, tissue: createTissue('', '', days, cells, values) };
  return lastCells.tissue;
}

type Course = Pick<GrownCourse, 'methylationByDay' | 'receptorsByDay'>;

/** Percent of strands methylated, and receptors per cell, on every day from `first` to the last. */
export function courseOf(tissue: Tissue, life: TissueLife, first: number): Course {
  const blocks = courseByBlock(tissue, life, first);
  for (;;) {
    const block = blocks.next();
    if (block.done) return block.value;
  }
}

/** The same for tissues that may be large: yields the number of blocks lived, so that others get a word in between. */
export function* courseByBlock(tissue: Tissue, life: TissueLife, first: number): Generator<number, Course> {
  const strands = new Float64Array(tissue.days - first + 1);
  const receptors = new Float64Array(strands.length);
  const runner = createLifeRunner(tissue);
  const K = tissue.marks.dyads;
  for (let block = 0; block < blockCount(tissue.cells); block++) {
    runner.run(life, block, {
      day(day, _block, _live, marks, pool) {
        if (day < first) return;
        for (let dyad = 0; dyad < K; dyad++) strands[day - first]! += marks.totals[dyad]!;
        receptors[day - first]! += pool.sum() * RECEPTOR_UNIT;
      },
    });
    yield block + 1;
  }
  return {
    methylationByDay: strands.map((sum) => (100 * sum) / (4 * K * tissue.cells)),
    receptorsByDay: receptors.map((sum) => sum / tissue.cells),
  };
}

/** A tissue as its life leaves it on the last day. */
export function grownTissue(tissue: Tissue, life: TissueLife): GrownTissue {
  const { methylationByDay, receptorsByDay } = courseOf(tissue, life, tissue.days);
  return { methylation: methylationByDay[0]! / 100, receptors: receptorsByDay[0]! };
}

/** Enough for the family lines of several seats of a class that are lived side by side. */
const known = createMemory<GrownTissue>(512);

/** growUp for a caregiver, remembered: dragging a care slider does not change how the parents grew up. */
export function grownCaregiver(
  seed: string,
  family: number | string,
  giver: Giver | 'typical',
  upbringing: number,
  born: Individual,
  values: ParamValues,
): GrownTissue {
  const key = JSON.stringify([seed, family, giver, upbringing, born, ...TISSUE_PARAMS.map((id) => values[id])]);
  return known.of(key, () => {
    const cells = giver === 'typical' ? TYPICAL_CELLS : CAREGIVER_CELLS;
    const { receptors, methylation } = growUp(seed, family, giver, upbringing, born, values, cells);
    return { receptors, methylation };
  });
}

/**
 * Every parameter that a childhood under given care depends on. A test changes each of the others and finds no
 * difference.
 */
export const TISSUE_PARAMS = [
  'kappa.care',
  'kappa.stress',
  'human.enlarged',
  'world.species',
  'window.fullUntil',
  'window.endsAt',
  'window.floor',
  'window.adultPlasticity',
  'window.lateEffect',
  'site.dyads',
  'kinetics.lossRate',
  'kinetics.neutralLevel',
  'kinetics.maintenancePreference',
  'kinetics.collaboration',
  'receptors.mode',
  'receptors.threshold',
  'receptors.residual',
  'receptors.gradedSlope',
  'receptors.weight5',
  'receptors.weightMiddle',
  'receptors.halfLife',
  'receptors.fullyOpen',
] as const satisfies readonly (keyof ParamValues)[];

/**
 * The grown-up all caregivers are measured against, the same under every seed: typical upbringing, middling genes,
 * nothing of its own.
 */
export function typicalGrownUp(values: ParamValues): GrownTissue {
  return grownCaregiver(
    'typical',
    'typical',
    'typical',
    1,
    { ...NO_VARIATION, geneFactor: geneFactorOf(1, values) },
    values,
  );
}

/** ln of a caregiver's response to oxytocin over that of the typical grown-up; 0 at typical receptors and exposure. */
export function relativeResponse(receptors: number, exposure: number, typical: number, values: ParamValues): number {
  const oxytocin = values['giver.oxytocin'];
  const own = tissueResponse(receptors, values, oxytocin * exposure);
  const usual = tissueResponse(typical, values, oxytocin);
  // Nothing to compare where nobody responds.
  return own > 0 && usual > 0 ? log(own / usual) : 0;
}
