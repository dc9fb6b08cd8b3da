/** Runs of the engine and of its rivals. S1, S2 and S4 are in works.ts. */
import { lifeOfCell, runNow } from '../../sim/engine.ts';
import { newStudy, scenarioFromPreset, type Scenario } from '../../sim/page.ts';
import { familyDay } from '../../sim/model/day.ts';
import { createWorld, type World } from '../../sim/model/world.ts';
import { TwinYoung } from '../twin/twin.ts';
import { CellsModel } from './agent-model.ts';
import { time, type BenchCase } from './timing.ts';
import { work } from './works.ts';

function playground(seed: string): Scenario {
  return { ...scenarioFromPreset('both-parents', seed), siblings: 1 };
}
const live = (scenario: Scenario, extras = {}) =>
  runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, ...extras });

export const CASES: Readonly<Record<string, BenchCase>> = {
  'engine S1': { runs: 40, warmUp: 40, run: (seed) => live(work(seed, 1)) },
  'engine S2': { runs: 9, warmUp: 4, run: (seed) => live(work(seed, 20)) },
  'engine S2, regions differ': {
    runs: 9,
    warmUp: 4,
    run: (seed) => live({ ...work(seed, 20), set: { 'site.dyads': 12, 'giver.responseGain': 0 } }),
  },
  'engine S2, graded': {
    runs: 9,
    warmUp: 4,
    run: (seed) =>
      live({ ...work(seed, 20), set: { 'site.dyads': 12, 'giver.responseGain': 0, 'receptors.mode': 'graded' } }),
  },
  'engine S4': { runs: 2, warmUp: 1, run: (seed) => live(work(seed, 1, 1_000_000)) },
  'twin S1': {
    runs: 1,
    warmUp: 1,
    run: (seed) => {
      const young = new TwinYoung(work(seed, 1), 0, seed);
      for (let day = 0; day < 60; day++) young.liveOneDay();
      return young;
    },
  },
  'AgentScript S1': { runs: 3, warmUp: 2, run: (seed) => new CellsModel(work(seed, 1), 0, 'by dyad').run() },
  'AgentScript S1, on counts': {
    runs: 5,
    warmUp: 2,
    run: (seed) => new CellsModel(work(seed, 1), 0, 'on counts').run(),
  },
  'playground, young one with cells shown (2,000 cells, 90 days)': {
    runs: 20,
    warmUp: 10,
    run: (seed) => live(playground(seed), { closedByDay: true, masksOnDay: 60 }),
  },
  'playground, the same with digest': {
    runs: 20,
    warmUp: 10,
    run: (seed) => live(playground(seed), { digest: true }),
  },
  'world opened anew: caregivers grow up (voles)': {
    runs: 20,
    warmUp: 10,
    run: (seed) => createWorld(playground(seed)),
  },
  'world opened anew: caregivers grow up (infants)': {
    runs: 10,
    warmUp: 5,
    run: (seed) => createWorld(scenarioFromPreset('infant-both-parents', seed)),
  },
  'a day for a family (voles)': { runs: 40, warmUp: 40, run: dayOf(scenarioFromPreset('both-parents'), 8) },
  'a day for a family (infants)': { runs: 40, warmUp: 40, run: dayOf(scenarioFromPreset('infant-both-parents'), 200) },
  '200 lines × 6 generations': {
    runs: 1,
    warmUp: 0,
    run: (seed) =>
      runNow({
        kind: 'lineage',
        study: newStudy('lineage', scenarioFromPreset('both-parents', seed)),
        from: 0,
        to: 100,
      }),
  },
  'stress test of 60 children': {
    runs: 1,
    warmUp: 1,
    run: (seed) =>
      runNow({
        kind: 'stress-test',
        study: newStudy('stress-test', scenarioFromPreset('both-parents', seed)),
        from: 0,
        to: 60,
      }),
  },
  'infant cohort, 101 families (2,000 cells)': {
    runs: 1,
    warmUp: 1,
    run: (seed) =>
      runNow({
        kind: 'infant-cohort',
        study: newStudy('infant-cohort', scenarioFromPreset('infant-both-parents', seed), { cells: 2000 }),
        from: 0,
        to: 101,
      }),
  },
  '1,000 infant cohorts by the shortcut': {
    runs: 1,
    warmUp: 1,
    run: (seed) =>
      runNow({
        kind: 'cohorts',
        study: newStudy('infant-cohort', scenarioFromPreset('infant-both-parents', seed)),
        from: 0,
        to: 1000,
      }),
  },
  'vole trial as it comes (26 animals), one thread': {
    runs: 9,
    warmUp: 4,
    run: (seed) =>
      runNow({
        kind: 'vole-trial',
        study: newStudy('vole-trial', scenarioFromPreset('both-parents', seed)),
        from: 0,
        to: 13,
      }),
  },
  'young infant with cells shown (2,000 cells, 550 days)': {
    runs: 10,
    warmUp: 5,
    run: (seed) =>
      live(
        { ...scenarioFromPreset('infant-both-parents', seed), siblings: 1, set: { 'giver.responseGain': 0 } },
        { closedByDay: true },
      ),
  },
  'life of one cell, 90 days': {
    runs: 40,
    warmUp: 20,
    run: (seed) => lifeOfCell({ kind: 'cell', scenario: playground(seed), individual: 0, cell: 777 }),
  },
};

/** Bouts and minutes of one day in a world that stands. */
function dayOf(scenario: Scenario, day: number): () => unknown {
  let world: World | null = null;
  return () => familyDay((world ??= createWorld(scenario)), scenario.events, day, 90);
}

export function timeCase(name: string, seed: string): number[] {
  return time(CASES[name]!, seed);
}
