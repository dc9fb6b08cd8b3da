/** Sums over everything the model computes, to be compared between engines. Runs unchanged in Node and in browsers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { runNow, studyChecksum } from '../../sim/engine.ts';
import { newStudy, scenarioFromPreset } from '../../sim/page.ts';
import { answerOf, GOLDEN_WORLDS } from '../golden/worlds.ts';

function digestOf(arrays: readonly Float64Array[]): string {
  const sum = sha256.create();
  for (const array of arrays) sum.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return bytesToHex(sum.digest()).slice(0, 32);
}

/** By name: 32 hex digits. */
export function allSums(): Record<string, string> {
  return {
    ...Object.fromEntries(GOLDEN_WORLDS.map((world) => [world.name, answerOf(world).checksum])),
    ...sumsBesideWorlds(),
  };
}

/** What no world's checksum covers: studies, days by the minute, saliva, families. */
export function sumsBesideWorlds(): Record<string, string> {
  const sums: Record<string, string> = {};
  const small = { ...scenarioFromPreset('both-parents', 'bits'), siblings: 2, cells: 192 };
  const infant = { ...scenarioFromPreset('infant-hardship', 'bits'), siblings: 2, cells: 192, days: 120 };
  const lineage = newStudy('lineage', small, { lines: 10, generations: 3, cells: 64 });
  sums['family lines'] = studyChecksum(runNow({ kind: 'lineage', study: lineage, from: 0, to: 10 }));
  const test = newStudy('stress-test', small, { children: 4, cells: 64, dose: 24 });
  sums['stress test'] = studyChecksum(runNow({ kind: 'stress-test', study: test, from: 0, to: 12 }));
  sums['giving game'] = studyChecksum(runNow({ kind: 'giving', study: newStudy('giving', small) }));
  const cohort = newStudy(
    'infant-cohort',
    { ...infant, set: {} },
    { dyads: 4, cells: 64, mystery: true, dropOut: 0.3 },
  );
  sums['infant cohort'] = studyChecksum(runNow({ kind: 'infant-cohort', study: cohort, from: 0, to: 4 }));
  sums['cohorts by the shortcut'] = digestOf(
    Object.values(runNow({ kind: 'cohorts', study: newStudy('infant-cohort', infant), from: 0, to: 4 }).estimates).map(
      ({ estimate }) => estimate,
    ),
  );
  const trial = newStudy('vole-trial', small, { littersA: 2, littersB: 2, cells: 64, crossFoster: true });
  sums['vole trial'] = studyChecksum(runNow({ kind: 'vole-trial', study: trial, from: 0, to: 4 }));
  for (const [name, scenario] of [
    ['vole', small],
    ['infant', infant],
  ] as const) {
    const day = runNow({ kind: 'day', scenario, day: 6 });
    sums[`day of a ${name}`] = digestOf(
      day.people.flatMap((person) => [person.plasma, person.central, person.cortisol]),
    );
    const saliva = runNow({ kind: 'saliva', scenario, from: 0, to: 2 });
    sums[`saliva of a ${name}`] = digestOf([saliva.leukocytes, saliva.epithelium, saliva.reading]);
    const { caregivers, outcomes } = runNow({ kind: 'family', scenario });
    sums[`family of a ${name}`] = digestOf([
      ...caregivers.flatMap((one) => [one.receptors, one.responsiveness]),
      Float64Array.from(outcomes, (one) => one.cortisolArea),
    ]);
  }
  return sums;
}
