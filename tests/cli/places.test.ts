/**
 * Where results go: looked at before any work, never over what is read or another result, and nothing is left behind.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { every } from '../long.ts';
import { encodeFile, scenarioFromPreset } from '../../sim/page.ts';
import { beforeCli, expectRefused, root, tend, works } from './tend.ts';

const place = beforeCli();
const bundle = join(root, 'dist-cli/tend.js');
const world = encodeFile({ ...scenarioFromPreset('both-parents'), days: 2, siblings: 1, cells: 1 });
const TRIAL = ['--litters-a', '2', '--litters-b', '2', '--pups', '2', '--cells', '64', '--day', '4', '--days', '4'];

/** A folder of its own with the world in it. */
function fresh(): { folder: string; at: (name: string) => string; input: string } {
  const folder = mkdtempSync(join(place.folder, 'places-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('world.json'), world);
  return { folder, at, input: at('world.json') };
}

describe('"-" after --out', () => {
  it('is standard output', async () => {
    expect(await works(['run', '-', '--out', '-'], world)).toBe(await works(['run', '-'], world));
    expect(existsSync(join(root, '-'))).toBe(false);
  });
});

describe('two results, or a result and what is read, in one place', () => {
  const refused: [string, readonly string[], string][] = [
    [
      'the truth over the table',
      ['experiment', 'world.json', '--out', 'x.csv', '--truth', 'x.csv', ...TRIAL],
      '--truth: "',
    ],
    [
      'the same by another path',
      ['experiment', 'world.json', '--out', 'x.csv', '--truth', '../FOLDER/x.csv', ...TRIAL],
      '--truth: "',
    ],
    [
      'the same behind a link',
      ['experiment', 'world.json', '--out', 'x.csv', '--truth', 'to-x.csv', ...TRIAL],
      '--truth: "',
    ],
    [
      'the same under a second name',
      ['experiment', 'world.json', '--out', 'old.csv', '--truth', 'second.csv', ...TRIAL],
      '--truth: "',
    ],
    [
      'the truth into the table on standard output',
      ['experiment', 'world.json', '--truth', '-', ...TRIAL],
      '--truth: "-"',
    ],
    ['the world that is read', ['run', 'world.json', '--out', 'world.json'], 'is read here'],
    ['the world that is read, behind a link', ['saliva', 'world.json', '--out', 'to-world.json'], 'is read here'],
    ['the truth over the world', ['experiment', 'world.json', '--truth', 'world.json', ...TRIAL], 'is read here'],
    [
      'the world that rows start from',
      ['sweep', 'design.csv', '--base', 'world.json', '--out', 'world.json'],
      'is read here',
    ],
    ['a name that is none', ['run', 'world.json', '--out='], 'cannot be written'],
    ['a folder that is not there', ['run', 'world.json', '--out', 'nowhere/'], 'EISDIR'],
    ['a name too long for any folder', ['run', 'world.json', '--out', 'x'.repeat(300)], 'ENAMETOOLONG'],
    ['a ring of links', ['run', 'world.json', '--out', 'ring'], 'ELOOP'],
  ];
  it.concurrent.each(every(3, refused))('%s', async (_, args, says) => {
    const { folder, at } = fresh();
    writeFileSync(at('design.csv'), 'days\n1\n');
    writeFileSync(at('old.csv'), 'old');
    linkSync(at('old.csv'), at('second.csv'));
    symlinkSync('x.csv', at('to-x.csv'));
    symlinkSync('world.json', at('to-world.json'));
    symlinkSync('ring', at('ring'));
    const before = readdirSync(folder);
    const local = args.map((arg, i) =>
      /^(\.\.\/FOLDER\/)?[\w-]+\.(csv|json)$|^(nowhere\/|ring|x{300})$/.test(arg) && i > 0
        ? at(arg.replace('../FOLDER/', './../' + folder.slice(folder.lastIndexOf('/') + 1) + '/'))
        : arg,
    );
    expectRefused(await tend(local), [says]);
    expect(readdirSync(folder)).toEqual(before);
    expect([readFileSync(at('world.json'), 'utf8'), readFileSync(at('old.csv'), 'utf8')]).toEqual([world, 'old']);
  });

  it.runIf(existsSync('/bin/sh'))('what the shell has opened, too', () => {
    const { folder, at } = fresh();
    const sh = (line: string) => spawnSync('/bin/sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(sh(`"${process.execPath}" "${bundle}" run - --out world.json < world.json`).stderr).toContain(
      'is read here',
    );
    expect(
      sh(`"${process.execPath}" "${bundle}" experiment world.json --truth table.csv > table.csv`).stderr,
    ).toContain('another result');
    expect(readFileSync(at('world.json'), 'utf8')).toBe(world);
  });
});

describe('a file', () => {
  it('is written behind a link, and the link stays', async () => {
    const { at, input } = fresh();
    writeFileSync(at('kept.csv'), 'old', { mode: 0o600 });
    symlinkSync('kept.csv', at('link.csv'));
    symlinkSync('new.csv', at('to-new.csv'));
    await works(['run', input, '--out', at('link.csv')], '');
    await works(['run', input, '--out', at('to-new.csv')], '');
    expect([lstatSync(at('link.csv')).isSymbolicLink(), lstatSync(at('to-new.csv')).isSymbolicLink()]).toEqual([
      true,
      true,
    ]);
    expect(readFileSync(at('kept.csv'), 'utf8')).toContain('# seed');
    expect(readFileSync(at('new.csv'), 'utf8')).toBe(readFileSync(at('kept.csv'), 'utf8'));
    if (process.platform !== 'win32') expect(statSync(at('kept.csv')).mode & 0o777).toBe(0o600);
  });
  it('may have the longest name that a folder takes', async () => {
    const { folder, at, input } = fresh();
    const name = `${'x'.repeat(246)}.csv`;
    await works(['run', input, '--out', at(name)], '');
    expect(readdirSync(folder).sort()).toEqual(['world.json', name]);
  });
  it.runIf(existsSync('/bin/sh'))('is not hindered by what a killed run with the same process number has left', () => {
    const { folder, at } = fresh();
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `: > ".x.csv.$$.part"; exec "${process.execPath}" "${bundle}" run world.json --out x.csv`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(at('x.csv'), 'utf8')).toContain('# seed');
  });
  it.runIf(process.platform !== 'win32')('leaves nothing half done when the run is stopped', async () => {
    const { folder, at } = fresh();
    writeFileSync(at('design.csv'), `care.licking,siblings,cells,days\n${'40,20,2000,90\n'.repeat(200)}`);
    const child = spawn(process.execPath, [bundle, 'sweep', at('design.csv'), '--out', at('x.csv')]);
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('.part')).length).toBe(1);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(folder).sort()).toEqual(['design.csv', 'world.json']);
  });
});

describe('standard output', () => {
  it.runIf(existsSync('/dev/full'))('that is full is said, and is no success', () => {
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${bundle}" presets both-parents > /dev/full`],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('tend: The result cannot be written to standard output (ENOSPC).\n');
    expect(status).toBe(2);
  });
});

describe('what PowerShell writes with ">"', () => {
  const powershell = Buffer.from(`\uFEFF${world.replaceAll('\n', '\r\n')}`, 'utf16le');
  const cases = Buffer.from('\uFEFF{"course":[]}', 'utf16le');
  const readers: [string, readonly string[], Uint8Array][] = [
    ...['run', 'cell', 'day', 'saliva'].map((name): [string, readonly string[], Uint8Array] => [
      name,
      [name, '-'],
      powershell,
    ]),
    ['sweep', ['sweep', '-', '--x', 'care.licking=40', '--replicates', '1'], powershell],
    ['sweep of a table', ['sweep', '-'], Buffer.from('\uFEFFdays,siblings,cells\r\n1,1,1\r\n', 'utf16le')],
    ['lineage', ['lineage', '-', '--lines', '10', '--generations', '1', '--foster-at', '0'], powershell],
    [
      'stress-test',
      ['stress-test', '-', '--children', '2'],
      Buffer.from(`\uFEFF${encodeFile({ ...scenarioFromPreset('both-parents'), days: 2 })}`, 'utf16le'),
    ],
    ['giving', ['giving', '-', '--people', '10'], powershell],
    ['experiment', ['experiment', '-', ...TRIAL], powershell],
    ['chain', ['chain', '-'], cases],
  ];
  it.concurrent.each(every(5, readers))('is read by %s', async (_, args, input) => {
    await works(args, input);
  });
  it('is read by options that name a file', async () => {
    const { at, input } = fresh();
    writeFileSync(at('powershell.json'), powershell);
    writeFileSync(at('design.csv'), 'days\n1\n');
    await works(['cell', input, '--twin', at('powershell.json')], '');
    expect(await works(['sweep', at('design.csv'), '--base', at('powershell.json')], '')).toBe(
      await works(['sweep', at('design.csv'), '--base', input], ''),
    );
  });
});
