/** A class file opens to the same board, or says what does not come out again; whatever else it holds is refused. */
import { describe, expect, it } from 'vitest';
import { statesOf } from '../../../sim/classroom/board-states.ts';
import { notReproduced, readClassFile, writeClassFile } from '../../../sim/classroom/class-file.ts';
import { judgeFound } from '../../../sim/classroom/judge.ts';
import type { Decision } from '../../../sim/classroom/judged.ts';
import { InputError } from '../../../sim/params/types.ts';
import { foundIn, luckClass, runsOf, textOf, ticketOf } from './some-class.ts';

const of = await luckClass();
const runs = runsOf(of, [1, 2, 3]);
const altered = textOf(of, 3, { results: ticketOf(of, 1).results });
const wrong = textOf(of, 2).replace(/.$/, (letter) => (letter === '7' ? '8' : '7'));
const found = foundIn(textOf(of, 1), wrong, altered, 'hello', textOf(of, 1), 'TEND2-12345-67890', textOf(of, 99));
const decisions: readonly Decision[] = [
  { ticket: wrong.replaceAll('-', ''), choice: 'read as', text: textOf(of, 2) },
  { ticket: altered, choice: 'use the run' },
  { ticket: altered, choice: 'seat', seat: 3 },
];
const judged = judgeFound(found, of, decisions, runs);
const paper = [{ seat: 9, answers: { 's1.gap': { kind: 'marks', values: [30, 40] } } }] as const;
const hands = { 's1.gap': [12, 3, 9], 'exit.2': [0, 8, 250, 1] };
const text = writeClassFile(of, { judged, decisions, paper, hands, state: 'exit.1' });

async function problemsOf(over: object | string): Promise<readonly string[]> {
  const input = typeof over === 'string' ? over : JSON.stringify({ ...(JSON.parse(text) as object), ...over });
  try {
    await readClassFile(input);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe('a class file', () => {
  it('opens to the same board', async () => {
    expect(judged.map(({ status }) => status)).toEqual([
      'good',
      'repaired',
      'altered',
      'not a ticket',
      'same again',
      'newer format',
      'impossible',
    ]);
    const opened = await readClassFile(text);
    const again = judgeFound(opened.found, opened.of, opened.decisions, runs);
    const bare = (all: typeof judged) => all.map(({ found: { text: piece }, ...rest }) => ({ ...rest, found: piece }));
    expect(bare(again)).toEqual(bare(judged));
    expect(notReproduced(opened, again)).toEqual([]);
    expect(opened).toMatchObject({ paper, decisions, hands, state: 'exit.1', counts: { good: 1, repaired: 1 } });
    expect(writeClassFile(opened.of, { ...opened, judged: again })).toBe(text);
  });
  it('names the ticket that does not come out again', async () => {
    const opened = await readClassFile(text.replace('"repaired"', '"good"'));
    expect(notReproduced(opened, judgeFound(opened.found, opened.of, opened.decisions, runs))).toEqual([1]);
    expect(notReproduced(opened, judgeFound(opened.found, opened.of, opened.decisions, new Map()))).toEqual([]);
  });
  it('opens without hands, as files were before they were counted, and is then written without', async () => {
    const { hands: counted, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(counted).toEqual(hands);
    const opened = await readClassFile(JSON.stringify(rest));
    expect(opened.hands).toEqual({});
    expect(writeClassFile(of, { ...opened, judged })).not.toContain('"hands"');
  });
  it('opens without what each ticket was', async () => {
    const { statuses, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(statuses).toHaveLength(7);
    expect((await readClassFile(JSON.stringify(rest))).statuses).toEqual([]);
  });
});

describe('a class file is refused by name', () => {
  it.each<[string, object | string, string]>([
    ['no JSON', 'hello', 'not-json file'],
    ['a list', '[]', 'not-an-object file'],
    ['another schema', { schema: 'tend.study/1' }, 'wrong-schema schema'],
    ['a code that is mistyped', { code: '088B7210' }, 'mistyped-class-code code'],
    ['a class of its own', { code: '4000000R' }, 'mistyped-class-code code'],
    ['no seats', { seats: 0 }, 'out-of-range seats'],
    ['too many seats', { seats: 251 }, 'out-of-range seats'],
    ['seats in words', { seats: 'thirty' }, 'not-a-number seats'],
    ['a state that there is not', { state: 'toString' }, 'not-one-of state'],
    ['no version', { modelVersion: '<script>' }, 'not-a-version modelVersion'],
    ['tickets that are no list', { tickets: 'TEND1' }, 'not-a-list tickets'],
    ['a ticket that is no text', { tickets: [{}], statuses: ['good'] }, 'not-a-name tickets[0]'],
    ['too many tickets', { tickets: Array.from({ length: 5001 }, () => 'x') }, 'out-of-range tickets'],
    ['a status that there is not', { statuses: ['fine'], tickets: ['x'] }, 'not-one-of statuses[0]'],
    ['statuses of other tickets', { statuses: ['good'] }, 'out-of-range statuses'],
    [
      'a decision that there is not',
      { decisions: [{ ticket: 'x', choice: '__proto__' }] },
      'not-one-of decisions[0].choice',
    ],
    [
      'a seat beyond all',
      { decisions: [{ ticket: 'x', choice: 'seat', seat: 1e9 }] },
      'out-of-range decisions[0].seat',
    ],
    ['a count that is none', { counts: { good: -1 } }, 'out-of-range counts.good'],
    ['paper of no question', { paper: [{ seat: 1, answers: { 's9.x': {} } }] }, 'unknown-field paper[0].answers.s9.x'],
    ['paper of no seat', { paper: [{ seat: 31, answers: {} }] }, 'out-of-range paper[0].seat'],
    ['hands that are no counts', { hands: [] }, 'not-an-object hands'],
    ['hands for no question of the board', { hands: { 's3.bar': [1, 2, 3] } }, 'unknown-field hands.s3.bar'],
    ['hands for a number', { hands: { 's7.sure': [1] } }, 'unknown-field hands.s7.sure'],
    ['hands for an option too many', { hands: { 's1.gap': [1, 2, 3, 4] } }, 'out-of-range hands.s1.gap'],
    ['a count of no options', { hands: { 's1.gap': 7 } }, 'not-a-list hands.s1.gap'],
    ['half a hand', { hands: { 'exit.1': [0, 1.5, 0, 0] } }, 'not-a-whole-number hands.exit.1[1]'],
    ['more hands than a class has', { hands: { 'exit.1': [0, 0, 0, 251] } }, 'out-of-range hands.exit.1[3]'],
    ['less than no hand', { hands: { 'exit.1': [-1, 0, 0, 0] } }, 'out-of-range hands.exit.1[0]'],
    ['a field too many', { extra: 1 }, 'unknown-field extra'],
    ['a prototype', text.replace('"state"', '"__proto__": { "polluted": true },\n"state"'), 'unknown-field __proto__'],
    [
      'a prototype of counts',
      { counts: JSON.parse('{"__proto__":{"polluted":1}}') as object },
      'unknown-field counts.__proto__',
    ],
    ['a name twice', text.replace('"seats"', '"code": "088B721T",\n"seats"'), 'repeated-key code'],
  ])('%s', async (_, over, problem) => {
    expect(await problemsOf(over)).toContain(problem);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  it('when it is too large, at once', async () => {
    expect(await problemsOf(`{"a":"${'x'.repeat(5_000_000)}"}`)).toEqual(['file-too-large file']);
  });
  it('and knows every state of the board', async () => {
    for (const state of statesOf(of.lesson)) expect(await problemsOf({ state })).toEqual([]);
  });
});
