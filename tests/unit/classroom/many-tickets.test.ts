/** Random and mutated tickets: none is pooled that was not sent like that, none breaks anything, counts add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTickets } from '../../../sim/classroom/find.ts';
import { countsOf, judgeFound } from '../../../sim/classroom/judge.ts';
import { openTicket, packedTicket, readTicket, writeTicket, type Opened } from '../../../sim/classroom/ticket.ts';
import { MODEL_VERSION } from '../../../sim/params/version.ts';
import { thorough } from '../../long.ts';
import { foundIn, luckClass, runsOf, statusesOf, textOf, ticketOf } from './some-class.ts';

const of = await luckClass();
const SEATS = [1, 2, 3, 4, 5];
const runs = runsOf(of, SEATS);
const honest = SEATS.map((seat) => packedTicket(textOf(of, seat)));
const sent = new Set(honest);
const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZU?-\n é');

/** A ticket to which something happened, once or more often. */
const mutated = fc
  .tuple(
    fc.constantFrom(...honest),
    fc.array(fc.tuple(fc.constantFrom('change', 'swap', 'drop', 'add', 'cut', 'twice'), fc.nat(), letter), {
      maxLength: 6,
    }),
  )
  .map(([ticket, edits]) =>
    edits.reduce((text, [edit, place, other]) => {
      const at = place % (text.length + 1);
      switch (edit) {
        case 'change':
          return text.slice(0, at) + other + text.slice(at + 1);
        case 'swap':
          return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
        case 'drop':
          return text.slice(0, at) + text.slice(at + 1);
        case 'add':
          return text.slice(0, at) + other + text.slice(at);
        case 'cut':
          return text.slice(0, at);
        default:
          return text + text;
      }
    }, ticket),
  );
const random = fc
  .array(fc.integer({ min: 0, max: 31 }), { maxLength: 110 })
  .map((values) => `TEND1${values.map((value) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[value]).join('')}`);

describe('random and mutated tickets', () => {
  it('pool nothing that was not sent, break nothing, and add up', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(mutated, random, fc.string()), { maxLength: 8 }), (texts) => {
        const found = texts.flatMap((text) => findTickets([{ text, from: 'paste' }]));
        const all = judgeFound(found, of, [], runs);
        for (const { pooled, status, found: piece, why } of all) {
          expect(pooled).toBe(status === 'good');
          if (pooled) expect(sent).toContain(piece.text.slice(0, honest[0]!.length));
          if (why.readAs !== undefined) expect(typeof openTicket(why.readAs)).toBe('object');
        }
        const running = all.filter(({ status }) => status === 'running').length;
        expect(Object.values(countsOf(all)).reduce((a, b) => a + b, running)).toBe(found.length);
      }),
      { numRuns: thorough ? 10_000 : 300 },
    );
  });
  it('say whatever their bits say: any fields, with a check that fits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEATS),
        fc.record(
          {
            seat: fc.nat(255),
            attempt: fc.nat(15),
            stage: fc.nat(7) as fc.Arbitrary<1 | 2>,
            modelVersion: fc.constantFrom('0.0.0', '1.3.0', MODEL_VERSION, '15.63.63'),
            done: fc.uniqueArray(fc.nat(11)),
            because: fc.record({ s1: fc.nat(6), s3: fc.nat(6) }),
          },
          { requiredKeys: [] },
        ),
        (seat, over) => {
          const ticket = { ...ticketOf(of, seat), ...over };
          const found = foundIn(writeTicket(ticket, of.layout));
          const [piece] = judgeFound(found, of, [], runs);
          // The numbers are those of `seat`: they can only be good for it.
          if (piece!.pooled) expect(ticket).toMatchObject({ seat, modelVersion: MODEL_VERSION });
          expect(piece!.status).not.toBe('corrupt');
        },
      ),
      { numRuns: thorough ? 10_000 : 300 },
    );
  });
  it('are read with zeros cut off or put behind', () => {
    let cut = 0;
    for (let attempt = 1; attempt <= 15; attempt++)
      for (let sure = 0; sure < 12; sure++) {
        const whole = packedTicket(textOf(of, 1, { attempt, answers: { 's7.sure': { kind: 'sureness', sure } } }));
        const short = whole.replace(/0+$/, '');
        if (short !== whole) cut++;
        for (const text of [whole, short, `${whole}0`, `${whole}00`]) {
          expect(statusesOf(foundIn(text), of, { runs }), text).toEqual(['good']);
          expect(readTicket(openTicket(text) as Opened, of.layout)!.ticket.attempt).toBe(attempt);
        }
        expect(statusesOf(foundIn(whole, short), of, { runs })).toEqual(['good', 'same again']);
      }
    expect(cut).toBeGreaterThan(0);
  });
});
