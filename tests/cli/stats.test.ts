/** `tend stats`: what the page computes of its studies, of a table of one's own. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { stats } from '../../sim/cli/commands/stats.ts';
import { giving } from '../../sim/cli/commands/giving.ts';
import { encodeFile, scenarioFromPreset } from '../../sim/page.ts';
import { InputError } from '../../sim/params/types.ts';
import { ENGLISH } from '../../sim/words/english.ts';
import { renderProblem } from '../../sim/words/render.ts';
import { createWords } from '../../sim/words/say.ts';
import { mixedModel } from '../../sim/stats/mixed-model.ts';
import { linearModel } from '../../sim/stats/linear-model.ts';
import { partialCorrelation, pearson } from '../../sim/stats/correlation.ts';
import { pairedTest, welchTest } from '../../sim/stats/t-test.ts';
import { kruskalWallis, oneWayAnova, welchAnova } from '../../sim/stats/anova.ts';
import { labels, numbers, parted } from '../fixtures/stats/tables.ts';
import { beforeCli, expectRefused, tend, works } from './tend.ts';

const place = beforeCli();
const tables = fileURLToPath(new URL('../fixtures/stats/', import.meta.url));
const badTables = fileURLToPath(new URL('../fixtures/bad-tables/', import.meta.url));

/** What a command prints, run here: a process for each would take most of the time. */
async function printed(run: () => Promise<void>): Promise<string> {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => (text += String(piece)) !== '');
  try {
    await run();
  } finally {
    write.mockRestore();
  }
  return text;
}
function fileOf(text: string): string {
  const path = join(place.folder, 'own.csv');
  writeFileSync(path, text);
  return path;
}
const askWith = async (args: readonly string[]) => JSON.parse(await printed(() => stats(args)));
/** @ is the folder of data sets, - a file of this text. */
const ask = (args: string, text = '') =>
  askWith(
    args
      .replace('@', tables)
      .split(' ')
      .map((arg) => (arg === '-' ? fileOf(text) : arg)),
  );
async function refusal(args: readonly string[]): Promise<string> {
  try {
    await stats(args);
  } catch (error) {
    if (error instanceof InputError) return renderProblem(createWords(ENGLISH), error.problems[0]!);
    throw error;
  }
  throw new Error('was not refused');
}
const [first, second] = parted('sleep', 'extra', 'group') as [number[], number[]];

describe('tend stats', () => {
  it('welch', async () => {
    const seen = await ask('welch @sleep.csv --y extra --x group');
    expect(seen).toMatchObject({
      schema: 'tend.stats/1',
      test: 'welch',
      rows: { read: 20, used: 20 },
      difference: '1 - 2',
      groups: [{ name: '1', n: 10, mean: 0.75 }, { name: '2' }],
    });
    expect(seen.welch).toEqual(welchTest(first, second));
    expect(seen.hedgesG.estimate).toBeCloseTo(-0.7969352, 7);
    expect(seen.superiority.estimate).toBeCloseTo(0.255, 12);
  });
  it('paired, in columns and in rows', async () => {
    expect((await ask('paired @sleep.csv --y extra --x group --group ID')).paired).toEqual(pairedTest(first, second));
    const wide = `before;after\n${first.map((a, i) => `${a};${second[i]}`.replaceAll('.', ',')).join('\n')}\n`;
    expect(await ask('paired - --y before --x after', wide)).toMatchObject({
      difference: 'before - after',
      paired: pairedTest(first, second),
    });
  });
  it('anova', async () => {
    const groups = parted('iris', 'Sepal.Length', 'Species');
    const seen = await ask('anova @iris.csv --y Sepal.Length --x Species');
    expect(seen).toMatchObject({
      oneWay: oneWayAnova(groups),
      welch: welchAnova(groups),
      kruskalWallis: kruskalWallis(groups),
    });
    expect(seen.groups.map(({ name }: { name: string }) => name)).toEqual(['setosa', 'versicolor', 'virginica']);
  });
  it('ols and correlation', async () => {
    const [mpg, wt, hp] = ['mpg', 'wt', 'hp'].map((name) => numbers('mtcars', name)) as [number[], number[], number[]];
    expect((await ask('ols @mtcars.csv --y mpg --x wt,hp')).ols).toEqual(linearModel(mpg, { wt, hp }));
    expect(await ask('correlation @mtcars.csv --y mpg --x wt,hp')).toMatchObject({
      given: ['hp'],
      pearson: pearson(wt, mpg),
      partial: partialCorrelation(wt, mpg, { hp }),
    });
    expect(await ask('correlation @mtcars.csv --y mpg --x wt')).not.toHaveProperty('partial');
  });
  it('mixed, with arms by name', async () => {
    const arm = labels('litters', 'arm').map((name) => Number(name === 'MAN1'));
    const seen = await ask('mixed @litters.csv --y methylation --x arm --group litter');
    expect(seen.mixed).toEqual(
      mixedModel(numbers('litters', 'methylation'), { 'arm = MAN1': arm }, labels('litters', 'litter')),
    );
    expect(seen.mixed.coefficients[1]).toMatchObject({ name: 'arm = MAN1', df: 11 });
    expect((await ask('mixed @dyestuff.csv --y Yield --group Batch')).mixed.coefficients).toHaveLength(1);
  });
  it('power', async () => {
    expect((await ask('power --d 0.5 --n 64')).power).toBeCloseTo(0.8014586, 7);
    expect(await ask('power --r 0.2 --n 101 --alpha 0.05')).toMatchObject({
      power: expect.closeTo(0.5187, 4),
      criticalR: expect.closeTo(0.1956, 4),
      detectableR: expect.closeTo(0.2757, 4),
    });
  });
  it('reads what tend itself prints', async () => {
    const world = join(place.folder, 'world.json');
    writeFileSync(world, encodeFile({ ...scenarioFromPreset('infant-both-parents', 'a,=1+1'), days: 30 }));
    const csv = await printed(() => giving([world, '--people', '10']));
    expect(csv).toContain(String.raw`# seed: "a\u002c=1+1"`);
    expect(await ask('welch - --y generosity --x arm', csv)).toMatchObject({
      difference: 'dose - placebo',
      groups: [{ n: 10 }, { n: 10 }],
    });
  });
  it('leaves out rows with gaps, and says so', async () => {
    expect(await ask('welch - --y v --x g', 'g,v\na,1\na,2\na,\n,9\nb,4\nb,NA\nb,6\n')).toMatchObject({
      rows: { read: 7, used: 4 },
      welch: { estimate: -3.5, n: 4 },
    });
  });
  it('says why a number cannot be had', async () => {
    const seen = await ask('welch - --y v --x g', 'g,v\na,1\nb,4\nb,5\n');
    expect(seen.welch).toEqual({
      notComputable: 'too-few',
      detail: { name: 'a', got: 1, need: 2 },
      reason: 'There are too few values in a: 1. The test needs at least 2.',
    });
  });
});

describe('a table or a question that is refused', () => {
  it.each(readdirSync(badTables))('%s', async (name) => {
    expect(await refusal(['welch', join(badTables, name), '--y', 'methylation', '--x', 'arm'])).toContain(
      'Table (table)',
    );
  });
  const good = 'g,v,id\na,1,1\na,2,2\nb,4,1\nb,6,2\n';
  const refused: [string, readonly string[], readonly string[]][] = [
    ['no test', [], ['TEST']],
    ['an unknown test', ['ttest', '-'], ['TEST', 'welch, paired', '"ttest"']],
    ['a test from the prototype', ['constructor', '-'], ['TEST', '"constructor"']],
    ['no file', ['welch'], ['FILE.csv']],
    ['no y', ['welch', '-', '--x', 'g'], ['--y']],
    ['no x', ['ols', '-', '--y', 'v'], ['--x']],
    ['no litters', ['mixed', '-', '--y', 'v'], ['--group']],
    ['an unknown column', ['welch', '-', '--y', 'w', '--x', 'g'], ['--y', 'g, v, id', '"w"']],
    ['an unknown predictor', ['ols', '-', '--y', 'v', '--x', 'id,w'], ['--x', '"w"']],
    ['a predictor twice', ['ols', '-', '--y', 'v', '--x', 'id,id'], ['id', 'more than once']],
    ['words for numbers', ['welch', '-', '--y', 'g', '--x', 'v'], ['line 2', 'column g', '"a"']],
    ['too many arms', ['welch', '-', '--y', 'v', '--x', 'v'], ['"v"', 'must hold 2', 'holds 4']],
    ['the same one twice', ['paired', '-', '--y', 'v', '--x', 'g', '--group', 'g'], ['line 3', 'line 2', '"a"']],
    ['an option of another test', ['welch', '-', '--y', 'v', '--x', 'g', '--group', 'id'], ['--group']],
    ['power of nothing', ['power', '--n', '20'], ['--d or --r']],
    ['power of both', ['power', '--n', '20', '--d', '1', '--r', '0.2'], ['--d and --r together']],
    ['power without n', ['power', '--d', '1'], ['--n']],
    ['power of one', ['power', '--d', '1', '--n', '1'], ['--n', 'from 2 to', '1']],
    ['half a pup', ['power', '--d', '1', '--n', '8.5'], ['--n', 'whole number', '8.5']],
    ['a perfect correlation', ['power', '--r', '1', '--n', '20'], ['--r', 'both ends left out']],
    ['no error at all', ['power', '--r', '0.1', '--n', '20', '--alpha', '0'], ['--alpha', 'from 0 to 1']],
    ['a file beside power', ['power', 'x.csv', '--d', '1', '--n', '20'], ['"x.csv"']],
    ['a hostile name', ['welch', '-', '--y', '\u001b[31m', '--x', 'g'], [String.raw`\u{1b}`]],
  ];
  it.each(refused)('%s', async (_, args, says) => {
    const told = await refusal(args.map((arg) => (arg === '-' ? fileOf(good) : arg)));
    for (const part of says) expect(told).toContain(part);
  });
});

describe('as a process', () => {
  it('answers and ends with 0', async () => {
    expect(
      JSON.parse(await works(['stats', 'welch', '-', '--y', 'v', '--x', 'g'], 'g;v\na;1\na;2\nb;4,5\nb;6\n')).welch
        .estimate,
    ).toBe(-3.75);
  });
  it('ends with 2 and one line', async () => {
    expectRefused(
      await tend(['stats', 'welch', join(badTables, 'ragged-short.csv'), '--y', 'methylation', '--x', 'arm']),
      ['line 4'],
    );
    expectRefused(await tend(['stats', 'welch', '-', '--y', '\u001b[31m', '--x', 'g'], 'g,v\na,1\n'), [
      String.raw`\u{1b}`,
    ]);
  });
});
