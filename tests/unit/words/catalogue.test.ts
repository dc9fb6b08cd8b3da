/** The catalogue of the page is a file and a folder of files: a planted file is read, a word twice is refused. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import en from '../../../src/words/en.json' with { type: 'json' };
import reserve from '../../../src/words/en/reserve.json' with { type: 'json' };
import { screenIds } from '../../../src/state/screen-table.ts';
import { FRAMES } from '../../../src/views/frame/screen-frames.tsx';
import { createEnglish } from '../../../src/words/say.ts';
import { wordFiles, wordsPlugin } from '../../tools/vite-words.ts';

/** Where the planted files stand, and where words are read from. */
let planted: string;
let root: string;

beforeEach(() => {
  planted = mkdtempSync(join(tmpdir(), 'tend-words-'));
  root = planted;
  mkdirSync(join(root, 'sim/words'), { recursive: true });
  mkdirSync(join(root, 'src/words/en'), { recursive: true });
  plant('sim/words/en.json', { 'time.days': 'days', 'error.missing': 'is missing' });
  plant('src/words/en.json', { 'tab.play': 'Play', 'compare.title': 'Side by side', 'model.title': 'Model' });
});

afterEach(() => rmSync(planted, { recursive: true }));

function plant(path: string, words: Record<string, string>): void {
  writeFileSync(join(root, path), JSON.stringify(words));
}

/** What an import gets in a build, and which files it is made anew for. */
function imported(id: string, options = {}) {
  const watched: string[] = [];
  const { load } = wordsPlugin(options) as unknown as {
    load: (this: object, id: string) => string | { code: string };
  };
  const got = load.call({ addWatchFile: (file: string) => watched.push(file) }, `${root}/${id}`);
  const text = typeof got === 'string' ? got : got.code.replace('export default ', '');
  return { words: JSON.parse(text) as Record<string, string>, watched };
}

describe('the catalogue of the page', () => {
  it('is every file of the folder beside en.json', () => {
    plant('src/words/en/notes.json', { 'notes.title': 'Notes' });
    plant('src/words/en/lessons.json', { 'lessons.title': 'Lessons' });
    const files = wordFiles(root).map(({ file }) => file.slice(root.length));
    expect(files).toEqual(['/src/words/en.json', '/src/words/en/lessons.json', '/src/words/en/notes.json']);
    const { words, watched } = imported('src/words/en.json', { whole: true });
    expect(Object.keys(words)).toEqual(['tab.play', 'compare.title', 'model.title', 'lessons.title', 'notes.title']);
    expect(watched.map((file) => file.slice(root.length))).toEqual(files);
  });

  it('needs no folder', () => {
    rmSync(join(root, 'src/words/en'), { recursive: true });
    expect(imported('src/words/en.json').words).toEqual({ 'tab.play': 'Play' });
  });

  it('says the tab of a feature at once, and its other words when they are needed', () => {
    plant('src/words/en/notes.json', {
      'tab.notes': 'Notes',
      'app.skipNotes': 'Skip to the notes',
      'notes.title': 'Noted',
      'model.notes': 'How notes are kept',
    });
    expect(imported('src/words/en.json').words).toEqual({
      'tab.play': 'Play',
      'tab.notes': 'Notes',
      'app.skipNotes': 'Skip to the notes',
    });
    expect(imported('src/words/en.json?late').words).toEqual({
      'error.missing': 'is missing',
      'compare.title': 'Side by side',
      'notes.title': 'Noted',
    });
    expect(imported('src/words/en.json?model').words).toEqual({
      'model.title': 'Model',
      'model.notes': 'How notes are kept',
    });
    expect(imported('sim/words/en.json').words).toEqual({ 'time.days': 'days' });
  });

  it.each([
    ['en.json', { 'tab.play': 'Start' }, 'notes.json has words for tab.play, which stand in'],
    ['a file of the folder', { 'lessons.title': 'Notes' }, 'notes.json has words for lessons.title, which stand in'],
  ])('refuses a word that stands in %s too, and so does the build', (_, words, said) => {
    plant('src/words/en/lessons.json', { 'lessons.title': 'Lessons' });
    plant('src/words/en/notes.json', words);
    expect(() => wordFiles(root)).toThrow(said);
    for (const id of ['src/words/en.json', 'src/words/en.json?late', 'src/words/en.json?model'])
      expect(() => imported(id)).toThrow(said);
  });

  it('is what tests import and what the page says', () => {
    expect(Object.keys(reserve)).not.toHaveLength(0);
    expect(en).toMatchObject(reserve);
    const say = createEnglish();
    for (const key of Object.keys(reserve)) expect(say.has(key)).toBe(true);
  });

  it('says at once what stands about every screen: its tab, and where its skip links lead', () => {
    root = process.cwd();
    const { words } = imported('src/words/en.json');
    const said = [
      ...screenIds().map((screen) => `tab.${screen}`),
      ...Object.values(FRAMES).flatMap(({ skips }) => Object.values(skips)),
    ];
    expect(said.filter((key) => !(key in words))).toEqual([]);
  });

  it('says of each lesson on the shelf what its own file says, and no more of it', async () => {
    const { SHELF } = await import('../../../sim/lessons.ts');
    root = process.cwd();
    const { words } = imported('src/words/en.json?learn');
    const ofLessons = Object.keys(words).filter((key) => key.startsWith('lesson.'));
    expect(ofLessons.toSorted()).toEqual(
      SHELF.flatMap(({ id }) => [`lesson.${id}.question`, `lesson.${id}.title`]).toSorted(),
    );
  });

  it('is loaded in pieces that have no word in common and leave none out', async () => {
    const { default: core } = await import('../../../sim/words/en.json', { with: { type: 'json' } });
    root = process.cwd();
    const pieces = [
      'sim/words/en.json',
      ...['', '?late', '?model', '?learn', '?lesson', '?class'].map((part) => `src/words/en.json${part}`),
    ];
    const all = pieces.flatMap((id) => Object.keys(imported(id).words)).filter((key) => !key.startsWith('lesson.'));
    expect(all.toSorted()).toEqual([...Object.keys(core), ...Object.keys(en)].toSorted());
  });
});
