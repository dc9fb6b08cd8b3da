/** `tend lineage`: family lines, the same from every thread and in every form. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNow, studyChecksum } from '../../sim/engine.ts';
import {
  lineageSummary,
  lineOf,
  MODEL_VERSION,
  newStudy,
  parseScenario,
  scenarioFromPreset,
  studyCsv,
  type Design,
  type Scenario,
} from '../../sim/page.ts';
import { beforeCli, readCsv, works } from './tend.ts';
import { every, long } from '../long.ts';

const place = beforeCli();
const scenario = parseScenario({ ...scenarioFromPreset('both-parents', 'lines-1'), days: 40 });
const text = JSON.stringify(scenario);
const small = ['--lines', '10', '--generations', '3', '--cells', '64'];

function here(design: Partial<Design<'lineage'>> = {}, world: Scenario = scenario) {
  const study = newStudy('lineage', world, { lines: 10, generations: 3, cells: 64, ...design });
  const result = runNow({ kind: 'lineage', study, from: 0, to: study.design.lines });
  return { study, result, checksum: studyChecksum(result) };
}

describe('tend lineage', () => {
  it('prints a row a line and generation, with the gap by generation and where it came from', async () => {
    const { result, checksum } = here();
    const csv = await works(['lineage', '-', ...small], text);
    expect(csv).toBe(studyCsv(result, checksum));
    const { lead, columns, rows } = readCsv(csv);
    expect(columns).toEqual(['group', 'line', 'generation', 'methylation', 'receptors', 'care', 'responsiveness']);
    expect(rows).toHaveLength(2 * 10 * 3);
    expect(rows[31]).toEqual([
      'low',
      '1',
      '2',
      ...[result.methylation, result.receptors, result.care, result.responsiveness].map((numbers) =>
        String(numbers[31]),
      ),
    ]);
    expect(lead.get('checksum')).toBe(checksum);
    expect(lead.get('design')).toBe(
      'lines=10 generations=3 cells=64 high=1.6 low=0.4 transmitCare=true transmitGenes=true germlineReset=true fosterAt=0 supportAt=0',
    );
    for (const { generation, groups, gap } of lineageSummary(result.methylation, 10, 3))
      expect(lead.get(`generation ${generation}`)).toBe(
        `high=${groups.high.mean} low=${groups.low.mean} gap=${gap.mean} gapLow=${gap.low} gapHigh=${gap.high}`,
      );
  });

  long('says the same as JSON, with one checksum', async () => {
    const { study, result, checksum } = here();
    const json = await works(['lineage', '-', ...small, '--format', 'json'], text);
    expect(json.match(/"checksum"/g)).toHaveLength(1);
    const seen = JSON.parse(json);
    expect(seen).toMatchObject({ schema: 'tend.lineage/1', modelVersion: MODEL_VERSION, checksum, study });
    expect(seen.lines).toHaveLength(20);
    expect(seen.lines[14]).toEqual({
      group: 'low',
      line: 5,
      methylation: [...lineOf(result.methylation, 10, 3, 1, 4)],
      receptors: [...lineOf(result.receptors, 10, 3, 1, 4)],
      care: [...lineOf(result.care, 10, 3, 1, 4)],
      responsiveness: [...lineOf(result.responsiveness, 10, 3, 1, 4)],
    });
    expect(seen.summary.methylation[2].gap.mean).toBe(lineageSummary(result.methylation, 10, 3)[2]!.gap.mean);
    expect(seen.summary.care[0].groups.high.mean).toBe(lineageSummary(result.care, 10, 3)[0]!.groups.high.mean);
  });

  long('gives the same on one thread and on two, for an odd number of lines too', async () => {
    for (const lines of ['10', '13']) {
      const args = ['lineage', '-', ...small.slice(2), '--lines', lines];
      const one = await works([...args, '--threads', '1'], text);
      expect(await works([...args, '--threads', '2'], text)).toBe(one);
    }
  });

  long(
    'takes every switch, each of which makes another study',
    async () => {
      const flags = every<[string, string, Partial<Design<'lineage'>>]>(5, [
        ['--transmit-care', 'false', { transmitCare: false }],
        ['--transmit-genes', 'false', { transmitGenes: false }],
        ['--germline-reset', 'false', { germlineReset: false }],
        ['--foster-at', '2', { fosterAt: 2 }],
        ['--support-at', '3', { supportAt: 3 }],
        ['--high', '2.5', { high: 2.5 }],
        ['--low', '0', { low: 0 }],
      ]);
      const out = join(place.folder, 'lines.csv');
      const sums = new Set([here().checksum]);
      for (const [flag, value, design] of flags) {
        const { checksum } = here(design);
        expect(await works(['lineage', '-', ...small, flag, value, '--out', out], text)).toBe(`${checksum}\n`);
        expect(readCsv(readFileSync(out, 'utf8')).lead.get('checksum')).toBe(checksum);
        sums.add(checksum);
      }
      expect(sums.size).toBe(1 + flags.length);
    },
    30_000,
  );

  it('takes a study file, which options change, and settings of the world', async () => {
    const file = join(place.folder, 'study.json');
    writeFileSync(
      file,
      JSON.stringify({
        schema: 'tend.study/1',
        kind: 'lineage',
        scenario,
        design: { lines: 12, generations: 2, cells: 64, fosterAt: 2 },
      }),
    );
    expect(readCsv(await works(['lineage', file, '--lines', '11'], '')).lead.get('checksum')).toBe(
      here({ lines: 11, generations: 2, fosterAt: 2 }).checksum,
    );
    const world = parseScenario({ ...scenario, seed: 'x', days: 33, set: { 'care.licking': 30 } });
    expect(
      readCsv(
        await works(['lineage', '-', ...small, '--seed', 'x', '--days', '33', '--set', 'care.licking=30'], text),
      ).lead.get('checksum'),
    ).toBe(here({}, world).checksum);
  });

  long(
    'follows human lines as well',
    async () => {
      const infants = parseScenario({ ...scenarioFromPreset('infant-both-parents'), days: 40 });
      expect(readCsv(await works(['lineage', '-', ...small], JSON.stringify(infants))).lead.get('checksum')).toBe(
        here({}, infants).checksum,
      );
    },
    30_000,
  );
});

describe('the checksum of a study', () => {
  it('belongs to world, design and numbers, not to how they are written down', () => {
    const { study, result, checksum } = here();
    expect(checksum).toMatch(/^[0-9a-f]{32}$/);
    const again = (change: object) => studyChecksum({ ...result, ...change });
    const turned = {
      ...study,
      design: Object.fromEntries(Object.entries(study.design).reverse()) as unknown as Design<'lineage'>,
    };
    expect(again({ study: turned })).toBe(checksum);
    expect(
      again({ study: { ...study, scenario: { ...scenario, modelVersion: '1.0.0', set: { 'care.licking': 40 } } } }),
    ).toBe(checksum);
    const other = result.care.slice();
    other[7]! += 2 ** -53;
    for (const change of [
      { study: { ...study, scenario: { ...scenario, seed: 'other' } } },
      { study: { ...study, design: { ...study.design, high: 1.7 } } },
      { care: other },
      { care: result.receptors, receptors: result.care },
    ])
      expect(again(change)).not.toBe(checksum);
  });
});
