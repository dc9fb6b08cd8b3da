import { InputError } from '../params/types.ts';
import { bitsOf, lettersOf } from './base32.ts';
import { BitReader, BitWriter, CODE_CHECK, crc } from './bits.ts';

/**
 * The class code: 40 bits as 8 characters that can be said aloud. It is the whole class: typed on any copy of the page
 * it gives the same lesson, the same seats and the same truth.
 */

/** How a lesson is gone through. */
export const PLANS = ['whole', 'core', 'experiment', 'home', 'double'] as const;
export type Plan = (typeof PLANS)[number];
/** Whether steps wait for the teacher's word. Gates open by themselves after a while in 'gates fail open'. */
export const PACES = ['gates', 'gates fail open', 'free'] as const;
export type Pace = (typeof PACES)[number];
/** Which truth is dealt: none is sealed, one world for the class, or a world a seat. */
export const TRUTHS = ['open', 'class', 'seat'] as const;
export type Truth = (typeof TRUTHS)[number];

export interface ClassCode {
  /** 'own': a teacher's own class, which needs its link or its file; its salt is the hash of it. */
  readonly format: 'lesson' | 'own';
  /** Number of the lesson; 0 in a class of the teacher's own. */
  readonly lesson: number;
  /** Revision of the lesson, mod 16. */
  readonly revision: number;
  readonly plan: Plan;
  readonly pace: Pace;
  readonly truth: Truth;
  /** What tells classes of one lesson apart: 16 bits. */
  readonly salt: number;
}

/** Length of a code, in characters. */
export const CODE_LENGTH = 8;
/** Most seats of a class. */
export const MOST_SEATS = 250;
/** Values that a salt can have. */
export const SALTS = 65_536;

/** Bits of each field, in order; the check follows. */
const WIDTHS = { format: 3, lesson: 5, revision: 4, plan: 3, pace: 2, truth: 2, salt: 16 } as const;
const FORMATS = ['lesson', 'own'] as const;

/** The code as 8 characters, as seeds and links hold it. */
export function writeCode({ format, lesson, revision, plan, pace, truth, salt }: ClassCode): string {
  const writer = new BitWriter();
  writer.put(FORMATS.indexOf(format), WIDTHS.format);
  writer.put(lesson, WIDTHS.lesson);
  writer.put(revision % 16, WIDTHS.revision);
  writer.put(PLANS.indexOf(plan), WIDTHS.plan);
  writer.put(PACES.indexOf(pace), WIDTHS.pace);
  writer.put(TRUTHS.indexOf(truth), WIDTHS.truth);
  writer.put(salt, WIDTHS.salt);
  writer.put(crc(writer.bits, CODE_CHECK), CODE_CHECK.width);
  return lettersOf(writer.bits);
}

/** The code as it is shown: 088B-721T. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Letters of a code without dashes and spaces, as codes are written; what is no letter of it stays. */
export function tidyCode(text: string): string {
  const plain = text.replace(/[\s-]/g, '');
  const bits = bitsOf(plain);
  return bits === null ? plain.toUpperCase() : lettersOf(bits);
}

/** Reads a code as somebody typed it. @throws InputError that says what is wrong with it */
export function readCode(text: string, path = 'code'): ClassCode {
  const bits = bitsOf(text.replace(/[\s-]/g, ''));
  const of = { path, got: text };
  if (bits === null || bits.length !== 5 * CODE_LENGTH)
    throw new InputError([
      { code: 'not-a-class-code', ...of, allowed: [CODE_LENGTH, CODE_LENGTH], unit: 'characters' },
    ]);
  const found = codeOfBits(bits);
  if (found === 'mistyped') throw new InputError([{ code: 'mistyped-class-code', ...of }]);
  if (found === 'newer') throw new InputError([{ code: 'newer-class-code', ...of }]);
  return found;
}

/** What 40 bits say. 'mistyped': the check does not fit; 'newer': it fits, but this page does not know what it says. */
export function codeOfBits(bits: readonly number[]): ClassCode | 'mistyped' | 'newer' {
  const reader = new BitReader(bits);
  const [format, lesson, revision, plan, pace, truth, salt] = Object.values(WIDTHS).map((width) =>
    reader.take(width),
  ) as [number, number, number, number, number, number, number];
  if (reader.take(CODE_CHECK.width) !== crc(bits.slice(0, -CODE_CHECK.width), CODE_CHECK)) return 'mistyped';
  const named = { format: FORMATS[format], plan: PLANS[plan], pace: PACES[pace], truth: TRUTHS[truth] };
  // A lesson's code names a lesson, and a class of the teacher's own names none.
  if (Object.values(named).includes(undefined) || (lesson === 0) !== (named.format === 'own')) return 'newer';
  return { ...named, lesson, revision, salt } as ClassCode;
}
