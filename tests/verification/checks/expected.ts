/** Whole lives against the master equation with their own days: the mean and spread of many cells, day by day. */
import { runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, type PresetId } from '../../../sim/page.ts';
import { observeChain } from '../../../sim/run/chain.ts';
import { checkRow, type CheckRow } from './row.ts';

/** Worlds whose sites share a balance, and the days looked at. */
const LIVES: readonly { preset: PresetId; days: readonly number[] }[] = [
  { preset: 'both-parents', days: [3, 9, 21, 45, 90] },
  { preset: 'low-care', days: [21, 90] },
  { preset: 'infant-both-parents', days: [60, 152, 365, 550] },
];

export function checkExpected(alleles: number): CheckRow[] {
  return LIVES.flatMap(({ preset, days }) => lifeRows(preset, days, alleles));
}

function lifeRows(preset: PresetId, days: readonly number[], alleles: number): CheckRow[] {
  const base = scenarioFromPreset(preset, `expected ${preset}`);
  const scenario = {
    ...base,
    siblings: 1,
    cells: Math.ceil(alleles / 2),
    set: { ...base.set, 'variation.individual': 0, 'variation.region': 0 },
  };
  const expected = runNow({ kind: 'expected', scenario, individual: 0 });
  const { allelesByMarks } = runNow({ kind: 'life', scenario, from: 0, to: 1, histogram: true });
  const levels = allelesByMarks!.dims[2]!.size;
  return days.flatMap((day) => {
    const found = observeChain(day, Float64Array.from(allelesByMarks!.data.subarray(day * levels, (day + 1) * levels)));
    const errors = found.standardErrors;
    const name = `expected course, ${preset}, day ${day}`;
    return [
      checkRow(
        'exact',
        `${name}: mean`,
        expected.mean[day]! / 100,
        found.meanMethylatedStrandFraction,
        errors.meanMethylatedStrandFraction,
      ),
      checkRow('exact', `${name}: SD`, expected.sd[day]! / 100, found.sdAcrossAlleles, errors.sdAcrossAlleles),
    ];
  });
}
