/** `tend experiment` of an infant cohort: what the page shows, and the truth in a file of its own. */
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runNow, studyChecksum } from '../../sim/engine.ts';
import { cohortTruthCsv, newStudy, scenarioFromPreset, studyCsv, type Design } from '../../sim/page.ts';
import { beforeCli, expectRefused, readCsv, tend, works } from './tend.ts';

const place = beforeCli();
const scenario = scenarioFromPreset('infant-both-parents', 'cohort cli');

function here(design: Partial<Design<'infant-cohort'>>) {
  const study = newStudy('infant-cohort', scenario, { dyads: 6, cells: 64, ...design });
  const result = runNow({ kind: 'infant-cohort', study, from: 0, to: study.design.dyads });
  return { study, result, checksum: studyChecksum(result), text: JSON.stringify(study) };
}

describe('tend experiment of an infant cohort', () => {
  it('prints what was observed, and writes what was true where it is told to', async () => {
    const { result, checksum, text } = here({ hardship: true, dropOut: 0.3 });
    const [file, truth] = [join(place.folder, 'cohort.json'), join(place.folder, 'truth.csv')];
    writeFileSync(file, text);
    const csv = await works(['experiment', file, '--truth', truth, '--threads', '2'], '');
    expect(csv).toBe(studyCsv(result, checksum));
    expect(readCsv(csv).rows).toHaveLength(6);
    expect(csv).not.toContain('careIndex');
    expect(readFileSync(truth, 'utf8')).toBe(cohortTruthCsv(result, checksum));
    expect(readCsv(readFileSync(truth, 'utf8')).lead.get('hardship')).toBe('true');
  });

  it('says the same as JSON, without the truth and without numbers that are none', async () => {
    const { result, checksum, study } = here({ dropOut: 0.5 });
    const text = await works(['experiment', '-', '--format', 'json'], JSON.stringify(study));
    const seen = JSON.parse(text);
    expect(seen).toMatchObject({ schema: 'tend.infant-cohort/1', checksum, study });
    expect(seen.truth).toBeUndefined();
    expect(seen.observed.temperament).toEqual(
      Array.from(result.observed.temperament, (value) => (Number.isNaN(value) ? null : value)),
    );
    expect(seen.observed.temperament).toContain(null);
  });

  it('takes its design from the command line', async () => {
    const { checksum } = here({ dyads: 5, mystery: true });
    const out = join(place.folder, 'out.csv');
    expect(
      await works(
        ['experiment', '-', '--dyads', '5', '--cells', '64', '--mystery', 'true', '--out', out],
        JSON.stringify(newStudy('infant-cohort', scenario)),
      ),
    ).toBe(`${checksum}\n`);
  });

  it('refuses what cannot be', async () => {
    expectRefused(
      await tend(['experiment', '-', '--dyads', '3'], JSON.stringify(newStudy('infant-cohort', scenario))),
      ['design.dyads', '4', '1000'],
    );
    expectRefused(
      await tend(['experiment', '-'], JSON.stringify(newStudy('infant-cohort', scenarioFromPreset('both-parents')))),
      ['scenario.preset', 'infant-both-parents'],
    );
    expectRefused(await tend(['experiment', '-'], JSON.stringify(newStudy('giving', scenario))), [
      'kind',
      'infant-cohort',
    ]);
  });
});
