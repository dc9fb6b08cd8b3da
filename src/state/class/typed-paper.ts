import { MOST_SEATS, type AskSlots, type BecauseSlot, type ClassOf, type PaperSeat } from '../../../sim/classroom.ts';
import { letterOf, type Answer, type Ask } from '../../../sim/lessons.ts';

/**
 * What was written on paper, typed in one line: the seat, then the answers in the order of the sheet: letters of
 * options, numbers as they were marked, and "-" for what was left open.
 */

/** An answer that a line may hold. */
export interface PaperField {
  readonly key: string;
  /** Numbers or letters that it takes. */
  readonly parts: number;
  readonly kind: Answer['kind'];
  readonly from: number;
  readonly to: number;
  readonly options: number;
}

export type TypedPaper =
  | { readonly seat: PaperSeat }
  /** What is wrong: at which place of the line, from 1; 1 is the seat. */
  | { readonly wrong: number; readonly got: string };

/** Fields in the order of the sheet: what can be copied from paper in letters and numbers. */
export function paperFields({ layout }: ClassOf): readonly PaperField[] {
  return layout.fields.flatMap((field) =>
    isAnswer(field) ? (fieldOf(field, askOf(layout.lesson, field.key)) ?? []) : [],
  );
}

function isAnswer(field: AskSlots | BecauseSlot): field is AskSlots {
  return 'key' in field;
}

function askOf({ steps }: ClassOf['lesson'], key: string): Ask | null {
  const [step, ask] = key.split('.') as [string, string];
  return steps.find(({ id }) => id === step)?.asks.find(({ id }) => id === ask) ?? null;
}

function fieldOf({ key, slots }: AskSlots, ask: Ask | null): PaperField | null {
  const base = { key, parts: 1, from: 0, to: 100, options: 0 };
  // The last questions stand in no step.
  if (ask === null) return { ...base, kind: 'choice', options: slots[0]!.codes[1] };
  switch (ask.kind) {
    case 'choice':
    case 'claim':
      return { ...base, kind: ask.kind, options: ask.options.length };
    case 'direction':
      return { ...base, kind: 'direction', options: 3 };
    case 'sureness':
      return { ...base, kind: 'sureness' };
    case 'number':
      return { ...base, kind: 'number', from: ask.from, to: ask.to };
    case 'marks':
      return { ...base, kind: 'marks', parts: 2, from: ask.from, to: ask.to };
    case 'curve':
      return { ...base, kind: 'curve', parts: ask.knots.length, from: ask.from, to: ask.to };
    case 'order':
      return { ...base, kind: 'order', parts: ask.items.length, options: ask.items.length };
    default:
      return null;
  }
}

/** Reads one line: "14 b 30 33 c". What is missing at its end was not answered. */
export function readPaper(of: ClassOf, line: string): TypedPaper {
  const words = line.trim().split(/[\s,;]+/);
  const seat = Number(words[0]);
  if (!Number.isInteger(seat) || seat < 1 || seat > Math.min(of.seats, MOST_SEATS)) return { wrong: 1, got: words[0]! };
  const answers: Record<string, Answer> = {};
  let at = 1;
  for (const field of paperFields(of)) {
    const given = words.slice(at, at + field.parts);
    if (given.length === 0) break;
    if (given[0] === '-') {
      at += 1;
      continue;
    }
    const read = answerOf(field, given);
    if (typeof read === 'number') return { wrong: at + read + 1, got: given[read] ?? '' };
    answers[field.key] = read;
    at += field.parts;
  }
  return at < words.length ? { wrong: at + 1, got: words[at]! } : { seat: { seat, answers } };
}

/** @returns the answer, or which of the parts has no meaning */
function answerOf({ kind, parts, from, to, options }: PaperField, given: readonly string[]): Answer | number {
  if (given.length < parts) return given.length;
  const letters = given.map((each) => indexOfLetter(each, options));
  const numbers = given.map((each) => Number(each.replace(',', '.')));
  const asLetters = options > 0;
  const wrong = given.findIndex((_, i) =>
    asLetters ? letters[i]! < 0 : !Number.isFinite(numbers[i]) || numbers[i]! < from || numbers[i]! > to,
  );
  if (wrong >= 0) return wrong;
  switch (kind) {
    case 'choice':
      return { kind, option: letters[0]! };
    case 'claim':
      return { kind, option: letters[0]!, reason: null, rows: [] };
    case 'direction':
      return { kind, slope: (letters[0]! - 1) as -1 | 0 | 1 };
    case 'order':
      return new Set(letters).size === parts ? { kind, items: letters } : parts - 1;
    case 'sureness':
      return { kind, sure: numbers[0]! };
    case 'number':
      return { kind, value: numbers[0]! };
    case 'marks':
      return { kind, values: [numbers[0]!, numbers[1]!] };
    case 'curve':
      return { kind, values: numbers };
    default:
      return 0;
  }
}

function indexOfLetter(text: string, options: number): number {
  return Array.from({ length: options }, (_, i) => letterOf(i)).indexOf(text.toLowerCase());
}
