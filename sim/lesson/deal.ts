import { openStream } from '../random/streams.ts';
import type { Place } from './answers.ts';
import type { Causes, Lesson, Sealed, Step } from './types.ts';

/** Who sits where in a class: every seat's seed, and which of the sealed worlds it is dealt. */

/** A place in a class, or one's own. */
export interface Seat {
  /** Text that everything in its world is drawn from. */
  readonly seed: string;
  /** Name of its sealed world; null where the lesson seals none. */
  readonly truth: string | null;
}

/** Code of the made-up class that facts are computed with, and whose seats stand in for a class when one is alone. */
export const MADE_CLASS = '4H7QD2MX';
/** Its seats. */
export const MADE_SEATS = 30;

/** The seed of a seat: the class code and the number, so that anyone can run it again. */
export function seatSeed(code: string, seat: number): string {
  return `${code}-${seat}`;
}

/** A seat of a class, from 1. */
export function seatOf(lesson: Lesson, code: string, seat: number): Seat {
  const truth = lesson.sealed === undefined ? null : dealt(lesson.sealed, code, seat);
  return { seed: seatSeed(code, seat), truth };
}

/** Seats `first` to `last` of a class. */
export function seatsOf(lesson: Lesson, code: string, first: number, last: number): readonly Seat[] {
  return Array.from({ length: last - first + 1 }, (_, i) => seatOf(lesson, code, first + i));
}

/** A seat of one's own, without a class: its seed is a class of one. */
export function ownSeat(lesson: Lesson, seed: string): Seat {
  return { seed, truth: lesson.sealed === undefined ? null : drawn(lesson.sealed, seed) };
}

/** The seat of a place: of a class where it has a code, else one's own. */
export function seatAt(lesson: Lesson, { seed, code, number }: Place): Seat {
  return code === null || number === null ? ownSeat(lesson, seed) : seatOf(lesson, code, number);
}

/**
 * Seats that stand for the others. Nobody's page knows what a class handed in, so these are seats of the class's code,
 * run here; alone it is a made-up class.
 */
export function othersOf(lesson: Lesson, { code }: Place, own: Seat): readonly Seat[] {
  return code === null ? madeClass(lesson, own) : seatsOf(lesson, code, 1, MADE_SEATS);
}

/**
 * The class of somebody who works alone: 30 made-up seats. Where a lesson deals one world to a whole class, they live
 * in the learner's own.
 */
export function madeClass(lesson: Lesson, own: Seat): readonly Seat[] {
  const seats = seatsOf(lesson, MADE_CLASS, 1, MADE_SEATS);
  return lesson.sealed?.deal === 'class' ? seats.map(({ seed }) => ({ seed, truth: own.truth })) : seats;
}

/** What is at work in a seat's world beside what the lesson says anyway. */
export function causesOfSeat({ sealed }: Lesson, { truth }: Seat): Causes {
  return truth === null ? {} : (sealed?.worlds[truth]?.causes ?? {});
}

/**
 * Whether the truth of a sealed world may be told: from the last step that reveals on. A claim that an earlier step
 * asks for is kept until then, so that nobody finds out by trying.
 */
export function isUnsealed({ steps }: Lesson, step: Step | null): boolean {
  return step === null || steps.findLast(({ reveals }) => reveals === true)?.id === step.id;
}

function dealt(sealed: Sealed, code: string, seat: number): string {
  return sealed.deal === 'class' ? drawn(sealed, code) : evenly(sealed, code, seat);
}

/** One world for everybody, each as likely as its weight says. */
function drawn({ worlds }: Sealed, seed: string): string {
  const all = Object.entries(worlds);
  let left = openStream(seed, 'classroom', { family: 'class' }).uniform() * sum(all.map(([, { weight }]) => weight));
  for (const [name, { weight }] of all) {
    left -= weight;
    if (left < 0) return name;
  }
  return all.at(-1)![0];
}

/**
 * Seats are dealt to worlds in blocks that hold each world as often as its weight says, every block shuffled anew, so
 * that a small class has each of them too.
 */
function evenly({ worlds }: Sealed, code: string, seat: number): string {
  const block = Object.entries(worlds).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));
  const number = Math.floor((seat - 1) / block.length);
  const luck = openStream(code, 'classroom', { family: 'seats', block: number });
  return shuffled(block, () => luck.uniform())[(seat - 1) % block.length]!;
}

/**
 * The order in which a seat sees options, on the screen and on its sheet: neighbours do not see the same one first.
 * Whatever is kept of an answer counts options in the order of the file.
 * @param seed of the seat; null keeps the order of the file, as on paper that is for everybody
 * @param place word key of the question
 * @param inOrder whether options are a scale, or speak of those above them
 */
export function orderShown(seed: string | null, place: string, count: number, inOrder = false): readonly number[] {
  const all = Array.from({ length: count }, (_, option) => option);
  if (seed === null || inOrder) return all;
  const luck = openStream(seed, 'classroom', { family: `options ${place}` });
  return shuffled(all, () => luck.uniform());
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffled<T>(all: readonly T[], uniform: () => number): readonly T[] {
  const list = [...all];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
