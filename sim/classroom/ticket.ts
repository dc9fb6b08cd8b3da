import type { Answer } from '../lesson/answers.ts';
import type { HandedIn } from '../lesson/types.ts';
import { bitsOf, lettersOf } from './base32.ts';
import { BitReader, BitWriter, crc, TICKET_CHECK } from './bits.ts';
import { CODE_LENGTH } from './code.ts';
import { MOST_STEPS, type AskSlots, type BecauseSlot, type Layout } from './layout.ts';

/**
 * A ticket: what one seat hands in, as at most 127 characters. It holds choices, results and checks, and nothing else:
 * it cannot carry a sentence, so it cannot carry a name.
 */

export const TICKET_PREFIX = 'TEND1';
/** Most characters of a ticket with its dashes. */
export const LONGEST_TICKET = 127;
const FORMAT = 1;

/** 1: prediction and result. 2: final; it takes the place of the first. */
export type Stage = 1 | 2;

/**
 * What a study came to in one seat, as fine as a ticket says it: hundredths of a point, thousandths of a correlation,
 * or counts.
 */
export interface HandedResult {
  /** Null where it is not computable, or where nothing says how far luck reaches. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** First eight hex digits of the run's checksum. */
  readonly hash: string;
}

/** Stands for a result that there is not: of a step that is left out, or where the engine gives none. */
export const NO_RESULT: HandedResult = { estimate: null, low: null, high: null, hash: '00000000' };

/** What a ticket says before anything of its lesson is known. */
export interface TicketHead {
  /** Class code, as seeds hold it. */
  readonly code: string;
  readonly seat: number;
  readonly attempt: number;
  readonly stage: number;
  readonly modelVersion: string;
  /** Places of steps, from 0. */
  readonly done: readonly number[];
  readonly skipped: readonly number[];
}

export interface Ticket extends TicketHead {
  /** As in `Progress`; a claim comes without its rows. What was not answered is not there. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By step: which because, from 0. */
  readonly because: Readonly<Record<string, number>>;
  /** As many as the lesson hands in, in its order. */
  readonly results: readonly HandedResult[];
}

const HEAD = { format: 4, seat: 8, attempt: 4, stage: 3, version: [4, 6, 6], steps: MOST_STEPS } as const;
const CODE_BITS = 5 * CODE_LENGTH;
const NUMBER_BITS = 16;
const HASH_BITS = 32;
/** Stands for a number that there is not. */
const NONE = -32_768;
const LARGEST = 32_767;

/** How many steps of a ticket make one unit of what is read. */
export function scaleOfResult({ value: { read } }: HandedIn): number {
  return read === 'association' || read === 'tracking' ? 1000 : read === 'flips' ? 1 : 100;
}

/** A ticket as text, in groups of five. @throws RangeError where a number has no place in it */
export function writeTicket(ticket: Ticket, layout: Layout): string {
  const writer = new BitWriter();
  writer.put(FORMAT, HEAD.format);
  for (const bit of bitsOf(ticket.code)!) writer.put(bit, 1);
  writer.put(ticket.seat, HEAD.seat);
  writer.put(ticket.attempt, HEAD.attempt);
  writer.put(ticket.stage, HEAD.stage);
  ticket.modelVersion.split('.').forEach((part, i) => writer.put(Number(part), HEAD.version[i]!));
  for (const steps of [ticket.done, ticket.skipped])
    for (let step = 0; step < HEAD.steps; step++) writer.put(steps.includes(step) ? 1 : 0, 1);
  for (const field of layout.fields) {
    const codes = codesOf(field, ticket);
    field.slots.forEach(({ width }, i) => writer.put(codes[i]!, width));
  }
  layout.results.forEach((handed, i) => putResult(writer, ticket.results[i]!, scaleOfResult(handed)));
  writer.put(crc(writer.bits, TICKET_CHECK), TICKET_CHECK.width);
  return shownTicket(TICKET_PREFIX + lettersOf(writer.bits));
}

/** The same ticket in groups of five: TEND1-20GGP-…  */
export function shownTicket(packed: string): string {
  return packed.match(/.{1,5}/g)!.join('-');
}

/** The same ticket without dashes, as a QR code holds it. */
export function packedTicket(text: string): string {
  return text.replace(/-/g, '');
}

/** Why a text is no ticket that this page can open. */
export type NotOpened = 'no prefix' | 'alphabet' | 'length' | 'check' | 'newer';

export interface Opened {
  readonly head: TicketHead;
  /** All bits with their check, to be read by the layout of the lesson. */
  readonly bits: readonly number[];
}

/** Opens a ticket as far as that can be done without its lesson. @param text dashes and spaces do not count */
export function openTicket(text: string): Opened | NotOpened {
  const plain = text.replace(/[\s-]/g, '').toUpperCase();
  const [, format, letters] = /^TEND([0-9IL])(.*)$/.exec(plain) ?? [];
  if (letters === undefined) return 'no prefix';
  if (!/^[1IL]$/.test(format!)) return 'newer';
  const bits = bitsOf(letters);
  if (bits === null) return 'alphabet';
  if (bits.length < HEAD_BITS + TICKET_CHECK.width || packedLength(letters) > LONGEST_TICKET) return 'length';
  // Zeros behind a check that fits leave it fitting, so the letters' last bits need no separate look.
  if (crc(bits, TICKET_CHECK) !== 0) return 'check';
  const reader = new BitReader(bits);
  if (reader.take(HEAD.format) !== FORMAT) return 'newer';
  return { bits, head: headOf(reader) };
}

const HEAD_BITS = HEAD.format + CODE_BITS + HEAD.seat + HEAD.attempt + HEAD.stage + 16 + 2 * HEAD.steps;

/** Letters behind the prefix: of a ticket that holds its head alone, and of the longest. */
export const FEWEST_LETTERS = Math.ceil((HEAD_BITS + TICKET_CHECK.width) / 5);
export const MOST_LETTERS = 101;

function packedLength(letters: string): number {
  return shownTicket(TICKET_PREFIX + letters).length;
}

function headOf(reader: BitReader): TicketHead {
  const code = lettersOf(Array.from({ length: CODE_BITS }, () => reader.take(1)));
  const [seat, attempt, stage] = [reader.take(HEAD.seat), reader.take(HEAD.attempt), reader.take(HEAD.stage)];
  const modelVersion = HEAD.version.map((width) => reader.take(width)).join('.');
  const steps = () => Array.from({ length: HEAD.steps }, (_, i) => (reader.take(1) === 1 ? [i] : [])).flat();
  return { code, seat, attempt, stage, modelVersion, done: steps(), skipped: steps() };
}

/** How many letters a ticket of a lesson has behind its prefix. */
export function lettersOfLayout({ fields, results }: Layout): number {
  const answers = fields.flatMap(({ slots }) => slots).reduce((all, { width }) => all + width, 0);
  const bits = HEAD_BITS + answers + results.length * (3 * NUMBER_BITS + HASH_BITS) + TICKET_CHECK.width;
  return Math.ceil(bits / 5);
}

/** A field of a ticket whose code has no meaning in its lesson. */
export interface Meaningless {
  readonly field: string;
  readonly got: number;
  readonly allowed: readonly [number, number];
}

/** What an opened ticket says by the layout of its lesson; null where it has another length. */
export function readTicket(
  { head, bits: given }: Opened,
  layout: Layout,
): { readonly ticket: Ticket; readonly faults: readonly Meaningless[] } | null {
  const bits = inLength(given, 5 * lettersOfLayout(layout));
  if (bits === null) return null;
  const reader = new BitReader(bits);
  skip(reader, HEAD_BITS);
  const answers: Record<string, Answer> = {};
  const because: Record<string, number> = {};
  const faults = headFaults(head, layout);
  for (const field of layout.fields) {
    const codes = field.slots.map(({ width }) => reader.take(width));
    const odd = faultsOf(field, codes);
    faults.push(...odd);
    if (odd.length > 0 || codes[0] === field.slots[0]!.none) continue;
    if ('because' in field) because[field.because] = codes[0]! - 1;
    else answers[field.key] = field.read(codes);
  }
  const results = layout.results.map((handed) => takeResult(reader, scaleOfResult(handed)));
  return { ticket: { ...head, answers, because, results }, faults };
}

/**
 * In any text a ticket ends where its check fits first. Zeros at the end of a check were then left behind, and zeros
 * that happened to follow were taken along: neither says anything.
 */
function inLength(bits: readonly number[], length: number): readonly number[] | null {
  if (bits.length < length - TICKET_CHECK.width || bits.slice(length).includes(1)) return null;
  return Array.from({ length }, (_, i) => bits[i] ?? 0);
}

function headFaults({ seat, attempt, stage, done, skipped }: TicketHead, { lesson }: Layout): Meaningless[] {
  const steps = lesson.steps.length;
  const last = Math.max(-1, ...done, ...skipped);
  return [
    ...(seat < 1 || seat > 250 ? [{ field: 'seat', got: seat, allowed: [1, 250] as const }] : []),
    ...(attempt < 1 ? [{ field: 'attempt', got: attempt, allowed: [1, 15] as const }] : []),
    ...(stage < 1 || stage > 2 ? [{ field: 'stage', got: stage, allowed: [1, 2] as const }] : []),
    ...(last >= steps ? [{ field: 'steps', got: last + 1, allowed: [1, steps] as const }] : []),
  ];
}

/** Several numbers of one answer are all answered or none is, but for the reason behind a claim. */
function faultsOf({ slots }: AskSlots | BecauseSlot, codes: readonly number[]): readonly Meaningless[] {
  const [first] = codes;
  return slots.flatMap(({ key, none, codes: allowed }, i) => {
    const got = codes[i]!;
    const isNone = got === none;
    const may = i === 0 || key.endsWith('.reason') ? true : isNone === (first === slots[0]!.none);
    const reasonAlone = key.endsWith('.reason') && !isNone && first === slots[0]!.none;
    if (may && !reasonAlone && (isNone || (got >= allowed[0] && got <= allowed[1]))) return [];
    return [{ field: key, got, allowed }];
  });
}

function codesOf(field: AskSlots | BecauseSlot, { answers, because }: Ticket): readonly number[] {
  const none = field.slots.map((slot) => slot.none);
  if ('because' in field) {
    const chosen = because[field.because];
    return chosen === undefined ? none : [chosen + 1];
  }
  const answer = answers[field.key];
  return answer === undefined ? none : field.write(answer);
}

function putResult(writer: BitWriter, { estimate, low, high, hash }: HandedResult, scale: number): void {
  for (const value of [estimate, low, high]) {
    const steps = stepsOf(value, scale);
    writer.put(steps < 0 ? steps + 65_536 : steps, NUMBER_BITS);
  }
  writer.put(Number.parseInt(hash, 16), HASH_BITS);
}

/** A number in whole steps, as a ticket holds it; what lies beyond the ends is at the end. */
export function stepsOf(value: number | null, scale: number): number {
  if (value === null) return NONE;
  const steps = Math.round(value * scale);
  // No minus zero: it is another number to whoever compares.
  return Math.max(-LARGEST, Math.min(LARGEST, steps === 0 ? 0 : steps));
}

function takeResult(reader: BitReader, scale: number): HandedResult {
  const number = () => {
    const raw = reader.take(NUMBER_BITS);
    const steps = raw >= 32_768 ? raw - 65_536 : raw;
    return steps === NONE ? null : steps / scale;
  };
  const [estimate, low, high] = [number(), number(), number()];
  return { estimate, low, high, hash: reader.take(HASH_BITS).toString(16).padStart(8, '0') };
}

function skip(reader: BitReader, bits: number): void {
  for (let i = 0; i < bits; i++) reader.take(1);
}
