import { openStream } from '../random/streams.ts';
import type { ClassCode, Plan } from './code.ts';
import WORDS from './gate-words.en.json' with { type: 'json' };

/**
 * Gates: steps that wait for the teacher's word. The word follows from the class code, so the teacher's page and the
 * pupil's agree without a network. It keeps a class together and keeps nobody out: every gate opens by itself in time.
 */

/** Words that a gate may ask for: 256 common ones, each spelt in one way. */
export const GATE_WORDS: readonly string[] = WORDS;

/** The word that opens a gate. No two gates of a class have the same. @param gate id of the step that waits: 's7' */
export function gateWord(code: string, gate: string): string {
  const luck = openStream(code, 'classroom', { family: 'gates' });
  const first = Math.floor(luck.uniform() * GATE_WORDS.length);
  // Odd steps through a list whose length is a power of two meet every word before one comes again.
  const stride = 2 * Math.floor((luck.uniform() * GATE_WORDS.length) / 2) + 1;
  return GATE_WORDS[(first + stride * Number(gate.slice(1))) % GATE_WORDS.length]!;
}

/** Whether somebody typed the word of a gate; large letters and spaces around it do not matter. */
export function opensGate(typed: string, code: string, gate: string): boolean {
  return typed.trim().toLowerCase() === gateWord(code, gate);
}

/** How long the plans take, in minutes. */
export const PLAN_MINUTES: Readonly<Record<Plan, number>> = {
  whole: 45,
  core: 30,
  experiment: 25,
  home: 45,
  double: 90,
};
/** Minutes after which a gate opens by itself, where the code says that gates do. */
export const GATE_MINUTES = 5;

/**
 * When a gate opens by itself: so many minutes after somebody came to it, or when the lesson is over, counted from when
 * it was opened. All gates do, so that nobody is left waiting for a class that has gone.
 */
export function opensByItself({ pace, plan }: Pick<ClassCode, 'pace' | 'plan'>): {
  readonly since: 'gate' | 'lesson';
  readonly minutes: number;
} {
  return pace === 'gates fail open'
    ? { since: 'gate', minutes: GATE_MINUTES }
    : { since: 'lesson', minutes: PLAN_MINUTES[plan] };
}
