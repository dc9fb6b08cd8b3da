/** Class codes and tickets: numbers worked out when the format was drawn up, and every field both ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOfBits, readCode, shownCode, tidyCode, writeCode, type ClassCode } from '../../../sim/classroom/code.ts';
import { bitsOf } from '../../../sim/classroom/base32.ts';
import { layoutOf, MOST_ANSWER_BITS } from '../../../sim/classroom/layout.ts';
import {
  LONGEST_TICKET,
  openTicket,
  packedTicket,
  readTicket,
  writeTicket,
  type Opened,
} from '../../../sim/classroom/ticket.ts';
import { FULL, VECTOR } from './some-class.ts';
import { InputError } from '../../../sim/params/types.ts';
import { loadLesson, SHELF } from '../../../sim/lesson/shelf.ts';

const LUCK: ClassCode = {
  format: 'lesson',
  lesson: 2,
  revision: 1,
  plan: 'whole',
  pace: 'gates fail open',
  truth: 'class',
  salt: 0x9c41,
};
async function luckLayout() {
  return layoutOf((await loadLesson('luck'))!.lesson);
}

describe('a class code', () => {
  it('is the eight characters that the format was drawn up with', () => {
    expect(writeCode(LUCK)).toBe('088B721T');
    expect(writeCode({ ...LUCK, lesson: 5, truth: 'seat', salt: 0x27b3 })).toBe('0M8C9XKQ');
    expect(shownCode('088B721T')).toBe('088B-721T');
  });
  it('is read as people type it', () => {
    for (const typed of ['088B721T', '088b-721t', 'o88b 72lt', 'O88B-72IT']) {
      expect(readCode(typed)).toEqual(LUCK);
      expect(tidyCode(typed)).toBe('088B721T');
    }
  });
  it('says when one character is another', () => {
    for (let at = 0; at < 8; at++)
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if ('088B721T'[at] === letter) continue;
        const text = `${'088B721T'.slice(0, at)}${letter}${'088B721T'.slice(at + 1)}`;
        expect(codeOfBits(bitsOf(text)!)).toBe('mistyped');
      }
  });
  it.each(['', '088B72', '088B721TT', '088B721U', '--------'])('refuses %j by name', (text) => {
    expect(() => readCode(text)).toThrow(InputError);
  });
});

describe('a ticket', () => {
  it('says what the one that was worked out by hand says', async () => {
    const opened = openTicket(VECTOR) as Opened;
    const layout = await luckLayout();
    const { ticket, faults } = readTicket(opened, layout)!;
    expect(faults).toEqual([]);
    expect(ticket).toEqual({
      code: '088B721T',
      seat: 14,
      attempt: 1,
      stage: 2,
      modelVersion: '1.3.0',
      done: [0, 1, 2, 3, 4, 5, 6],
      skipped: [],
      ...FULL,
      results: [
        { estimate: 2.19, low: -3.31, high: 7.69, hash: '8c118512' },
        { estimate: 1.93, low: -0.11, high: 3.98, hash: 'da56bac0' },
      ],
    });
    expect(writeTicket(ticket, layout)).toBe(VECTOR);
    expect(openTicket(packedTicket(VECTOR).toLowerCase())).toEqual(opened);
  });
  it('fits into what a QR code of version 5 holds, in every lesson', async () => {
    for (const { id } of SHELF) {
      const layout = layoutOf((await loadLesson(id))!.lesson);
      const bits = layout.fields.flatMap(({ slots }) => slots).reduce((all, { width }) => all + width, 0);
      expect(bits, id).toBeLessThanOrEqual(MOST_ANSWER_BITS);
      const text = writeTicket(
        {
          code: '088B721T',
          seat: 250,
          attempt: 15,
          stage: 2,
          modelVersion: '15.63.63',
          done: [],
          skipped: [],
          answers: {},
          because: {},
          results: layout.results.map(() => ({ estimate: null, low: null, high: null, hash: 'ffffffff' })),
        },
        layout,
      );
      expect(text.length, id).toBeLessThanOrEqual(LONGEST_TICKET);
      expect(packedTicket(text).length, id).toBeLessThanOrEqual(122);
      expect(readTicket(openTicket(text) as Opened, layout)!.ticket.answers).toEqual({});
    }
  });
  it('gives back every code of every field of every lesson', async () => {
    const lessons = await Promise.all(SHELF.map(async ({ id }) => (await loadLesson(id))!.lesson));
    fc.assert(
      fc.property(fc.constantFrom(...lessons), fc.infiniteStream(fc.nat()), (lesson, luck) => {
        const layout = layoutOf(lesson);
        const next = (below: number) => luck.next().value! % below;
        const answers = Object.fromEntries(
          layout.fields.flatMap((field) => {
            if ('because' in field || next(4) === 0) return [];
            const codes = field.slots.map(({ codes: [from, to] }) => from + next(to - from + 1));
            return [[field.key, field.read(codes)]];
          }),
        );
        const because = Object.fromEntries(
          layout.fields.flatMap((field) =>
            'because' in field ? [[field.because, next(field.slots[0].codes[1])]] : [],
          ),
        );
        const number = () => (next(5) === 0 ? null : next(2000) - 1000);
        const ticket = {
          code: '088B721T',
          seat: 1 + next(250),
          attempt: 1 + next(15),
          stage: 1 + next(2),
          modelVersion: '1.4.0',
          done: [0],
          skipped: [1],
          answers,
          because,
          results: layout.results.map(() => ({
            estimate: number(),
            low: number(),
            high: number(),
            hash: next(0xffffffff).toString(16).padStart(8, '0'),
          })),
        };
        const scaled = {
          ...ticket,
          results: ticket.results.map((each) => ({
            ...each,
            estimate: each.estimate === null ? null : each.estimate / 100,
          })),
        };
        const text = writeTicket(scaled, layout);
        const read = readTicket(openTicket(text) as Opened, layout)!;
        expect(read.faults).toEqual([]);
        expect(writeTicket(read.ticket, layout)).toBe(text);
        expect(read.ticket.answers).toEqual(answers);
        expect(read.ticket.because).toEqual(because);
      }),
    );
  });
});
