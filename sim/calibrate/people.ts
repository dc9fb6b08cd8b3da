import { readingOf } from '../model/assay.ts';
import { blockFor, createDividingLife, liveBlock } from '../model/blood.ts';
import { caregiversOf, giverResponses, giverState } from '../model/caregivers.ts';
import { landmarkSites } from '../model/regions.ts';
import { blockCount, liveCells } from '../model/tissue.ts';
import { log } from '../numeric/elementary.ts';
import { presetValues, scenarioFromPreset } from '../params/scenario.ts';
import { newStudy, ARMS } from '../params/studies.ts';
import type { ParamValues } from '../params/table.ts';
import { runNow } from '../run/runner.ts';
import { rawCorrelation } from '../stats/correlation.ts';
import { mean, variance } from '../stats/moments.ts';
import { areaAboveRest } from '../study/stress-test/analyse.ts';
import { correlationOf, sdOf, type Measured } from './measured.ts';

/** What the targets about people are measured on. */

const NOTHING = { programme: 0, dose: { dam: 0, sire: 0, helpers: 0 }, calm: 0 };

/** What a mother's own childhood does not depend on; see `mothersOf`. */
const NOT_CHILDHOOD: readonly string[] = ['giver.moodLoss', 'programme.gain', 'giver.responseGain', 'dam.levelSpread'];
let lastResponses: { readonly key: string; readonly responses: number[] } | null = null;

/**
 * Mothers of ordinary families with their response to oxytocin. Their childhoods cost most of the time and are kept for
 * the next world that shares them.
 */
function mothersOf(values: ParamValues, families: number, seed: string) {
  const key = JSON.stringify([seed, families, Object.entries(values).filter(([id]) => !NOT_CHILDHOOD.includes(id))]);
  const homes = Array.from({ length: families }, (_, family) => caregiversOf(seed, family, 1, values));
  if (lastResponses?.key !== key)
    lastResponses = {
      key,
      responses: homes.map((home) => giverResponses({ ...home, list: [home.list[0]!] }, values)[0]!),
    };
  const { responses } = lastResponses;
  return homes.map(({ list }, family) => ({ dam: list[0]!, response: responses[family]! }));
}

/** Target 9: mothers of ordinary families, their mood, and a support programme. */
export function measureCaregivers(set: Partial<ParamValues>, families: number, seed: string): Measured {
  const values = { ...presetValues('infant-both-parents'), ...set };
  const mothers = mothersOf(values, families, seed).map(({ dam, response }) => {
    const sensitivity = (programme: number) =>
      log(giverState(dam, response, values, { ...NOTHING, programme }).responsiveness * dam.level);
    return { mood: dam.mood, usual: sensitivity(0), helped: sensitivity(1) };
  });
  const usual = mothers.map((one) => one.usual);
  const r = rawCorrelation(
    mothers.map((one) => one.mood),
    usual,
  );
  const d = (mean(mothers.map((one) => one.helped)) - mean(usual)) / Math.sqrt(variance(usual));
  return {
    'caregiver.mood': correlationOf(r, families),
    // The programme moves every mother alike, so only the spread it is counted in is uncertain.
    'caregiver.programme': { value: d, error: d / Math.sqrt(2 * families) },
  };
}

/** Arm of the stress test without company; children are dealt to arms in turn. */
const ALONE = 2;
/** Strength of the stressor. */
const STRESSORS = { 'dose.strong': 1, 'dose.weak': 0.3 } as const;

/**
 * Target 8: 24 IU before the stress test, children without company; Cohen's d of the cortisol area. The same children
 * meet every stressor with the dose and without.
 */
export function measureDose(
  set: Partial<ParamValues>,
  children: number,
  seed: string,
  stressors: readonly (keyof typeof STRESSORS)[] = ['dose.strong', 'dose.weak'],
): Measured {
  const scenario = { ...scenarioFromPreset('both-parents', `${seed} dose`), set };
  const conditions = stressors.flatMap((id) =>
    [0, 24].map((dose) => newStudy('stress-test', scenario, { children, cells: 128, stress: STRESSORS[id], dose })),
  );
  // Child by child, so that its caregivers' childhoods are worked out once.
  const areas = Array.from({ length: children }, (_, child) =>
    conditions.map((study) => {
      const from = child * ARMS.length + ALONE;
      return areaAboveRest(runNow({ kind: 'stress-test', study, from, to: from + 1 }).observed.cortisol);
    }),
  );
  return Object.fromEntries(
    stressors.map((id, i) => {
      const [usual, dosed] = [2 * i, 2 * i + 1].map((at) => areas.map((row) => row[at]!)) as [number[], number[]];
      const value = (mean(dosed) - mean(usual)) / Math.sqrt((variance(usual) + variance(dosed)) / 2);
      return [id, { value, error: Math.sqrt(2 / children + (value * value) / (4 * children)) }];
    }),
  );
}

const ADULT = 9000;
const CELLS = 512;

/** Target 7: white blood cells of grown-ups at the site that stands for -924, as an assay reads them. */
export function measureBlood(set: Partial<ParamValues>, persons: number, seed: string): Measured {
  const values = { ...presetValues('infant-both-parents'), ...set };
  const bit = 1 << landmarkSites(values['site.dyads'])[1];
  const levels = Array.from({ length: persons }, (_, family) => {
    const life = createDividingLife(seed, family, 'dam', 'leukocytes', 1, null, ADULT, values);
    const block = blockFor(life);
    let marked = 0;
    for (let number = 0; number < blockCount(CELLS); number++) {
      liveBlock(life, block, number, liveCells(CELLS, number), (day, live, { p, q }) => {
        if (day === 0) return;
        for (let allele = 0; allele < 2 * live; allele++)
          marked += ((p[allele]! & bit) === 0 ? 0 : 1) + ((q[allele]! & bit) === 0 ? 0 : 1);
      });
    }
    return (100 * marked) / (4 * CELLS);
  });
  const readings = levels.map((level, family) => readingOf({ seed, family, individual: 'dam', day: 0 }, level, values));
  return { 'blood.siteSd': sdOf(readings), 'blood.trueSd': sdOf(levels) };
}
