/** `tend sweep`: one slider or two through their values, and tables of worlds in shards. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksum, runNow } from '../../sim/engine.ts';
import {
  dayTable,
  MODEL_VERSION,
  parseScenario,
  scenarioFromPreset,
  sweepChecksum,
  type Sweep,
} from '../../sim/page.ts';
import { beforeCli, expectRefused, readCsv, tend, works } from './tend.ts';
import { every, long } from '../long.ts';

const place = beforeCli();
const scenario = parseScenario({ ...scenarioFromPreset('low-care'), days: 30, siblings: 3, cells: 128 });
const world = JSON.stringify(scenario);
const SMALL = [
  '--x',
  'care.licking=0:40:20',
  '--y',
  'family.hardship=0,0.5',
  '--day',
  '20',
  '--replicates',
  '3',
  '--cells',
  '64',
];
const sweep: Sweep = {
  scenario,
  x: { param: 'care.licking', values: [0, 20, 40] },
  y: { param: 'family.hardship', values: [0, 0.5] },
  day: 20,
  replicates: 3,
  cells: 64,
};

describe('tend sweep over sliders', () => {
  it('prints the numbers that the engine finds, the same on two threads', async () => {
    const here = runNow({ kind: 'sweep', sweep, from: 0, to: 6 });
    const csv = await works(['sweep', '-', ...SMALL], world);
    expect(await works(['sweep', '-', ...SMALL, '--threads', '2'], world)).toBe(csv);
    const { lead, columns, rows } = readCsv(csv);
    expect(lead.get('checksum')).toBe(sweepChecksum(here));
    expect(columns.slice(0, 3)).toEqual(['care.licking', 'family.hardship', 'methylation']);
    expect(rows.map((row) => row.slice(0, 2).join())).toEqual(['0,0', '20,0', '40,0', '0,0.5', '20,0.5', '40,0.5']);
    const own = here.values.methylation.data.subarray(12, 15);
    expect(Number(rows[4]![2])).toBeCloseTo((own[0]! + own[1]! + own[2]!) / 3, 9);
  });
  it('says the same as JSON with every family, of any outcome, and its first family is that of tend run', async () => {
    const json = JSON.parse(
      await works(['sweep', '-', ...SMALL, '--outcome', 'receptors', '--format', 'json'], world),
    ) as { outcome: string; points: { set: object; values: number[] }[] };
    expect(json.outcome).toBe('receptors');
    const { columns, rows } = readCsv(
      await works(['run', '-', '--cells', '64', '--set', 'care.licking=20', '--set', 'family.hardship=0.5'], world),
    );
    expect(json.points[4]).toMatchObject({ set: { 'care.licking': 20, 'family.hardship': 0.5 } });
    expect(json.points[4]!.values[0]).toBe(Number(rows[20]![columns.indexOf('receptors')]));
  });
  it('keeps refused points in the table, says so, and ends with 2', async () => {
    const { status, stdout, stderr } = await tend(
      ['sweep', '-', '--x', 'care.nursing=240,1440', '--replicates', '1', '--cells', '64'],
      world,
    );
    expect(status).toBe(2);
    expect(stderr).toContain('The model refused 1 of 2 points. The first is at care.nursing=1440');
    const { columns, rows } = readCsv(stdout);
    expect([rows[0]!.at(-1), rows[1]![columns.indexOf('methylation')]]).toEqual(['', '']);
    expect(stdout).toContain('All kinds of care together');
  });
  const notUnderstood: [string[], string[]][] = [
    [
      ['--x', 'care.licking'],
      ['--x', 'FROM:TO:STEP'],
    ],
    [['--x', 'care.licking=0:10'], ['FROM:TO:STEP']],
    [['--x', 'care.licking=10:0:1'], ['FROM:TO:STEP']],
    [['--x', 'care.licking=0:10:0'], ['FROM:TO:STEP']],
    [['--x', 'care.licking=a,b'], ['FROM:TO:STEP']],
    [['--x', 'care.love=1,2'], ['care.love']],
    [['--x', 'dam.present=0,1'], ['not a number']],
    [
      ['--x', 'care.licking=0:721:721'],
      ['Licking and grooming', '720'],
    ],
    [[], ['--x']],
    [['--x', 'care.licking=1', '--y', 'care.licking=2'], ['the first slider already']],
    [['--x', 'care.licking=1', '--day', '31'], ['from 0 to 30']],
    [['--x', 'care.licking=1', '--outcome', 'mood'], ['--outcome']],
    [['--x', 'care.licking=0:720:0.001'], ['number of points']],
    [['--x', 'care.licking=1', '--shard', '1/2'], ['--shard']],
  ];
  it.each(every(5, notUnderstood))('refuses %s', async (args, says) => {
    expectRefused(await tend(['sweep', '-', ...args], world), says);
  });
});

describe('tend sweep over a table of worlds', () => {
  const design = 'preset,seed,care.licking,cells\nhigh-care,a,,64\n,b,9999,64\n\nlow-care,c,30,64\nzz,,1,64\n,,50,\n';
  const BASE = ['--siblings', '2', '--days', '20', '--cells', '100'];

  it('gives each row the last day and the checksum of tend run', async () => {
    const { stdout } = await tend(['sweep', '-', ...BASE], design);
    const { columns, rows } = readCsv(stdout);
    const third = parseScenario({
      ...scenarioFromPreset('low-care', 'c'),
      siblings: 2,
      days: 20,
      cells: 64,
      set: { 'care.licking': 30 },
    });
    const result = runNow({ kind: 'life', scenario: third, from: 0, to: 2, digest: true });
    const row = rows[2]!;
    expect(row[0]).toBe('5');
    expect(row[columns.indexOf('checksum')]).toBe(checksum(MODEL_VERSION, result.digests));
    const { columns: names, rows: days } = dayTable(result);
    for (const { id } of names)
      expect(Number(row[columns.indexOf(id)])).toBe(days.at(-1)![names.findIndex((each) => each.id === id)]);
  });
  it('runs on past rows that fail, names them by line, and ends with 2', async () => {
    const { status, stdout, stderr } = await tend(['sweep', '-', ...BASE], design);
    expect(status).toBe(2);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 29)),
    ).toEqual(['tend: Line 3 of the table: Li', 'tend: Line 6 of the table: St']);
    expect(readCsv(stdout).rows.map(([line]) => line)).toEqual(['2', '3', '5', '6', '7']);
  });
  it.each(every(2, ['csv', 'ndjson']))('comes in shards that lie end to end as the whole (%s)', async (format) => {
    const parts = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => tend(['sweep', '-', ...BASE, '--format', format, '--shard', shard], design)),
    );
    const whole = await tend(['sweep', '-', ...BASE, '--format', format], design);
    expect(parts.map(({ stdout }) => stdout).join('')).toBe(whole.stdout);
    expect(whole.stdout.length).toBeGreaterThan(500);
  });
  long('starts from a world of one own', async () => {
    const file = join(place.folder, 'base.json');
    writeFileSync(file, world);
    const { rows, columns } = readCsv(await works(['sweep', '-', '--base', file], 'care.licking\n7\n'));
    const { rows: run, columns: names } = readCsv(await works(['run', '-', '--set', 'care.licking=7'], world));
    expect(rows[0]![columns.indexOf('litterMedian')]).toBe(run.at(-1)![names.indexOf('litterMedian')]);
  });
  const bad: [string, string[], string[]][] = [
    ['care.love\n1\n', [], ['care.love']],
    ['preset\n', [], ['empty']],
    ['seed\na\n', ['--shard', '3/2'], ['I/N']],
    ['seed\na\n', ['--shard', '0/2'], ['I/N']],
    ['seed,seed\na,b\n', [], ['seed']],
    ['seed\na\n', ['--x', 'care.licking=1'], ['--x']],
    ['seed\na\n', ['--format', 'json'], ['--format']],
  ];
  it.each(every(3, bad))('refuses %j with %j', async (table, args, says) => {
    expectRefused(await tend(['sweep', '-', ...args], table), says);
  });
});
