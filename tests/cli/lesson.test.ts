/** `tend lesson`: the shelf, what a lesson comes to over seats, and notes for teachers. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import { expectedOf } from '../../sim/lesson/expect.ts';
import { loadLesson, SHELF } from '../../sim/lessons.ts';
import { MODEL_VERSION } from '../../sim/page.ts';
import { beforeCli, expectRefused, root, tend, works } from './tend.ts';

const place = beforeCli();

describe('tend lesson list', () => {
  it('names every lesson there is', async () => {
    const lines = (await works(['lesson', 'list'], '')).trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/).slice(0, 2).join(' '))).toEqual(
      SHELF.map(({ number, id }) => `${number} ${id}`),
    );
    expect(lines[1]).toContain('Luck or care?');
  });
});

describe('tend lesson expect', () => {
  it('prints what the engine says of a lesson, as the library works it out', async () => {
    const text = await works(['lesson', 'expect', 'volume', '--seats', '3-4', '--format', 'json'], '');
    const { lesson } = (await loadLesson('volume'))!;
    expect(text).toBe(`${JSON.stringify(expectedOf(lesson, [3, 4], runNow), null, 2)}\n`);
    expect(JSON.parse(text)).toMatchObject({ modelVersion: MODEL_VERSION, lesson: 'volume', seats: [3, 4] });
  });

  it('writes the file that stands in the project, to the byte', async () => {
    const file = join(place.folder, 'volume.json');
    expect(await works(['lesson', 'expect', 'volume', '--out', file], '')).toBe(`${file}\n`);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(root, 'sim/lesson/expected/volume.json'), 'utf8'));
  });

  it('goes to the folder of expected results of the project that it is run in', async () => {
    const project = join(place.folder, 'project');
    mkdirSync(join(project, 'sim/lesson/expected'), { recursive: true });
    await new Promise<void>((resolve, reject) => {
      execFile(
        process.execPath,
        [join(root, 'dist-cli/tend.js'), 'lesson', 'expect', 'volume'],
        { cwd: project },
        (error) => (error ? reject(error) : resolve()),
      );
    });
    expect(statSync(join(project, 'sim/lesson/expected/volume.json')).size).toBeGreaterThan(1000);
  });

  it('works nothing out where the file could not be written', async () => {
    const file = join(place.folder, 'nowhere/volume.json');
    expectRefused(await tend(['lesson', 'expect', 'volume', '--out', file]), ['--out', 'ENOENT']);
    expect(existsSync(file)).toBe(false);
  });
});

describe('tend lesson notes', () => {
  it.each(SHELF.map(({ id }) => id))('writes notes of %s as Markdown, with its stamped results', async (id) => {
    const { words } = (await loadLesson(id))!;
    const text = await works(['lesson', 'notes', id], '');
    expect(text.startsWith('# ')).toBe(true);
    expect(text).toContain(words[`lesson.${id}.title`]);
    expect(text).toContain(MODEL_VERSION);
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(text).toContain('✓');
  });

  it('goes to a file', async () => {
    const file = join(place.folder, 'notes.md');
    expect(await works(['lesson', 'notes', 'luck', '--out', file], '')).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(await works(['lesson', 'notes', 'luck'], ''));
  });
});

describe('tend lesson refuses', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['no task', [], ['TASK is missing']],
    ['another task', ['nap'], ['TASK must be one of list, expect, notes', '"nap"']],
    ['no lesson', ['expect'], ['ID is missing']],
    ['a lesson that there is not', ['notes', 'lucky'], ['ID must be one of volume, luck', '"lucky"']],
    ['a lesson named like what every object has', ['notes', 'constructor'], ['ID must be one of']],
    ['one seat', ['expect', 'luck', '--seats', '3'], ['--seats must be A-B', '"3"']],
    ['seat 0', ['expect', 'luck', '--seats', '0-40'], ['--seats must be from 1 to 250', '0']],
    ['seats backwards', ['expect', 'luck', '--seats', '30-2'], ['--seats must be from 30 to 250', '2']],
    ['too few seats for a file', ['expect', 'luck', '--seats', '1-10'], ['--seats must be from 30 to 250', '10']],
    ['another form', ['expect', 'luck', '--format', 'xml'], ['--format must be one of file, json']],
    ['another option', ['list', '--seats', '1-30'], ['--seats']],
  ])('%s', async (_, args, says) => {
    expectRefused(await tend(['lesson', ...args]), says);
  });
});
