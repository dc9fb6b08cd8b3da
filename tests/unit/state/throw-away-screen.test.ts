/**
 * A screen that exists in this test alone: numbers noted down. It has one line in each table of screens, and with that
 * undo, a tab, a link, saved work, undo of the whole and words. Nothing else of the page is told of it.
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  checkValue,
  encodeFile,
  InputError,
  scenarioFromPreset,
  type InputProblem,
  type LinkScreen,
  type Runner,
} from '../../../sim/page.ts';
import { encodeLink } from '../../../src/saved/link.ts';
import { decodeLink, LINK_READERS } from '../../../src/saved/read-link.ts';
import type { ScreenRecord } from '../../../src/state/screen-record.ts';
import type { ReadWork } from '../../../src/saved/reading.ts';
import { SCREEN_IDS, SCREEN_LINKS, type LinkedPage, type ScreenId } from '../../../src/saved/screens.ts';
import { decodeWorkbook, encodeWorkbook } from '../../../src/saved/workbook-file.ts';
import { WORK_READERS, type Workbook, type WorkParts } from '../../../src/saved/workbook.ts';
import { afterStep, nextStep, NO_STEPS, withStep, type Direction, type Steps } from '../../../src/state/history.ts';
import type { Slice } from '../../../src/state/kept/slice.ts';
import { SLICES } from '../../../src/state/kept/slices.ts';
import { contentOf, workbookNow } from '../../../src/state/kept/snapshot.ts';
import { openLinked, openText } from '../../../src/state/kept/work.ts';
import { linkNow } from '../../../src/state/link.ts';
import { AppContext } from '../../../src/state/react.tsx';
import { placeOfLink, SCREENS, standingOnScreens, sumsOfLink, watchLinks } from '../../../src/state/screen-table.ts';
import { isScreen, openScreen, screens, type Place } from '../../../src/state/screens.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';
import { canTravel, travel, watchUndo } from '../../../src/state/undo.ts';
import { wholes } from '../../../src/state/whole.ts';
import { Tabs } from '../../../src/views/frame/Tabs.tsx';
import { FRAMES, type ScreenFrame } from '../../../src/views/frame/screen-frames.tsx';
import type { Say } from '../../../src/words/say.ts';
import { contentText } from '../../../src/views/kept/work-words.ts';

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

const link: LinkScreen<LinkNotes> = {
  screen: 'notes',
  keys: ['note'],
  repeated: ['note'],
  read(pairs) {
    const problems: InputProblem[] = [];
    const numbers = checkNotes(
      pairs.map(([, text]) => Number(text)),
      'link.note',
      problems,
    );
    if (problems.length > 0) throw new InputError(problems);
    return { screen: 'notes', numbers };
  },
};

/** The screen is no screen to the compiler, which has not seen the lines. */
const notesOf = (page: unknown) => ((page as LinkNotes | null)?.screen === 'notes' ? (page as LinkNotes) : null);
const NOTES = 'notes' as ScreenId;
const place: Place = { open: NOTES, parameter: null };

const record: ScreenRecord = {
  undo: () => ({ steps: notes, travel: travelNotes }),
  movesWhenLocked: false,
  subject: () => 'all',
  inLink: () => ({ page: { screen: 'notes', numbers: notes.getState().numbers } as unknown as LinkedPage }),
  led: ({ page }) => (notesOf(page) === null ? null : place),
  take({ page }) {
    const brought = notesOf(page);
    if (brought !== null) notes.setState({ numbers: brought.numbers });
  },
  sums: () => [],
  linked: {
    standing: () => [notes.getState().numbers],
    watch: (changed) => notes.subscribe(changed),
  },
  prints: 'world',
};

const slice: Slice<Noted> = {
  store: () => notes,
  now: () => notes.getState(),
  put: (_, held) => notes.setState(held),
  steps: { now: () => notes.getState(), with: (held, steps) => ({ ...held, ...steps }) },
  write: () => ({ notes: notes.getState().numbers }) as object,
  content: (workbook) => numbersIn(workbook),
  says: (workbook) => (numbersIn(workbook).length === 0 ? [] : [`${numbersIn(workbook).length} notes`]),
  read: (workbook) => ({ numbers: numbersIn(workbook), ...NO_STEPS }),
};
const numbersIn = (workbook: Workbook) => (workbook as unknown as { notes: readonly number[] }).notes;

const frame: ScreenFrame = {
  View: () => null,
  frame: 'app on-study',
  skips: { notes: 'app.skipNotes' },
  evidence: false,
  isWorld: false,
};

/** One line of each table of screens, and its words. */
const LINES: readonly (readonly [table: object, line: object])[] = [
  [SCREEN_LINKS, { notes: ({ numbers }: LinkNotes) => numbers.map((each) => ['note', String(each)]) }],
  [LINK_READERS, { notes: link }],
  [WORK_READERS, { notes: readNotes }],
  [SCREENS, { notes: record }],
  [SLICES, { notes: slice }],
  [FRAMES, { notes: frame }],
];

const world = scenarioFromPreset('both-parents', 'noted');
const say: Say = Object.assign((key: string) => key, { has: () => true });
const never = { run: () => new Promise(() => {}) } as unknown as Runner;
let store: WorldStore;

beforeAll(() => {
  for (const [table, line] of LINES) Object.assign(table, line);
  SCREEN_IDS.push(NOTES);
});

afterAll(() => {
  for (const [table] of LINES) delete (table as { notes?: unknown }).notes;
  SCREEN_IDS.splice(SCREEN_IDS.indexOf(NOTES), 1);
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
        decodeLink(linkWith('screen=learn'));
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
    const { notes: _, ...before } = workbookNow(store) as Workbook & { notes: unknown };
    expect(numbersIn(decodeWorkbook(JSON.stringify(before)).workbook)).toEqual([]);
    expect(() => decodeWorkbook(JSON.stringify({ ...before, notes: [1, 101] }))).toThrow('out-of-range at notes[1]');
    expect(() => decodeWorkbook(JSON.stringify({ ...before, note: [1] }))).toThrow('unknown-field at note');
  });

  it('stays as it is where a world alone is opened', () => {
    note(3);
    openText(store, 'world.json', encodeFile(world));
    expect([screens.getState().open, notes.getState().numbers]).toEqual(['play', [3]]);
  });

  it('has a tab with its link, behind those that were there', () => {
    note(3);
    const tabs = renderToStaticMarkup(
      createElement(AppContext.Provider, { value: { store, runner: never, say } }, createElement(Tabs)),
    );
    expect([...tabs.matchAll(/>([\w.]+)<\/a>/g)].map(([, word]) => word)).toEqual(SCREEN_IDS.map((id) => `tab.${id}`));
    expect(tabs).toMatch(/href="#v=1[^"]*&amp;screen=notes&amp;note=3&amp;end"[^>]*>tab\.notes</);
  });
});

it('a screen lacks none of this, or it does not compile', () => {
  const { skips: _skips, ...noSkips } = frame;
  const { content: _content, ...noContent } = slice;
  const { model: _model, ...noReader } = LINK_READERS;
  const { keys: _keys, ...noKeys } = link;
  const { model: _frame, ...noFrame } = FRAMES;
  const { says: _says, ...noWords } = slice;
  const { studies: _studies, ...noSlice } = SLICES;
  // @ts-expect-error -- where its skip links lead is missing
  const a: ScreenFrame = noSkips;
  // @ts-expect-error -- what of it is work is missing
  const b: Slice<Noted> = noContent;
  // @ts-expect-error -- which keys of a link are its own is missing
  const c: LinkScreen<LinkNotes> = noKeys;
  // @ts-expect-error -- a screen of which it is not said how its link is read
  const d: typeof LINK_READERS = noReader;
  // @ts-expect-error -- a screen without a frame
  const e: Record<ScreenId, ScreenFrame> = noFrame;
  // @ts-expect-error -- how it is said what work it holds is missing
  const f: Slice<Noted> = noWords;
  // @ts-expect-error -- a part of all work without a slice
  const g: Record<keyof WorkParts, object> = noSlice;
  expect([a, b, c, d, e, f, g]).toHaveLength(7);
});
