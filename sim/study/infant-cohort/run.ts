import { balanceByDay, dayActivities, dividingBalance, MOST_BALANCE } from '../../model/balance.ts';
import { blockFor, createDividingLife, DIVIDING_TISSUES, liveBlock, type DividingLife } from '../../model/blood.ts';
import { careIndex } from '../../model/exposure.ts';
import { geneFactorOf, NO_VARIATION } from '../../model/individual.ts';
import { createWorld, familyOf, type World } from '../../model/world.ts';
import { outcomeOf } from '../../model/outcome.ts';
import { receptorSettings } from '../../model/receptors.ts';
import { blockCount, liveCells } from '../../model/tissue.ts';
import { grownTissue, type GrownTissue } from '../../model/upbringing.ts';
import { FIRST_VISIT, LAST_VISIT, peopleOf, visitsOf } from '../../params/designs/infant-cohort.ts';
import { PRESETS } from '../../params/presets.ts';
import type { Scenario } from '../../params/scenario.ts';
import type { Study, StudyJob } from '../../params/study-types.ts';
import { InputError } from '../../params/types.ts';
import { laboratory, readDyad, type DyadState, type TissueLevels } from './visit.ts';
import { causesOf, cohortSettings, dyadOf, familyKey, luckOfDyad, releaseFactor, type Dyad } from './causes.ts';
import { asTruth, type Truth } from '../truth.ts';
import { emptyCohort } from './observe.ts';
import type { Progress } from '../record.ts';
import type { InfantCohortResult } from './piece.ts';

/** Brain cells of each infant: its receptors are known to about a percent, and nothing else is asked of them. */
const BRAIN_CELLS = 256;
/** Age of caregivers in days: so old that their cells divide at the grown-ups' pace. */
const ADULT = 9000;

/** Lives the families [from, to) of a cohort one by one and reads them. @throws InputError in a world of voles. */
export function* simulateInfantCohort(job: StudyJob<'infant-cohort'>): Generator<Progress, InfantCohortResult> {
  const { study, from, to } = job;
  const home = cohortHome(study);
  const table = emptyCohort(study, from, to);
  const lab = laboratory(home.world.values, study.design);
  for (let number = from; number < to; number++) {
    const state = liveDyad(home, study, number);
    table.put(number - from, state, readDyad(state, study.scenario.seed, number, study.design, lab), home.world.values);
    yield { done: number - from + 1, total: to - from };
  }
  return { kind: 'infant-cohort', study, ...table.piece };
}

/** What all families share. */
interface CohortHome {
  readonly scenario: Scenario;
  /** The world of no family in particular: rates and samplers of the brain. */
  readonly world: World;
  readonly causes: ReturnType<typeof causesOf>;
  /** Receptors of a typical infant at the last visit. */
  readonly typical: GrownTissue;
}

/** The last home that was worked out: the pieces of a cohort come one after another. */
let known: { readonly key: string; readonly home: CohortHome } | null = null;

function cohortHome(study: Study<'infant-cohort'>): CohortHome {
  const key = JSON.stringify([study.scenario, causesOf(study.scenario.seed, study.design)]);
  if (known?.key !== key) known = { key, home: openHome(study) };
  return known.home;
}

function openHome(study: Study<'infant-cohort'>): CohortHome {
  refuseVoles(study.scenario);
  const causes = causesOf(study.scenario.seed, study.design);
  const scenario: Scenario = {
    ...study.scenario,
    days: LAST_VISIT,
    siblings: 1,
    cells: BRAIN_CELLS,
    set: { ...study.scenario.set, ...cohortSettings(causes) },
  };
  const world = createWorld(scenario, { family: 'typical' });
  return { scenario, world, causes, typical: typicalInfant(world) };
}

export function refuseVoles(scenario: Scenario): void {
  if (PRESETS[scenario.preset].species !== 'infant')
    throw new InputError([
      {
        code: 'not-one-of',
        path: 'scenario.preset',
        got: scenario.preset,
        allowed: Object.entries(PRESETS).flatMap(([id, { species }]) => (species === 'infant' ? [id] : [])),
      },
    ]);
}

function typicalInfant(world: World): GrownTissue {
  const days = LAST_VISIT + 1;
  const ordinary = { care: new Float64Array(days).fill(0.5), stress: new Float64Array(days) };
  const activities = dayActivities(balanceByDay(ordinary, NO_VARIATION, world.values), world);
  return grownTissue(world, {
    individual: 'typical',
    activities,
    receptors: receptorSettings(world.values, geneFactorOf(1, world.values)),
  });
}

/** One family from birth to the last visit. */
function liveDyad(
  { scenario, world, causes, typical }: CohortHome,
  { design }: Study<'infant-cohort'>,
  number: number,
): Truth<DyadState> {
  const { seed } = scenario;
  const { values } = world;
  const family = familyKey(number);
  const dyad = dyadOf(luckOfDyad(seed, number, values), design, causes, values);
  const { around } = familyOf(seed, family, LAST_VISIT + 1, values, scenario.events);
  const factor = releaseFactor(dyad);
  const days = { care: around.exposure.map((exposure) => careIndex(factor * exposure)), stress: around.stress };
  const balance = dividingBalance(days, dyad.born, values);
  const visits = visitsOf(design);
  const lifeOf = (person: string, tissue: (typeof DIVIDING_TISSUES)[number]): DividingLife =>
    person === 'child'
      ? createDividingLife(seed, family, 0, tissue, LAST_VISIT, balance, 0, values)
      : createDividingLife(seed, family, person, tissue, LAST_VISIT - FIRST_VISIT, null, ADULT, values);
  const levels = peopleOf(design).map((person): TissueLevels => {
    const days = visits.map((day) => (person === 'child' ? day : day - FIRST_VISIT));
    const [leukocytes, epithelium] = DIVIDING_TISSUES.map((tissue) =>
      levelsOn(days, lifeOf(person, tissue), design.cells),
    );
    return { leukocytes: leukocytes!, epithelium: epithelium! };
  });
  return asTruth({ dyad, levels, temperament: temperamentOf(days, dyad, typical, { ...world, family }) });
}

/** Percent of strands at each dyad on some days; index day · dyads + dyad. */
function levelsOn(days: readonly number[], life: DividingLife, cells: number): Float64Array {
  const { dyads } = life.settings;
  const sums = new Float64Array(days.length * dyads);
  const block = blockFor(life);
  for (let number = 0; number < blockCount(cells); number++) {
    liveBlock(life, block, number, liveCells(cells, number), (day, _live, { totals }) => {
      const visit = days.indexOf(day);
      if (visit >= 0) for (let dyad = 0; dyad < dyads; dyad++) sums[visit * dyads + dyad]! += totals[dyad]!;
    });
  }
  return sums.map((sum) => (100 * sum) / (4 * cells));
}

/** Temperament leans on the brain's receptors against those of a typical infant of that age. */
function temperamentOf(
  days: { care: Float64Array; stress: Float64Array },
  { born }: Dyad,
  typical: GrownTissue,
  world: World,
): number {
  const { seed, family, values } = world;
  const activities = dayActivities(balanceByDay(days, born, values, { most: MOST_BALANCE }), world);
  const { receptors } = grownTissue(world, {
    individual: 0,
    activities,
    receptors: receptorSettings(values, born.geneFactor),
  });
  return outcomeOf('temperament', { seed, family, individual: 0, receptors, typical, values });
}
