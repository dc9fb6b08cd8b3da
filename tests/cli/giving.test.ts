/** `tend giving`: what each person gave, and what the dose adds. */
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runNow, studyChecksum } from '../../sim/engine.ts';
import { givingSummary, newStudy, parseScenario, scenarioFromPreset, studyCsv, type Design } from '../../sim/page.ts';
import { beforeCli, readCsv, works } from './tend.ts';

const place = beforeCli();
const scenario = parseScenario(scenarioFromPreset('infant-both-parents', 'giving-1'));
const text = JSON.stringify(scenario);

function here(design: Partial<Design<'giving'>> = {}) {
  const study = newStudy('giving', scenario, design);
  const result = runNow({ kind: 'giving', study });
  return { study, result, checksum: studyChecksum(result) };
}

describe('tend giving', () => {
  it('prints a row a person, with the means of both arms and what the dose adds', async () => {
    const { result, checksum } = here();
    const csv = await works(['giving', '-'], text);
    expect(csv).toBe(studyCsv(result, checksum));
    const { lead, columns, rows } = readCsv(csv);
    expect(columns).toEqual(['person', 'arm', 'generosity', 'transfer']);
    expect(rows).toHaveLength(2 * 34);
    expect(rows[40]).toEqual([
      '7',
      'placebo',
      String(result.arms.placebo.generosity[6]),
      String(result.arms.placebo.transfer[6]),
    ]);
    const { gain, difference } = givingSummary(result.arms);
    expect(lead.get('gain')).toBe(`generosity=${gain.generosity} transfer=${gain.transfer}`);
    expect(lead.get('difference')).toContain(
      `generosity=${difference.generosity.mean} generosityLow=${difference.generosity.low} `,
    );
    expect(lead.get('checksum')).toBe(checksum);
  });

  it('says the same as JSON', async () => {
    const { study, result, checksum } = here();
    const seen = JSON.parse(await works(['giving', '-', '--format', 'json'], text));
    expect(seen).toMatchObject({ schema: 'tend.giving/1', checksum, study });
    for (const arm of ['dose', 'placebo'] as const)
      expect(seen.arms[arm]).toEqual({
        generosity: [...result.arms[arm].generosity],
        transfer: [...result.arms[arm].transfer],
      });
    expect(seen.summary.gain).toEqual(givingSummary(result.arms).gain);
  });

  it('takes its design from a file or from options, and writes a file', async () => {
    const design = { people: 40, gain: -0.5, generosity: 12, transfer: 30, scatter: 0.2 };
    const { checksum } = here(design);
    const out = join(place.folder, 'giving.csv');
    const flags = ['--people', '40', '--gain', '-0.5', '--generosity', '12', '--transfer', '30', '--scatter', '0.2'];
    expect(await works(['giving', '-', ...flags, '--out', out], text)).toBe(`${checksum}\n`);
    expect(readCsv(readFileSync(out, 'utf8')).lead.get('checksum')).toBe(checksum);
    const file = join(place.folder, 'study.json');
    writeFileSync(file, JSON.stringify({ schema: 'tend.study/1', kind: 'giving', scenario, design }));
    expect(readCsv(await works(['giving', file], '')).lead.get('checksum')).toBe(checksum);
  });

  it('leaves the one-sided transfer alone, whatever the gain', () => {
    const [none, much] = [here({ gain: 0 }), here({ gain: 5 })].map(({ result }) => result.arms.dose);
    expect(much!.transfer).toEqual(none!.transfer);
    expect(much!.generosity).not.toEqual(none!.generosity);
  });
});
