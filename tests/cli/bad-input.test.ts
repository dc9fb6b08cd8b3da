/** Everything that can be refused is: exit code 2, nothing on stdout, one line that names the field. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeFile, scenarioFromPreset } from '../../sim/index.ts';
import { badInput, beforeCli, tend, type Ended } from './tend.ts';

const place = beforeCli();
const world = encodeFile({ ...scenarioFromPreset('both-parents'), days: 3, siblings: 1, cells: 1 });

function expectRefused({ status, stdout, stderr }: Ended, says: readonly string[]): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^tend: [^\p{C}\u2028\u2029]{1,600}\n$/u);
  for (const part of says) expect(stderr).toContain(part);
  expect(status).toBe(2);
}

/** What each file of the folder must be told. */
const files: Record<string, readonly string[]> = {
  'bare-nan': ['line 6, column 11', 'NaN'],
  'binary': ['not text in UTF-8'],
  'comma-number': ['Days (days)', 'from 1 to 3650', '"1,5"'],
  'constructor-key': ['set.constructor', 'not a setting'],
  'effects-too-large': ['set.kappa.care', 'set.kappa.stress', 'from 0 to 0.7'],
  'empty': ['line 1, column 1', 'the end'],
  'empty-seed': ['Seed', 'from 1 to 64'],
  'event-change-outside': ['events[0].value', 'from 0 to 720 min/day', '5000'],
  'event-ends-before-start': ['events[0].toDay', 'from 10 to 3650'],
  'event-unknown-type': ['events[0].type', 'separation, handling', '"party"'],
  'foreign': ['schema', 'tend.scenario/1'],
  'foreign-list': ['Scenario', 'braces', 'list'],
  'half-a-day': ['days', 'whole number', 'from 1 to 3650', '1.5'],
  'hostile-text': ['preset', 'both-parents', String.raw`\u{1b}`],
  'impossible-stress': ['day 5', 'from 0 to 1', '1.4'],
  'infinite': ['days', 'from 1 to 3650', 'Infinity'],
  'key-twice': ['days', 'more than once'],
  'nan-as-text': ['set.care.licking', 'from 0 to 720 min/day', '"NaN"'],
  'newer-version': ['99.0.0', 'up to 1.0.0', 'newer Tend'],
  'no-such-preset': ['preset', 'high-care', 'perfect-care'],
  'not-json': ['JSON', 'line 1, column 1'],
  'null-set': ['set', 'null'],
  'out-of-range': ['Licking and grooming (set.care.licking)', 'from 0 to 720 min/day', '721'],
  'out-of-range-cells': ['cells', 'from 1 to 1000000'],
  'overlapping-separations': ['events[1]', '"b" shares days with a'],
  'proto-key': ['set.__proto__', 'not a setting'],
  'proto-key-at-top': ['__proto__', 'not known'],
  'seed-with-newline': ['Seed', String.raw`"a\u{a}b"`],
  'truncated': ['JSON', 'line 8', 'the end'],
  'unknown-field': ['colour', 'known names: schema'],
  'unknown-parameter': ['set.care.liking', 'settings: care.licking'],
  'window-ends-too-soon': ['set.window.endsAt', 'from 40 to 365', '28'],
  'wrong-types': ['set', 'list'],
};

describe('a file that is no world', () => {
  it('is known here by its name', () => {
    expect(readdirSync(badInput).sort()).toEqual(Object.keys(files).map((name) => `${name}.json`).sort());
  });

  it.concurrent.each(Object.entries(files))('%s', async (name, says) => {
    expectRefused(await tend(['run', join(badInput, `${name}.json`)]), says);
  });

  it('is not read to the end when it is 10 MB', async () => {
    const big = join(place.folder, 'big.json');
    writeFileSync(big, `{"seed":"${'x'.repeat(10_000_000)}"}`);
    expectRefused(await tend(['run', big]), ['too large', '1000000 characters']);
    expectRefused(await tend(['run', '-'], ' '.repeat(10_000_000)), ['too large']);
  });
});

describe('a command line that is not understood', () => {
  const refused: [string, readonly string[], readonly string[]][] = [
    ['nothing', [], ['COMMAND']],
    ['an unknown command', ['fly'], ['run, chain', '"fly"']],
    ['no file', ['run'], ['SCENARIO.json']],
    ['a missing file', ['run', 'nowhere.json'], ['"nowhere.json" does not exist']],
    ['a folder', ['run', badInput], ['is a folder']],
    ['a path through a file', ['run', 'package.json/x'], ['does not exist']],
    ['two files', ['run', '-', 'x'], ['"x"']],
    ['an unknown option', ['run', '-', '--bogus'], ['--bogus']],
    ['an option without value', ['run', '-', '--days'], ['--days']],
    ['an option twice', ['run', '-', '--days', '3', '--days', '4'], ['--days', 'more than once']],
    ['an unknown format', ['run', '-', '--format', 'xml'], ['--format', 'csv, ndjson, json', '"xml"']],
    ['a negative number', ['run', '-', '--days', '-5'], ['days', 'from 1 to 3650', '-5']],
    ['a comma', ['run', '-', '--cells', '1,5'], ['cells', 'from 1 to 1000000', '"1,5"']],
    ['an empty number', ['run', '-', '--cells='], ['cells', '""']],
    ['hexadecimal', ['run', '-', '--siblings', '0x10'], ['siblings', 'from 1 to 1000', '"0x10"']],
    ['more than any number', ['run', '-', '--days', '1e999'], ['days', '"1e999"']],
    ['too many cells', ['run', '-', '--cells', '1000001'], ['cells', 'from 1 to 1000000']],
    ['an empty seed', ['run', '-', '--seed='], ['Seed']],
    ['a setting without value', ['run', '-', '--set', 'care.licking'], ['--set', 'ID=VALUE']],
    ['an unknown setting', ['run', '-', '--set', 'care.liking=4'], ['set.care.liking']],
    ['a hostile setting', ['run', '-', '--set', '__proto__=4'], ['set.__proto__']],
    ['a setting outside', ['run', '-', '--set', 'care.licking=-1'], ['set.care.licking', 'from 0 to 720 min/day']],
    ['a setting twice', ['run', '-', '--set', 'care.licking=1', '--set', 'care.licking=2'], ['set.care.licking', 'more than once']],
    ['a choice nobody offers', ['run', '-', '--set', 'genes.genotype=QQ'], ['drawn, AA, AB, BB', '"QQ"']],
    ['a place without folder', ['run', '-', '--out', '/nowhere/at/all'], ['--out', 'cannot be written']],
    ['a device to write to', ['run', '-', '--out', '/dev/null'], ['--out', 'not a plain file']],
    ['a folder to write to', ['run', '-', '--out', badInput], ['--out', 'EISDIR']],
    ['a cell too many', ['cell', '-', '--cell', '1'], ['Cell', 'from 0 to 0']],
    ['a young one that is no number', ['cell', '-', '--individual', 'one'], ['individual', '"one"']],
    ['an unknown preset', ['presets', 'perfect'], ['high-care', '"perfect"']],
    ['an unknown parameter', ['describe', 'care.liking'], ['care.liking', 'care.licking']],
    ['a world in place of cases', ['chain', '-'], ['schema', 'course, switching']],
  ];
  it.concurrent.each(refused)('%s', async (_, args, says) => expectRefused(await tend(args, world), says));

  it('reports trouble in the second thread like any other', async () => {
    const stress = [1, 2].map((n) => ({ id: `e${n}`, type: 'stressor', fromDay: 1, toDay: 2, intensity: 0.9 }));
    const impossible = JSON.stringify({ ...JSON.parse(world), siblings: 4, events: stress });
    expectRefused(await tend(['run', '-', '--threads', '2'], impossible), ['day 1', '1.8']);
  });
});
