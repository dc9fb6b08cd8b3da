/**
 * Adding a lesson is adding two files. A small lesson is planted beside a copy of the shelf, and everything that is
 * derived comes of it: it stands on the shelf, its words are known, it begins, it is judged, and it prints.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Shelf from '../../../sim/lesson/shelf.ts';
import { runNow } from '../../../sim/engine.ts';
import { keysOf } from '../../../sim/lesson/keys.ts';
import { expectedOf } from '../../../sim/lesson/expect.ts';
import { judge, jobsOfAsk, ownSeat, startOf, type Lesson, type LoadedLesson } from '../../../sim/lessons.ts';
import { causalFaults, readingFaults, toneFaults } from '../../tools/lesson-words.ts';
import { notesOfLesson, sheetOf } from './papers.ts';

/** Where the shelf is copied to: it finds its files by where it stands. */
const room = `${mkdtempSync(join(tmpdir(), 'tend-lesson-'))}/`;

/** As an author writes it: what is asked, and nothing that is said. */
const DATA = `
const marks = { read: 'mean', on: 'screen', of: 'methylation', day: 30 };
export const LESSON = {
  schema: 'tend.lesson/1', id: 'read', number: 31, revision: 1, meets: ['M4'], standards: ['SEP4'],
  worlds: { town: { screen: 'play', preset: 'both-parents', cells: 200, day: 30 } },
  gates: [],
  steps: [
    { id: 's1', phase: 'predict', minutes: 10, world: 'town', permit: {}, point: 'answer', coach: [],
      asks: [{ id: 'guess', kind: 'number', from: 0, to: 100, step: 1, ticket: true }],
      because: [{ meets: 'M4' }, {}] },
    { id: 's2', phase: 'observe', minutes: 20, world: 'town', permit: { day: true }, point: 'curve', coach: [],
      asks: [{ id: 'read', kind: 'number', from: 0, to: 100, step: 0.1, value: marks, within: 0.5 }] },
  ],
  exit: [
    { options: [{ holds: { value: marks, from: 10, to: 60 } }, { meets: 'M4', holds: { value: marks, from: 99 } }] },
    { options: [{ holds: 'concept' }, { meets: 'M4' }] },
    { options: [{ holds: 'concept' }, { meets: 'M4' }] },
  ],
  handIn: [], board: [], facts: [{ id: 'marks', value: marks, show: 'number' }],
  notes: { say: 1, dont: 0, walk: 0, simple: 0, fast: 0 },
};
`;
const WORDS = {
  title: 'How many marks?',
  question: 'How many sites are marked on day 30?',
  's1.text': 'Guess how many sites of 100 are marked on day 30. Then lock it.',
  's1.hint1': 'Are all sites marked?',
  's1.hint2': 'The answer is outlined.',
  's1.hint3': 'Any number is fine.',
  's1.guess.label': 'Marked sites, of 100',
  's1.because.1': 'Genes decide.',
  's1.because.2': 'I am guessing.',
  's2.text': 'Read the curve at day 30.',
  's2.hint1': 'Is the day 30?',
  's2.hint2': 'The curve is outlined.',
  's2.hint3': 'Set the day to 30 and read the number.',
  's2.read.label': 'Marked sites on day 30',
  'exit1.text': 'On day 30 the share of marked sites is …',
  'exit1.a': 'somewhere below the middle',
  'exit1.b': 'all of them',
  'exit2.text': 'A mark is …',
  'exit2.a': 'on a letter',
  'exit2.b': 'a letter',
  'exit3.text': 'A number of one family says …',
  'exit3.a': 'little about others',
  'exit3.b': 'all about others',
  'notes.say.1': '“Read first, then think.”',
  'sheet.frame': 'I read …',
  'fact.marks': 'Marked sites on day 30, %',
};
const words = Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [`lesson.read.${key}`, text]));

let planted: LoadedLesson;

beforeAll(async () => {
  mkdirSync(`${room}files`);
  mkdirSync(`${room}words`);
  copyFileSync(new URL('../../../sim/lesson/shelf.ts', import.meta.url), `${room}shelf.ts`);
  // The two files.
  writeFileSync(`${room}files/31-read.ts`, DATA);
  writeFileSync(`${room}words/read.en.json`, JSON.stringify(words));
  const shelf = (await import(/* @vite-ignore */ `${room}shelf.ts`)) as typeof Shelf;
  expect(shelf.SHELF).toEqual([{ id: 'read', number: 31, languages: ['en'] }]);
  planted = (await shelf.loadLesson('read'))!;
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('is found with its words, which are exactly those that its file asks for', () => {
  expect(keysOf(planted.lesson).toSorted()).toEqual(Object.keys(planted.words).toSorted());
  expect([readingFaults, causalFaults, toneFaults].flatMap((faults) => faults(planted.lesson, words))).toEqual([]);
});

it('begins in its world, and is judged by what the engine says there', () => {
  const { lesson } = planted;
  const seat = ownSeat(lesson, 'planted');
  const [, step] = lesson.steps;
  const [ask] = step!.asks;
  const screen = startOf(lesson, step!, seat);
  const context = { lesson, step: step!, seat, screen, seats: [seat], revealed: false };
  const results = new Map([...jobsOfAsk(ask!, context)].map(([key, job]) => [key, runNow(job)]));
  const judged = (value: number) => judge(ask!, { kind: 'number', value }, context, { rows: [] }, results);
  const { expected } = judged(0).values;
  expect(judged(0).verdict).toBe('no');
  expect(judged(expected!).verdict).toBe('holds');
  expect(judged(expected! + 0.8).verdict).toBe('nearly');
});

it('is expected, noted and printed', async () => {
  const found = expectedOf(planted.lesson as Lesson, [1, 2], runNow);
  expect(found.exit['exit.1']).toEqual(['holds', 'no']);
  expect(found.facts['marks']).toMatchObject({ show: 'number' });
  expect(sheetOf(planted)).toContain('Read the curve at day 30.');
  expect(await notesOfLesson(planted)).toContain('Read first, then think.');
});
