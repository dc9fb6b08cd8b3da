/** A small class of lesson 2 with honest tickets, and what may befall them. */
import { classOf } from '../../../sim/classroom/class.ts';
import { findTickets } from '../../../sim/classroom/find.ts';
import { handedPlan, type Handed } from '../../../sim/classroom/handed.ts';
import { judgeFound } from '../../../sim/classroom/judge.ts';
import { parseSetup, SETUP_SCHEMA } from '../../../sim/classroom/own-setup.ts';
import type { ClassOf, Decision, Found, Runs } from '../../../sim/classroom/judged.ts';
import type { HandedResult, Ticket } from '../../../sim/classroom/ticket.ts';
import { writeTicket } from '../../../sim/classroom/ticket.ts';
import { createAsker } from '../../../sim/lesson/expect.ts';
import { MODEL_VERSION } from '../../../sim/params/version.ts';
import { runNow } from '../../../sim/engine.ts';

export const CODE = '088B721T';

/** A class of a teacher's own, as small as one can be. */
export const OWN_SETUP = parseSetup({
  schema: SETUP_SCHEMA,
  question: 'How much licking halves the closed copies?',
  world: { screen: 'play', preset: 'both-parents', cells: 50, day: 21, set: { 'care.licking': 60 } },
  permit: { params: ['care.licking'] },
});

const ask = createAsker(runNow);
const ran = new Map<string, readonly Handed[]>();

/** What a seat comes to; each is run once in a file of tests. */
export function runOf(of: ClassOf, seat: number): readonly Handed[] {
  const key = `${of.code}-${seat}`;
  if (!ran.has(key)) ran.set(key, ask(handedPlan(of.lesson, of.code, seat)));
  return ran.get(key)!;
}

export function luckClass(seats = 30): Promise<ClassOf> {
  return classOf(CODE, seats);
}

/** An honest ticket of a seat; `over` says what is different. */
export function ticketOf(of: ClassOf, seat: number, over: Partial<Ticket> = {}): Ticket {
  return {
    code: of.code,
    seat,
    attempt: 1,
    stage: 2,
    modelVersion: MODEL_VERSION,
    done: [0, 1, 2, 3, 4, 5, 6],
    skipped: [],
    answers: { 's1.gap': { kind: 'marks', values: [33, 20 + (seat % 20)] } },
    because: { s1: seat % 3 },
    results: runOf(of, seat) as readonly HandedResult[],
    ...over,
  };
}

export function textOf(of: ClassOf, seat: number, over: Partial<Ticket> = {}): string {
  return writeTicket(ticketOf(of, seat, over), of.layout);
}

/** Runs of all seats that are asked for. */
export function runsOf(of: ClassOf, seats: readonly number[]): Runs {
  return new Map(seats.map((seat) => [seat, runOf(of, seat)]));
}

export function foundIn(...lines: readonly string[]): readonly Found[] {
  return findTickets([{ text: lines.join('\n'), from: 'paste' }]);
}

export function statusesOf(
  found: readonly Found[],
  of: ClassOf,
  { runs = new Map(), decisions = [] }: { runs?: Runs; decisions?: readonly Decision[] } = {},
): readonly string[] {
  return judgeFound(found, of, decisions, runs).map(({ status }) => status);
}

/** Answers to all of lesson 2 that a ticket carries: what the ticket says that was worked out by hand. */
export const FULL: Pick<Ticket, 'answers' | 'because'> = {
  answers: {
    's1.gap': { kind: 'marks', values: [33, 30] },
    's3.bar': { kind: 'choice', option: 0 },
    's4.bet': { kind: 'choice', option: 2 },
    's5.shorter': { kind: 'choice', option: 0 },
    's6.way': { kind: 'choice', option: 2 },
    's7.claim': { kind: 'claim', option: 0, reason: 0, rows: [] },
    's7.sure': { kind: 'sureness', sure: 80 },
    'exit.1': { kind: 'choice', option: 2 },
    'exit.2': { kind: 'choice', option: 1 },
    'exit.3': { kind: 'choice', option: 0 },
  },
  because: { s1: 0, s3: 0, s4: 0 },
};
/** A ticket of model 1.3.0, worked out by hand when the format was drawn up. */
export const VECTOR = 'TEND1-20GGP-E43M3-GM460-ZR001-47GJB-4P9M3-8G1PZ-YPM1G-330HG-M901G-FZYM0-RXPJP-QB09M-K2P';
