/** Everything that can be refused is: exit code 2, nothing on stdout, one line that names the field. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeFile, MODEL_VERSION, scenarioFromPreset } from '../../sim/page.ts';
import { badInput, badStudies, beforeCli, expectRefused, tend } from './tend.ts';
import { every } from '../long.ts';

const place = beforeCli();
const world = encodeFile({ ...scenarioFromPreset('both-parents'), days: 3, siblings: 1, cells: 1 });

/** What each file of the folder must be told. */
const files: Record<string, readonly string[]> = {
  'a-study': ['schema', 'tend.scenario/1', 'tend.study/1'],
  'absent-giver-dose': ['events[0].giver', '"helpers" is not there on day 2'],
  'bare-nan': ['line 6, column 11', 'NaN'],
  binary: ['not text in UTF-8'],
  'care-of-25-hours': ['set.care', 'Mother', '1500', 'from 0 to 1440 min/day'],
  'comma-number': ['Days (days)', 'from 1 to 3650', '"1,5"'],
  'constructor-key': ['set.constructor', 'not a setting'],
  'effects-too-large': ['set.kappa.care', 'set.kappa.stress', 'from 0 to 0.7'],
  empty: ['line 1, column 1', 'the end'],
  'empty-seed': ['Seed', 'from 1 to 64'],
  'event-change-outside': ['events[0].value', 'from 0 to 720 min/day', '5000'],
  'event-ends-before-start': ['events[0].toDay', 'from 10 to 3650'],
  'event-unknown-type': ['events[0].type', 'separation, handling', '"party"'],
  foreign: ['schema', 'tend.scenario/1'],
  'foreign-list': ['Scenario', 'braces', 'list'],
  'fostered-infant': ['events[0].type', '"fostering"', 'human infant'],
  'half-a-day': ['days', 'whole number', 'from 1 to 3650', '1.5'],
  'father-of-rats': ['Father', 'set.sire.present', 'rat', 'must be false'],
  'hostile-text': ['preset', 'both-parents', String.raw`\u{1b}`],
  'impossible-stress': ['day 5', 'from 0 to 1', '1.4'],
  infinite: ['days', 'from 1 to 3650', 'Infinity'],
  'key-twice': ['days', 'more than once'],
  'missed-nursing-of-a-father': ['events[0].channel', 'Father gives no "nursing"'],
  'missed-talk-of-a-vole': ['events[0].channel', 'licking, huddling, nursing', '"talk"'],
  'nan-as-text': ['set.care.licking', 'from 0 to 720 min/day', '"NaN"'],
  'negative-dose': ['International units a day (events[0].units)', 'from 0 to 96 IU', '-24'],
  'newer-version': ['99.0.0', `up to ${MODEL_VERSION}`, 'newer Tend'],
  'no-such-preset': ['preset', 'high-care', 'perfect-care'],
  'no-such-bout': ['events[0].bout', '1441', 'from 1 to 1440'],
  'not-json': ['JSON', 'line 1, column 1'],
  'null-set': ['set', 'null'],
  'out-of-range': ['Licking and grooming (set.care.licking)', 'from 0 to 720 min/day', '721'],
  'out-of-range-cells': ['cells', 'from 1 to 1000000'],
  'overlapping-separations': ['events[1]', '"b" shares days with a'],
  'proto-key': ['set.__proto__', 'not a setting'],
  'proto-key-at-top': ['__proto__', 'not known'],
  'seed-with-newline': ['Seed', String.raw`"a\u{a}b"`],
  'species-by-hand': ['Species (set.world.species)', 'vole', '"infant"'],
  truncated: ['JSON', 'line 8', 'the end'],
  'unknown-field': ['colour', 'known names: schema'],
  'unknown-parameter': ['set.care.liking', 'settings: care.licking'],
  'window-ends-too-soon': ['set.window.endsAt', 'from 40 to 365', '28'],
  'wrong-types': ['set', 'list'],
};

describe('a file that is no world', () => {
  it('is known here by its name', () => {
    expect(readdirSync(badInput).sort()).toEqual(
      Object.keys(files)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  it.concurrent.each(every(10, Object.entries(files)))('%s', async (name, says) => {
    expectRefused(await tend(['run', join(badInput, `${name}.json`)]), says);
  });

  it('is not read to the end when it is 10 MB', async () => {
    const big = join(place.folder, 'big.json');
    writeFileSync(big, `{"seed":"${'x'.repeat(10_000_000)}"}`);
    expectRefused(await tend(['run', big]), ['too large', '1000000 characters']);
    expectRefused(await tend(['run', '-'], ' '.repeat(10_000_000)), ['too large']);
  });
});

/** What `tend lineage` must say to each study of the folder. */
const studies: Record<string, readonly string[]> = {
  'another-kind': ['Kind of study (kind)', 'one of lineage', '"giving"'],
  'another-schema': ['schema', 'tend.study/1, tend.scenario/1', '"tend.study/2"'],
  'bad-world': ['set.care.licking', 'from 0 to 720 min/day', '721'],
  'design-as-list': ['Design of the study (design)', 'braces', 'list'],
  'design-of-another-kind': ['design.people', 'known names: lines, generations'],
  'generation-out-of-range': ['Fostered generation (design.fosterAt)', 'from 0 to 3', '4'],
  'half-a-generation': ['Generations (design.generations)', 'whole number', 'from 1 to 20', '2.5'],
  'newer-world': ['99.0.0', 'newer Tend'],
  'no-world': ['Scenario (scenario)', 'braces'],
  'switch-as-text': ['Care is passed on (design.transmitCare)', 'true, false', '"false"'],
  'too-few-lines': ['Lines in each group (design.lines)', 'from 10 to 1000', '9'],
  'unknown-design-field': ['design.linez', 'known names: lines, generations'],
  'unknown-kind': ['Kind of study (kind)', 'lineage, stress-test, giving', '"horoscope"'],
};

describe('a file that is no study of family lines', () => {
  it('is known here by its name', () => {
    expect(readdirSync(badStudies).sort()).toEqual(
      Object.keys(studies)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  it.concurrent.each(every(8, Object.entries(studies)))('%s', async (name, says) => {
    expectRefused(await tend(['lineage', join(badStudies, `${name}.json`)]), says);
  });

  it.each(every(4, ['lineage', 'stress-test', 'giving', 'day']))('is no world for %s either', async (command) => {
    expectRefused(await tend([command, '-'], '{"schema":"tend.scenario/1"}'), ['modelVersion']);
    expectRefused(await tend([command, '-'], '[]'), ['Scenario', 'list']);
    expectRefused(await tend([command, join(badInput, 'absent-giver-dose.json')]), ['events[0].giver']);
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
    // The range would not help: it is the mark that is wrong.
    ['a comma', ['run', '-', '--cells', '1,5'], ['cells', '"1,5"', 'Write a point']],
    ['an empty number', ['run', '-', '--cells='], ['cells', '""']],
    ['hexadecimal', ['run', '-', '--siblings', '0x10'], ['siblings', 'from 1 to 1000', '"0x10"']],
    ['more than any number', ['run', '-', '--days', '1e999'], ['days', '"1e999"']],
    ['too many cells', ['run', '-', '--cells', '1000001'], ['cells', 'from 1 to 1000000']],
    ['an empty seed', ['run', '-', '--seed='], ['Seed']],
    ['a setting without value', ['run', '-', '--set', 'care.licking'], ['--set', 'ID=VALUE']],
    ['an unknown setting', ['run', '-', '--set', 'care.liking=4'], ['set.care.liking']],
    ['a hostile setting', ['run', '-', '--set', '__proto__=4'], ['set.__proto__']],
    ['a setting outside', ['run', '-', '--set', 'care.licking=-1'], ['set.care.licking', 'from 0 to 720 min/day']],
    [
      'a setting twice',
      ['run', '-', '--set', 'care.licking=1', '--set', 'care.licking=2'],
      ['set.care.licking', 'more than once'],
    ],
    ['a choice nobody offers', ['run', '-', '--set', 'genes.genotype=QQ'], ['drawn, AA, AB, BB', '"QQ"']],
    ['a place without folder', ['run', '-', '--out', '/nowhere/at/all'], ['--out', 'cannot be written']],
    ['a device to write to', ['run', '-', '--out', '/dev/null'], ['--out', 'not a plain file']],
    ['a folder to write to', ['run', '-', '--out', badInput], ['--out', 'EISDIR']],
    ['a cell too many', ['cell', '-', '--cell', '1'], ['Cell', 'from 0 to 0']],
    ['a young one too many', ['cell', '-', '--individual', '1'], ['individual', 'from 0 to 0']],
    ['standard input for two files', ['cell', '-', '--twin', '-'], ['more than once']],
    ['a young one that is no number', ['cell', '-', '--individual', 'one'], ['individual', '"one"']],
    ['an unknown preset', ['presets', 'perfect'], ['high-care', '"perfect"']],
    ['an unknown parameter', ['describe', 'care.liking'], ['care.liking', 'care.licking']],
    ['a day after the last', ['day', '-', '--day', '4'], ['--day', 'from 0 to 3 days', '4']],
    ['a day before birth', ['day', '-', '--day', '-1'], ['--day', 'from 0 to 3 days', '-1']],
    ['half a day', ['day', '-', '--day', '1.5'], ['--day', 'whole number', 'from 0 to 3 days']],
    ['a day by name', ['day', '-', '--day', 'first'], ['--day', '"first"']],
    ['a day as text', ['day', '-', '--format', 'text'], ['--format', 'csv, json', '"text"']],
    [
      'a bout as a table',
      ['day', '-', '--bout', 'dam:licking:1', '--format', 'csv'],
      ['--format', 'text, json', '"csv"'],
    ],
    ['a bout without a number', ['day', '-', '--bout', 'dam:licking'], ['--bout', 'GIVER:CHANNEL:NUMBER']],
    ['a bout of nobody', ['day', '-', '--bout', 'dog:licking:1'], ['--bout', 'dam, sire, helpers', '"dog"']],
    [
      'a bout of nothing',
      ['day', '-', '--bout', 'dam:singing:1'],
      ['--bout', 'licking, huddling, nursing', '"singing"'],
    ],
    ['bout 0', ['day', '-', '--bout', 'dam:licking:0'], ['--bout', 'from 1 to 1440', '0']],
    [
      'a bout that does not exist',
      ['day', '-', '--bout', 'dam:licking:99', '--day', '2'],
      ['--bout', '99', 'day 2', 'from 1 to'],
    ],
    ['a bout of someone who is away', ['day', '-', '--bout', 'helpers:licking:1'], ['--bout', '"helpers"', 'day 0']],
    ['a bout that its giver never gives', ['day', '-', '--bout', 'sire:nursing:1'], ['--bout', 'Father', '"nursing"']],
    [
      'a bout of the last day',
      ['day', '-', '--bout', 'dam:licking:1', '--day', '3'],
      ['--day', 'from 0 to 2 days', '3'],
    ],
    ['a species set by hand', ['run', '-', '--set', 'world.species=infant'], ['set.world.species', 'vole', '"infant"']],
    ['25 hours of care', ['day', '-', '--set', 'care.nursing=1440'], ['set.care', 'from 0 to 1440 min/day']],
    ['too few lines', ['lineage', '-', '--lines', '9'], ['design.lines', 'from 10 to 1000', '9']],
    ['lines by name', ['lineage', '-', '--lines', 'many'], ['design.lines', '"many"']],
    [
      'a generation after the last',
      ['lineage', '-', '--generations', '2', '--foster-at', '3'],
      ['design.fosterAt', 'from 0 to 2', '3'],
    ],
    [
      'a switch that is no switch',
      ['lineage', '-', '--transmit-care', 'no'],
      ['design.transmitCare', 'true, false', '"no"'],
    ],
    ['an option of another study', ['lineage', '-', '--children', '20'], ['--children']],
    ['three threads', ['lineage', '-', '--threads', '3'], ['--threads', '1, 2, auto', '"3"']],
    ['a study as text', ['giving', '-', '--format', 'text'], ['--format', 'csv, json', '"text"']],
    ['a child in each arm', ['stress-test', '-', '--children', '1'], ['design.children', 'from 2 to 1000', '1']],
    ['a negative dose', ['stress-test', '-', '--dose', '-24'], ['design.dose', 'from 0 to 96 IU', '-24']],
    ['a negative noise', ['stress-test', '-', '--assay-noise', '-0.1'], ['design.assayNoise', 'from 0 to 1', '-0.1']],
    ['a gain below nothing', ['giving', '-', '--gain', '-2'], ['design.gain', 'from -1 to 5', '-2']],
    ['a study that cannot be written', ['giving', '-', '--out', '/nowhere/at/all'], ['--out', 'cannot be written']],
    ['a world in place of cases', ['chain', '-'], ['schema', 'course, switching']],
  ];
  it.concurrent.each(every(8, refused))('%s', async (_, args, says) => expectRefused(await tend(args, world), says));

  it('reports trouble in the second thread like any other', async () => {
    const stress = [1, 2].map((n) => ({ id: `e${n}`, type: 'stressor', fromDay: 1, toDay: 2, intensity: 0.9 }));
    const impossible = JSON.stringify({ ...JSON.parse(world), siblings: 4, events: stress });
    expectRefused(await tend(['run', '-', '--threads', '2'], impossible), ['day 1', '1.8']);
    expectRefused(await tend(['lineage', '-', '--threads', '2', '--lines', '10'], impossible), ['day 1', '1.8']);
  });
});
