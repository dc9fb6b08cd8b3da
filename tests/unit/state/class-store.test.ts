/** The class in hand: what comes in is judged as `tend class` judges it, undo goes back, and saved work opens again. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { countsOf, judgeFound } from '../../../sim/classroom.ts';
import { scenarioFromPreset, type InputProblem, type Job, type Runner } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';
import { readClassWork } from '../../../src/saved/class/work.ts';
import { classWork, travelClass } from '../../../src/state/class-work.ts';
import { groupsOf, seatsOf } from '../../../src/state/class/groups.ts';
import {
  addPaper,
  addTexts,
  classAsFile,
  classroom,
  countHands,
  decide,
  newClass,
  openClassroom,
  openClassText,
  openCode,
  setDry,
  setSeats,
  turnBoard,
  undecide,
} from '../../../src/state/class/store.ts';
import { readPaper } from '../../../src/state/class/typed-paper.ts';
import { NO_STEPS } from '../../../src/state/history.ts';
import { CODE, foundIn, luckClass, runsOf, textOf, ticketOf } from '../classroom/some-class.ts';

const of = await luckClass(12);
const runner = { run: (job: Job) => Promise.resolve(runNow(job)), close() {} } as unknown as Runner;
const stop = openClassroom(runner);
afterAll(stop);

const OTHER = '0M8C9XKQ';
const another = textOf(of, 4, { code: OTHER });
const pasted = [
  'Ms K, here are ours',
  ...[1, 2, 3, 5].map((seat) => textOf(of, seat)),
  textOf(of, 3),
  textOf(of, 6, { results: ticketOf(of, 1).results }),
  textOf(of, 99),
  another,
];
const quiet = () => expect.poll(() => groupsOf(classroom.getState().judged, 0).running, { timeout: 20_000 }).toBe(0);
const statuses = () => classroom.getState().judged.map(({ status }) => status);

beforeEach(async () => {
  classWork.setState({ work: null, ...NO_STEPS });
  await newClass(CODE, 12);
  classWork.setState(NO_STEPS);
});

describe('what comes in', () => {
  it('is judged as the command line judges it, and adds up', async () => {
    await addTexts([{ text: pasted.join('\n'), from: 'paste' }]);
    expect(statuses()).toContain('running');
    await quiet();
    const { judged } = classroom.getState();
    const there = judgeFound(foundIn(...pasted), of, [], runsOf(of, [1, 2, 3, 5, 6]));
    expect(countsOf(judged)).toEqual(countsOf(there));
    const { all, good, look, aside, running } = groupsOf(judged, 0);
    expect([all, good + look + aside + running]).toEqual([judged.length, judged.length]);
    expect(good).toBe(4);
    expect(seatsOf(judged, 12).flatMap((is, i) => (is === 'good' ? [i + 1] : []))).toEqual([1, 2, 3, 5]);
  });

  it('is undone and brought again as one act', async () => {
    await addTexts([{ text: pasted.join('\n'), from: 'paste' }]);
    const came = classroom.getState().judged.length;
    decide({ ticket: classroom.getState().judged[1]!.found.text, choice: 'set aside' });
    expect(classroom.getState().judged[1]!.aside).toBe(true);
    undecide(classroom.getState().judged[1]!.found.text);
    expect(classroom.getState().judged[1]!.aside).toBe(false);
    for (let i = 0; i < 3; i++) travelClass('past');
    expect(classroom.getState().judged).toEqual([]);
    travelClass('future');
    expect(classroom.getState().judged).toHaveLength(came);
  });

  it('is refused whole where it is too much, and nothing changes', async () => {
    const { work } = classWork.getState();
    const start = performance.now();
    expect(await addTexts([{ text: 'x'.repeat(50_000_000), from: 'paste' }])).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(classroom.getState().problems).toMatchObject([{ code: 'too-much-text', allowed: [0, 5_000_000] }]);
    expect(classWork.getState().work).toBe(work);
  });

  it('counts once another seat is accepted, or the class of a ticket is opened', async () => {
    await addTexts([{ text: [textOf(of, 14), 'TEND1-99999'].join('\n'), from: 'paste' }]);
    expect(statuses()[0]).toBe('impossible');
    setSeats(14);
    await quiet();
    expect(statuses()[0]).toBe('good');
    // What has come in stays: it may be of the class that is opened.
    expect([await openCode(OTHER), statuses()]).toEqual([true, ['another class', 'corrupt']]);
    expect(await openCode('088B-721U')).toBe(false);
    expect(classroom.getState().problems).toMatchObject([{ path: 'code' }]);
  });
});

describe('seats on paper', () => {
  it('are run here and count', async () => {
    const read = readPaper(of, '7 30 33 a b');
    if (!('seat' in read)) throw new Error(`place ${read.wrong}`);
    addPaper(read.seat);
    await expect.poll(() => statuses(), { timeout: 20_000 }).toEqual(['good']);
    expect(classroom.getState().judged[0]!.ticket!.answers).toMatchObject({
      's1.gap': { values: [30, 33] },
      's3.bar': { option: 0 },
      's4.bet': { option: 1 },
    });
  });

  it.each([
    ['13 30 33', 1],
    ['7 30', 3],
    ['7 30 99', 3],
    ['7 30 33 z', 4],
    ['7 - a b a a a 50 a a a x', 12],
  ])('"%s" does not fit at place %i', (line, wrong) => {
    expect(readPaper(of, line)).toMatchObject({ wrong });
  });
});

describe('counted hands', () => {
  it('are kept as one act, cleared as another, saved, and count in no ticket', async () => {
    countHands('s1.gap', [12, 3, 9]);
    countHands('exit.1', [1, 2, 3, 4]);
    const hands = () => classroom.getState().doc!.hands;
    countHands('s1.gap', null);
    expect(hands()).toEqual({ 'exit.1': [1, 2, 3, 4] });
    travelClass('past');
    expect(hands()).toEqual({ 's1.gap': [12, 3, 9], 'exit.1': [1, 2, 3, 4] });
    expect(classroom.getState().judged).toEqual([]);
    const file = classAsFile()!;
    await newClass(CODE, 12);
    expect(hands()).toEqual({});
    expect(await openClassText(file)).toBe(true);
    expect(hands()).toEqual({ 's1.gap': [12, 3, 9], 'exit.1': [1, 2, 3, 4] });
  });
});

describe('a class', () => {
  it('is saved with all other work and opens again', async () => {
    await addTexts([{ text: pasted.join('\n'), from: 'paste' }]);
    decide({ ticket: classroom.getState().judged[1]!.found.text, choice: 'set aside' });
    countHands('s7.claim', [5, 6, 7]);
    turnBoard('question');
    await quiet();
    const before = classroom.getState();
    // As text, as the browser keeps it: nothing of this page's own is at hand then.
    const problems: InputProblem[] = [];
    const text = JSON.stringify(classWork.getState().work);
    const kept = readClassWork(JSON.parse(text), scenarioFromPreset('both-parents'), problems);
    expect(problems).toEqual([]);
    classWork.setState({ work: null, ...NO_STEPS });
    classWork.setState({ work: kept });
    await expect.poll(() => classroom.getState().doc?.state).toBe('question');
    await quiet();
    const { judged, doc } = classroom.getState();
    expect(doc!.hands).toEqual({ 's7.claim': [5, 6, 7] });
    const facts = (all: typeof judged) => all.map(({ status, aside, pooled }) => [status, aside, pooled]);
    expect(facts(judged)).toEqual(facts(before.judged));
  });

  it('is saved as a file that says which pieces do not come out again', async () => {
    await addTexts([{ text: pasted.join('\n'), from: 'paste' }]);
    await quiet();
    const file = classAsFile()!;
    expect(await openClassText(file)).toBe(true);
    await quiet();
    const { judged, opened } = classroom.getState();
    expect(opened!.statuses).toEqual(judged.map(({ status }) => status));
    expect(await openClassText(file.replace('"tend.class/1"', '"tend.class/9"'))).toBe(false);
    expect(classroom.getState().problems).toMatchObject([{ code: 'wrong-schema' }]);
  });

  it('runs all its seats in a dry run, and nobody has predicted anything', async () => {
    setDry(true);
    await expect
      .poll(() => [...classroom.getState().runs.keys()].filter((seat) => seat <= 12), { timeout: 20_000 })
      .toHaveLength(12);
    expect(classroom.getState().judged).toEqual([]);
    setDry(false);
  });
});
