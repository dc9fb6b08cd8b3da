/**
 * A screen that exists in this test alone: numbers noted down. It has one line in each of four files, and with that
 * undo, a tab, a link, saved work, undo of the whole, print and words. Nothing else of the page is told of it.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  checkValue,
  createWords,
  encodeFile,
  ENGLISH,
  InputError,
  PAGE_SCREENS,
  scenarioFromPreset,
  type InputProblem,
  type Runner,
} from '../../../sim/page.ts';
import * as library from '../../../sim/index.ts';
import type { ReadPage, ReadWork } from '../../../src/saved/reading.ts';
import { encodeWorkbook } from '../../../src/saved/workbook-file.ts';
import { readCompare } from '../../../src/saved/compare/read-link.ts';
import { readModel } from '../../../src/saved/model/read-link.ts';
import { afterStep, nextStep, NO_STEPS, withStep, type Direction, type Steps } from '../../../src/state/history.ts';
import type { Slice } from '../../../src/state/kept/slice.ts';
import { contentOf, workbookNow } from '../../../src/state/kept/snapshot.ts';
import { openLinked, openText } from '../../../src/state/kept/work.ts';
import { decodeWorkbook } from '../../../src/state/kept/workbook.ts';
import { LATE_SCREENS, OTHER_SLICES, type LateScreen } from '../../../src/state/late-screens.ts';
import { encodeLink, linkNow } from '../../../src/state/link.ts';
import { decodeLink } from '../../../src/state/read-link.ts';
import type { ScreenRecord } from '../../../src/state/screen-record.ts';
import { AppContext } from '../../../src/state/react.tsx';
import {
  isScreen,
  placeOfLink,
  screenIds,
  SCREENS,
  standingOnScreens,
  sumsOfLink,
  watchLinks,
} from '../../../src/state/screen-table.ts';
import { openScreen, screens, type Place, type ScreenId } from '../../../src/state/screens.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';
import { travel } from '../../../src/state/undo.ts';
import { canTravel, watchUndo } from '../../../src/state/undo-look.ts';
import { wholes } from '../../../src/state/whole.ts';
import { Tabs } from '../../../src/views/frame/Tabs.tsx';
import { FRAMES, type ScreenFrame } from '../../../src/views/frame/screen-frames.tsx';
import type { Say } from '../../../src/words/say.ts';
import { contentText } from '../../../src/views/kept/work-words.ts';
import PrintSheet from '../../../src/views/take/PrintSheet.tsx';
import { wordFiles } from '../../tools/vite-words.ts';

// Its own folder, as it were: a store, acts, and how it is saved.

interface Noted extends Steps<readonly number[]> {
  readonly numbers: readonly number[];
}
interface LinkNotes {
  readonly screen: 'notes';
  readonly numbers: readonly number[];
}

const notes = createStore<Noted>(() => ({ numbers: [], ...NO_STEPS }));

function note(number: number): void {
  const { numbers, past } = notes.getState();
  notes.setState({ numbers: [...numbers, number], ...withStep({ past }, numbers) });
}

function travelNotes(from: Direction): void {
  const { numbers, ...steps } = notes.getState();
  const step = nextStep(steps, from);
  if (step !== undefined) notes.setState({ numbers: step, ...afterStep(steps, from, numbers) });
}

function checkNotes(input: unknown, path: string, problems: InputProblem[]): readonly number[] {
  // Work of before this screen has none.
  const all = Array.isArray(input) ? (input as unknown[]) : [];
  if (input !== undefined && !Array.isArray(input)) problems.push({ code: 'not-a-list', path, got: typeof input });
  all.forEach((each, i) => checkValue({ kind: 'number', domain: [0, 100], unit: '' }, each, `${path}[${i}]`, problems));
  return all as number[];
}

const readNotes: ReadWork<readonly number[]> = (input, _, problems) => checkNotes(input, 'notes', problems);

const readPage: ReadPage<LinkNotes> = (pairs) => {
  const problems: InputProblem[] = [];
  const given = pairs.map(([, text]) => Number(text));
  const numbers = checkNotes(given, 'link.note', problems);
  if (problems.length > 0) throw new InputError(problems);
  return { screen: 'notes', numbers };
};

/** The screen is no screen to the compiler, which has not seen the lines. */
const NOTES = 'notes' as ScreenId;
const place: Place = { open: NOTES, parameter: null };

const record: ScreenRecord<LinkNotes> = {
  undo: () => ({ steps: notes, travel: travelNotes }),
  movesWhenLocked: false,
  subject: () => 'all',
  inLink: () => ({ page: { screen: 'notes', numbers: notes.getState().numbers } }),
  pairs: ({ numbers }) => numbers.map((each) => ['note', String(each)]),
  led: ({ page }) => (page === null ? null : place),
  take({ page }) {
    if (page !== null) notes.setState({ numbers: page.numbers });
  },
  sums: () => [],
  linked: {
    standing: () => [notes.getState().numbers],
    watch: (changed) => notes.subscribe(changed),
  },
  prints: 'world',
};

/** What a workbook keeps of it. */
interface NotesWork {
  readonly notes: readonly number[];
}

const slice: Slice<Noted, NotesWork> = {
  store: () => notes,
  now: () => notes.getState(),
  put: (_, held) => notes.setState(held),
  steps: { now: () => notes.getState(), with: (held, steps) => ({ ...held, ...steps }) },
  parts: { notes: readNotes },
  write: () => ({ notes: notes.getState().numbers }),
  content: (workbook) => workbook.notes,
  says: (workbook, words) =>
    workbook.notes.length === 0 ? [] : [words('notes.part', { count: workbook.notes.length })],
  read: (workbook) => ({ numbers: workbook.notes, ...NO_STEPS }),
};

const frame: ScreenFrame = {
  View: () => null,
  frame: 'app on-study',
  skips: { notes: 'app.skipNotes' },
  evidence: false,
  isWorld: false,
  seeded: false,
};

/** The words in a file of its own, `src/words/en/notes.json`. */
const WORDS = { 'tab.notes': 'Notes', 'app.skipNotes': 'Skip to the notes', 'notes.part': '{count} notes' };

/** The files that are edited, the table in each, and the line that it gets. */
const LINES: readonly (readonly [file: string, table: object, line: object])[] = [
  ['sim/params/codec/v1/screens.ts', PAGE_SCREENS, { screen: 'notes', keys: ['note'], repeated: ['note'] }],
  ['src/state/screen-table.ts', SCREENS, { notes: record }],
  ['src/state/late-screens.ts', LATE_SCREENS, { notes: { readPage, slices: { notes: slice } } }],
  ['src/views/frame/screen-frames.tsx', FRAMES, { notes: frame }],
];

const world = scenarioFromPreset('both-parents', 'noted');
const never = { run: () => new Promise(() => {}) } as unknown as Runner;
let say: Say;
let store: WorldStore;

beforeAll(() => {
  for (const [, table, line] of LINES) {
    if (Array.isArray(table)) table.push(line);
    else Object.assign(table, line);
  }
  const root = mkdtempSync(join(tmpdir(), 'tend-notes-'));
  cpSync('src/words', join(root, 'src/words'), { recursive: true });
  writeFileSync(join(root, 'src/words/en/notes.json'), JSON.stringify(WORDS));
  say = createWords(Object.assign({}, ENGLISH, ...wordFiles(root).map(({ words }) => words)) as typeof ENGLISH);
  rmSync(root, { recursive: true });
});

afterAll(() => {
  for (const [, table, line] of LINES) {
    if (Array.isArray(table)) table.splice(table.indexOf(line), 1);
    else delete (table as { notes?: unknown }).notes;
  }
  openScreen('play');
  wholes.setState(NO_STEPS);
});

beforeEach(() => {
  notes.setState({ numbers: [], ...NO_STEPS });
  wholes.setState(NO_STEPS);
  store = createWorld(never, createPage());
  store.actions.change({ ...store.getState().scenario, seed: 'mine' }, 'seed');
  openScreen(NOTES);
});

describe('a screen that is told of in one line of each table', () => {
  it('edits four files that there are; all else is its own', () => {
    const files = new Set(LINES.map(([file]) => file));
    expect([...files].filter((file) => !existsSync(file))).toEqual([]);
    expect(files.size).toBeLessThanOrEqual(4);
  });

  it('is undone and brought again, and says when that changes', () => {
    const changed = vi.fn();
    const stop = watchUndo(NOTES, store, changed);
    note(3);
    note(5);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    travel('past', NOTES, store);
    expect(notes.getState().numbers).toEqual([3]);
    travel('future', NOTES, store);
    expect(notes.getState().numbers).toEqual([3, 5]);
    expect([canTravel('past', NOTES, store), canTravel('future', NOTES, store)]).toEqual([true, false]);
    // The seed that was set on Play is undone there.
    expect(store.getState().scenario.seed).toBe('mine');
  });

  it('has a link that leads back to it and to what stood there', () => {
    note(3);
    note(99.5);
    const text = linkNow({ scenario: world, litter: null, day: 4 });
    expect(text).toMatch(/&day=4&screen=notes&note=3&note=99\.5&end$/);
    const read = decodeLink(text);
    expect(read).toMatchObject({ scenario: world, day: 4, study: null });
    expect(placeOfLink(read)).toEqual(place);
    expect(sumsOfLink(read)).toBe('');
    expect(encodeLink(read)).toBe(text);
    const unread = library.decodeLink(text);
    expect(unread).toMatchObject({
      scenario: world,
      page: {
        screen: 'notes',
        pairs: [
          ['note', '3'],
          ['note', '99.5'],
        ],
      },
    });
    expect(library.encodeLink(unread)).toBe(text);
  });

  const linkWith = (more: string) => encodeLink({ scenario: world }).replace(/end$/, `${more}&end`);
  it.each([
    ['screen=notes&note=101', 'out-of-range link.note[0]'],
    ['screen=notes&notes=1', 'unknown-parameter link.notes'],
    ['screen=notes&view=luck', 'unknown-field link.view'],
    ['screen=model&note=1', 'unknown-field link.note'],
    ['screen=compare&note=1', 'unknown-field link.note'],
    ['screen=giving&note=1', 'unknown-field link.note'],
    ['note=1', 'missing link.screen'],
    ['screen=notes&screen=notes', 'repeated-key link.screen'],
  ])('with %s in its link is refused: %s', (more, problem) => {
    expect(() => decodeLink(linkWith(more))).toThrow(InputError);
    expect(() => decodeLink(linkWith(more))).toThrow(problem.replace(' ', ' at '));
  });

  it('is named where a link names no screen that there is', () => {
    const problems = (() => {
      try {
        decodeLink(linkWith('screen=nowhere'));
      } catch (error) {
        return (error as InputError).problems;
      }
      return [];
    })();
    expect(problems[0]!.allowed).toContain('notes');
  });

  it('has the address follow it, and keeps a refused link until it is changed', () => {
    const changed = vi.fn();
    const stop = watchLinks(changed);
    const before = standingOnScreens();
    note(1);
    expect(changed).toHaveBeenCalled();
    expect(standingOnScreens()).not.toEqual(before);
    stop();
    expect(isScreen('notes')).toBe(true);
  });

  it('is taken from a link over what is on the page, and given back whole', () => {
    note(7);
    const linked = decodeLink(linkWith('screen=notes&note=1&note=2'));
    openScreen('play');
    openLinked(store, linked, placeOfLink(linked), false);
    expect([screens.getState().open, notes.getState().numbers]).toEqual(['notes', [1, 2]]);
    expect([store.getState().scenario.seed, notes.getState().past]).toEqual(['noted', []]);
    travel('past', NOTES, store);
    expect([screens.getState().open, notes.getState().numbers]).toEqual(['play', [7]]);
    expect([store.getState().scenario.seed, notes.getState().past]).toEqual(['mine', [[]]]);
    travel('future', NOTES, store);
    expect(notes.getState().numbers).toEqual([1, 2]);
  });

  it('is saved, opened and taken back with all other work', () => {
    const empty = contentOf(workbookNow(store));
    note(3);
    note(5);
    const workbook = workbookNow(store);
    expect(contentOf(workbook)).not.toBe(empty);
    expect(workbook.view.screen).toBe('notes');
    const text = encodeWorkbook(workbook);
    expect(decodeWorkbook(text).workbook).toEqual(workbook);
    expect(contentText(workbook, say)).toMatch(/2 notes$/);
    notes.setState({ numbers: [8], ...NO_STEPS });
    openScreen('play');
    openText(store, 'work.json', text);
    expect([screens.getState().open, notes.getState()]).toEqual(['notes', { numbers: [3, 5], past: [], future: [] }]);
    travel('past', NOTES, store);
    expect([screens.getState().open, notes.getState().numbers]).toEqual(['play', [8]]);
  });

  it('leaves work of before it readable, and refuses what is not its own', () => {
    const { notes: _, ...before } = workbookNow(store) as unknown as NotesWork;
    expect(decodeWorkbook(JSON.stringify(before)).workbook).toMatchObject({ notes: [] });
    expect(() => decodeWorkbook(JSON.stringify({ ...before, notes: [1, 101] }))).toThrow('out-of-range at notes[1]');
    expect(() => decodeWorkbook(JSON.stringify({ ...before, note: [1] }))).toThrow('unknown-field at note');
  });

  it('stays as it is where a world alone is opened', () => {
    note(3);
    openText(store, 'world.json', encodeFile(world));
    expect([screens.getState().open, notes.getState().numbers]).toEqual(['play', [3]]);
  });

  it('is printed as the world on Play is, with its own link', () => {
    vi.stubGlobal('location', new URL('https://tend.example/page.html'));
    // What is drawn as text starts from the first state of a store.
    const first = vi.spyOn(screens, 'getInitialState').mockReturnValue(place);
    note(3);
    const sheet = renderToStaticMarkup(
      createElement(AppContext.Provider, { value: { store, runner: never, say } }, createElement(PrintSheet)),
    );
    first.mockRestore();
    vi.unstubAllGlobals();
    expect(sheet).toContain(say('subject.all'));
    expect(sheet).toMatch(/https:\/\/tend\.example\/page\.html#v=1[^"]*&amp;screen=notes&amp;note=3&amp;end</);
  });

  it('has a tab with its link, behind those that were there', () => {
    note(3);
    const tabs = renderToStaticMarkup(
      createElement(AppContext.Provider, { value: { store, runner: never, say } }, createElement(Tabs)),
    );
    const said = [...tabs.matchAll(/>([\w.]+)<\/a>/g)].map(([, word]) => word);
    expect(said).toEqual(screenIds().map((id) => say(`tab.${id}`)));
    expect([said[0], said.at(-1)]).toEqual(['Play', 'Notes']);
    expect(tabs).toMatch(/href="#v=1[^"]*&amp;screen=notes&amp;note=3&amp;end"[^>]*>Notes</);
  });
});

describe('slices', () => {
  it('and their parts of a workbook have names of their own', () => {
    const slices = [...Object.values(LATE_SCREENS).map(({ slices: of }) => of), OTHER_SLICES].flatMap((of) =>
      Object.entries<Pick<Slice<never>, 'parts'>>(of),
    );
    const frameOfWork = ['schema', 'modelVersion', 'savedAt', 'scenario', 'view'];
    const parts = [...frameOfWork, ...slices.flatMap(([, { parts: of }]) => Object.keys(of))];
    expect(new Set(slices.map(([name]) => name))).toHaveLength(slices.length);
    expect(slices.map(([name]) => name)).toContain('notes');
    expect(new Set(parts)).toHaveLength(parts.length);
  });
});

describe('a screen lacks none of this, or it does not compile:', () => {
  it('a line in every table, for each screen that there is', () => {
    const { model: _record, ...noRecord } = SCREENS;
    const { model: _late, ...noLate } = LATE_SCREENS;
    const { model: _frame, ...noFrame } = FRAMES;
    // @ts-expect-error -- a screen without a record
    const a: Record<ScreenId, object> = noRecord;
    // @ts-expect-error -- a screen of which it is not said what is loaded later
    const b: Record<ScreenId, object> = noLate;
    // @ts-expect-error -- a screen without a frame
    const c: Record<ScreenId, ScreenFrame> = noFrame;
    // @ts-expect-error -- a screen that links do not know yet
    const d: ScreenId = 'notes';
    expect([a, b, c, d]).toHaveLength(4);
  });

  it('all that its lines say', () => {
    const { skips: _skips, ...noSkips } = frame;
    const { content: _content, ...noContent } = slice;
    const { says: _says, ...noWords } = slice;
    const { parts: _parts, ...noParts } = slice;
    // @ts-expect-error -- where its skip links lead is missing
    const a: ScreenFrame = noSkips;
    // @ts-expect-error -- what of it is work is missing
    const b: Slice<Noted, NotesWork> = noContent;
    // @ts-expect-error -- how it is said what work it holds is missing
    const c: Slice<Noted, NotesWork> = noWords;
    // @ts-expect-error -- how its part of a workbook is read is missing
    const d: Slice<Noted, NotesWork> = noParts;
    // @ts-expect-error -- a part that is read but never written
    const e: Slice<Noted, NotesWork> = { ...slice, write: () => ({}) };
    expect([a, b, c, d, e]).toHaveLength(5);
  });

  it('how its link is read, and which slices it holds', () => {
    const whole: LateScreen<'model'> = { readPage: readModel, slices: { notes: slice } };
    const { put: _put, ...noPut } = slice;
    // @ts-expect-error -- how its link is read is missing
    const a: LateScreen<'model'> = { slices: {} };
    // @ts-expect-error -- links know it by name, so it has to read them
    const b: LateScreen<'model'> = { readPage: null, slices: {} };
    // @ts-expect-error -- what is read belongs to another screen
    const c: LateScreen<'model'> = { readPage: readCompare, slices: {} };
    // @ts-expect-error -- it is not said whether it holds work
    const d: LateScreen<'model'> = { readPage: readModel };
    // @ts-expect-error -- a slice that nobody can put in place
    const e: LateScreen<'model'> = { readPage: readModel, slices: { notes: noPut } };
    expect([whole, a, b, c, d, e]).toHaveLength(6);
  });
});
