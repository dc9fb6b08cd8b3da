/**
 * Tables that people bring, one of each kind that was once misread: the right value, or a refusal that says what to do.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { stats } from '../../sim/cli/commands/stats.ts';
import { armTests, readShape, readTable, type LitterTable } from '../../sim/page.ts';
import { InputError } from '../../sim/params/types.ts';
import { linearModel } from '../../sim/stats/linear-model.ts';
import { welchTest } from '../../sim/stats/t-test.ts';
import { ENGLISH } from '../../sim/words/english.ts';
import { renderProblem } from '../../sim/words/render.ts';
import { createWords } from '../../sim/words/say.ts';
import { beforeCli, expectRefused, readCsv, tend, works } from './tend.ts';

const place = beforeCli();
const tables = fileURLToPath(new URL('../fixtures/tables/', import.meta.url));

/** Runs a test here; `@name` is a file of the folder. */
async function ask(args: string) {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => (text += String(piece)) !== '');
  try {
    await stats(args.split(' ').map((arg) => arg.replace(/^@/, tables).replaceAll('_', ' ')));
  } finally {
    write.mockRestore();
  }
  return JSON.parse(text);
}
async function refusal(args: string): Promise<string> {
  try {
    await ask(args);
  } catch (error) {
    if (error instanceof InputError) return renderProblem(createWords(ENGLISH), error.problems[0]!);
    throw error;
  }
  throw new Error('was not refused');
}
/** A table of this text, as an argument. */
function fileOf(text: string): string {
  const path = join(place.folder, 'own.csv');
  writeFileSync(path, text);
  return path;
}

const MIXED = '--y methylation --x arm --group litter';

describe('names of groups', () => {
  const rows = (names: readonly string[]) =>
    fileOf(
      `arm,litter,y\n${names.map((name, i) => `${i < names.length / 2 ? 'a' : 'b'},${name},${i * i}`).join('\n')}\n`,
    );
  it.each([
    ['L1 L1 l1 L2 L3 L3 L4 L4', '"l1" here and L1 before', 4],
    ['1 1.0 2 2 3 3 4 4', '"1.0" here and 1 before', 3],
    ['L 1_L1_L2_L2_L3_L3_L4_L4', '"L1" here and L 1 before', 3],
  ])('that are alike but for capitals, spaces or zeros are refused with their line: %s', async (names, said, line) => {
    const list = names.includes('_') ? names.split('_') : names.split(' ');
    const message = await refusal(`mixed ${rows(list)} --y y --x arm --group litter`);
    expect(message).toContain(said);
    expect(message).toContain(`line ${line}`);
    const text = `animal,litter,arm,methylation\n${list.map((name, i) => `p${i},${name},${i < 4 ? 'a' : 'b'},${40 + i}`).join('\n')}\n`;
    expect(() => readShape(readTable(text))).toThrow(InputError);
  });
  it('that differ in more than that are names of their own', async () => {
    const found = await ask(
      `mixed ${rows(['1.1', '1.1', '11', '11', 'L01', 'L01', 'L1', 'L1'])} --y y --x arm --group litter`,
    );
    expect(found['mixed'].groups).toBe(4);
  });
});

describe('litters', () => {
  it('numbered anew in each arm are asked for, and then are what they are called', async () => {
    expect(await refusal(`mixed @litters-numbered-anew.csv ${MIXED}`)).toMatch(
      /1 stands under handled and under cup.*--litters same.*--litters own/,
    );
    const [named, own, same] = [
      await ask(`mixed @own-litters.csv ${MIXED}`),
      await ask(`mixed @litters-numbered-anew.csv ${MIXED} --litters own`),
      await ask(`mixed @litters-numbered-anew.csv ${MIXED} --litters same`),
    ];
    expect(own['mixed']).toEqual(named['mixed']);
    expect(own['mixed'].groups).toBe(8);
    // Eight litters cannot tell the arms apart; four, each its own control, would.
    expect(own['mixed'].coefficients[1].p).toBeGreaterThan(0.1);
    expect(same['mixed'].coefficients[1].p).toBeLessThan(0.001);
  });
  it('may be said of arms in numbers as well, and of names in three groups', async () => {
    const numbers = 'litter,arm,y\n1,0,5\n1,0,6\n2,0,7\n2,0,9\n1,1,4\n1,1,8\n3,1,5\n3,1,7\n';
    expect(await refusal(`mixed ${fileOf(numbers)} --y y --x arm --group litter`)).toContain(
      '1 stands under 0 and under 1',
    );
    expect(
      await refusal(
        `mixed ${fileOf(numbers.replaceAll(',1,', ',NA,').replaceAll(',0,', ',b,').replace(',b,', ',c,'))} --y y --x arm --group litter --missing NA`,
      ),
    ).toContain('1 stands under c and under b');
    expect((await ask(`mixed ${fileOf(numbers)} --y y --x arm --group litter --litters own`))['mixed'].groups).toBe(4);
  });
  it('are counted by their means where the model finds no variance between them, as on the page', async () => {
    const text =
      'animal,litter,arm,methylation\n1,a,x,50\n2,a,x,60\n3,b,x,52\n4,b,x,60\n5,c,y,58\n6,c,y,66\n7,d,y,57\n8,d,y,68\n';
    const { mixed } = await ask(`mixed ${fileOf(text)} ${MIXED}`);
    const table = readShape(readTable(text)) as LitterTable;
    const page = armTests(
      table.methylation.map((value, i) => ({ litter: table.litter[i]!, arm: table.arm[i] === 'y' ? 0 : 1, value })),
    ).mixed;
    const { icc, ...test } = page as { readonly icc: number };
    expect(mixed).toMatchObject({
      icc,
      by: 'litter-means',
      coefficients: [{ name: 'intercept' }, { ...test, name: 'arm = y' }],
    });
    expect(icc).toBe(0);
    expect(mixed.coefficients[1]).toMatchObject({ df: 2, n: 4 });
    // Per unit of a column of numbers.
    const coded = (await ask(`mixed ${fileOf(text.replaceAll(',x,', ',1,').replaceAll(',y,', ',3,'))} ${MIXED}`))[
      'mixed'
    ].coefficients[1];
    expect(coded.estimate).toBeCloseTo(mixed.coefficients[1].estimate / 2, 12);
    expect(coded.p).toBe(mixed.coefficients[1].p);
  });
});

describe('encodings', () => {
  it.each([
    ['windows-1252', 'windows-1252'],
    ['utf-16', 'utf-16'],
    ['composed-and-not', undefined],
    ['utf8', undefined],
  ])('%s keeps eight litters', async (name, encoding) => {
    const found = await ask(`mixed @umlauts-${name}.csv ${MIXED}`);
    expect(found['mixed'].groups).toBe(8);
    expect(found['encoding']).toBe(encoding);
  });
  it('of two kinds in one file are refused', async () => {
    expect(await refusal(`mixed @two-encodings.csv ${MIXED}`)).toContain('Save both parts as UTF-8');
  });
  it('of worlds are read where they are certain', async () => {
    const world = { ...JSON.parse(await works(['presets', 'both-parents'], '')), days: 3, siblings: 1, cells: 20 };
    const [plain, powershell, old] = ['plain.json', 'powershell.json', 'old.json'].map((name) =>
      join(place.folder, name),
    ) as [string, string, string];
    const text = JSON.stringify({ ...world, seed: 'Wühlmaus' }, null, 2).replaceAll('\n', '\r\n');
    writeFileSync(plain, `\uFEFF${text}`);
    writeFileSync(powershell, `\uFEFF${text}`, 'utf16le');
    writeFileSync(old, text, 'latin1');
    const told = await works(['run', plain], '');
    expect(told).toContain('# seed: "Wühlmaus"');
    expect(await works(['run', powershell], '')).toBe(told);
    expect(await works(['sweep', powershell, '--x', 'care.licking=40', '--replicates', '1'], '')).toContain('Wühlmaus');
    for (const args of [
      ['run', old],
      ['sweep', old, '--x', 'care.licking=40'],
    ])
      expectRefused(await tend(args), ['UTF-8', 'Save it again']);
  });
  it('of no text at all are refused with what to do', async () => {
    const book = join(place.folder, 'book.xlsx');
    writeFileSync(book, Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
    expectRefused(await tend(['stats', 'welch', book, '--y', 'y', '--x', 'x']), ['Save the sheet as CSV']);
  });
});

describe('numbers', () => {
  const BY_ARM = '--y weight --x arm';
  it('with two decimal marks are asked for', async () => {
    expect(await refusal(`welch @two-decimal-marks.csv ${BY_ARM}`)).toMatch(
      /line 4, column weight.*--decimal point \(1234\) or either \(1\.234\)/,
    );
    expect((await ask(`welch @two-decimal-marks.csv ${BY_ARM} --decimal point`))['groups'][0].max).toBe(1234);
    expect((await ask(`welch @two-decimal-marks.csv ${BY_ARM} --decimal either`))['groups'][0].min).toBe(1.234);
    expect(await refusal(`welch @two-decimal-marks.csv ${BY_ARM} --decimal comma`)).toContain('"12.5"');
    expect(await refusal(`welch @two-decimal-marks.csv ${BY_ARM} --decimal dot`)).toContain('point, comma, either');
  });
  it('may be missing in many ways, and a number may stand for a gap', async () => {
    const arms = '--y methylation --x arm';
    expect(await ask(`welch @gaps.csv ${arms}`)).toMatchObject({
      rows: { read: 8, used: 4 },
      welch: welchTest([62, 58], [59, 55]),
    });
    expect(await refusal(`welch @gap-99.csv ${arms}`)).toMatch(/line 9.*--missing "-99".*--missing none/);
    expect((await ask(`welch @gap-99.csv ${arms} --missing -99`))['welch']).toEqual(welchTest([62, 58], [59, 55]));
    expect((await ask(`welch @gap-99.csv ${arms} --missing none`))['groups'][1].min).toBe(-99);
  });
  it('in fractions come to the same tests', async () => {
    expect((await ask(`mixed @fractions.csv ${MIXED}`))['mixed'].coefficients[1].p).toBeCloseTo(
      (await ask(`mixed @own-litters.csv ${MIXED}`))['mixed'].coefficients[1].p,
      10,
    );
  });
  it('below notes of an instrument are found', async () => {
    expect(await ask('ols @notes-above-names.csv --y Pos._1_Meth._(%) --x Quality')).toMatchObject({
      linesLeftOut: [1, 2],
      rows: { used: 4 },
      ols: linearModel([62.4, 60.1, 58, 59.5], { 'Quality = Check': [0, 0, 1, 1] }),
    });
  });
  it('alike but for rounding are not computable, whichever test', async () => {
    const results = [
      ...['welch', 'anova'].map((test) => `${test} @alike-but-for-rounding.csv --y v --x g`),
      'ols @alike-but-for-rounding.csv --y v --x g',
      'mixed @alike-but-for-rounding.csv --y v --group g',
      'mixed @alike-but-for-rounding.csv --y v --x g --group g',
      'correlation @alike-but-for-rounding.csv --y v --x v',
      `paired ${fileOf('a,b\n0.3,0.1\n0.30000000000000004,0.1\n0.3,0.1\n')} --y a --x b`,
    ];
    for (const args of results) {
      const { schema: _, test: __, rows: ___, groups: ____, ...found } = await ask(args);
      const tests = Object.values(found).filter((value) => typeof value === 'object' && !Array.isArray(value));
      expect(tests.length).toBeGreaterThan(0);
      for (const test of tests) expect(test).toMatchObject({ notComputable: 'no-spread' });
    }
  });
});

describe('names', () => {
  it('NA may be an arm', async () => {
    const text = fileOf('arm,y\nA,1\nA,2\nNA,3\nNA,5\n');
    expect(await refusal(`welch ${text} --y y --x arm`)).toMatch(/line 4, column arm.*--missing "NA".*--missing none/);
    expect(await ask(`welch ${text} --y y --x arm --missing none`)).toMatchObject({
      difference: 'A - NA',
      rows: { used: 4 },
    });
    expect(await refusal(`welch ${text} --y y --x arm --missing NA`)).toContain('must hold 2');
  });
  it('that are numbers keep their order, and none is taken for the constant', async () => {
    const text = fileOf('y,2,1,intercept\n1,5,1,0\n3,2,4,1\n2,7,3,1\n6,1,8,0\n4,4,1,0\n');
    expect(
      (await ask(`ols ${text} --y y --x 2,1`))['ols'].coefficients.map(({ name }: { name: string }) => name),
    ).toEqual(['intercept', '2', '1']);
    expect((await ask(`ols ${text} --y y --x 2,1`))['ols'].coefficients[1].estimate).toBeCloseTo(
      (await ask(`ols ${text} --y y --x 1,2`))['ols'].coefficients[2].estimate,
      10,
    );
    expect(await refusal(`ols ${text} --y y --x intercept`)).toContain('another name');
  });
  it('of three groups are compared with the first', async () => {
    const text = fileOf('y,g\n1,a\n2,a\n4,b\n6,b\n9,c\n7,c\n');
    const { ols } = await ask(`ols ${text} --y y --x g`);
    expect(ols).toEqual(linearModel([1, 2, 4, 6, 9, 7], { 'g = b': [0, 0, 1, 1, 0, 0], 'g = c': [0, 0, 0, 0, 1, 1] }));
    expect(ols.coefficients[1].estimate).toBeCloseTo(3.5, 12);
    expect(await refusal(`correlation ${text} --y y --x g`)).toContain('must hold 2');
    expect(
      await refusal(
        `ols ${fileOf(`y,id\n${Array.from({ length: 60 }, (_, i) => `${i},a${i}`).join('\n')}\n`)} --y y --x id`,
      ),
    ).toContain('holds 60');
    // A slip among numbers is a slip and no group.
    expect(await refusal(`ols ${fileOf('y,x\n1,1\n2,2\n3,three\n4,4\n')} --y y --x x`)).toContain('line 4');
  });
});

describe('tables of worlds', () => {
  const SMALL = ['--siblings', '1', '--cells', '20'];
  it('of a spreadsheet with decimal commas', async () => {
    const { columns, rows } = readCsv(
      (await works(['sweep', join(tables, 'design-decimal-comma.csv'), '--format', 'csv'], '')).replace(
        '"40,5"',
        '40.5',
      ),
    );
    const plain = readCsv(
      await works(['sweep', '-'], 'preset,care.licking,days,siblings,cells\nboth-parents,40.5,5,1,50\n'),
    );
    expect(rows[0]![columns.indexOf('checksum')]).toBe(plain.rows[0]![plain.columns.indexOf('checksum')]);
  });
  it('of R and Excel, with TRUE, FALSE and gaps', async () => {
    const scenarios = (
      await works(['sweep', join(tables, 'design-from-r.csv'), ...SMALL, '--days', '3', '--format', 'ndjson'], '')
    )
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).scenario);
    expect(scenarios.map(({ set, seed }) => [set['sire.present'], set['care.licking'], seed])).toEqual([
      [undefined, undefined, 'a'],
      [false, undefined, 'b'],
      [false, undefined, 'vole-34'],
    ]);
  });
  it('ask whether a seed is a name or a gap', async () => {
    expectRefused(await tend(['sweep', '-', ...SMALL], 'seed,days\na,1\nNA,1\n'), [
      'line 3',
      'column seed',
      '--missing "NA"',
    ]);
    expect(
      (await works(['sweep', '-', ...SMALL, '--missing', 'none', '--format', 'ndjson'], 'seed,days\na,1\nNA,1\n'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).scenario.seed),
    ).toEqual(['a', 'NA']);
  });
  it('ask for a decimal mark, and name a row whose cell is none', async () => {
    expectRefused(await tend(['sweep', '-', ...SMALL], 'care.licking;days\n1,234;1\n12.5;1\n'), [
      'line 2',
      '--decimal',
    ]);
    const { status, stderr } = await tend(['sweep', '-', ...SMALL], 'care.licking,days\n40 %,1\n41,1\n');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^tend: Line 2 of the table: .*"40 %"\.\n$/);
  });
  it('of 30,000 rows are read', async () => {
    const design = `preset,seed,care.licking\n${Array.from({ length: 30_000 }, (_, i) => `both-parents,a-rather-long-seed-${i},${i % 80}.5000`).join('\n')}\n`;
    expect(design.length).toBeGreaterThan(1_000_000);
    expect(
      readCsv(await works(['sweep', '-', ...SMALL, '--days', '1', '--shard', '30000/30000'], design)).rows,
    ).toEqual([]);
    expect(
      readCsv(await works(['sweep', '-', ...SMALL, '--days', '1', '--shard', '1/30000'], design)).rows,
    ).toHaveLength(1);
    expectRefused(await tend(['stats', 'welch', '-', '--y', 'y', '--x', 'x'], `x,y\n${'a,1\n'.repeat(100_001)}`), [
      'from 1 to 100000 rows',
    ]);
  });
});

describe('options', () => {
  it('take numbers as people type them, with a point', async () => {
    expect((await ask('power --d .5 --n 64'))['power']).toBe((await ask('power --d 0.5 --n 64'))['power']);
    expect(await refusal('power --d 0,5 --n 64')).toBe('--d: "0,5" has a decimal comma. Write a point.');
    const world = await works(['presets', 'both-parents'], '');
    const run = (...set: string[]) =>
      tend(['run', '-', '--siblings', '1', '--cells', '20', '--days', '2', ...set], world);
    expect((await run('--set', 'sire.present=FALSE')).stdout).toBe((await run('--set', 'sire.present=false')).stdout);
    expect((await run('--set', 'care.licking=40.50')).stdout).toBe((await run('--set', 'care.licking=40.5')).stdout);
    expectRefused(await run('--set', 'care.licking=40,5'), ['--set care.licking', 'Write a point']);
  });
  it('adjust p-values for their number', async () => {
    const found = await ask('adjust --p 0.01,.04,0.03');
    [
      [0.03, 0.12, 0.09],
      [0.03, 0.06, 0.06],
      [0.03, 0.04, 0.04],
    ].forEach((expected, i) =>
      expected.forEach((value, k) =>
        expect(found[['bonferroni', 'holm', 'benjaminiHochberg'][i]!][k]).toBeCloseTo(value, 12),
      ),
    );
    expect(await refusal('adjust --p 0.01,1.2')).toContain('from 0 to 1');
  });
});
