/** `tend run`, `cell`, `presets` and `describe`: the same numbers in every form. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checksum, lifeOfCell, runNow } from '../../sim/engine.ts';
import {
  dayCsv,
  dayTable,
  ENTRIES,
  MODEL_VERSION,
  parseScenario,
  PRESET_IDS,
  scenarioFromPreset,
  SIZE_ENTRIES,
  type LifeResult,
  type PresetId,
} from '../../sim/page.ts';
import { beforeCli, tend, works as worksOn } from './tend.ts';

const place = beforeCli();
const scenario = parseScenario({
  ...scenarioFromPreset('late-rescue'),
  days: 40,
  siblings: 5,
  cells: 100,
  set: { 'care.licking': 44 },
});
const text = JSON.stringify(scenario);

const works = (args: readonly string[], input = text) => worksOn(args, input);

/** What the same run gives inside this process. */
function here(of = scenario): { result: LifeResult; sum: string } {
  const result = runNow({ kind: 'life', scenario: of, from: 0, to: of.siblings, digest: true });
  return { result, sum: checksum(MODEL_VERSION, result.digests) };
}

describe('tend run', () => {
  it('prints the table the page shows, with where it came from', async () => {
    const { result, sum } = here();
    const csv = await works(['run', '-']);
    expect(csv).toBe(dayCsv(result, sum));
    expect(csv).toContain(`# checksum: ${sum}\n`);
    expect(csv).toContain('# changed: care.licking=44\n');
    expect(csv.split('\n').filter((line) => !line.startsWith('#'))).toHaveLength(1 + 41 + 1);
  });

  it('says on standard error that another version of the model made the world', async () => {
    const old = JSON.stringify({ ...scenario, days: 3, siblings: 1, cells: 10, modelVersion: '1.0.0' });
    const ended = await Promise.all([
      tend(['run', '-'], old),
      tend(['giving', '-', '--people', '20'], old),
      tend(['run', '-'], old.replace('1.0.0', MODEL_VERSION)),
    ]);
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(ended.map(({ stderr }) => stderr.startsWith('tend: -: It was made by model 1.0.0. This is model'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('says the same as JSON, with one checksum and a list for each column', async () => {
    const { result, sum } = here();
    const json = await works(['run', '-', '--format', 'json']);
    const { columns, rows } = dayTable(result);
    expect(json.match(/"checksum"/g)).toHaveLength(1);
    expect(JSON.parse(json)).toEqual({
      schema: 'tend.run/1',
      modelVersion: MODEL_VERSION,
      checksum: sum,
      scenario,
      days: rows.map((row) => row[0]),
      series: Object.fromEntries(columns.slice(1).map(({ id }, i) => [id, rows.map((row) => row[i + 1])])),
    });
  });

  it('says the same line by line', async () => {
    const { result, sum } = here();
    const [head, ...lines] = (await works(['run', '-', '--format', 'ndjson']))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head).toMatchObject({
      checksum: sum,
      scenario,
      modelVersion: MODEL_VERSION,
      units: { methylation: 'marked strands, %' },
    });
    const { columns, rows } = dayTable(result);
    expect(lines).toEqual(rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, row[i]]))));
  });

  it('writes a whole file, says its checksum and leaves nothing beside it', async () => {
    const out = join(place.folder, 'table.csv');
    writeFileSync(out, 'older');
    expect(await works(['run', '-', '--out', out])).toBe(`${here().sum}\n`);
    expect(readFileSync(out, 'utf8')).toBe(await works(['run', '-']));
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves the file alone when the input is refused', async () => {
    const out = join(place.folder, 'kept.csv');
    writeFileSync(out, 'kept');
    const { status } = await tend(['run', '-', '--out', out], '{}');
    expect(status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('kept');
  });

  it('takes what the command line changes', async () => {
    const file = join(place.folder, 'scenario.json');
    writeFileSync(file, text);
    const changed = parseScenario({
      ...scenario,
      seed: 'other one',
      days: 12,
      siblings: 2,
      cells: 70,
      set: { 'care.licking': 60.5, 'sire.present': false, 'receptors.mode': 'graded' },
    });
    const args = ['--seed', 'other one', '--days', '12', '--siblings=2', '--cells', '70'];
    const set = ['--set', 'care.licking=60.5', '--set', 'sire.present=false', '--set', 'receptors.mode=graded'];
    const json = JSON.parse(await works(['run', file, ...args, ...set, '--format', 'json']));
    expect(json.scenario).toEqual(changed);
    expect(json.checksum).toBe(here(changed).sum);
  });

  it('gives the same on one thread and on two', async () => {
    const one = await works(['run', '-', '--threads', '1']);
    expect(await works(['run', '-', '--threads', '2'])).toBe(one);
  });

  it('stops quietly when its reader has seen enough', async () => {
    const bundle = fileURLToPath(new URL('../../dist-cli/tend.js', import.meta.url));
    const child = spawn(process.execPath, [bundle, 'run', '-', '--days', '3650', '--cells', '64', '--siblings', '1']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(text);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('tend cell', () => {
  it('prints what the engine says of one cell', async () => {
    const seen = JSON.parse(await works(['cell', '-', '--individual', '3', '--cell', '77', '--format', 'json']));
    const life = lifeOfCell({ kind: 'cell', scenario, individual: 3, cell: 77 });
    expect(seen.masksByDay.flat(2)).toEqual([...life.masksByDay.data]);
    expect(seen.receptorsByDay).toEqual([...life.receptorsByDay.data]);
    expect(seen.silencingByDay.flat()).toEqual([...life.silencingByDay.data]);
    expect(seen.events).toHaveLength(life.events.length);
    expect(seen.events[0]).toMatchObject({ age: life.events[0]!.age, dyad: life.events[0]!.dyad });
    const lines = (await works(['cell', '-', '--individual', '3', '--cell', '77'])).trimEnd().split('\n');
    expect(lines).toHaveLength(3 + 41 + life.events.length);
  });
});

describe('a world of which only the shape was published', () => {
  it('says so in its table, with its sources; others name theirs alone', async () => {
    const lead = async (preset: PresetId) =>
      (
        await works(
          ['run', '-', '--days', '1', '--siblings', '1', '--cells', '1'],
          JSON.stringify(scenarioFromPreset(preset)),
        )
      )
        .split('\n')
        .filter((line) => /^# (sources|claim):/.test(line));
    expect(await lead('rat-low-licking')).toEqual([
      '# sources: weaver-2004 meaney-szyf-2005 beery-2016',
      '# claim: shape only, contested',
    ]);
    expect(await lead('single-mother')).toEqual(['# sources: ahern-young-2009 ahern-2011']);
  });
});

describe('tend presets', () => {
  it('lists the ids, and prints each as a scenario', async () => {
    expect(await works(['presets'])).toBe(PRESET_IDS.map((id) => `${id}\n`).join(''));
    const one = await works(['presets', 'moved-by-hand']);
    expect(parseScenario(JSON.parse(one))).toEqual(scenarioFromPreset('moved-by-hand'));
  });
});

describe('tend describe', () => {
  it('knows every parameter', async () => {
    const ids = (await works(['describe']))
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect([...ids].sort()).toEqual([...ENTRIES, ...SIZE_ENTRIES].map(({ id }) => id as string).sort());
    const one = await works(['describe', 'care.licking']);
    for (const part of ['Licking and grooming', 'min/day', '0 to 720', '0 to 120', '40', 'assumed'])
      expect(one).toContain(part);
    expect(await works(['describe', 'receptors.mode'])).toContain('graded (little by little)');
  });
});

describe('tend', () => {
  it('helps and says its version', async () => {
    for (const args of [['--help'], ['-h'], ['run', '--help']])
      expect(await works(args)).toMatch(/tend run SCENARIO\.json/);
    expect(await works(['--version'])).toMatch(/^tend \d+\.\d+\.\d+\n$/);
  });
});
