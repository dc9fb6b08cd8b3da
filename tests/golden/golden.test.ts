/** The computed world changes only on purpose: with a new model version and a line in the change log. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MODEL_VERSION } from '../../sim/page.ts';
import { answerOf, GOLDEN_WORLDS, goldenFile, type GoldenAnswer } from './worlds.ts';
import { sumsBesideWorlds } from '../verification/bits.ts';
import { committedGoldens, flat, isFrom } from './history.ts';
import golden from './golden.json' with { type: 'json' };

const known = golden.worlds as unknown as Record<string, GoldenAnswer>;
const changeLog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
const ADVICE =
  'The computed world has changed. If that was meant: raise MODEL_VERSION in sim/params/version.ts, give the version ' +
  'an entry in CHANGELOG.md, then run `node tests/tools/golden.mjs`.';

describe('golden worlds', () => {
  it.each(GOLDEN_WORLDS)('$name', (world) => {
    expect(answerOf(world), ADVICE).toEqual(known[world.name]);
  });

  it('have company: studies, days, saliva and families are as on file too', () => {
    expect(sumsBesideWorlds(), ADVICE).toEqual(golden.sums);
  });

  // A golden file rewritten under an old version would pass all of the above; what was committed tells.
  it('never changed without a new version since 1.2.0', (context) => {
    const files = committedGoldens();
    if (files === null) return context.skip('no git history here');
    const answers = new Map<string, string>();
    for (const { modelVersion, sums } of [...files, { modelVersion: golden.modelVersion, sums: flat(golden) }]) {
      if (!isFrom(modelVersion, [1, 2, 0])) continue;
      for (const [name, sum] of Object.entries(sums)) {
        const key = `${modelVersion} ${name}`;
        expect(answers.get(key) ?? sum, `${key}: ${ADVICE}`).toBe(sum);
        answers.set(key, sum);
      }
    }
    expect(answers.size).toBeGreaterThan(0);
  });

  it('are all on file, under the model version in force', () => {
    expect(Object.keys(known)).toEqual(GOLDEN_WORLDS.map(({ name }) => name));
    expect(golden.modelVersion, ADVICE).toBe(MODEL_VERSION);
  });

  it('belong to a version that the change log tells of', () => {
    expect(changeLog, ADVICE).toMatch(new RegExp(`^## ${MODEL_VERSION.replaceAll('.', '\\.')}\\b`, 'm'));
  });

  it('are told apart: no two have the same checksum', () => {
    const sums = Object.values(goldenFile(MODEL_VERSION).worlds).map((answer) => answer.checksum);
    expect(new Set(sums).size).toBe(sums.length);
  });
});
