/** `tend experiment`: what was observed, the truth in a file of its own, the same sums as in the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNow, studyChecksum } from '../../sim/engine.ts';
import {
  newStudy,
  parseScenario,
  pointsOf,
  scenarioFromPreset,
  studyCsv,
  trialTest,
  trialTruthCsv,
  type Design,
} from '../../sim/page.ts';
import { readTable } from '../../sim/data/read-table.ts';
import { readShape, type LitterTable } from '../../sim/data/shapes.ts';
import { beforeCli, expectRefused, readCsv, tend, works } from './tend.ts';

const place = beforeCli();
const scenario = parseScenario(scenarioFromPreset('both-parents', 'experiment-1'));
const small = ['--litters-a', '3', '--litters-b', '2', '--cells', '64', '--day', '20'];

function here(design: Partial<Design<'vole-trial'>> = {}) {
  const study = newStudy('vole-trial', scenario, { littersA: 3, littersB: 2, cells: 64, day: 20, ...design });
  const result = runNow({ kind: 'vole-trial', study, from: 0, to: 5 });
  return { study, result, checksum: studyChecksum(result) };
}

describe('tend experiment', () => {
  it('prints a row an animal as it was read, and writes the truth elsewhere', async () => {
    const { study, result, checksum } = here({ crossFoster: true });
    const [file, truth] = [join(place.folder, 'study.json'), join(place.folder, 'truth.csv')];
    writeFileSync(file, JSON.stringify(study));
    const csv = await works(['experiment', file, '--truth', truth], '');
    expect(csv).toBe(studyCsv(result, checksum));
    expect(readFileSync(truth, 'utf8')).toBe(trialTruthCsv(result, checksum));
    const { lead, columns, rows } = readCsv(csv);
    expect([columns[0], columns[6], rows.length, lead.get('checksum')]).toEqual([
      'animal',
      'methylation',
      10,
      checksum,
    ]);
    expect(csv).not.toContain('highAlleles');
  });
  it('gives the same on two threads, and its readings as JSON', async () => {
    const { result, checksum } = here();
    const text = JSON.stringify(scenario);
    const [one, two] = await Promise.all(
      ['1', '2'].map((threads) => works(['experiment', '-', ...small, '--threads', threads], text)),
    );
    expect(one).toBe(two);
    const json = JSON.parse(await works(['experiment', '-', ...small, '--format', 'json'], text));
    expect(json).toMatchObject({ schema: 'tend.vole-trial/1', checksum });
    expect(json.observed.mean).toEqual([...result.observed.mean]);
    expect(json.tests.mean).toEqual(JSON.parse(JSON.stringify(trialTest(pointsOf(result.observed, 'mean')))));
    expect(JSON.stringify(json)).not.toContain('truth');
  });
  it('takes every part of its design', async () => {
    const design = {
      worldA: 'low-care',
      worldB: 'world',
      lickingA: 0.5,
      lickingB: 1.5,
      huddlingA: 0.9,
      huddlingB: 1.1,
      pups: 3,
      assignment: 'genes',
      mystery: true,
      bindingNoise: 0.2,
    };
    const flags = [
      '--world-a',
      'low-care',
      '--world-b',
      'world',
      '--licking-a',
      '0.5',
      '--licking-b',
      '1.5',
      '--huddling-a',
      '0.9',
      '--huddling-b',
      '1.1',
      '--pups',
      '3',
      '--assignment',
      'genes',
      '--mystery',
      'true',
      '--binding-noise',
      '0.2',
    ];
    const csv = await works(['experiment', '-', ...small, ...flags], JSON.stringify(scenario));
    expect(readCsv(csv).lead.get('checksum')).toBe(here(design as never).checksum);
  });
  it('takes what an arm has of its own, on top of that of the file', async () => {
    const nap = { id: 'nap', type: 'separation', fromDay: 5, toDay: 12, hoursPerDay: 4 };
    const pulse = { id: 'pulse', type: 'stressor', fromDay: 2, toDay: 3, intensity: 0.5 };
    const { checksum } = here({
      setA: { 'family.support': 0.2, 'sire.present': false },
      eventsB: [pulse, nap],
    } as never);
    const file = join(place.folder, 'arms.json');
    writeFileSync(
      file,
      JSON.stringify(
        newStudy('vole-trial', scenario, {
          littersA: 3,
          littersB: 2,
          cells: 64,
          day: 20,
          setA: { 'sire.present': false, 'family.support': 0.9 },
          eventsB: [pulse],
        } as never),
      ),
    );
    const csv = await works(
      ['experiment', file, '--set-a', 'family.support=0.2', '--event-b', 'separation:nap:5-12:hoursPerDay:4'],
      '',
    );
    const { lead } = readCsv(csv);
    expect(lead.get('checksum')).toBe(checksum);
    expect(lead.get('design')).toMatch(
      / setA\.family\.support=0\.2 setA\.sire\.present=false eventsB=stressor:pulse:2-3:intensity:0\.5~separation:nap:5-12:hoursPerDay:4$/,
    );
    const text = JSON.stringify(scenario);
    expectRefused(await tend(['experiment', '-', '--set-a', 'kappa.care=0.1'], text), [
      'set',
      'kappa.care',
      'law of the world',
      'family.support',
    ]);
    expectRefused(await tend(['experiment', '-', '--set-b', 'family.support'], text), ['--set-b', 'family.support']);
    expectRefused(await tend(['experiment', '-', '--set-b', 'family.support=1', '--set-b', 'family.support=0'], text), [
      'more than once',
      'family.support',
    ]);
    expectRefused(await tend(['experiment', '-', '--event-a', 'nap'], text), ['eventsA[0]', 'type:name:from-to']);
    expectRefused(await tend(['experiment', '-', '--event-a', 'separation:nap:5-12:hoursPerDay:40'], text), [
      'Hours',
      'from 0 to 24',
      '40',
    ]);
  });
  it('prints what the page reads as a table of one’s own', async () => {
    const csv = await works(['experiment', '-', ...small], JSON.stringify(scenario));
    const table = readShape(readTable(csv));
    expect(table).toMatchObject({ shape: 'litters', incomplete: 0 });
    expect((table as LitterTable).animal).toHaveLength(10);
  });
  it('refuses what does not go together, and studies of other kinds', async () => {
    const text = JSON.stringify(scenario);
    expectRefused(await tend(['experiment', '-', '--cross-foster', 'true', '--pups', '1'], text), [
      'design.pups',
      'from 2 to 10',
    ]);
    expectRefused(await tend(['experiment', '-', '--world-a', 'infant-both-parents'], text), [
      'design.worldA',
      'moved-in-a-cup',
    ]);
    expectRefused(
      await tend(
        ['experiment', '-'],
        JSON.stringify(newStudy('vole-trial', scenarioFromPreset('infant-both-parents'))),
      ),
      ['preset', 'both-parents'],
    );
    expectRefused(await tend(['experiment', '-'], JSON.stringify(newStudy('giving', scenario))), [
      'kind',
      'vole-trial',
      '"giving"',
    ]);
    expectRefused(await tend(['experiment', '-', ...small, '--truth', '/dev/null'], text), ['--', 'not a plain file']);
  });
});
