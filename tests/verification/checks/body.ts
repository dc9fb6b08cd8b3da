/** Body and family: published figures that the minute scale, the caregivers and the studies are held to. */
import { runNow } from '../../../sim/engine.ts';
import {
  ARMS,
  defaultDesign,
  lineageSummary,
  newStudy,
  resolveValues,
  scenarioFromPreset,
  stressTestSummary,
  type Design,
  type ParamValues,
} from '../../../sim/page.ts';
import { cortisolCourse } from '../../../sim/model/cortisol.ts';
import { familyDay } from '../../../sim/model/day.ts';
import { createWorld } from '../../../sim/model/world.ts';
import { planOxytocin } from '../../../sim/model/oxytocin.ts';
import { reserveCurve } from '../../../sim/model/reserve.ts';
import { childCourses } from '../../../sim/study/stress-test/live.ts';
import { atLeast, atMost, checkRow, within, type CheckRow } from './row.ts';

const voles = scenarioFromPreset('both-parents', 'verify body');
const infants = scenarioFromPreset('infant-both-parents', 'verify body');

/** Against closed forms and against the day's closed-form exposure. Errors are shown as they are; the limit is 1e-6. */
export function checkMinutes(): CheckRow[] {
  const values = resolveValues(voles);
  const rate = (halfLife: number) => Math.LN2 / halfLife;
  const bolus = planOxytocin({ releases: [], boluses: [{ at: 0, plasma: 1, central: 1 }] }, 0, 240, values).run();
  const worst = (times: Float64Array, course: Float64Array, exact: (t: number) => number) =>
    times.reduce((most, t, i) => Math.max(most, Math.abs(course[i]! - exact(t))), 0);
  const [a, b] = [rate(2), rate(25)];
  const infusion = planOxytocin(
    { releases: [{ from: 0, to: 240, rate: 1, onset: 'touch' }], boluses: [] },
    0,
    240,
    values,
  ).run();
  const filling = (t: number) => (1 - Math.exp(-b * t)) / b - (Math.exp(-a * t) - Math.exp(-b * t)) / (b - a);
  const undamped: ParamValues = { ...values, 'cortisol.damping': 0 };
  const [k, h] = [rate(10), rate(66)];
  const axis = cortisolCourse(infusion, [{ from: 0, to: 240, stress: 1 }], 90, undamped, 0);
  const risen = (t: number) => 1 + 4 * (1 - (h * Math.exp(-k * t) - k * Math.exp(-h * t)) / (h - k));
  const fine = planOxytocin({ releases: [], boluses: [{ at: 0, plasma: 1, central: 0 }] }, 0, 20, values, {
    step: 0.01,
  }).run();
  const halved = fine.times[fine.plasma.findIndex((level) => level <= 0.5 + 1e-9)]!;
  return [
    atMost(
      'exact',
      'bolus decay in plasma: worst error',
      worst(bolus.times, bolus.plasma, (t) => Math.exp(-rate(4) * t)),
      1e-6,
    ),
    atMost(
      'exact',
      'two compartments: worst error, relative',
      worst(infusion.times, infusion.central, filling) / filling(240),
      1e-6,
    ),
    atMost(
      'exact',
      'cortisol, two stages: worst error, relative',
      worst(
        axis.cortisol.map((_, i) => infusion.times[i]!),
        axis.cortisol,
        risen,
      ) / 5,
      1e-6,
    ),
    // Minutes are read to a hundredth.
    within(
      'exact',
      'oxytocin in plasma: minutes until half is left, less the half-life put in',
      halved - values['oxytocin.plasmaHalfLife'],
      -0.011,
      0.011,
    ),
    // 40 minutes of feeding: pulses come for the first 20 only.
    ...[5, 3].flatMap((rate) => [
      checkRow('exact', `suckling at ${rate} pulses in 10 minutes: in the first 10`, rate, pulses(rate, 10), 1e-9),
      checkRow('exact', `suckling at ${rate} pulses in 10 minutes: in a feed`, 2 * rate, pulses(rate, 40), 1e-9),
    ]),
    atMost(
      'exact',
      'exposure of a vole day by minutes against its closed form: worst, relative',
      exposureError(voles),
      1e-6,
    ),
    atMost(
      'exact',
      'exposure of an infant day by minutes against its closed form: worst, relative',
      exposureError(infants),
      1e-6,
    ),
  ];
}

function pulses(rate: number, minutes: number): number {
  const scenario = {
    ...voles,
    set: { 'oxytocin.sucklingRate': rate, 'dam.affectionRelease': 0, 'oxytocin.plasmaHalfLife': 3, 'bout.nursing': 40 },
  };
  const world = createWorld(scenario);
  const day = familyDay(world, [], 4, 90);
  const dam = day.people.find(({ person }) => person === 'dam')!;
  const start = Math.floor(day.bouts.find(({ channel }) => channel === 'nursing')!.parts[0]![0]);
  let rises = 0;
  for (let minute = start; minute < start + minutes; minute++)
    if (dam.plasma[minute + 1]! > dam.plasma[minute]! + 1e-6) rises++;
  return rises;
}

function exposureError(scenario: typeof voles): number {
  const world = createWorld({ ...scenario, days: 60 });
  const days = Array.from({ length: 60 }, (_, day) => day);
  return Math.max(
    ...days.map((day) => Math.abs(familyDay(world, [], day, 90).people[0]!.exposure / world.around.exposure[day]! - 1)),
  );
}

/** Caregivers' own marks hardly move. */
export function checkOwnChange(): CheckRow[] {
  return [within('own limit', "caregivers: worst own change beside the young one's", ownChange(), 0, 1 / 2)];
}

/** Change of the caregivers' own marks over the young one's life, relative to the young one's. */
function ownChange(): number {
  const scenario = { ...scenarioFromPreset('low-care', 'verify body'), siblings: 1 };
  const { caregivers } = runNow({ kind: 'family', scenario });
  const strands = runNow({ kind: 'life', scenario, from: 0, to: 1 }).strands.data;
  const level = (day: number) =>
    (100 * strands.subarray(day * 16, day * 16 + 16).reduce((sum, x) => sum + x, 0)) / (64 * scenario.cells);
  const child = Math.abs(level(90) - level(0));
  return Math.max(...caregivers.map(({ methylation }) => Math.abs(methylation[90]! - methylation[0]!))) / child;
}

/** Without transmission nothing is left in generation 2; with it something is, with no mark handed on. */
export function checkLineages(lines: number): CheckRow[] {
  const gap = (design: Partial<Design<'lineage'>>, set: Partial<ParamValues> = {}) => {
    const study = newStudy('lineage', { ...voles, set }, { lines, generations: 3, ...design });
    return lineageSummary(runNow({ kind: 'lineage', study, from: 0, to: lines }).methylation, lines, 3).map(
      (row) => row.gap,
    );
  };
  const [founders, without] = gap({ transmitCare: false });
  const handed = gap({ transmitGenes: false })[1]!;
  const inherited = gap({ transmitCare: false, germlineReset: false })[1]!;
  return [
    within('own limit', 'lineages: gap of the founders, points', founders!.mean, 5, 30),
    checkRow(
      'exact',
      'lineages without transmission: gap in generation 2, points',
      0,
      without!.mean,
      (without!.high - without!.mean) / 1.96,
    ),
    atLeast(
      'own limit',
      'lineages with transmission: gap in generation 2 over its half interval',
      handed.mean / (handed.high - handed.mean),
      1,
    ),
    atLeast(
      'own limit',
      'lineages with inherited marks: gap in generation 2 over its half interval',
      inherited.mean / (inherited.high - inherited.mean),
      1,
    ),
  ];
}

/** Target 8: order of the arms, from readings. */
export function checkStressTest(children: number): CheckRow[] {
  const [contact, voice, none] = arms(children, {});
  const oxytocin = (arm: typeof contact) => arm!.area.oxytocin.mean;
  const cortisol = (arm: typeof contact) => arm!.area.cortisol.mean;
  return [
    within(
      'own limit',
      'stress test: oxytocin after voice over oxytocin after contact',
      oxytocin(voice) / oxytocin(contact),
      0.8,
      1.25,
    ),
    within(
      'own limit',
      'stress test: oxytocin without contact over oxytocin after contact',
      oxytocin(none) / oxytocin(contact),
      -0.1,
      0.1,
    ),
    within('own limit', 'stress test: cortisol area, contact over none', cortisol(contact) / cortisol(none), 0.5, 0.97),
    within('own limit', 'stress test: cortisol area, contact over voice', cortisol(contact) / cortisol(voice), 0.5, 1),
    within('own limit', 'stress test: how much of the relief voice has an hour later', relief(), 0.75, 1.05),
  ];
}

/** Relief by voice over relief by contact at the end, in the same child without noise. */
function relief(): number {
  const design = { ...defaultDesign('stress-test'), spread: 0 };
  const end = ARMS.map((arm) => childCourses('verify', 0, arm, 90, design, resolveValues(voles)).cortisol.at(-1)!);
  return (end[2]! - end[1]!) / (end[2]! - end[0]!);
}

function arms(children: number, design: Partial<Design<'stress-test'>>) {
  const study = newStudy('stress-test', voles, { children, cells: 128, ...design });
  return stressTestSummary(runNow({ kind: 'stress-test', study, from: 0, to: children * ARMS.length }));
}

/** The first fifth of the cells costs next to nothing, the last fifth a lot. */
export function checkReserve(): CheckRow[] {
  const values = resolveValues(voles);
  const { response, reactivity } = reserveCurve(92, 0, values);
  return [
    within('own limit', 'few cells: loss of response with a fifth silenced', 1 - response[4]!, 0, 0.05),
    within('own limit', 'many cells: loss of response from four fifths to all', response[16]! - response[20]!, 0.3, 1),
    within('own limit', 'many cells: stress reactivity with all silenced over none', reactivity[20]!, 1.05, 3),
  ];
}
