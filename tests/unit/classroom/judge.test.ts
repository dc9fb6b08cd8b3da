/** What becomes of tickets: a planted mistake for each status, what a teacher decides, and counts that add up. */
import { describe, expect, it } from 'vitest';
import { findTickets } from '../../../sim/classroom/find.ts';
import { countsOf, judgeFound, seatsToRun } from '../../../sim/classroom/judge.ts';
import { STATUSES, type Decision } from '../../../sim/classroom/judged.ts';
import { FULL, foundIn, luckClass, runOf, runsOf, statusesOf, textOf, ticketOf, VECTOR } from './some-class.ts';

/** The same seat and the same answers, made with model 1.4.0. Another model needs another ticket here. */
const PRESENT = 'TEND1-20GGP-E43M3-GM480-ZR001-47GJB-4P9M3-8G2YF-ZG41Q-2M39E-5PG2V-80MR1-3AXH4-FWJ8E-8YF';
const RESULTS = [
  { estimate: 3.77, low: -1.27, high: 8.81, hash: '5069716d' },
  { estimate: 3.65, low: 1.66, high: 5.65, hash: '76247f24' },
];

const of = await luckClass();
const runs = runsOf(of, [1, 2, 3, 4, 5]);
const good = [1, 2, 3, 4, 5].map((seat) => textOf(of, seat));
const [one, two] = good as [string, string];

/** The letter at a place is another. */
function changed(text: string, at: number, letter = text[at] === '7' ? '8' : '7'): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}

describe('each status', () => {
  it('good: an honest ticket, once its seat was run', () => {
    const found = foundIn(...good);
    expect(statusesOf(found, of)).toEqual(Array.from({ length: 5 }, () => 'running'));
    expect(seatsToRun(judgeFound(found, of, [], new Map()))).toEqual([1, 2, 3, 4, 5]);
    const all = judgeFound(found, of, [], runs);
    expect(all.map(({ status, pooled }) => [status, pooled])).toEqual(good.map(() => ['good', true]));
    expect(all[0]!.ticket).toEqual(ticketOf(of, 1));
  });
  it('not a ticket: a line among tickets', () => {
    expect(statusesOf(foundIn(...good, 'hello'), of, { runs }).at(-1)).toBe('not a ticket');
  });
  it('corrupt: two letters are others', () => {
    const [piece] = judgeFound(foundIn(changed(changed(one, 20), 33)), of, [], runs);
    expect(piece).toMatchObject({ status: 'corrupt', pooled: false, head: null, why: {} });
  });
  it('corrupt: a group is short, and it is named', () => {
    const [piece] = judgeFound(foundIn(one.slice(0, 20) + one.slice(21)), of, [], runs);
    expect(piece).toMatchObject({ status: 'corrupt', why: { group: 4 } });
  });
  it('newer format', () => {
    expect(statusesOf(foundIn(one.replace('TEND1', 'TEND2')), of)).toEqual(['newer format']);
  });
  it('another class', () => {
    const [piece] = judgeFound(foundIn(textOf(of, 1, { code: '0M8C9XKQ' })), of, [], runs);
    expect(piece).toMatchObject({ status: 'another class', pooled: false, head: { code: '0M8C9XKQ' } });
  });
  it('other version: the ticket that was worked out by hand', () => {
    const [piece] = judgeFound(foundIn(VECTOR), of, [], runs);
    expect(piece).toMatchObject({ status: 'other version', pooled: false, head: { modelVersion: '1.3.0' } });
  });
  it('impossible: a seat that was not given out, a stage and an answer without a meaning', () => {
    const small = { ...of, seats: 2 };
    const [piece] = judgeFound(foundIn(textOf(of, 3)), small, [], runs);
    expect(piece).toMatchObject({
      status: 'impossible',
      why: { fields: [{ field: 'seat', got: 3, allowed: [1, 2] }] },
    });
    expect(statusesOf(foundIn(textOf(of, 3)), { ...of, seats: 3 }, { runs })).toEqual(['good']);
    expect(judgeFound(foundIn(textOf(of, 1, { stage: 3 as never })), of, [], runs)[0]!.why.fields![0]!.field).toBe(
      'stage',
    );
    const odd = textOf(of, 1, { answers: { 'exit.1': { kind: 'choice', option: 6 } } });
    expect(judgeFound(foundIn(odd), of, [], runs)[0]).toMatchObject({
      status: 'impossible',
      why: { fields: [{ field: 'exit.1' }] },
    });
  });
  it('same again: each later one, whatever its letters look like', () => {
    const found = foundIn(one, two, one.toLowerCase(), one.replaceAll('-', ''));
    const all = judgeFound(found, of, [], runs);
    expect(all.map(({ status }) => status)).toEqual(['good', 'good', 'same again', 'same again']);
    expect(all[3]).toMatchObject({ pooled: false, why: { others: [0] } });
  });
  it('earlier: a lower stage or a lower attempt, in any order', () => {
    const first = textOf(of, 1, { stage: 1 });
    expect(statusesOf(foundIn(first, one), of, { runs })).toEqual(['earlier', 'good']);
    expect(statusesOf(foundIn(one, first), of, { runs })).toEqual(['good', 'earlier']);
    const again = textOf(of, 1, { attempt: 2, stage: 1 });
    expect(statusesOf(foundIn(again, one, first), of, { runs })).toEqual(['good', 'earlier', 'earlier']);
    expect(judgeFound(foundIn(again, one), of, [], runs)[1]!.why.others).toEqual([0]);
  });
  it('conflict: neither of two with the same seat, attempt and stage counts', () => {
    const other = textOf(of, 1, { because: { s1: 0 } });
    const all = judgeFound(foundIn(one, other, two), of, [], runs);
    expect(all.map(({ status, pooled }) => [status, pooled])).toEqual([
      ['conflict', false],
      ['conflict', false],
      ['good', true],
    ]);
    expect(all[0]!.why).toEqual({ others: [1] });
  });
  it('altered: any number or the hash is not what the seat comes to', () => {
    const [first, second] = ticketOf(of, 1).results as [object, object];
    for (const over of [{ estimate: 40 }, { low: null }, { high: 3.07 }, { hash: '01234567' }]) {
      const sent = { ...second, ...over } as never;
      const [piece] = judgeFound(foundIn(textOf(of, 1, { results: [first as never, sent] })), of, [], runs);
      expect(piece).toMatchObject({ status: 'altered', pooled: false });
      expect(piece!.why.differs).toEqual([{ result: 'large', sent, here: second }]);
    }
  });
  it('altered: the numbers of another seat', () => {
    const [piece] = judgeFound(foundIn(textOf(of, 1, { results: ticketOf(of, 2).results })), of, [], runs);
    expect(piece!.why.differs!.map(({ result }) => result)).toEqual(['small', 'large']);
  });
  it('not computable here: the engine refuses, and says why', () => {
    const refused = { whyNot: 'refused', detail: { code: 'out-of-range', path: 'design.cells' } } as const;
    const [piece] = judgeFound(foundIn(one), of, [], new Map([[1, [runOf(of, 1)[0]!, refused]]]));
    expect(piece).toMatchObject({
      status: 'not computable here',
      why: { problems: [{ code: 'out-of-range', path: 'design.cells' }] },
    });
  });
});

describe('tickets of another version', () => {
  const old = (over: object = {}) => textOf(of, 1, { modelVersion: '1.3.0', ...over });
  it('are compared among their own kind', () => {
    const all = judgeFound(foundIn(old(), old(), old({ stage: 1 }), one), of, [], runs);
    expect(all.map(({ status }) => status)).toEqual(['other version', 'same again', 'earlier', 'good']);
    expect(statusesOf(foundIn(old(), old({ because: { s1: 0 } })), of)).toEqual(['conflict', 'conflict']);
    expect(statusesOf(foundIn(old(), old({ modelVersion: '1.2.0' })), of)).toEqual(['other version', 'other version']);
    expect(seatsToRun(judgeFound(foundIn(old(), VECTOR), of, [], new Map()))).toEqual([]);
  });
});

describe('a single change or swap', () => {
  it('is found wherever it was, and never made without a word', () => {
    const packed = one.replaceAll('-', '');
    for (let at = 5; at < packed.length; at++) {
      const [piece] = judgeFound(foundIn(changed(packed, at)), of, [], runs);
      expect(piece).toMatchObject({ status: 'corrupt', why: { readAs: packed, group: Math.floor(at / 5) + 1 } });
      if (packed[at] === packed[at + 1] || at + 1 === packed.length) continue;
      const swapped = packed.slice(0, at) + packed[at + 1]! + packed[at]! + packed.slice(at + 2);
      expect(judgeFound(foundIn(swapped), of, [], runs)[0]!.why.readAs).toBe(packed);
    }
    const letter = judgeFound(foundIn(changed(packed, 30, 'U')), of, [], runs)[0]!;
    expect(letter.why).toEqual({ readAs: packed, group: 7 });
  });
  it('is read so when a teacher says so, and only as it was offered', () => {
    const wrong = changed(one, 24);
    const readAs = (text: string): Decision => ({ ticket: wrong, choice: 'read as', text });
    const [piece] = judgeFound(foundIn(wrong), of, [readAs(one)], runs);
    expect(piece).toMatchObject({ status: 'repaired', pooled: true, ticket: { seat: 1 } });
    expect(statusesOf(foundIn(wrong), of, { runs, decisions: [readAs(two)] })).toEqual(['corrupt']);
    expect(statusesOf(foundIn(wrong, one, wrong), of, { runs, decisions: [readAs(one)] })).toEqual([
      'repaired',
      'same again',
      'same again',
    ]);
    expect(statusesOf(foundIn(wrong), of, { decisions: [readAs(one)] })).toEqual(['running']);
  });
});

describe('what a teacher decides', () => {
  const other = textOf(of, 1, { because: { s1: 0 } });
  const first = textOf(of, 1, { stage: 1 });
  const take = (ticket: string): Decision => ({ ticket, choice: 'take' });
  const judgedWith = (lines: readonly string[], ...decisions: readonly Decision[]) =>
    judgeFound(foundIn(...lines), of, decisions, runs).map(({ status, pooled }) => `${status} ${pooled}`);

  it('takes one of a conflict, and the last word counts', () => {
    expect(judgedWith([one, other], take(other))).toEqual(['conflict false', 'good true']);
    const [left] = judgeFound(foundIn(one, other), of, [take(other)], runs);
    expect(left!.why).toEqual({ others: [1], settled: true });
    expect(judgedWith([one, other], take(other), take(one))).toEqual(['good true', 'conflict false']);
  });
  it('takes an earlier one instead', () => {
    expect(judgedWith([one, first], take(first))).toEqual(['earlier false', 'good true']);
  });
  it('puts one aside', () => {
    expect(judgedWith([one], { ticket: one.toLowerCase(), choice: 'set aside' })).toEqual(['good false']);
  });
  it('lets the run speak for an altered one', () => {
    const altered = textOf(of, 1, { results: ticketOf(of, 2).results });
    const [piece] = judgeFound(foundIn(altered), of, [{ ticket: altered, choice: 'use the run' }], runs);
    expect(piece).toMatchObject({ status: 'altered', pooled: true, ticket: { because: { s1: 1 } } });
    expect(piece!.ticket!.results).toEqual(runOf(of, 1));
    expect(piece!.why.differs).toHaveLength(2);
    expect(judgedWith([one], { ticket: one, choice: 'use the run' })).toEqual(['good true']);
  });
  it('says that it was another seat', () => {
    const mine = textOf(of, 1, { results: ticketOf(of, 2).results });
    expect(judgedWith([one, mine], { ticket: mine, choice: 'seat', seat: 2 })).toEqual(['good true', 'good true']);
    expect(judgedWith([one, mine], { ticket: mine, choice: 'seat', seat: 3 })).toEqual(['good true', 'altered false']);
    for (const seat of [0, 31, 1.5, Number.NaN])
      expect(judgedWith([mine], { ticket: mine, choice: 'seat', seat })).toEqual(['impossible false']);
  });
  it('is forgotten for a ticket that is not there', () => {
    expect(judgedWith([one], take(other), { ticket: 'TEND1', choice: 'set aside' })).toEqual(['good true']);
  });
});

describe('counts', () => {
  it('add up to what was found, whatever it is', () => {
    const lines = [...good, one, VECTOR, textOf(of, 2, { stage: 1 }), changed(one, 20), 'hello', textOf(of, 200)];
    const all = judgeFound(foundIn(...lines), of, [], runs);
    const counts = countsOf(all);
    expect(Object.keys(counts)).toEqual([...STATUSES]);
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(lines.length);
    expect(counts).toMatchObject({ good: 5, 'same again': 1, corrupt: 1, 'not a ticket': 1, impossible: 1 });
    const before = countsOf(judgeFound(foundIn(...lines), of, [], new Map()));
    expect(Object.values(before).reduce((a, b) => a + b, 0)).toBe(lines.length - 5);
  });
  it('are the same in whatever order tickets came', () => {
    const lines = [...good, one, VECTOR, textOf(of, 2, { stage: 1 }), textOf(of, 3, { because: {} }), changed(one, 20)];
    const countsIn = (order: readonly string[]) =>
      countsOf(
        judgeFound(
          order.flatMap((text) => findTickets([{ text, from: 'x.txt' }])),
          of,
          [],
          runs,
        ),
      );
    for (let turn = 1; turn < lines.length; turn++)
      expect(countsIn([...lines.slice(turn), ...lines.slice(0, turn)])).toEqual(countsIn(lines));
    expect(countsIn(lines.toReversed())).toEqual(countsIn(lines));
  });
});

describe('a ticket of this model', () => {
  it('is good, and says what it was made with', () => {
    const [piece] = judgeFound(foundIn(PRESENT), of, [], runsOf(of, [14]));
    expect(piece).toMatchObject({ status: 'good', pooled: true });
    expect(piece!.ticket).toEqual({
      code: '088B721T',
      seat: 14,
      attempt: 1,
      stage: 2,
      modelVersion: '1.4.0',
      done: [0, 1, 2, 3, 4, 5, 6],
      skipped: [],
      ...FULL,
      results: RESULTS,
    });
    expect(textOf(of, 14, FULL)).toBe(PRESENT);
  });
});
