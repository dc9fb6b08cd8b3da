/**
 * The engine against the model rebuilt from its text (`tests/independent`): care of many families and the tissue it
 * leaves, each side under luck of its own. They share the numbers of the parameter table and nothing else.
 */
import {
  resolveValues,
  scenarioFromPreset,
  type ParamValues,
  type PresetId,
  type Scenario,
} from '../../../sim/page.ts';
import { createWorld, createYoung } from '../../../sim/model/world.ts';
import { courseOf, typicalGrownUp } from '../../../sim/model/upbringing.ts';
import { grownReceptors, liveFamily } from '../../independent/family.ts';
import type { Happening } from '../../independent/care.ts';
import { uniformsFrom } from '../../independent/random.ts';
import { between, checkRow, meanOf, spreadOf, type CheckRow } from './row.ts';

/** A world in which families are compared, and the days on which their tissue is looked at. */
export interface ComparedWorld {
  readonly name: string;
  readonly preset: PresetId;
  readonly set?: Partial<ParamValues>;
  readonly events?: Scenario['events'];
  readonly days: readonly number[];
  /** Days of which care is compared. */
  readonly careDays: number;
}

/** Where caregivers' own childhoods play no part: they cost far more than everything else. */
const NO_CHILDHOOD = { 'giver.responseGain': 0 } as const;

export const WORLDS: readonly ComparedWorld[] = [
  { name: 'voles', preset: 'both-parents', set: NO_CHILDHOOD, days: [7, 21, 90], careDays: 21 },
  { name: 'infants', preset: 'infant-both-parents', set: NO_CHILDHOOD, days: [60, 200, 400], careDays: 60 },
  {
    name: 'voles under strain',
    preset: 'both-parents',
    days: [30],
    careDays: 21,
    set: {
      ...NO_CHILDHOOD,
      'family.hardship': 0.8,
      'family.support': 0.1,
      'care.dayNoise': 0.5,
      'sire.levelSpread': 0.5,
      'giver.moodLoss': 0.2,
      'care.huddling': 900,
    },
  },
];

/** Where they do. */
export const CHILDHOODS: readonly ComparedWorld[] = [
  {
    name: 'voles with caregivers of a childhood of their own',
    preset: 'both-parents',
    set: { 'dam.upbringing': 0.4, 'sire.upbringing': 0.7 },
    days: [21, 90],
    careDays: 21,
  },
  {
    name: 'infants with caregivers of a childhood of their own',
    preset: 'infant-both-parents',
    days: [60],
    careDays: 60,
  },
];

const CELLS = 16;

/** What is looked at in one family. */
interface Look {
  readonly index: number;
  /** SD from day to day. */
  readonly within: number;
  readonly first: number;
  readonly methylation: readonly number[];
  readonly receptors: readonly number[];
}

function lookAt(
  care: ArrayLike<number>,
  methylation: ArrayLike<number>,
  receptors: ArrayLike<number>,
  days: readonly number[],
): Look {
  return {
    index: meanOf(care).value,
    within: spreadOf(care).value,
    first: care[0]!,
    methylation: days.map((day) => methylation[day]!),
    receptors: days.map((day) => receptors[day]!),
  };
}

export function compareFamilies(world: ComparedWorld, families: number): CheckRow[] {
  const base = scenarioFromPreset(world.preset, `rebuild ${world.name}`);
  const days = Math.max(...world.days, world.careDays);
  const scenario: Scenario = {
    ...base,
    days,
    siblings: 1,
    cells: CELLS,
    set: { ...base.set, ...world.set },
    events: world.events ?? base.events,
  };
  const values = resolveValues(scenario);
  const typical = typicalGrownUp(values).receptors;
  const uniform = uniformsFrom(`rebuild of ${world.name}`);
  const own = Array.from({ length: families }, () => {
    const { days: lived, tissue } = liveFamily(
      values,
      scenario.events as readonly unknown[] as readonly Happening[],
      days,
      typical,
      CELLS,
      uniform,
    );
    return lookAt(
      lived.slice(0, world.careDays).map(({ care }) => care),
      tissue.methylation.map((share) => 100 * share),
      tissue.receptors,
      world.days,
    );
  });
  const engine = Array.from({ length: families }, (_, family) => {
    const lived = createWorld(scenario, { family });
    const { methylationByDay, receptorsByDay } = courseOf(lived, createYoung(lived, 0), 0);
    return lookAt(lived.around.care.subarray(0, world.careDays), methylationByDay, receptorsByDay, world.days);
  });
  const row = (what: string, of: (look: Look) => number) => {
    const [a, b] = [Float64Array.from(own, of), Float64Array.from(engine, of)];
    return [
      between(`rebuilt from the text, ${world.name}: ${what}, mean`, meanOf(a), meanOf(b)),
      between(`rebuilt from the text, ${world.name}: ${what}, SD over families`, spreadOf(a), spreadOf(b)),
    ];
  };
  return [
    ...row('care index', ({ index }) => index),
    ...row('care index on day 0', ({ first }) => first),
    ...row('care index, SD over days', ({ within }) => within),
    ...world.days.flatMap((day, i) => [
      ...row(`methylation on day ${day}, %`, ({ methylation }) => methylation[i]!),
      ...row(`receptors on day ${day}`, ({ receptors }) => receptors[i]!),
    ]),
  ];
}

/**
 * The grown-up that caregivers are measured against: one number of the engine, from 1,024 cells, against as many as it
 * takes.
 */
export function compareTypical(preset: PresetId, name: string, cells: number): CheckRow {
  const values = resolveValues(scenarioFromPreset(preset, 'typical'));
  const born = { inborn: { shared: 0, regions: [0, 0, 0] }, gene: 1 };
  const uniform = uniformsFrom(`typical of ${name}`);
  const batches = Float64Array.from({ length: 20 }, () =>
    grownReceptors(values, 1, born, uniform, Math.ceil(cells / 20)),
  );
  const { value, error } = meanOf(batches);
  // One cell scatters by √cells times the error of all; the engine's number rests on 1,024 of them.
  const one = error * Math.sqrt(cells);
  return checkRow(
    'independent',
    `rebuilt from the text, ${name}: receptors of the typical grown-up`,
    value,
    typicalGrownUp(values).receptors,
    Math.hypot(error, one / Math.sqrt(1024)),
  );
}
