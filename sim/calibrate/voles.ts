import { exonTissue } from '../model/exon3.ts';
import { createWorld, createYoung, type World } from '../model/life.ts';
import type { Tissue } from '../model/tissue.ts';
import { courseOf } from '../model/upbringing.ts';
import type { CareEvent } from '../params/events.ts';
import type { PresetId } from '../params/presets.ts';
import { presetValues, scenarioFromPreset, type Scenario } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { liveAnimal } from '../run/animals.ts';
import { mean, pooledVariance, squaresAbout } from '../stats/moments.ts';
import { averageRanks } from '../stats/ranks.ts';
import { rawCorrelation } from '../stats/correlation.ts';
import { readAnimal, type AnimalReading } from '../study/animals.ts';
import { meanOf, medianOf, sdOf, shareOf, type Measured } from './measured.ts';

/** What the vole targets are measured on: many small trials and one colony, under seeds that stay the same. */

/** Age at which animals are measured, and cells of their tissue. */
const DAYS = 60;
const CELLS = 512;
const PUPS = 2;
/** The published trial: litters by arm. */
const ARMS: readonly (readonly [PresetId, number])[] = [['moved-in-a-cup', 7], ['moved-by-hand', 6]];

/** How large the measurement is. */
export interface VoleSize {
  readonly trials: number;
  readonly colony: number;
  /** Whether exon 3 is followed too; it doubles the work. */
  readonly exon: boolean;
}

function scenarioOf(preset: PresetId, seed: string, siblings: number, set: Partial<ParamValues>): Scenario {
  return { ...scenarioFromPreset(preset, seed), days: DAYS, siblings, cells: CELLS, set };
}

/** Runs animals of one scenario, family by family; all share their rates. */
function animalsOf(scenario: Scenario, exon: boolean) {
  let shared: World | null = null;
  let sharedExon: Tissue | null = null;
  return (family: string) => {
    const world: World = createWorld(scenario, { family, ...(shared === null ? {} : { tissue: shared }) });
    shared ??= world;
    if (exon) sharedExon ??= exonTissue(world);
    const other = sharedExon === null ? null : { ...sharedExon, family };
    return Array.from({ length: scenario.siblings }, (_, n) => {
      const state = liveAnimal(world, createYoung(world, n), other);
      return { state, reading: readAnimal(state, scenario.seed, family, n, world.values) };
    });
  };
}

/** The trial's figures by seed. */
interface TrialFigures {
  readonly d: number;
  readonly litterShare: number;
  readonly rho: readonly number[];
  readonly exon3: number;
}

function trialFigures(seed: string, set: Partial<ParamValues>, exon: boolean): TrialFigures {
  const arms = ARMS.map(([preset, litters]) => {
    const live = animalsOf(scenarioOf(preset, seed, PUPS, set), exon);
    return Array.from({ length: litters }, (_, litter) => live(`${preset} ${litter}`).map(({ reading }) => reading));
  });
  const means = arms.map((litters) => litters.map((litter) => litter.map((animal) => animal.mean)));
  const [low, high] = means.map((litters) => litters.flat()) as [number[], number[]];
  const all: readonly AnimalReading[] = arms.flat(2);
  const expression = averageRanks(all.map((animal) => animal.expression));
  const rank = (values: number[]) => rawCorrelation(averageRanks(values), expression);
  return {
    d: (mean(low) - mean(high)) / Math.sqrt(pooledVariance([low, high])),
    litterShare: litterShareOf(means),
    rho: [0, 1, 2].map((region) => rank(all.map((animal) => animal.regions[region]!))),
    exon3: exon ? rank(all.map((animal) => animal.exon3!)) : 0,
  };
}

/** Share of the variance within arms that lies between litters: one-way ANOVA estimate, which may be below 0. */
function litterShareOf(arms: readonly (readonly (readonly number[])[])[]): number {
  const litters = arms.flat();
  const between = arms.reduce((sum, arm) => sum + PUPS * squaresAbout(arm.map((litter) => mean(litter))), 0) / (litters.length - arms.length);
  const within = pooledVariance(litters);
  return (between - within) / (between + (PUPS - 1) * within);
}

/** Targets 1, 2 and 3. */
export function measureVoles(set: Partial<ParamValues>, { trials, colony, exon }: VoleSize): Measured {
  const figures = Array.from({ length: trials }, (_, i) => trialFigures(`calibrate ${i}`, set, exon));
  const rho = (region: number) => medianOf(figures.map((one) => one.rho[region]!));
  const step = (less: number, more: number) => ({
    value: rho(less).value - rho(more).value,
    error: medianOf(figures.map((one) => one.rho[less]! - one.rho[more]!)).error,
  });
  const inOrder = figures.filter(({ rho: [five, middle, three] }) => three! < middle! && middle! < five!).length;
  return {
    'trial.d': medianOf(figures.map((one) => one.d)),
    'trial.inside': shareOf(figures.filter(({ d }) => d >= 0.1 && d <= 2.2).length, trials),
    'trial.litterShare': medianOf(figures.map((one) => one.litterShare)),
    'trial.rho5': rho(0),
    'trial.rhoMiddle': rho(1),
    'trial.rho3': rho(2),
    'trial.step5': step(0, 1),
    'trial.step3': step(1, 2),
    'trial.inOrder': shareOf(inOrder, trials),
    ...(exon ? { 'trial.exon3': medianOf(figures.map((one) => Math.abs(one.exon3))) } : {}),
    ...measureColony(set, colony),
  };
}

/** Outbred animals under usual care, one of each family: what genes explain, and how far animals differ. */
function measureColony(set: Partial<ParamValues>, size: number): Measured {
  const live = animalsOf(scenarioOf('both-parents', 'calibrate colony', 1, set), false);
  const animals = Array.from({ length: size }, (_, i) => live(`family ${i}`)[0]!);
  const receptors = animals.map(({ state }) => state.receptors);
  const groups = [0, 1, 2].map((alleles) => animals.filter(({ state }) => state.highAlleles === alleles).map(({ state }) => state.receptors));
  const within = groups.reduce((sum, group) => sum + (group.length > 0 ? squaresAbout(group) : 0), 0);
  const share = 1 - within / squaresAbout(receptors);
  return {
    // Large-sample error of R².
    'colony.geneShare': { value: share, error: 2 * Math.sqrt(share) * (1 - share) / Math.sqrt(size) },
    'colony.siteSd': sdOf(animals.map(({ reading }) => reading.site)),
  };
}

/** Targets 4 and 5: the gap between care groups over age, and what is left of it after fostering at birth. */
export function measureGap(set: Partial<ParamValues>, litters: number): Measured {
  const [low, high, fostered] = [scenarioFromPreset('low-care', GAP_SEED), scenarioFromPreset('high-care', GAP_SEED), fosteredAtBirth()].map((scenario) =>
    levelsOf({ ...scenario, days: 90, siblings: 1, cells: CELLS, set }, litters)) as [Float64Array[], Float64Array[], Float64Array[]];
  const gaps = (group: readonly Float64Array[], day: number) => group.map((one, i) => one[day]! - high[i]![day]!);
  const over = (values: readonly number[], base: number) => {
    const { value, error } = meanOf(values);
    return { value: value / base, error: error / Math.abs(base) };
  };
  const [at28, at90] = [gaps(low, 28), gaps(low, 90)];
  const drift = over(at90.map((value, i) => value - at28[i]!), mean(at28));
  return {
    'gap.early': over(gaps(low, 14), mean(at90)),
    'gap.lasting': { ...drift, value: Math.abs(drift.value) },
    'gap.fostered': over(gaps(fostered, 90), mean(at90)),
  };
}

const GAP_SEED = 'calibrate gap';

/** Young of low-care families, reared from birth to weaning on what a high-care family gives. */
function fosteredAtBirth(): Scenario {
  const rearing = presetValues('high-care');
  const event: CareEvent = {
    id: 'fostered', type: 'fostering', fromDay: 0, toDay: rearing['care.weaningDay'],
    licking: rearing['care.licking'], huddling: rearing['care.huddling'], nursing: rearing['care.nursing'],
  };
  return { ...scenarioFromPreset('low-care', GAP_SEED), events: [event] };
}

/** Percent of strands methylated by day, of the first young one of each family. */
function levelsOf(scenario: Scenario, families: number): Float64Array[] {
  let shared: World | null = null;
  return Array.from({ length: families }, (_, i) => {
    const world: World = createWorld(scenario, { family: `litter ${i}`, ...(shared === null ? {} : { tissue: shared }) });
    shared ??= world;
    return courseOf(world, createYoung(world, 0), 0).methylationByDay;
  });
}
