/** `tend stress-test`: what was read of each child, and the truth beside it. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runNow, studyChecksum } from '../../sim/engine.ts';
import {
  ARMS,
  newStudy,
  parseScenario,
  READOUTS,
  scenarioFromPreset,
  stressTestSummary,
  studyCsv,
  type Design,
} from '../../sim/page.ts';
import { beforeCli, readCsv, works } from './tend.ts';

const place = beforeCli();
const scenario = parseScenario({ ...scenarioFromPreset('infant-both-parents', 'stress-1'), days: 60 });
const text = JSON.stringify(scenario);
const small = ['--children', '5', '--cells', '64'];

function here(design: Partial<Design<'stress-test'>> = {}) {
  const study = newStudy('stress-test', scenario, { children: 5, cells: 64, ...design });
  const result = runNow({ kind: 'stress-test', study, from: 0, to: 3 * study.design.children });
  return { study, result, checksum: studyChecksum(result) };
}

describe('tend stress-test', () => {
  it('prints a row a child and minute, as it was read', async () => {
    const { result, checksum } = here();
    const csv = await works(['stress-test', '-', ...small], text);
    expect(csv).toBe(studyCsv(result, checksum));
    const { lead, columns, rows } = readCsv(csv);
    expect(columns).toEqual([
      'child',
      'arm',
      'minute',
      'oxytocin',
      'cortisol',
      'heartRate',
      'bloodPressure',
      'anxiety',
    ]);
    expect(rows).toHaveLength(15 * 106);
    const at = 7 * 106 + 40;
    expect(rows[at]).toEqual(['8', 'voice', '40', ...READOUTS.map(({ id }) => String(result.observed[id][at]))]);
    expect(lead.get('checksum')).toBe(checksum);
    const [contact] = stressTestSummary(result);
    expect(lead.get('contact.cortisol')).toContain(
      `area=${contact!.area.cortisol.mean} areaLow=${contact!.area.cortisol.low} `,
    );
    expect([...lead.keys()].filter((key) => key.includes('.'))).toHaveLength(ARMS.length * READOUTS.length);
  });

  it('says as JSON what was true and what was read, and sums both up', async () => {
    const { study, result, checksum } = here();
    const seen = JSON.parse(await works(['stress-test', '-', ...small, '--format', 'json'], text));
    expect(seen).toMatchObject({ schema: 'tend.stress-test/1', checksum, study });
    expect(seen.minutes).toHaveLength(106);
    expect(seen.children).toHaveLength(15);
    const child = seen.children[7];
    expect(child).toMatchObject({ child: 8, arm: 'voice', receptors: result.receptors[7] });
    for (const { id } of READOUTS) {
      expect(child.truth[id]).toEqual([...result.truth[id].subarray(7 * 106, 8 * 106)]);
      expect(child.observed[id]).toEqual([...result.observed[id].subarray(7 * 106, 8 * 106)]);
      expect(child.observed[id]).not.toEqual(child.truth[id]);
    }
    for (const [a, arm] of stressTestSummary(result).entries()) {
      expect(seen.summary[a]).toMatchObject({ arm: arm.arm, children: 5, area: arm.area, late: arm.late });
      expect(seen.summary[a].course.oxytocin.mean).toEqual([...arm.course.oxytocin.mean]);
    }
  });

  it('gives the same on one thread and on two', async () => {
    const one = await works(['stress-test', '-', ...small, '--threads', '1'], text);
    expect(await works(['stress-test', '-', ...small, '--threads', '2'], text)).toBe(one);
  });

  it('takes every part of its design', async () => {
    const design = {
      stress: 0.7,
      comfortMinutes: 20,
      release: 0.3,
      spread: 0,
      assayNoise: 0,
      contactTouch: 0.5,
      contactVoice: 0,
      voiceTouch: 0.1,
      voiceVoice: 0.9,
      noneTouch: 0.2,
      noneVoice: 0.3,
      dose: 24,
    };
    const flags = [
      '--stress',
      '0.7',
      '--comfort-minutes',
      '20',
      '--release',
      '0.3',
      '--spread',
      '0',
      '--assay-noise',
      '0',
      '--contact-touch',
      '0.5',
      '--contact-voice',
      '0',
      '--voice-touch',
      '0.1',
      '--voice-voice',
      '0.9',
      '--none-touch',
      '0.2',
      '--none-voice',
      '0.3',
      '--dose',
      '24',
    ];
    const { result, checksum } = here(design);
    expect(readCsv(await works(['stress-test', '-', ...small, ...flags], text)).lead.get('checksum')).toBe(checksum);
    expect(result.observed.cortisol).toEqual(result.truth.cortisol);
    const file = join(place.folder, 'study.json');
    writeFileSync(
      file,
      JSON.stringify({
        schema: 'tend.study/1',
        kind: 'stress-test',
        scenario,
        design: { ...design, children: 5, cells: 64 },
      }),
    );
    expect(readCsv(await works(['stress-test', file], '')).lead.get('checksum')).toBe(checksum);
  });
});
