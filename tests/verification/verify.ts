/** The large checks, in parts that can run side by side. `npm run verify` runs them all. */
import { checkCare } from './checks/care.ts';
import { checkDays } from './checks/minutes.ts';
import { checkOutcomeSpread, checkPeople } from './checks/people.ts';
import { CHILDHOODS, compareFamilies, compareTypical, WORLDS } from './checks/rebuild.ts';
import { checkDividing, checkTissues } from './checks/tissues.ts';
import { checkCalibration, checkLeaning } from './checks/calibration.ts';
import { checkAutocorrelation, checkCourse, checkPassage, checkStationary, checkTwoState } from './checks/chain.ts';
import { checkPresets } from './checks/presets.ts';
import { checkLineages, checkMinutes, checkOwnChange, checkReserve, checkStressTest } from './checks/body.ts';
import { checkLessons, checkNull, checkShortcut } from './checks/cohort.ts';
import { checkDivision } from './checks/division.ts';
import { checkExpected } from './checks/expected.ts';
import { checkPublishedChain } from './checks/published.ts';
import { checkTelegraph } from './checks/receptors.ts';
import type { CheckRow } from './checks/row.ts';
import { checkBirthDeath, checkPitchfork, checkStepperOnChain } from './checks/stepper.ts';
import { checkSamplers } from './checks/samplers.ts';
import { checkLitterUnit, checkStatistics } from './checks/stats.ts';
import { checkTrialNull } from './checks/trial-null.ts';
import { oracles } from './oracles.ts';
import { scenarioFromPreset, type ParamValues } from '../../sim/page.ts';
import { compareWithTwin } from '../twin/compare.ts';

const [free, middling, strong] = oracles.switching.cases as [SwitchingCase, SwitchingCase, SwitchingCase];
type SwitchingCase = (typeof oracles.switching.cases)[number];

export { MODEL_VERSION } from '../../sim/page.ts';

/** By name: a part of the work, given the number of alleles; the longest parts first. */
export const PARTS: Readonly<Record<string, (alleles: number) => CheckRow[]>> = {
  'switching c 0.8 up': (alleles) => [checkPassage(strong, 'up', alleles)],
  'switching c 0.8 down': (alleles) => [checkPassage(strong, 'down', alleles)],
  'switching c 0.8 stationary': (alleles) => checkStationary(strong, alleles),
  'switching c 0.8 autocorrelation': (alleles) => checkAutocorrelation(strong, alleles),
  'switching c 0.5': (alleles) => switching(middling, alleles),
  'switching c 0': (alleles) => switching(free, alleles),
  recruitment: (alleles) => checkBirthDeath(alleles),
  twin: () => twins(),
  'course c 0': (alleles) => courses(0, alleles),
  'course c 0.5': (alleles) => courses(0.5, alleles),
  'course c 0.8': (alleles) => courses(0.8, alleles),
  'calibration of voles': () => checkCalibration('voles', 5),
  'vole trial without an effect': () => checkTrialNull(10_000, 160),
  'published chain': (alleles) =>
    checkPublishedChain(Math.max(400, Math.round(alleles / 100)), Math.max(400, Math.round(alleles / 400))),
  division: (alleles) => checkDivision(alleles),
  'expected course': (alleles) => checkExpected(alleles),
  // Fresh seeds every time; the salt is in the rows' names if one fails.
  samplers: () => checkSamplers(`fresh ${Date.now()}`),
  'calibration of caregivers': () => [...checkCalibration('caregivers', 4), ...checkOwnChange()],
  lineages: () => checkLineages(300),
  'stress test': () => checkStressTest(150),
  'calibration of doses': () => checkCalibration('dose', 6),
  'cohorts without any effect': () => checkNull(10_000),
  'cohort, shortcut': () => [
    ...checkShortcut('usual world', {}, 600),
    ...checkShortcut('all causes', { hardship: true, sharedGenes: true, reverse: true }, 600),
  ],
  'cohort, lessons': () => checkLessons(600),
  'calibration of cohort': () => checkCalibration('cohort', 4),
  'calibration of blood': () => checkCalibration('blood', 4),
  'calibration of people': () => checkCalibration('human', 5),
  'leaning of voles': () => checkLeaning(400),
  'presets as MODEL.md tells them': () => checkPresets(100),
  'rebuilt from the text, voles': () => compareFamilies(WORLDS[0]!, 2000),
  'rebuilt from the text, infants': () => compareFamilies(WORLDS[1]!, 2000),
  'rebuilt from the text, under strain': () => compareFamilies(WORLDS[2]!, 2000),
  'rebuilt from the text, childhoods': () => [
    ...CHILDHOODS.flatMap((world) => compareFamilies(world, 400)),
    compareTypical('both-parents', 'voles', 20_000),
    compareTypical('infant-both-parents', 'infants', 20_000),
  ],
  'later life': () => [...checkPeople(20_000), ...checkOutcomeSpread(600)],
  'tissues cell by cell': () => [...checkTissues(), ...checkDividing(1000)],
  'care, process by process': () => checkCare(),
  'days by the minute': () => checkDays(),
  'minute scale': () => checkMinutes(),
  'few cells or many': () => checkReserve(),
  statistics: () => [...checkStatistics(), ...checkLitterUnit(20_000)],
  'two-state site': (alleles) => [2, 12, 16, 32].flatMap((K) => checkTwoState(K, alleles)),
  'receptor telegraph': (alleles) => checkTelegraph(alleles),
  'stepper on the chain': (alleles) => checkStepperOnChain(alleles),
  pitchfork: () => checkPitchfork(60),
};

function switching(one: SwitchingCase, alleles: number): CheckRow[] {
  return [
    checkPassage(one, 'up', alleles),
    checkPassage(one, 'down', alleles),
    ...checkStationary(one, alleles),
    ...checkAutocorrelation(one, alleles),
  ];
}

function courses(c: number, alleles: number): CheckRow[] {
  return oracles.course.cases.filter((one) => one.c === c).flatMap((one) => checkCourse(one, alleles));
}

/** The engine against its readable twin at ten times the size of the tests, every readout. */
function twins(): CheckRow[] {
  const worlds: Partial<ParamValues>[] = [
    { 'care.licking': 20 },
    { 'kinetics.collaboration': 0.8, 'receptors.mode': 'graded', 'family.hardship': 0.6 },
    { 'site.dyads': 5, 'kinetics.collaboration': 0 },
  ];
  return worlds.flatMap((set, i) => {
    const scenario = {
      ...scenarioFromPreset('both-parents', `verify twin ${i}`),
      days: 30,
      siblings: 1,
      cells: 8000,
      set,
    };
    return compareWithTwin(scenario).map((row) => ({ ...row, name: `twin ${i}: ${row.name}` }));
  });
}
