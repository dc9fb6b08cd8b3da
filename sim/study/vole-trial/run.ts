import { exonTissue } from '../../model/exon3.ts';
import { createWorld, createYoung, type World } from '../../model/world.ts';
import { outcomeOf } from '../../model/outcome.ts';
import type { Tissue } from '../../model/tissue.ts';
import { typicalGrownUp } from '../../model/upbringing.ts';
import type { Scenario } from '../../params/scenario.ts';
import { InputError } from '../../params/types.ts';
import type { TrialArm } from '../../params/arms.ts';
import { readAnimal, readBinding } from '../animals.ts';
import { familyKey, planLitters, planPups, type TrialAnimal } from './plan.ts';
import { READING_KEYS, TRUTH_KEYS, type TrialReadings, type TrialTruth } from './piece.ts';
import { trialScenarios } from './worlds.ts';
import type { Observed, Truth } from '../truth.ts';
import { liveAnimal } from './live.ts';
import type { Study, StudyJob } from '../../params/study-types.ts';
import type { Progress } from '../record.ts';
import type { TrialAgainJob, TrialAgainResult, TrialResult } from './jobs.ts';

/**
 * Runs vole trials animal by animal; each step is a few milliseconds. Pieces join to the same numbers however they are
 * cut.
 */

/** The families of a trial. What they make of their days is worked out once for each. */
function familiesOf(scenarios: Readonly<Record<TrialArm, Scenario>>) {
  const shared: Partial<Record<TrialArm, World>> = {};
  const known = new Map<string, World>();
  return (arm: TrialArm, litter: number): World => {
    const key = `${arm} ${litter}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const tissue = shared[arm];
    const world = createWorld(scenarios[arm], {
      family: familyKey(litter),
      ...(tissue === undefined ? {} : { tissue }),
    });
    shared[arm] ??= world;
    known.set(key, world);
    return world;
  };
}

/** The world of one pup: born to one family, reared by another where it is fostered. */
function worldOf(animal: TrialAnimal, families: ReturnType<typeof familiesOf>): World {
  const own = families(animal.bornIn, animal.litter);
  return animal.rearedBy === animal.litter
    ? own
    : { ...families(animal.rearedIn, animal.rearedBy), family: own.family, caregivers: own.caregivers };
}

/** Where a young one grows up, the scenario of its days, and its number in its litter. */
export interface Home {
  readonly world: World;
  readonly scenario: Scenario;
  readonly pup: number;
}

/** @param index of the animal, in the order in which a trial reports them. @throws InputError when there is none. */
export function pupOfTrial(study: Study<'vole-trial'>, index: number): Home {
  const scenarios = trialScenarios(study);
  const { pups } = study.design;
  const litters = planLitters(study, scenarios.A);
  const litter = litters[Math.floor(index / pups)];
  const animal = litter === undefined ? undefined : planPups(study, litter, scenarios.A.seed)[index % pups];
  if (animal === undefined)
    throw new InputError([
      { code: 'out-of-range', path: 'animal', got: index, allowed: [0, litters.length * pups - 1] },
    ]);
  return { world: worldOf(animal, familiesOf(scenarios)), pup: animal.pup, scenario: scenarios[animal.rearedIn] };
}

export function* simulateTrial(job: StudyJob<'vole-trial'>): Generator<Progress, TrialResult> {
  const { study } = job;
  const scenarios = trialScenarios(study);
  const litters = planLitters(study, scenarios.A);
  if (!(job.from >= 0 && job.to > job.from && job.to <= litters.length))
    throw new InputError([{ code: 'out-of-range', path: 'litter', got: job.to, allowed: [0, litters.length] }]);
  const families = familiesOf(scenarios);
  const exons: Partial<Record<TrialArm, Tissue>> = {};
  const animals = litters.slice(job.from, job.to).flatMap((litter) => planPups(study, litter, scenarios.A.seed));
  const book = openBook(animals.length);
  let done = 0;
  let dyads = 0;
  for (const animal of animals) {
    const world = worldOf(animal, families);
    const exon = (exons[animal.rearedIn] ??= exonTissue(world));
    dyads = world.marks.dyads;
    book.write(done, animal, world, { ...exon, family: world.family }, study.design.bindingNoise);
    yield { done: ++done, total: animals.length };
  }
  return { kind: 'vole-trial', study, from: job.from, to: job.to, dyads, ...book.result() };
}

function openBook(animals: number) {
  const readings = {} as Record<keyof TrialReadings, Float64Array>;
  const truth = {} as Record<keyof TrialTruth, Float64Array>;
  for (const key of READING_KEYS) readings[key] = new Float64Array(animals);
  for (const key of TRUTH_KEYS) truth[key] = new Float64Array(animals);
  return {
    write(i: number, animal: TrialAnimal, world: World, exon: Tissue, bindingNoise: number): void {
      const { seed, family, values } = world;
      const state = liveAnimal(world, createYoung(world, animal.pup), exon);
      const read = readAnimal(state, seed, family, animal.pup, values);
      const K = state.sites.length;
      if (i === 0) [readings.sites, truth.sites] = [new Float64Array(animals * K), new Float64Array(animals * K)];
      readings.sites.set(read.sites, i * K);
      truth.sites.set(state.sites, i * K);
      const arm = (each: TrialArm) => (each === 'A' ? 0 : 1);
      const [region5, regionMiddle, region3] = read.regions.map((region) => region ?? NaN) as [number, number, number];
      const row: Record<Exclude<keyof TrialReadings, 'sites'>, number> = {
        litter: animal.litter,
        born: arm(animal.bornIn),
        reared: arm(animal.rearedIn),
        rearedBy: animal.rearedBy,
        male: Number(animal.male),
        region5,
        regionMiddle,
        region3,
        mean: read.mean,
        site: read.site,
        exon3: read.exon3!,
        expression: read.expression,
        binding: readBinding(state, seed, family, animal.pup, bindingNoise),
        reactivity: outcomeOf('reactivity', {
          seed,
          family,
          individual: animal.pup,
          values,
          receptors: state.receptors,
          typical: typicalGrownUp(values),
        }),
      };
      for (const [key, value] of Object.entries(row)) readings[key as keyof typeof row][i] = value;
      const { around } = world;
      const open = Math.min(world.days, Math.ceil(values['window.endsAt']));
      truth.methylation[i] = mean(state.sites);
      truth.exon3[i] = state.exon3!;
      truth.receptors[i] = state.receptors;
      truth.highAlleles[i] = state.highAlleles;
      truth.care[i] = mean(around.care.subarray(0, Math.max(1, open)));
    },
    result: () => ({
      observed: readings as TrialReadings as Observed<TrialReadings>,
      truth: truth as TrialTruth as Truth<TrialTruth>,
    }),
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The same trial with other litters, again and again: study i takes seed "SEED again i". Only the mean of the regions
 * is read.
 */
export function* simulateTrialAgain(job: TrialAgainJob): Generator<Progress, TrialAgainResult> {
  const { study } = job;
  const { littersA, littersB, pups } = study.design;
  const size = (littersA + littersB) * pups;
  const studies = job.to - job.from;
  const result = {
    mean: new Float64Array(studies * size),
    litter: new Float64Array(studies * size),
    reared: new Float64Array(studies * size),
  };
  const usual = trialScenarios(study);
  let done = 0;
  for (let i = 0; i < studies; i++) {
    const seed = `${study.scenario.seed} again ${job.from + i + 1}`;
    // Under "none" the arms differ in name only: all litters live in arm A's world.
    const scenarios = { A: { ...usual.A, seed }, B: { ...(job.none ? usual.A : usual.B), seed } };
    const families = familiesOf(scenarios);
    const animals = planLitters(study, scenarios.A).flatMap((litter) => planPups(study, litter, seed));
    for (const [a, animal] of animals.entries()) {
      const world = worldOf(animal, families);
      const state = liveAnimal(world, createYoung(world, animal.pup), null);
      const at = i * size + a;
      result.mean[at] = readAnimal(state, seed, world.family, animal.pup, world.values).mean;
      result.litter[at] = animal.litter;
      result.reared[at] = animal.rearedIn === 'A' ? 0 : 1;
      yield { done: ++done, total: studies * size };
    }
  }
  return {
    kind: 'trial-again',
    study,
    none: job.none,
    from: job.from,
    to: job.to,
    ...result,
    mean: result.mean as Observed<Float64Array>,
  };
}
