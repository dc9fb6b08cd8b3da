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
import { stressTestSummary } from '../study/analyse.ts';
import { sdOf, type Measured } from './measured.ts';

/** What the targets about people are measured on. */

const NOTHING = { programme: 0, dose: { dam: 0, sire: 0, helpers: 0 }, calm: 0 };

/** Target 9: mothers of ordinary families, their mood, and a support programme. */
export function measureCaregivers(set: Partial<ParamValues>, families: number): Measured {
  const values = { ...presetValues('infant-both-parents'), ...set };
  const mothers = Array.from({ length: families }, (_, family) => {
    const home = caregiversOf('calibrate', family, 1, values);
    const dam = home.list[0]!;
    const response = giverResponses({ ...home, list: [dam] }, values)[0]!;
    const sensitivity = (programme: number) => log(giverState(dam, response, values, { ...NOTHING, programme }).responsiveness * dam.level);
    return { mood: dam.mood, usual: sensitivity(0), helped: sensitivity(1) };
  });
  const usual = mothers.map((one) => one.usual);
  const r = rawCorrelation(mothers.map((one) => one.mood), usual);
  const d = (mean(mothers.map((one) => one.helped)) - mean(usual)) / Math.sqrt(variance(usual));
  return {
    'caregiver.mood': { value: r, error: (1 - r * r) / Math.sqrt(families) },
    // The programme moves every mother alike, so only the spread it is counted in is uncertain.
    'caregiver.programme': { value: d, error: d / Math.sqrt(2 * families) },
  };
}

/** Target 8: 24 IU before the stress test, children without company, under a strong stressor and a weak one; Cohen's d of the cortisol area. */
export function measureDose(set: Partial<ParamValues>, children: number): Measured {
  const effect = (stress: number) => {
    const [usual, dosed] = [0, 24].map((dose) => {
      const study = newStudy('stress-test', { ...scenarioFromPreset('both-parents', 'calibrate dose'), set }, { children, cells: 128, stress, dose });
      return stressTestSummary(runNow({ kind: 'stress-test', study, from: 0, to: children * ARMS.length }))[2]!.area.cortisol;
    });
    const value = (dosed!.mean - usual!.mean) / Math.sqrt((usual!.sd * usual!.sd + dosed!.sd * dosed!.sd) / 2);
    return { value, error: Math.sqrt(2 / children + (value * value) / (4 * children)) };
  };
  return { 'dose.strong': effect(1), 'dose.weak': effect(0.3) };
}

const ADULT = 9000;
const CELLS = 512;

/** Target 7: white blood cells of grown-ups at the site that stands for -924, as an assay reads them. */
export function measureBlood(set: Partial<ParamValues>, persons: number): Measured {
  const values = { ...presetValues('infant-both-parents'), ...set };
  const bit = 1 << landmarkSites(values['site.dyads'])[1];
  const levels = Array.from({ length: persons }, (_, family) => {
    const life = createDividingLife('calibrate', family, 'dam', 'leukocytes', 1, null, ADULT, values);
    const block = blockFor(life);
    let marked = 0;
    for (let number = 0; number < blockCount(CELLS); number++) {
      liveBlock(life, block, number, liveCells(CELLS, number), (day, live, { p, q }) => {
        if (day === 0) return;
        for (let allele = 0; allele < 2 * live; allele++) marked += ((p[allele]! & bit) === 0 ? 0 : 1) + ((q[allele]! & bit) === 0 ? 0 : 1);
      });
    }
    return (100 * marked) / (4 * CELLS);
  });
  const readings = levels.map((level, family) => readingOf({ seed: 'calibrate', family, individual: 'dam', day: 0 }, level, values));
  return { 'blood.siteSd': sdOf(readings), 'blood.trueSd': sdOf(levels) };
}
